import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refresh } from '#platform/browser/query-client.ts';
import { openStream } from '#platform/browser/stream.ts';

/** Where the frame learns what is unread. The module that owns the inbox exports one as `inbox` from its routes. */
export interface InboxSource {
  /** The page of the inbox. */
  path: string;
  unread: (signal: AbortSignal) => Promise<number>;
}

/** Where the unread count is kept in the cache; reading `notify` again reads it again. */
export const unreadKey = ['notify', 'unread'] as const;

/** Messages that come together are answered with one reading. */
const gatherMs = 100;

/** Listens to what the server pushes to this person and reads again what changed. Used once, by the frame. */
export function useStream(person: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!person) return undefined;
    const gather = gathering(client);
    const stop = openStream(person, (push) => {
      if (push.unread !== undefined) client.setQueryData(unreadKey, push.unread);
      gather.add(push.topic);
    });
    return () => {
      stop();
      gather.drop();
    };
  }, [person, client]);
}

function gathering(client: QueryClient): { add: (topic: string) => void; drop: () => void } {
  const topics = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    void refresh(client, ['notify', ...topics]);
    topics.clear();
  };
  return {
    add: (topic) => {
      topics.add(topic);
      timer ??= setTimeout(flush, gatherMs);
    },
    drop: () => clearTimeout(timer),
  };
}
