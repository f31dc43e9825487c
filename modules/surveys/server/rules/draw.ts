import { randomInt } from 'node:crypto';

/** Draws so many of these, each set of them as likely as any other; all where fewer are there or `count` is 0 (Durstenfeld 1964, CACM 7, 420). O(count). */
export function draw<One>(from: readonly One[], count: number, below: (most: number) => number = randomInt): One[] {
  if (count === 0 || count >= from.length) return [...from];
  const left = [...from];
  return Array.from({ length: count }, (_, at) => {
    const picked = at + below(left.length - at);
    const one = left[picked] as One;
    left[picked] = left[at] as One;
    return one;
  });
}

/** Those who could be asked at each school. Who belongs to several is asked at one of them, drawn at random. */
export function atOneSchool(
  pairs: readonly { person: string; org: string }[],
  below: (most: number) => number = randomInt,
): Map<string, string[]> {
  const schools = Map.groupBy(pairs, ({ person }) => person);
  const placed = Array.from(schools, ([person, those]) => {
    const orgs = [...new Set(those.map(({ org }) => org))].toSorted();
    return { person, org: orgs[orgs.length > 1 ? below(orgs.length) : 0] ?? '' };
  });
  return new Map(
    Array.from(
      Map.groupBy(placed, ({ org }) => org),
      ([org, those]) => [org, those.map(({ person }) => person)],
    ),
  );
}
