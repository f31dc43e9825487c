import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Circumstance, type Extent, oldest } from '#modules/governance/contract/extent.ts';
import { faultsOf, type Held, Regions } from '#modules/governance/server/rules/coverage.ts';

const county = '990101';
/** Three towns, the last of which has no village the county knows. */
const codes = [
  county,
  '990101100',
  '990101101',
  '990101102',
  '990101100001',
  '990101100002',
  '990101100003',
  '990101101001',
  '990101101002',
];
const leaves = codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code)));
const regions = new Regions(codes);

const all = { except: [], ageFrom: 0, ageTo: oldest, circumstances: [...Circumstance.options] };
const duty = (id: string, more: Partial<Held> = {}): Held => ({ ...all, id, places: [county], ...more });

test('one duty for the whole county leaves no gap and nothing double', () => {
  expect(faultsOf([duty('a')], regions)).toEqual([]);
});

test('a county without a duty has one gap, named as the county', () => {
  expect(faultsOf([], regions)).toEqual([{ ...all, places: [county], duties: [] }]);
});

test('a town left out is a gap by its name, and one entered again in another duty is none', () => {
  const rest = duty('a', { except: ['990101100'] });
  expect(faultsOf([rest], regions)).toEqual([{ ...all, places: ['990101100'], duties: [] }]);
  expect(faultsOf([rest, duty('b', { places: ['990101100'] })], regions)).toEqual([]);
});

test('ages that meet in one year are double in that year alone', () => {
  const [younger, older] = [duty('a', { ageTo: 6 }), duty('b', { ageFrom: 6 })];
  expect(faultsOf([younger, older], regions)).toEqual([
    { ...all, ageFrom: 6, ageTo: 6, places: [county], duties: ['a', 'b'] },
  ]);
});

test('a circumstance nobody answers for is a gap for those children alone', () => {
  const others = Circumstance.options.filter((one) => one !== 'left_behind');
  expect(faultsOf([duty('a', { circumstances: others })], regions)).toEqual([
    { ...all, circumstances: ['left_behind'], places: [county], duties: [] },
  ]);
});

const someDuty = fc
  .record({
    places: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 }),
    except: fc.uniqueArray(fc.constantFrom(...codes.slice(1)), { maxLength: 2 }),
    ages: fc.tuple(fc.nat(oldest), fc.nat(oldest)),
    circumstances: fc.uniqueArray(fc.constantFrom(...Circumstance.options), { minLength: 1 }),
  })
  .map(({ ages, ...one }) => ({ ...one, ageFrom: Math.min(...ages), ageTo: Math.max(...ages) }));

/** A village (or a town without one), an age, a circumstance. */
type Point = [leaf: string, age: number, circumstance: Circumstance];

const ages = Array.from({ length: oldest + 1 }, (_, age) => age);

/** Every point of a county. */
const points: Point[] = leaves.flatMap((leaf) =>
  ages.flatMap((age) => Circumstance.options.map((circumstance): Point => [leaf, age, circumstance])),
);

const holdsAt = (one: Extent, [leaf, age, circumstance]: Point): boolean =>
  one.places.some((code) => leaf.startsWith(code)) &&
  !one.except.some((code) => leaf.startsWith(code)) &&
  one.ageFrom <= age &&
  age <= one.ageTo &&
  one.circumstances.includes(circumstance);

test('what it tells is, point by point and each once, what asking at every place, age and circumstance finds', () => {
  let faulty = 0;
  fc.assert(
    fc.property(fc.array(someDuty, { maxLength: 6 }), (some) => {
      const duties = some.map((one, at) => ({ ...one, id: String(at) }));
      const faults = faultsOf(duties, regions);
      const wrong = points.filter((point) => {
        const here = duties.filter((one) => holdsAt(one, point)).map(({ id }) => id);
        const told = faults.filter((one) => holdsAt(one, point)).map((one) => one.duties.join());
        if (here.length !== 1) faulty++;
        return (
          told.join(' and ') !== (here.length === 1 ? '' : here.join()) ||
          told.length > 1 ||
          told.length === Number(here.length === 1)
        );
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(faulty).toBeGreaterThan(10_000);
});
