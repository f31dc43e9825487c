import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { unreadKey } from '#platform/browser/use-stream.ts';
import type { InboxSource } from '#platform/browser/use-stream.ts';

/** How many messages are unread; the live connection keeps it true. */
export function useUnread(inbox: InboxSource | undefined): number {
  const { data = 0 } = useQuery({
    queryKey: unreadKey,
    queryFn: async ({ signal }) => (await inbox?.unread(signal)) ?? 0,
    enabled: inbox !== undefined,
  });
  return data;
}

/** That number beside the name of the inbox; nothing while there is none. */
export function Unread({ count }: { count: number }): ReactNode {
  return count > 0 && <span className="ly-tab-unread">{count > 99 ? '99+' : count}</span>;
}
