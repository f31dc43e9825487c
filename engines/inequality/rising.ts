import type { Shares } from '#engines/inequality/inequality.ts';

/** So few places are put in order one by one. */
const few = 16;

/** So many buckets at most that the processor keeps at hand where each is filled. */
const mostBuckets = 1_024;

interface Columns extends Shares {
  readonly people: Float64Array;
  readonly score: Float64Array;
}

/**
 * The places by rising score, which is a finite number; those of the same score as they came. They are counted into buckets
 * of equal width from the least score to the greatest, and a full bucket again in itself. O(n), however many are the same;
 * one round more for each time that the scores span a thousandth of themselves. The people move with the scores: whoever
 * goes through both reads them in one go, not here and there.
 */
export function rising({ people, score }: Shares): Columns {
  const sorted = { people: new Float64Array(people), score: new Float64Array(score) };
  sort(sorted);
  return sorted;
}

function sort(places: Columns): void {
  if (places.score.length > few) spread(places);
  const { people, score } = places;
  for (let i = 1; i < score.length; i++) {
    const one = score[i] as number;
    if (!((score[i - 1] as number) > one)) continue;
    const itsPeople = people[i] as number;
    let place = i;
    for (; place > 0 && (score[place - 1] as number) > one; place--) {
      score[place] = score[place - 1] as number;
      people[place] = people[place - 1] as number;
    }
    score[place] = one;
    people[place] = itsPeople;
  }
}

/** Moves places to their buckets. The least and the greatest share none, so that each bucket holds fewer than all. */
function spread({ people, score }: Columns): void {
  const { least, range } = extent(score);
  if (!(range > 0 && range < Infinity)) return;
  const last = Math.min(mostBuckets, score.length);
  const bucketOf = (one: number): number => (((one - least) / range) * last) | 0;
  const end = new Int32Array(last + 2);
  for (let i = 0; i < score.length; i++) {
    const next = bucketOf(score[i] as number) + 1;
    end[next] = (end[next] as number) + 1;
  }
  for (let bucket = 0; bucket <= last; bucket++)
    end[bucket + 1] = (end[bucket + 1] as number) + (end[bucket] as number);
  const from = { people: people.slice(), score: score.slice() };
  for (let i = 0; i < from.score.length; i++) {
    const bucket = bucketOf(from.score[i] as number);
    const place = end[bucket] as number;
    end[bucket] = place + 1;
    score[place] = from.score[i] as number;
    people[place] = from.people[i] as number;
  }
  for (let bucket = 0, begin = 0; bucket <= last; begin = end[bucket++] as number) {
    const until = end[bucket] as number;
    if (until - begin > few) sort({ people: people.subarray(begin, until), score: score.subarray(begin, until) });
  }
}

function extent(score: Float64Array): { least: number; range: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < score.length; i++) {
    least = Math.min(least, score[i] as number);
    most = Math.max(most, score[i] as number);
  }
  return { least, range: most - least };
}
