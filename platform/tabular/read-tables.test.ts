import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readTables, type ReadOptions } from './read-tables.ts';
import { packed, partsWith, rowXml, workbookOf } from './testing.ts';

const headers = ['姓名', '编号', '日期', '电话', '人数'];
const read = (bytes: Uint8Array | string, options: ReadOptions = { headers }) =>
  readTables(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, options);
const rowsOf = async (bytes: Uint8Array | string): Promise<string[][]> =>
  (await read(bytes)).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells));
const remarksOf = async (bytes: Uint8Array | string): Promise<string[]> =>
  (await read(bytes)).remarks.map(({ code, sheet, at }) => [code.replace('tabular.', ''), sheet, ...at].join(' '));
const refusedOf = async (bytes: Uint8Array | string): Promise<string[]> =>
  (await read(bytes)).tables.flatMap(({ rows }) =>
    rows.flatMap(({ refused }) =>
      refused.map(({ code, sheet, column, line, header }) => `${code} ${sheet}!${column}${line} ${header}`),
    ),
  );
const codeOf = (bytes: Uint8Array | string, options?: ReadOptions): Promise<unknown> =>
  read(bytes, options).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code ?? error,
  );

/** An .xls with its record stream changed, for what no library writes. */
function changedBinary(rows: unknown[][], type: 'biff8' | 'biff5', change: (stream: Buffer) => Buffer): Uint8Array {
  const file = CFB.read(workbookOf({ 一: rows }, undefined, type), { type: 'array' });
  const entry = CFB.find(file, type === 'biff8' ? '/Workbook' : '/Book') as { content: Uint8Array; size: number };
  entry.content = change(Buffer.from(entry.content));
  entry.size = entry.content.length;
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const twoRows = [
  ['姓名', '编号'],
  ['甲', 'A1'],
];

test.each(['xlsx', 'biff8'] as const)('a %s workbook is read', async (bookType) => {
  const { tables, remarks } = await read(workbookOf({ 一: twoRows }, undefined, bookType));
  const rows = [{ line: 2, cells: ['甲', 'A1'], refused: [] }];
  expect(tables).toEqual([{ sheet: '一', headerLine: 1, columns: ['姓名', '编号'], rows }]);
  expect(remarks).toEqual([]);
});

test.each([
  ['UTF-8', Buffer.from('姓名,编号\n甲,A1\n')],
  ['UTF-8 with BOM', Buffer.from('\uFEFF"姓名",编号\r\n甲,A1')],
  ['UTF-16 with BOM and tabs', Buffer.from('\uFEFF姓名\t编号\r\n甲\tA1\r\n', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFF姓名\t编号\r\n甲\tA1\r\n', 'utf16le').swap16()],
])('a CSV file in %s is read without a remark', async (_, bytes) => {
  const { tables, remarks } = await read(bytes);
  expect(tables.map(({ columns, rows }) => [columns, rows[0]?.cells])).toEqual([
    [
      ['姓名', '编号'],
      ['甲', 'A1'],
    ],
  ]);
  expect(remarks).toEqual([]);
});

test('a CSV file in GB18030 is read and remarked on', async () => {
  const bytes = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x78, 0x0a, 0xbc, 0xd7, 0x2c, 0x31]); // 姓名,x 甲,1
  expect(await rowsOf(bytes)).toEqual([['甲', '1']]);
  expect(await remarksOf(bytes)).toEqual(['read_as_gb18030 ']);
});

test('quotation marks within a cell of a CSV file are only marks', async () => {
  expect(await rowsOf('姓名,编号\n他说"好",A1\n')).toEqual([['他说"好"', 'A1']]);
});

test('a file is read from its path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tabular-'));
  await writeFile(join(folder, 'wrongly-named.txt'), workbookOf({ 一: twoRows }));
  const { tables } = await readTables(join(folder, 'wrongly-named.txt'));
  await rm(folder, { recursive: true });
  expect(tables[0]?.rows).toHaveLength(1);
});

