import { setImmediate as othersTurn } from 'node:timers/promises';

/** Work on one thing after the other may last so long before others have their turn … */
const sliceMs = 8;
/** … and go over so many things: what is written to each is carried on only as the turn ends, and takes its time too. */
const sliceCount = 250;

/** Returns what is awaited between one thing and the next, so that many of them never hold up everybody else. */
export function inSlices(): () => Promise<void> | undefined {
  let since = performance.now();
  let count = 0;
  return () => {
    count += 1;
    if (count < sliceCount && performance.now() - since < sliceMs) return undefined;
    return othersTurn().then(() => {
      since = performance.now();
      count = 0;
    });
  };
}
