import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { type FileName, fileNames, files, type Roster } from './files.ts';
import { readRoster } from './read-roster.ts';
import { writeRoster } from './write-roster.ts';

const plain = fc.string({ unit: fc.constantFrom(...'ab林, "\';=|{}:\t\u00a0\u{1f600}'), minLength: 1, maxLength: 12 });
const guid = fc.stringMatching(/^[\w./@-]{1,12}$/);
const item = plain.filter((text) => !text.includes(','));
const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const several = <T>(one: Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });

/** What may stand in a column. */
function valueOf({ type, choices = [] }: Column): Arbitrary<unknown> {
  const chosen = fc.constantFrom(...choices, '');
  const of: Record<Column['type'], () => Arbitrary<unknown>> = {
    text: () => plain,
    guid: () => guid,
    date: () => instant.map((at) => at.toISOString().slice(0, 10)),
    moment: () => instant.map((at) => at.toISOString()),
    year: () => fc.integer({ min: 1900, max: 2100 }).map(String),
    boolean: () => fc.boolean(),
    choice: () => chosen.filter((one) => one !== ''),
    texts: () => several(item),
    guids: () => several(guid),
    choices: () => several(chosen.map((one) => one || 'ext:other')),
  };
  return of[type]();
}

const extensions = fc.uniqueArray(
  fc.stringMatching(/^[A-Za-z.]{1,8}$/).map((name) => `metadata.${name}`),
  { maxLength: 3 },
);

/** A file of rows that say anything their columns may, but name nobody in particular. */
const fileOf = (name: FileName) =>
  fc.tuple(fc.constantFrom('bulk' as const, 'delta' as const), extensions).chain(([mode, behind]) => {
    const columns = Object.entries<Column>(files[name]).filter(
      ([column]) => mode === 'delta' || (column !== 'status' && column !== 'dateLastModified'),
    );
    const requiredKeys = columns.filter(
      ([column, { isRequired }]) => isRequired || column === 'status' || column === 'dateLastModified',
    );
    const values = fc.record(Object.fromEntries(columns.map(([column, of]) => [column, valueOf(of)])), {
      requiredKeys: requiredKeys.map(([column]) => column),
      noNullPrototype: true,
    });
    const metadata = fc.record(Object.fromEntries(behind.map((column) => [column, plain])), {
      requiredKeys: [],
      noNullPrototype: true,
    });
    return fc
      .uniqueArray(fc.record({ values, metadata }), {
        minLength: 1,
        maxLength: 3,
        selector: (row) => row.values['sourcedId'],
      })
      .map((rows) => ({ mode, extensions: behind, rows: rows.map((row, at) => ({ line: at + 2, ...row })) }));
  });

/** Rosters of any files. */
const rosters: Arbitrary<Roster> = fc.record({
  source: fc.record({ systemName: plain, systemCode: plain }, { requiredKeys: [], noNullPrototype: true }),
  files: fc.record(Object.fromEntries(fileNames.map((name) => [name, fileOf(name)])), {
    requiredKeys: [],
    noNullPrototype: true,
  }),
}) as unknown as Arbitrary<Roster>;

test('what is written reads as it was: every file, every column, bulk and delta, extensions too', () => {
  fc.assert(
    fc.property(rosters, (roster) => {
      const { roster: read, faults } = readRoster(writeRoster(roster));
      expect(faults.filter(({ code }) => code !== 'of nobody')).toEqual([]);
      expect(read).toEqual(roster);
    }),
  );
});
