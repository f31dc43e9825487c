import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { keepReply, lastReply } from '#phone/api/kept-replies.ts';
import { whoIs } from '#phone/api/who.ts';

/** One after the other: what is sealed sooner must not be overtaken by what was chosen before. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * What a reader chose or began, the same on every screen and after the app was closed; sealed, and forgotten when he signs
 * out. `undefined` while the phone looks, `null` where there is nothing.
 */
export function useKept<Value extends string | object>(
  name: string,
): [Value | null | undefined, (value: Value | null) => void] {
  const client = useQueryClient();
  const key = `${whoIs(useSession())} ${name}`;
  const { data } = useQuery<Value | null>({
    queryKey: ['kept', key],
    queryFn: async () => (await lastReply<Value>(key).catch(() => undefined)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const keep = useCallback(
    (value: Value | null): void => {
      client.setQueryData(['kept', key], value);
      // A phone that is full knows it as long as the page is open.
      turn = turn.then(() => keepReply(key, value)).catch(() => undefined);
    },
    [client, key],
  );
  return [data, keep];
}