test('the header is the row with the most expected names; titles above it are named', async () => {
  const bytes = workbookOf({ 一: [['某表'], ['填表人：姓名'], [], ['姓 名*', '编号', '备注'], ['甲', 'A1', '好']] });
  const { tables } = await read(bytes);
  expect(tables[0]).toMatchObject({ headerLine: 4, columns: ['姓名', '编号', '备注'], rows: [{ line: 5 }] });
  expect(await remarksOf(bytes)).toEqual(['title_rows 一 1 2']);
});

test('repeated headers and empty rows are dropped and named', async () => {
  const bytes = workbookOf({ 一: [...twoRows, ['姓名', '编号'], [null, ' '], ['乙', 'A2'], ['', '\u200b']] });
  expect(await rowsOf(bytes)).toEqual([
    ['甲', 'A1'],
    ['乙', 'A2'],
  ]);
  expect(await remarksOf(bytes)).toEqual(['repeated_header 一 3', 'empty_rows 一 4']);
});

test('a vertical merge is repeated downwards and named; a merged title is not worth naming', async () => {
  const rows = [['某表'], ['姓名', '编号'], ['甲', 'A1'], ['', 'A2'], ['乙', 'A3']];
  const bytes = workbookOf({ 一: rows }, ({ 一: sheet }) => {
    if (sheet) sheet['!merges'] = ['A1:B1', 'A3:A4'].map((area) => utils.decode_range(area));
  });
  expect(await rowsOf(bytes)).toEqual([
    ['甲', 'A1'],
    ['甲', 'A2'],
    ['乙', 'A3'],
  ]);
  expect(await remarksOf(bytes)).toEqual(['title_rows 一 1', 'merged_cells 一 A3:A4']);
});

test('hidden sheets are skipped, hidden rows and columns read; all are named', async () => {
  const change = ({ 一: sheet }: Record<string, object>): void => {
    Object.assign(sheet ?? {}, { '!rows': [{}, { hidden: true }], '!cols': [{}, { hidden: true }] });
  };
  const sheets = { 一: twoRows, 旧: twoRows };
  const bytes = workbookOf(sheets, change, 'xlsx', ['旧']);
  expect(await rowsOf(bytes)).toEqual([['甲', 'A1']]);
  expect(await remarksOf(bytes)).toEqual(['hidden_sheet 旧', 'hidden_rows 一 2', 'hidden_columns 一 B']);
  expect(await remarksOf(workbookOf(sheets, change, 'biff8', ['旧']))).toEqual([
    'hidden_sheet 旧',
    'hidden_columns 一 B',
  ]);
});

test('a sheet without header or rows is skipped and named when another has some', async () => {
  const bytes = workbookOf({ 说明: [['请先阅读']], 空: [['姓名', '编号']], 一: twoRows });
  expect((await read(bytes)).tables.map(({ sheet }) => sheet)).toEqual(['一']);
  expect(await remarksOf(bytes)).toEqual(['sheet_without_header 说明', 'sheet_without_rows 空']);
});

test('cells under no header are named', async () => {
  expect(await remarksOf('姓名,编号\n甲,A1,多余\n')).toEqual(['unnamed_column  C']);
});

test('date cells read as days, other numbers as they are, with leading zeros where they are shown', async () => {
  const bytes = workbookOf({ 一: [headers, ['甲', 7, 42_248, 13_800_138_000, 1.5]] }, ({ 一: sheet }) => {
    Object.assign(sheet?.['B2'] ?? {}, { z: '00000' });
    Object.assign(sheet?.['C2'] ?? {}, { z: 'yyyy"年"m"月"d"日"' });
  });
  expect(await rowsOf(bytes)).toEqual([['甲', '00007', '2015-09-01', '13800138000', '1.5']]);
});

test('a day of a workbook that counts from 1904 is the day that is shown', async () => {
  const parts = partsWith(`${rowXml('日期')}<row><c s="1"><v>40786</v></c></row>`);
  const text = (name: string): string => Buffer.from(parts[name] ?? []).toString();
  const bytes = packed({
    ...parts,
    '[Content_Types].xml': Buffer.from(
      text('[Content_Types].xml').replace(
        '</Types>',
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
      ),
    ),
    'xl/workbook.xml': Buffer.from(text('xl/workbook.xml').replace('<sheets>', '<workbookPr date1904="1"/><sheets>')),
    'xl/styles.xml': Buffer.from(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ),
  });
  expect(await rowsOf(bytes)).toEqual([['2015-09-01']]);
  expect(await remarksOf(bytes)).toEqual(['dates_from_1904 ']);
});

