import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimal, integer, newId, reference, text } from './cells.ts';
import { type InputRefusal, Refusals } from './command.ts';
import { readTable } from './csv-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianyu-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array) {
  const path = join(folder, 'needs.csv');
  await writeFile(path, content);
  const refusals = new Refusals('en');
  const columns = {
    need: newId(new Map()),
    town: text(''),
    quantity: integer({ least: 1, missing: 1 }),
    share: decimal({ missing: 0 }),
  };
  const table = await readTable(path, columns, refusals);
  return {
    ...table.columns,
    quantity: [...table.columns.quantity],
    share: [...table.columns.share],
    line: [...table.line],
    ignored: table.ignored,
    refusals: refusals.shown,
    count: refusals.count,
  };
}

const placeOf = ({ line, column, code }: InputRefusal) => `${line} ${column} ${code}`;

test('columns come in any order, and empty or absent ones take their default', async () => {
  const table = await read('quantity,need\n3,a\n,b\n');
  expect(table).toMatchObject({ need: ['a', 'b'], quantity: [3, 1], town: ['', ''], share: [0, 0], refusals: [] });
});

test.each([
  ['a byte order mark', '\uFEFFneed,town\na,x\n'],
  ['a byte order mark before a quote', '\uFEFF"need","town"\na,x\n'],
  ['CRLF', 'need,town\r\na,x\r\n'],
  ['no last line end', 'need,town\na,x'],
  ['empty lines', 'need,town\n\na,x\n\n'],
  ['quotes', '"need","town"\n"a","x"\n'],
])('%s does not change what is read', async (_, content) => {
  expect(await read(content)).toMatchObject({ need: ['a'], town: ['x'], refusals: [] });
});

test('quoted commas, quotes and line ends belong to the cell, and lines are counted on', async () => {
  const table = await read('need,town\n"a,""1""\n",x\nb,y\n');
  expect(table).toMatchObject({ need: ['a,"1"\n', 'b'], line: [3, 4] });
});

test('a file of an older Chinese spreadsheet is read as GB18030', async () => {
  const bytes = [0xc4, 0xcf, 0xcf, 0xaa]; // 南溪
  const table = await read(Uint8Array.from([...Buffer.from('need,town\na,'), ...bytes, 0x0a]));
  expect(table.town).toEqual(['南溪']);
});

test('bytes that are no text in either encoding are refused', async () => {
  expect((await read(Uint8Array.from([0x6e, 0xff, 0xff]))).refusals.map(placeOf)).toEqual(['0  csv.encoding']);
});

test.each([
  ['', '1  csv.empty'],
  ['town\nx\n', '1 need csv.column_missing'],
  ['need,need\na,b\n', '1 need csv.column_twice'],
  ['need,town\na\n', '2  csv.width'],
  ['need\na\nb\na\n', '4 need cell.duplicate'],
  ['need,quantity\n,1\n', '2 need cell.required'],
  ['need,quantity\na,1.5\n', '2 quantity cell.not_integer'],
  ['need,quantity\na,1e3\n', '2 quantity cell.not_integer'],
  ['need,quantity\na,0\n', '2 quantity cell.out_of_range'],
  ['need,quantity\na,9007199254740993\n', '2 quantity cell.out_of_range'],
  ['need,share\na,NaN\n', '2 share cell.not_number'],
  [`need\n${'a'.repeat(65)}\n`, '2 need cell.too_long'],
  ['need,town\na,"x\n', '2  csv.quoting'],
])('%j is refused by place and code', async (content, place) => {
  expect((await read(content)).refusals.map(placeOf)).toEqual([place]);
});

test('of more than a hundred mistakes the first hundred are shown and all are counted', async () => {
  const table = await read(`need,quantity\n${'a,x\n'.repeat(250)}`);
  expect(table.refusals).toHaveLength(100);
  expect(table.count).toBeGreaterThanOrEqual(250);
});

test('a column nobody asked for is named, so that a misspelt one is noticed', async () => {
  expect((await read('need,quanity\na,5\n')).ignored).toEqual(['quanity']);
});

test('a file that is not there is refused', async () => {
  const refusals = new Refusals('en');
  await readTable(join(folder, 'nowhere.csv'), { need: text() }, refusals);
  expect(refusals.shown.map(placeOf)).toEqual(['0  file.missing']);
});

test('a reference becomes the place of what it refers to, or is refused', async () => {
  const path = join(folder, 'candidates.csv');
  await writeFile(path, 'need\nb\nc\n');
  const refusals = new Refusals('en');
  const places = new Map([
    ['a', 0],
    ['b', 1],
  ]);
  const table = await readTable(path, { need: reference(places, 'needs.csv') }, refusals);
  expect([...table.columns.need]).toEqual([1]);
  expect(refusals.shown).toMatchObject([{ file: 'candidates.csv', line: 3, column: 'need', code: 'cell.unknown' }]);
});
