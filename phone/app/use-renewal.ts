import { useEffect } from 'react';

/** Who was away so long begins anew; he does not look for where he was. */
const longAwayMs = 30 * 60_000;

/** Whether something stands in a field here that may not have been sent; what was filled in beforehand counts too. */
const isWriting = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );

const openAnew = (): void => location.reload();

/**
 * Opens the newest version of the app when the reader comes back to it: an app on a home screen is hardly ever closed, and would
 * go on with an old one for weeks. Only where `mayBegin`, with a network, and never over something he has begun to write.
 */
export function useRenewal(mayBegin: boolean, reload = openAnew): void {
  useEffect(() => {
    let leftAt: number | undefined;
    const look = (): void => {
      if (document.hidden) {
        leftAt = Date.now();
        return;
      }
      const away = leftAt === undefined ? 0 : Date.now() - leftAt;
      if (mayBegin && away >= longAwayMs && navigator.onLine && !isWriting()) reload();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [mayBegin, reload]);
}
