import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  difference,
  intersection,
  type Member,
  type Members,
  membersIn,
  membersOf,
  union,
} from '#modules/messages/server/notices/rules/reached.ts';

const person = fc.constantFrom('wang', 'li', 'zhao');
const child = fc.constantFrom(null, 'ming', 'hong', 'yu');
const set = fc.array(fc.record({ person, child }), { maxLength: 8 }).map(membersOf);

const told = (members: Members): string[] =>
  [...membersIn(members)].map((one: Member) => `${one.person} ${one.child ?? 'himself'}`).toSorted();

/** As the words say it, pair by pair. */
const meet = (a: Member, b: Member): boolean =>
  a.person === b.person && (a.child === b.child || a.child === null || b.child === null);

test('union, intersection and difference are what the words say, pair by pair', () => {
  fc.assert(
    fc.property(set, set, (a, b) => {
      const [as, bs] = [[...membersIn(a)], [...membersIn(b)]];
      expect(told(union([a, b]))).toEqual(told(membersOf([...as, ...bs])));
      const pairs = as.flatMap((one) => bs.filter((other) => meet(one, other)).map((other) => [one, other] as const));
      const both = pairs.map(([one, other]) => (one.child === null ? other : one));
      expect(told(intersection(a, b))).toEqual(told(membersOf(both)));
      const without = as.filter((one) => !bs.some((other) => meet(one, other)));
      expect(told(difference(a, b))).toEqual(told(membersOf(without)));
    }),
    { numRuns: 2_000 },
  );
});

test('sets keep the laws of sets', () => {
  fc.assert(
    fc.property(set, set, set, (a, b, c) => {
      expect(told(intersection(a, b))).toEqual(told(intersection(b, a)));
      expect(told(union([a, union([b, c])]))).toEqual(told(union([union([a, b]), c])));
      expect(told(difference(a, a))).toEqual([]);
      expect(told(intersection(difference(a, b), b))).toEqual([]);
      expect(told(difference(difference(a, b), c))).toEqual(told(difference(a, union([b, c]))));
    }),
    { numRuns: 2_000 },
  );
});

test('of the guardians of a class those who teach are told for their own child, and the others are without them', () => {
  const guardians = membersOf([
    { person: 'wang', child: 'ming' },
    { person: 'li', child: 'hong' },
  ]);
  const staff = membersOf([
    { person: 'wang', child: null },
    { person: 'zhao', child: null },
  ]);
  expect(told(intersection(guardians, staff))).toEqual(['wang ming']);
  expect(told(difference(guardians, staff))).toEqual(['li hong']);
  expect(told(difference(staff, guardians))).toEqual(['zhao himself']);
});
