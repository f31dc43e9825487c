import { setImmediate as othersTurn } from 'node:timers/promises';

/** Work on one thing after the other may last so long before others have their turn. */
const sliceMs = 8;

/** Returns what is awaited between one thing and the next, so that many of them never hold up everybody else. */
export function inSlices(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return othersTurn().then(() => {
      since = performance.now();
    });
  };
}
