import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { refresh } from '#platform/browser/query-client.ts';
import { openStream } from '#platform/browser/stream.ts';
import { wake } from '#platform/browser/woken.ts';

/** Where the frame learns what is unread. The module that owns the inbox exports one as `inbox` from its routes. */
export interface InboxSource {
  /** The page of the inbox. */
  path: string;
  unread: (signal: AbortSignal) => Promise<number>;
}

/** Where the unread count is kept in the cache; reading `notify` again reads it again. */
export const unreadKey = ['notify', 'unread'] as const;

/** Says that messages have come, each with the id of what it is about, where it is about something. */
export type Ring = (abouts: readonly (string | undefined)[]) => void;

/** How many of them are to be said to somebody who looks at this page: he sees what it is of. */
export const countElsewhere = (abouts: Parameters<Ring>[0], path: string): number =>
  abouts.filter((about) => about === undefined || !path.includes(about)).length;

/** Messages that come together are answered with one reading. */
const gatherMs = 100;

/**
 * Listens to what the server pushes to this person and reads again what changed; `ring` is called with what the messages
 * that came and are not quiet are about. Used once, by the frame.
 */
export function useStream(person: string | undefined, ring: Ring): void {
  const client = useQueryClient();
  const latest = useRef(ring);
  useEffect(() => {
    latest.current = ring;
  });
  useEffect(() => {
    if (!person) return undefined;
    const gather = gathering(client, (abouts) => latest.current(abouts));
    const stop = openStream(person, (push) => {
      if (push.is === 'change' && push.wakes) wake(push.topic);
      else if (push.is === 'change') gather.add(push.topic, !push.quiet && push.unread !== 0, push.about);
      // Anything may have happened between the reading of the page and the beginning, or since rights changed.
      else if (push.is !== 'start' || hasMissed(client, push.unread)) void client.invalidateQueries();
      if (push.unread !== undefined) client.setQueryData(unreadKey, push.unread);
    });
    return () => {
      stop();
      gather.drop();
    };
  }, [person, client]);
}

function hasMissed(client: QueryClient, unread: number | undefined): boolean {
  const known = client.getQueryData(unreadKey);
  return known !== undefined && known !== unread;
}

function gathering(
  client: QueryClient,
  ring: Ring,
): { add: (topic: string, rings: boolean, about: string | undefined) => void; drop: () => void } {
  const topics = new Set<string>();
  let ringing: (string | undefined)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    void refresh(client, [...topics]);
    topics.clear();
    if (ringing.length > 0) ring(ringing);
    ringing = [];
  };
  return {
    add: (topic, rings, about) => {
      topics.add(topic);
      if (rings) ringing.push(about);
      timer ??= setTimeout(flush, gatherMs);
    },
    drop: () => clearTimeout(timer),
  };
}
