import { Refusal } from '#platform/errors.ts';

const minuteMs = 60_000;

/** Counts by key and refuses beyond `most` in one minute of this process. */
export function limitPerMinute(most: number): (key: string) => void {
  const counts = new Map<string, number>();
  let minute = 0;
  return (key) => {
    const now = Math.floor(performance.now() / minuteMs);
    if (now !== minute) counts.clear();
    minute = now;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) throw new Refusal('request.too_many');
  };
}
