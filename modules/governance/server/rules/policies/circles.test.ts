import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circleBy } from '#modules/governance/server/rules/policies/circles.ts';

test('a document that comes back to itself is told by which way', () => {
  const arrows = new Map([
    ['b', ['c']],
    ['c', ['a', 'd']],
  ]);
  expect(circleBy(arrows, 'a', ['b'])).toEqual(['b', 'c', 'a']);
  expect(circleBy(arrows, 'a', ['a'])).toEqual(['a']);
  expect(circleBy(arrows, 'e', ['b'])).toBeUndefined();
});

test('there is a way back exactly where following all arrows for as long as there are documents comes to it', () => {
  const one = fc.nat(6).map(String);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(one, one), { maxLength: 14 }),
      one,
      fc.array(one, { maxLength: 3 }),
      (pairs, from, to) => {
        const arrows = new Map([...Map.groupBy(pairs, ([a]) => a)].map(([a, those]) => [a, those.map(([, b]) => b)]));
        let reached = new Set(to);
        for (let step = 0; step < 7; step += 1)
          reached = new Set([...reached].flatMap((at) => [at, ...(arrows.get(at) ?? [])]));
        const way = circleBy(arrows, from, to);
        expect(way !== undefined).toBe(reached.has(from));
        for (const [i, at] of (way ?? []).entries())
          expect(i === 0 ? to : arrows.get(way?.[i - 1] ?? '')).toContain(at);
      },
    ),
  );
});