test('full-width digits, odd spaces and invisible marks are made plain; Chinese punctuation stays', async () => {
  expect(await rowsOf('姓名,编号\n\u00a0甲\u200b\u3000（一）\u3000,Ａ１２\n')).toEqual([['甲 （一）', 'A12']]);
});

test('numbers beyond 15 digits are refused by cell, short ones are whole', async () => {
  const bytes = workbookOf({
    一: [
      ['姓名', '编号'],
      ['甲', 110_105_194_912_310_020],
      ['乙', 999_999_999_999_999],
    ],
  });
  expect(await refusedOf(bytes)).toEqual(['tabular.precision_lost 一!B2 编号']);
  expect(await rowsOf(bytes)).toEqual([
    ['甲', ''],
    ['乙', '999999999999999'],
  ]);
  expect(await refusedOf('姓名,编号\n甲,1.10105E+17\n')).toEqual(['tabular.precision_lost !B2 编号']);
});

test('formulas and error values are refused by cell, other rows are read', async () => {
  const rows = [
    ['姓名', '编号'],
    ['甲', { t: 'n', f: '1+1', v: 2 }],
    ['乙', 'A2'],
    [{ t: 'e', v: 42 }, 'A3'],
  ];
  const bytes = workbookOf({ 一: rows });
  expect(await refusedOf(bytes)).toEqual(['tabular.formula 一!B2 编号', 'tabular.error_value 一!A4 姓名']);
  expect(await rowsOf(bytes)).toEqual([
    ['甲', ''],
    ['乙', 'A2'],
    ['', 'A3'],
  ]);
});

test('a formula in an .xls is refused by cell', async () => {
  // The number in B2 (NUMBER, 14 bytes) becomes 1+1 (FORMULA: cell, value, flags, then the tokens 1, 1, add).
  const number = Buffer.from([0x03, 0x02, 14, 0, 1, 0, 1, 0]);
  const tokens = [7, 0, 0x1e, 1, 0, 0x1e, 1, 0, 3];
  const bytes = changedBinary([...twoRows.slice(0, 1), ['甲', 0.5]], 'biff8', (stream) => {
    const at = stream.indexOf(number);
    const formula = [0x06, 0, 29, 0, ...stream.subarray(at + 4, at + 18), ...Array<number>(6).fill(0), ...tokens];
    return Buffer.concat([stream.subarray(0, at), Buffer.from(formula), stream.subarray(at + 18)]);
  });
  expect(await refusedOf(bytes)).toEqual(['tabular.formula 一!B2 编号']);
});

