import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles } from '#app/commands/import.ts';
import { changed, smallCounty, workbookOf } from '#modules/intake/testing.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';

let line: CommandsHere;

beforeAll(async () => {
  line = await commandsHere();
});
afterAll(() => line.close());

const inCounty = ['--county', '990101'];
const bringIn = (...args: string[]) => line.call(importFiles, ...inCounty, ...args);

test('a folder of CSV files is looked through, then kept; a workbook with a mistake names it and stops where much would change', async () => {
  await mkdir(join(line.folder, 'tables'));
  for (const [name, [head = [], ...rows]] of Object.entries(smallCounty)) {
    await writeFile(join(line.folder, 'tables', `${name}.csv`), writeCsv(head, rows));
  }
  const csv = ['--kind', 'csv', '--in', 'tables'];
  expect(await bringIn(...csv, '--dry-run')).toMatchObject({ code: 0, answer: { added: 25, refused: [] } });
  expect(await bringIn(...csv)).toMatchObject({ code: 0, answer: { added: 25, unchanged: 0, ended: 0 } });
  expect(await bringIn(...csv)).toMatchObject({ code: 0, answer: { added: 0, unchanged: 25 } });

  const less = changed('学生', ([head = [], first = []]) => [head, first.with(3, '2016-02-30')]);
  await writeFile(join(line.folder, 'wrong.xlsx'), workbookOf(less));
  const wrong = await bringIn('--kind', 'workbook', '--in', 'wrong.xlsx');
  expect(wrong).toMatchObject({
    code: 0,
    answer: {
      ended: 0,
      refusedRows: 1,
      refused: [{ file: 'wrong.xlsx', sheet: '学生', line: 2, column: '出生日期', code: 'tabular.no_such_day' }],
    },
  });

  const gone = changed('学生', ([head = [], first = []]) => [head, first]);
  await writeFile(join(line.folder, 'gone.xlsx'), workbookOf({ ...gone, 监护人: smallCounty.监护人.slice(0, 2) }));
  const workbook = ['--kind', 'workbook', '--in', 'gone.xlsx'];
  expect(await bringIn(...workbook)).toMatchObject({
    code: 1,
    answer: {
      count: 1,
      refusals: [
        {
          file: 'gone.xlsx',
          code: 'intake.accept_first',
          message: expect.stringContaining('学生：现有 2，变更 0，结束 1') as string,
        },
      ],
    },
  });
  // As a person calls it: the process has to come to its end.
  const accepted = await line.lianyu('import', ...inCounty, ...workbook, '--accept-removals');
  expect(accepted).toMatchObject({ code: 0, answer: { ended: 1 } });
}, 90_000);

test('a wrong call, a county that is not there and a file that is none are told as such', async () => {
  await writeFile(join(line.folder, 'notes.csv'), 'a,b\n1,2\n');
  const notes = ['--kind', 'csv', '--in', 'notes.csv'];
  expect(await bringIn('--kind', 'paper', '--in', 'x')).toMatchObject({ code: 2, answer: { error: 'usage' } });
  expect(await bringIn('--kind', 'csv', '--in', 'nowhere')).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'import.no_file' }] },
  });
  expect(await bringIn(...notes, '--county', '990199')).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'database.no_county' }] },
  });
  expect(await bringIn(...notes)).toMatchObject({ code: 1, answer: { refusals: [{ code: 'tabular.no_table' }] } });
});

/** Schools as an older spreadsheet program writes them, in GB18030, with a column for notes. */
const oldTable =
  '0afQo7HqyrbC6yzRp9Cjw/uzxizRp7bOLMv51Nq05aOoyefH+KOptPrC6yyxuNeiCjIxOTkwMDA5MDEssNfJs8/n1tDQxNCh0acs0KHRpyw5OTAxMDEyMDIyMDEsCg==';

test('what was put up with is named by file and sheet, and so is a row that was not, and every file', async () => {
  const folder = join(line.folder, 'several');
  await mkdir(folder);
  const [head = [], first = []] = smallCounty.学生;
  const pupils = (row: string[]) =>
    workbookOf({
      学生: [head, row],
      账目: [
        ['项目', '学校标识码'],
        ['电费', '3'],
      ],
    });
  await writeFile(join(folder, '东校.xlsx'), pupils(first.with(3, '')));
  await writeFile(join(folder, '西校.xlsx'), pupils(first.with(0, '123')));
  const workbooks = await bringIn('--kind', 'workbook', '--in', 'several', '--dry-run');
  // Not one row of them could be used.
  expect(workbooks).toMatchObject({
    code: 1,
    answer: {
      count: 2,
      refusals: [
        { file: '东校.xlsx', sheet: '学生', line: 2, column: '出生日期', code: 'tabular.empty_cell' },
        { file: '西校.xlsx', sheet: '学生', line: 2, column: '学籍号', code: 'people.not_a_student_number' },
      ],
    },
  });
  expect(workbooks.err).toContain('西校.xlsx 账目: 认不出这张表是什么，没有读取。');

  await writeFile(join(folder, '学校.csv'), Buffer.from(oldTable, 'base64'));
  expect(await bringIn('--kind', 'csv', '--in', 'several', '--dry-run')).toMatchObject({
    code: 0,
    answer: {
      refusedRows: 0,
      remarks: [
        { file: '学校.csv', code: 'tabular.read_as_gb18030' },
        { file: '学校.csv', sheet: '学校', code: 'intake.column_unknown', message: '这些列没有用到：备注。' },
      ],
    },
  });

  await writeFile(join(folder, '说明.csv'), 'a,b\n1,2\n');
  expect(await bringIn('--kind', 'csv', '--in', 'several')).toMatchObject({
    code: 1,
    answer: { count: 1, refusals: [{ file: '说明.csv', code: 'tabular.no_table' }] },
  });

  await writeFile(join(folder, '备忘.csv'), '');
  expect(await bringIn('--kind', 'csv', '--in', 'several')).toMatchObject({
    code: 1,
    answer: {
      count: 2,
      refusals: expect.arrayContaining([
        expect.objectContaining({ file: '备忘.csv' }),
        expect.objectContaining({ file: '说明.csv' }),
      ]),
    },
  });
});
