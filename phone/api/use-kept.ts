import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '#platform/browser/session.ts';
import { keepReply, lastReply } from '#phone/api/kept-replies.ts';
import { whoIs } from '#phone/api/who.ts';

/** One after the other: what is sealed sooner must not be overtaken by what was chosen before. */
let turn: Promise<unknown> = Promise.resolve();

const inCache = (key: string): string[] => ['kept', key];

/** What is kept under this key, as the open page or the phone has it. */
export const keptUnder = async (client: QueryClient, key: string): Promise<unknown> =>
  client.getQueryData(inCache(key)) ?? (await lastReply(key));

/** Keeps it on the page and then on the phone; refused where the phone is full. */
export function keepUnder(client: QueryClient, key: string, value: unknown): Promise<void> {
  client.setQueryData(inCache(key), value);
  const done = turn.then(() => keepReply(key, value));
  turn = done.catch(() => undefined);
  return done;
}

/**
 * What a reader chose or began, the same on every screen and after the app was closed; sealed, and forgotten when he signs
 * out. `undefined` while the phone looks, `null` where there is nothing. What is only held is gone with the page; so is
 * everything where nothing may last, as soon as no screen shows it.
 */
export function useKept<Value extends string | object>(
  name: string,
  mayLast = true,
): { kept: Value | null | undefined; keep: (value: Value | null) => void; hold: (value: Value | null) => void } {
  const client = useQueryClient();
  const key = `${whoIs(useSession())} ${name}`;
  const { data } = useQuery<Value | null>({
    queryKey: inCache(key),
    queryFn: async () => (mayLast && (await lastReply<Value>(key).catch(() => undefined))) || null,
    staleTime: Number.POSITIVE_INFINITY,
    ...(mayLast ? {} : { gcTime: 0 }),
  });
  const change = useMemo(() => {
    const hold = (value: Value | null): void => void client.setQueryData(inCache(key), value);
    // A phone that is full knows it as long as the page is open.
    const keep = (value: Value | null): void => void keepUnder(client, key, value).catch(() => undefined);
    return { hold, keep: mayLast ? keep : hold };
  }, [client, key, mayLast]);
  return { kept: data, ...change };
}
