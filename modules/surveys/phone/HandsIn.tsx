import { useEffect } from 'react';
import { useKept } from '#phone/api/use-kept.ts';
import { useIsOnline } from '#platform/browser/use-is-online.ts';

/** Under what a phone knows that answers wait on it. */
export const waitingKey = 'survey waits';

/** Shows nothing: hands in what waited for a network, once there is one. Where nothing waits, nothing is asked of the server. */
export function HandsIn(): null {
  const { kept, keep } = useKept<'yes'>(waitingKey);
  const isOnline = useIsOnline();
  useEffect(() => {
    if (kept !== 'yes' || !isOnline) return;
    void import('./own-ballots.ts')
      .then(({ handInWaiting }) => handInWaiting())
      .then((isEmpty) => isEmpty && keep(null));
  }, [kept, isOnline, keep]);
  return null;
}
