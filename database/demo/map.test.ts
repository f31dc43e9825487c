import { expect, test } from 'vitest';
import { countyOutline, type Point, townCentres, townOutlines } from './map.ts';
import { Random } from './random.ts';

const key = ([lon, lat]: Point): string => `${lon} ${lat}`;

/** Every step along the outlines, from point to point. */
const stepsOf = (outlines: readonly (readonly Point[])[]): [from: string, to: string][] =>
  outlines.flatMap((outline) =>
    outline.map((from, at): [string, string] => [key(from), key(outline[(at + 1) % outline.length] ?? from)]),
  );

test.each([1, 2, 3, 7, 11, 990_101])('towns meet without a gap or an overlap (seed %i)', (seed) => {
  const random = new Random(seed);
  const steps = stepsOf(townOutlines(countyOutline(random), townCentres(random, 12), seed));
  const walked = new Set(steps.map(([from, to]) => `${from} > ${to}`));
  expect(walked.size).toBe(steps.length);
  // What no neighbour walks the other way is the county's own border, and that is one closed line.
  const border = new Map(steps.filter(([from, to]) => !walked.has(`${to} > ${from}`)));
  const [start = ''] = border.keys();
  let seen = 0;
  for (let at = start; seen === 0 || at !== start; at = border.get(at) ?? start) seen += 1;
  expect(seen).toBe(border.size);
  expect(border.size).toBeGreaterThan(70);
  expect(border.size).toBeLessThan(steps.length / 2);
});
