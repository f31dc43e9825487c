import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOfText, cleanText } from './clean-text.ts';
import { readTables } from './read-tables.ts';
import type { Sheet } from './sheet-xml.ts';
import { writeCsv } from './write-csv.ts';
import { workbookBytes, writeWorkbook } from './write-workbook.ts';

const sheet: Sheet = {
  name: '名单',
  note: '请从第三行开始填写',
  columns: [
    { header: '姓名', isRequired: true, note: '与证件一致' },
    { header: '编号' },
    { header: '日期', kind: 'date' },
    { header: '人数', kind: 'number' },
    { header: '类别', choices: ['甲', '乙'] },
    { header: '科目', choices: Array.from({ length: 100 }, (_, i) => `科目${i}`) },
  ],
  rows: [
    ['<李&"雷">', '00012', '2015-09-01', 12, '甲', '科目1'],
    ['=1+1', '110105194912310021', 'unknown', undefined, '', '科目2'],
  ],
};

test('a written workbook is read back as it was', async () => {
  const { tables, remarks } = await readTables(workbookBytes([{ ...sheet, rows: [...sheet.rows].slice(0, 1) }]), {
    headers: sheet.columns.map(({ header }) => header),
  });
  const rows = [{ line: 3, cells: ['<李&"雷">', '00012', '2015-09-01', '12', '甲', '科目1'], refused: [] }];
  expect(tables).toEqual([{ sheet: '名单', headerLine: 2, columns: sheet.columns.map(({ header }) => header), rows }]);
  expect(remarks.map(({ code, sheet: where }) => `${code} ${where}`)).toEqual([
    'tabular.hidden_sheet 选项',
    'tabular.title_rows 名单',
  ]);
});

test('codes are text, days are days, and what looks like a formula is text', () => {
  const data = read(workbookBytes([sheet]), { dense: true, cellNF: true }).Sheets['名单']?.['!data'] ?? [];
  expect(data[2]?.[1]).toMatchObject({ t: 's', v: '00012', z: '@' });
  expect(data[2]?.[2]).toMatchObject({ t: 'n', v: 42_248, w: '2015-09-01' });
  expect(data[3]?.[0]).toMatchObject({ t: 's', v: '=1+1' });
  expect(data[3]?.[0]?.f).toBeUndefined();
  expect(data[3]?.[2]).toMatchObject({ t: 's', v: 'unknown' });
});

test('headers stay in view, and lists are offered, long ones from a hidden sheet', () => {
  const parts = unzipSync(workbookBytes([sheet]));
  const xml = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
  expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('sqref="E3:E60003"><formula1>&quot;甲,乙&quot;</formula1>');
  expect(xml).toContain("<formula1>'选项'!$A$1:$A$100</formula1>");
  expect(xml).toContain('prompt="与证件一致"');
  expect(Buffer.from(parts['xl/workbook.xml'] ?? []).toString()).toContain('name="选项" sheetId="2" state="hidden"');
});

test('the same input gives the same bytes in every time zone', () => {
  const zone = process.env['TZ'] ?? 'UTC';
  const hashes = ['Asia/Shanghai', 'America/New_York', 'UTC'].map((name) => {
    process.env['TZ'] = name;
    return createHash('sha256')
      .update(workbookBytes([sheet]))
      .digest('hex');
  });
  process.env['TZ'] = zone;
  expect(new Set(hashes).size).toBe(1);
});

const raise = (error: Error): never => {
  throw error;
};

test('a workbook appears under its name when it is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tabular-'));
  const path = join(folder, 'list.xlsx');
  await writeWorkbook([sheet], path);
  expect(await readdir(folder)).toEqual(['list.xlsx']);
  expect(new Uint8Array(await readFile(path))).toEqual(new Uint8Array(workbookBytes([sheet])));
  const failing: Sheet = { ...sheet, rows: Iterator.from(sheet.rows).flatMap(() => raise(new Error('no more rows'))) };
  await expect(writeWorkbook([failing], join(folder, 'other.xlsx'))).rejects.toThrow('no more rows');
  expect(await readdir(folder)).not.toContain('other.xlsx');
  await rm(folder, { recursive: true });
});

test('a name that no sheet may have is a mistake', () => {
  expect(() => workbookBytes([{ ...sheet, name: 'a/b' }])).toThrow(RangeError);
  expect(() => workbookBytes([sheet, sheet])).toThrow(RangeError);
});

test('CSV for spreadsheet programs has a BOM and defuses what would calculate; for programs it is plain', () => {
  const rows = [
    ['=1+1', '-2'],
    ['@SUM(A1)', '+86 138'],
    ['a,"b"', 3],
    ["'=x", undefined],
  ];
  expect(writeCsv(['x', 'y'], rows, { isForSpreadsheet: true })).toBe(
    `\uFEFFx,y\r\n'=1+1,-2\r\n'@SUM(A1),'+86 138\r\n"a,""b""",3\r\n''=x,\r\n`,
  );
  expect(writeCsv(['x', 'y'], rows)).toBe(`x,y\n=1+1,-2\n@SUM(A1),+86 138\n"a,""b""",3\n'=x,\n`);
});

const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('=1+1', '+86 138', "'=1", '-', '_x000D_', 'a\nb', '＝1'),
  )
  .map(cleanText);

async function expectReadBack(rows: string[][], file: Uint8Array): Promise<void> {
  const { tables } = await readTables(file);
  expect(tables[0]?.rows.map(({ cells, refused }) => (refused.length > 0 ? refused : cells))).toEqual(rows);
}

test('whatever text is written as CSV for a spreadsheet program, it is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1 }), async (texts) => {
      const rows = texts.map((text, at) => [`第${at}行`, text]);
      await expectReadBack(rows, Buffer.from(writeCsv(['一', '二'], rows, { isForSpreadsheet: true })));
    }),
    { numRuns: 15 },
  );
});

test('whatever text is written as a workbook, it is read back unless it would be a formula elsewhere', async () => {
  const believed = anyText.filter((text) => cellOfText(text) === text);
  await fc.assert(
    fc.asyncProperty(fc.array(believed, { minLength: 1 }), async (texts) => {
      const rows = texts.map((text, at) => [`第${at}行`, text]);
      await expectReadBack(rows, workbookBytes([{ name: 'x', columns: [{ header: '一' }, { header: '二' }], rows }]));
    }),
    { numRuns: 15 },
  );
});
