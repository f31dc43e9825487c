import { useQueryClient } from '@tanstack/react-query';
import { useContext, useMemo } from 'react';
import { SessionContext } from '#platform/browser/session.ts';

/**
 * What was begun in a form and left without being sent, kept as long as the page is open and its reader stays who he is: in memory
 * alone, by what it is for. Nothing is kept where that is not said, nor of a pupil: others would read what he thought better of.
 */
export function useBegun<Fields extends object>(
  about: string | undefined,
): { begun: Partial<Fields>; keep: (said: Partial<Fields>) => void; forget: () => void } {
  const client = useQueryClient();
  const isPupil = useContext(SessionContext)?.role.role === 'pupil';
  const mayKeep = about !== undefined && !isPupil;
  return useMemo(() => {
    const queryKey = ['begun', about];
    return {
      begun: (mayKeep && client.getQueryData<Partial<Fields>>(queryKey)) || {},
      keep: (said) => {
        if (!mayKeep) return;
        client.setQueryDefaults(['begun'], { gcTime: Number.POSITIVE_INFINITY });
        client.setQueryData(queryKey, said);
      },
      forget: () => client.removeQueries({ queryKey, exact: true }),
    };
  }, [client, about, mayKeep]);
}
