import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack, type Sum } from '#engines/suppression/attack.ts';
import { fewest } from '#engines/suppression/suppress.ts';
import { openFiles, type OpenPeriod } from '#modules/evaluation/server/open-data/write-open-data.ts';
import {
  type EarlierVersion,
  reckonAll,
  type SomeIndicator,
  type Source,
} from '#modules/evaluation/server/rules/reckon.ts';

const both = (text: string) => ({ zh: text, en: text });
/** How many there were: one for each child, so that figures are numbers of children. */
const indicator: SomeIndicator = {
  code: 'seen',
  version: 1,
  changedAt: '2026-09-01T00:00:00.000Z',
  section: 'pupils',
  name: both('谈过心的孩子'),
  about: both(''),
  level: 'school',
  kind: 'ratio',
  numerator: 'seen.sum()',
  denominator: '1',
  unmeasured: both(''),
  target: null,
  aims: 'more',
  band: { least: null, most: null },
  gaming: both(''),
  counter: null,
};

const schools = [
  { id: 'a', isRural: true, town: '990101101' },
  { id: 'b', isRural: true, town: '990101101' },
  { id: 'c', isRural: true, town: '990101102' },
  { id: 'd', isRural: true, town: '990101102' },
  { id: 'e', isRural: false, town: '990101103' },
  { id: 'f', isRural: false, town: '990101103' },
  { id: 'g', isRural: true, town: '990101103' },
].map((school) => ({ ...school, name: school.id }));

/** Each version of a period, by how many children of each school there were, with what may be told of it. */
function versionsOf(counts: readonly (readonly number[])[]): OpenPeriod[] {
  const versions: OpenPeriod[] = [];
  const earlier: EarlierVersion[] = [];
  for (const [at, children] of counts.entries()) {
    const readings = schools.map(({ id }, nth) => {
      const one = children[nth] ?? 0;
      return { fact: 'seen', org: id, counted: [[1, one]] as const, children: one };
    });
    const source: Source = {
      rules: 1,
      schools,
      indicators: [indicator],
      readings,
      grades: { seen: 'A' },
      earlier: [...earlier],
    };
    const frozen = { version: at + 1, frozenAt: '', sha256: '', source, results: reckonAll(source) };
    versions.push({ name: '秋季学期', began: '2026-09-01', ended: '2027-01-31', ...frozen });
    earlier.push({ schools, readings });
  }
  return versions;
}

/** Which schools lie at a place of the open data. */
const within = (place: string): number[] =>
  [...schools.keys()].filter((at) => {
    const school = schools[at];
    return place === 'county' || place === school?.town || place === (school?.isRural ? 'rural' : 'urban');
  });

/** The numbers of fewer than ten children that somebody can tell to be so, who reads what is published and the figures of schools, of all versions, and knows who reported nothing new. */
function derived(counts: readonly (readonly number[])[], published: readonly OpenPeriod[]): string[] {
  const { 'figures.csv': csv = '' } = openFiles('云岭县', published);
  const rows = parse(csv, { columns: true, bom: true }) as Record<'version' | 'place' | 'numerator', string>[];
  const least = new Map<string, number>();
  const since = (version: number, at: number): number => {
    let first = version;
    while (first > 0 && counts[first - 1]?.[at] === counts[version]?.[at]) first -= 1;
    return first;
  };
  const name = (version: number, at: number): string => `${since(version, at)} ${at}`;
  const told = new Map<string, number>();
  for (const [version, { results }] of published.entries())
    for (const [at, { measured }] of results[0]?.bySchool.entries() ?? [])
      if (measured.numerator !== null) told.set(name(version, at), measured.numerator);
      else least.set(name(version, at), counts[version]?.[at] === 0 ? 0 : 1);
  const cell = (version: number, at: number): string | number => told.get(name(version, at)) ?? name(version, at);
  const sums = rows.flatMap(({ version, place, numerator }): Sum[] =>
    numerator === '' ? [] : [{ of: within(place).map((at) => cell(Number(version) - 1, at)), is: Number(numerator) }],
  );
  for (const known of told.keys()) least.delete(known);
  const range = attack(sums, least);
  return [...least.keys()].filter((one) => {
    const [version = 0, at = 0] = one.split(' ').map(Number);
    const children = counts[version]?.[at] ?? 0;
    return children > 0 && children < fewest && (range.get(one)?.[1] ?? Infinity) < fewest;
  });
}

const child = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 40 }));
const history = fc.array(child, { minLength: schools.length, maxLength: schools.length }).chain((first) =>
  fc
    .array(fc.array(fc.option(child, { freq: 3 }), { minLength: first.length, maxLength: first.length }), {
      maxLength: 2,
    })
    .map((changes) => {
      const all = [first];
      for (const change of changes) all.push((all.at(-1) ?? []).map((one, at) => change[at] ?? one));
      return all;
    }),
);

let shown = 0;

test('nobody who reads all that was published of all versions can say of a number that it is below ten', () => {
  fc.assert(
    fc.property(history, (counts) => {
      const published = versionsOf(counts);
      expect(derived(counts, published)).toEqual([]);
      shown += published.filter(({ results }) => results[0]?.county.value !== null).length;
    }),
    { numRuns: 300, seed: 20_261_128 },
  );
  // An attack on nothing would find nothing.
  expect(shown).toBeGreaterThan(200);
});

test('one margin too many, and the same reader can', () => {
  const counts = [[4, 12, 30, 25, 40, 35, 20]];
  const [published] = versionsOf(counts);
  if (!published) throw new Error('nothing was published');
  expect(derived(counts, [published])).toEqual([]);
  const leaky = published.results.map((result) => ({
    ...result,
    bySchool: result.bySchool.map((one) =>
      one.org === 'b' ? { ...one, measured: { ...one.measured, value: 12, numerator: 12, why: null } } : one,
    ),
  }));
  expect(derived(counts, [{ ...published, results: leaky }])).toEqual(['0 0']);
});