test('an .xls of the nineties is read in its own code page', async () => {
  const bytes = changedBinary(
    [
      ['AAAA', 'no'],
      ['x', 'y'],
    ],
    'biff5',
    (stream) => {
      stream.set([0xd0, 0xd5, 0xc3, 0xfb], stream.indexOf('AAAA')); // 姓名
      stream.writeUInt16LE(936, stream.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
      return stream;
    },
  );
  expect((await read(bytes)).tables[0]?.columns).toEqual(['姓名', 'no']);
});

test.each([
  '<c r="B2"><f>1+1</f></c>',
  '<c r="B2" t="n"><f>1+1</f></c>',
  '<c r="B2" t="str"><f>1+1</f><v>2</v></c>',
  '<c r="B2" t="s"><f>1+1</f></c>',
  '<c r="B2"><f t="array" ref="B2:B2">1+1</f><v>2</v></c>',
])('a formula is noticed with or without its value: %s', async (cell) => {
  const bytes = packed(partsWith(`${rowXml('姓名', '编号')}<row r="2"><c r="A2"><v>1</v></c>${cell}</row>`));
  expect(await refusedOf(bytes)).toEqual(['tabular.formula Sheet1!B2 编号']);
});

test('what would calculate is refused in a CSV file, what is only a number or a sign is not', async () => {
  const cells = [
    '=1+1',
    '＝1+1',
    '@SUM(A1)',
    '-2+3*4',
    '+A1',
    "-cmd|' /C calc'!A0",
    '-3.5',
    '+86 138-0013-8000',
    '-',
    '@someone',
    "'=1",
  ];
  const bytes = `姓名,编号\n${cells.map((cell) => `甲,${cell}`).join('\n')}\n`;
  expect(await refusedOf(bytes)).toEqual([2, 3, 4, 5, 6, 7].map((line) => `tabular.formula !B${line} 编号`));
  expect((await rowsOf(bytes)).slice(6).map(([, cell]) => cell)).toEqual([
    '-3.5',
    '+86 138-0013-8000',
    '-',
    '@someone',
    '=1',
  ]);
});

test('rows and cells without their reference are read where they stand', async () => {
  expect(await rowsOf(packed(partsWith(rowXml('姓名', '编号') + rowXml('甲', 'A1'))))).toEqual([['甲', 'A1']]);
});

function compound(...streams: string[]): Uint8Array {
  const file: unknown = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, name, Buffer.alloc(5_000));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** An .xls whose stream says, behind its beginning, that a password is needed (FilePass, MS-XLS 2.4.117). */
const lockedBinary = (): Uint8Array =>
  changedBinary(twoRows, 'biff8', (stream) => {
    const first = 4 + stream.readUInt16LE(2);
    const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x34, 0x12, 0x78, 0x56]);
    return Buffer.concat([stream.subarray(0, first), filePass, stream.subarray(first)]);
  });

test.each<[string, string, Uint8Array | string]>([
  ['tabular.unknown_type', 'a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ['tabular.unknown_type', 'a compound file that is no workbook', compound('WordDocument')],
  ['tabular.encrypted', 'an encrypted .xls', lockedBinary()],
  ['tabular.damaged', 'a quote that is never closed', '姓名,编号\n甲,"A1\n乙,A2\n'],
  ['tabular.no_table', 'no expected name', 'a,b\n1,2\n'],
  ['tabular.no_rows', 'a header alone', '姓名,编号\n'],
  ['tabular.column_twice', 'a name twice', '姓名,编号,姓名\n甲,A1,乙\n'],
  ['tabular.formula', 'a formula in the header', '姓名,=1+1\n甲,A1\n'],
])('it is refused as %s: %s', async (code, _, bytes) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('a damaged byte inside the archive is noticed', async () => {
  const bytes = workbookOf({ 一: Array.from({ length: 500 }, (_, i) => ['姓名', `值${i}`]) });
  const at = Buffer.from(bytes).indexOf('worksheets/sheet1.xml') + 200;
  for (let i = 0; i < 40; i++) bytes[at + i] = 0xff;
  expect(await codeOf(bytes)).toBe('tabular.damaged');
});

test('a cell that is followed by more than 60,000 rows, 200 columns or the given cells is refused', async () => {
  expect(await codeOf(`姓名,编号\n${'甲,A1\n'.repeat(60_001)}`)).toBe('tabular.too_many_rows');
  expect(await codeOf(`姓名,编号\n${'甲,A1\n'.repeat(60_000)}`)).toBe('read');
  expect(await codeOf(`姓名,编号\n${'\n'.repeat(1_000_000)}甲,A1`)).toBe('tabular.too_many_rows');
  expect(await codeOf(`姓名${','.repeat(200)}x\n甲`)).toBe('tabular.too_many_columns');
  expect(await codeOf(`姓名,${'x'.repeat(100)},\n甲${','.repeat(1_000_000)}\n`)).toBe('read');
  expect(await codeOf(workbookOf({ 一: twoRows }), { limits: { cells: 3 } })).toBe('tabular.too_many_cells');
  expect(await codeOf(workbookOf({ 一: twoRows }), { limits: { bytes: 100 } })).toBe('tabular.too_large');
});
