import { useEffect, useState } from 'react';

/** The seconds left from a moment on, which is told by `key`: another key begins anew. */
export function useCountdown(seconds: number, key: string | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (key === undefined) return undefined;
    const until = Date.now() + seconds * 1_000;
    const tick = (): void => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000)));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [seconds, key]);
  return left;
}
