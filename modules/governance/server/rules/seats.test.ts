import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldByOne, Seat } from '#modules/governance/contract/structure.ts';
import { type Days, isOn, liesWithin, shareADay } from '#modules/governance/server/rules/days.ts';
import { inTheWay, succeeded, type Term, vacant } from '#modules/governance/server/rules/seats.ts';
import { addDays } from '#platform/clock.ts';

const first = '2026-02-25';
/** So few that terms often meet. */
const all = Array.from({ length: 12 }, (_, at) => addDays(first, at));
const farther = addDays(first, 40);

const aDay = fc.constantFrom(...all);
const someDays: fc.Arbitrary<Days> = fc.record({ began: aDay, ended: fc.option(aDay) });

/** The days one by one, up to one that stands for all that come after. */
const listed = ({ began, ended }: Days): Set<string> => {
  const days = new Set<string>();
  const last = ended === null || ended > farther ? addDays(farther, 1) : ended;
  for (let day = began; day < last; day = addDays(day, 1)) days.add(day);
  return days;
};

test('two stretches share a day exactly where a day is in both, and lie within where each of theirs is', () => {
  let shared = 0;
  fc.assert(
    fc.property(someDays, someDays, (one, other) => {
      const [these, those] = [listed(one), listed(other)];
      const isShared = [...these].some((day) => those.has(day));
      shared += Number(isShared);
      expect(shareADay(one, other)).toBe(isShared);
      for (const day of all) expect(isOn(one, day)).toBe(these.has(day));
      if (these.size > 0) expect(liesWithin(one, other)).toBe([...these].every((day) => those.has(day)));
    }),
    { numRuns: 2_000 },
  );
  expect(shared).toBeGreaterThan(200);
});

const wishes = fc.array(
  fc.record({
    term: fc.record({
      seat: fc.constantFrom(...Seat.options),
      person: fc.constant(null),
      org: fc.constantFrom('a', 'b', 'c'),
      office: fc.constant(null),
      began: aDay,
      ended: fc.option(aDay),
    }),
    succeeds: fc.boolean(),
  }),
  { maxLength: 20 },
);

test('however terms are given and succeeded, a seat of one is held by one at most on every day, and what was refused had somebody in the way', () => {
  const did = { given: 0, refused: 0, succeeded: 0 };
  fc.assert(
    fc.property(wishes, (asked) => {
      let terms: Term[] = [];
      for (const [at, { term, succeeds }] of asked.entries()) {
        const wish = { ...term, id: String(at) };
        const before = succeeds ? succeeded(terms, wish) : undefined;
        const others = terms.filter((one) => one !== before);
        const isMet = others.some(
          (one) =>
            one.seat === wish.seat &&
            (heldByOne.includes(wish.seat) || one.org === wish.org) &&
            [...listed(one)].some((day) => listed(wish).has(day)),
        );
        expect(inTheWay(others, wish) !== undefined).toBe(isMet);
        did[isMet ? 'refused' : before ? 'succeeded' : 'given'] += 1;
        if (!isMet) terms = [...others, ...(before ? [{ ...before, ended: wish.began }] : []), wish];
      }
      for (const day of all)
        for (const seat of heldByOne) {
          const holders = terms.filter((one) => one.seat === seat && listed(one).has(day)).length;
          expect(holders).toBeLessThanOrEqual(1);
          expect(vacant([seat], terms, day)).toEqual(holders === 0 ? [seat] : []);
        }
    }),
    { numRuns: 1_000 },
  );
  expect(Math.min(did.given, did.refused, did.succeeded)).toBeGreaterThan(50);
});
