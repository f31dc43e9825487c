import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refresh } from '#platform/browser/query-client.ts';
import { useSession } from '#platform/browser/session.ts';
import { personOf, whoIs } from '#phone/api/who.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';

/** Without news the outbox looks this often, for a network that comes back without saying so. */
const oftenMs = 30_000;

/** Sends what waits whenever the network or the reader comes back, and by and by. Used once, by the frame. */
export function useReplay(): void {
  const session = useSession();
  const person = personOf(session);
  const who = whoIs(session);
  const roles = session.roles.map(({ id }) => whoIs(session, id)).join('\n');
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const replay = async (isAsked: boolean): Promise<void> => {
      clearTimeout(timer);
      timer = setTimeout(() => void replay(false), oftenMs);
      if (document.visibilityState === 'hidden') return;
      const pauseMs = await replayed(client, person, who, isAsked);
      if (pauseMs === undefined || pauseMs > oftenMs) return;
      clearTimeout(timer);
      timer = setTimeout(() => void replay(false), pauseMs);
    };
    const asked = (): void => void replay(true);
    void outbox.refuseRolesBut(person, roles.split('\n')).then(asked);
    addEventListener('online', asked);
    document.addEventListener('visibilitychange', asked);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', asked);
      document.removeEventListener('visibilitychange', asked);
    };
  }, [person, who, roles, client]);
}

/** Tries what waits, and lets be read again what it has changed; gives how long to pause, where that is known. */
async function replayed(
  client: QueryClient,
  person: string,
  who: string,
  isAsked: boolean,
): Promise<number | undefined> {
  const waiting = async () => (await outbox.list(person)).filter((act) => !act.refused && act.who === who);
  const before = await waiting();
  if (before.length === 0) return undefined;
  const comeAgain = await outbox.replay(who, isAsked);
  const left = new Set((await waiting()).map(({ id }) => id));
  const settled = before.filter(({ id }) => !left.has(id));
  await refresh(
    client,
    settled.map(({ endpoint }) => endpoint),
  );
  return comeAgain && comeAgain.getTime() - Date.now();
}
