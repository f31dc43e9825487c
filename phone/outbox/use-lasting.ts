import { useEffect, useState } from 'react';

/**
 * Asks the browser not to clear what lies here by itself, when it runs out of room or after a week (Safari); whether it will not.
 * Only once something is to be sent, as some browsers ask the reader.
 */
export async function askToLast(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

/** Whether the browser may clear what waits here. */
export function useMayBeCleared(isWaiting: boolean): boolean {
  const [mayBe, setMayBe] = useState(false);
  useEffect(() => {
    if (isWaiting) void askToLast().then((lasts) => setMayBe(!lasts));
  }, [isWaiting]);
  return mayBe && isWaiting;
}
