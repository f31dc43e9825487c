import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { refresh } from '#platform/browser/query-client.ts';

/** Lets everything that was read of a module be read again, who is signed in too: after an act that does not wait on the phone. */
export function useRefresh(): (module: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback((module) => refresh(client, [module]), [client]);
}
