import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { changed, smallCounty, workbookOf } from '#modules/intake/testing.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

const config = () => readConfig({ DATA_DIR: join(folder, 'data') }, []);
const silent = { migrating: () => undefined, fallingBack: () => undefined };

/** The command as a person calls it, in a process of its own. */
async function lianyu(...args: string[]): Promise<{ code: number | null; answer: Record<string, unknown> }> {
  const child = spawn(process.execPath, [join(root, 'app/start.mjs'), 'cli', 'import', '--county', '990101', ...args], {
    env: { ...process.env, DATA_DIR: join(folder, 'data'), INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (part: Buffer) => void (out += part.toString()));
  child.stderr.resume();
  const code = await new Promise<number | null>((done) => void child.on('close', done));
  return { code, answer: JSON.parse(out) as Record<string, unknown> };
}

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/lianyu-import-');
  const opened = await openForServing(config(), silent);
  await opened.db.insertInto('people.region').values({ code: '990101', name: '云岭县', level: 3 }).execute();
  const county = { county: '990101', name: '云岭县', opened_at: new Date() };
  await opened.db.insertInto('people.county').values(county).execute();
  await opened.close();
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a folder of CSV files is looked through, then kept; a workbook with a mistake names it and stops where much would change', async () => {
  await mkdir(join(folder, 'tables'));
  for (const [name, [head = [], ...rows]] of Object.entries(smallCounty)) {
    await writeFile(join(folder, 'tables', `${name}.csv`), writeCsv(head, rows));
  }
  const csv = ['--kind', 'csv', '--in', 'tables'];
  expect(await lianyu(...csv, '--dry-run')).toMatchObject({ code: 0, answer: { added: 16, refused: [] } });
  expect(await lianyu(...csv)).toMatchObject({ code: 0, answer: { added: 16, unchanged: 0, ended: 0 } });
  expect(await lianyu(...csv)).toMatchObject({ code: 0, answer: { added: 0, unchanged: 16 } });

  const less = changed('学生', ([head = [], first = []]) => [head, first.with(3, '2016-02-30')]);
  await writeFile(join(folder, 'wrong.xlsx'), workbookOf(less));
  const wrong = await lianyu('--kind', 'workbook', '--in', 'wrong.xlsx');
  expect(wrong).toMatchObject({
    code: 0,
    answer: {
      ended: 0,
      refusedRows: 1,
      refused: [{ file: '学生', line: 2, column: '出生日期', code: 'tabular.no_such_day' }],
    },
  });

  const gone = changed('学生', ([head = [], first = []]) => [head, first]);
  await writeFile(join(folder, 'gone.xlsx'), workbookOf({ ...gone, 监护人: smallCounty.监护人.slice(0, 2) }));
  const workbook = ['--kind', 'workbook', '--in', 'gone.xlsx'];
  expect(await lianyu(...workbook)).toMatchObject({
    code: 1,
    answer: { count: 1, refusals: [{ file: 'gone.xlsx', code: 'intake.accept_first' }] },
  });
  expect(await lianyu(...workbook, '--accept-removals')).toMatchObject({ code: 0, answer: { ended: 1 } });
}, 90_000);

test('a wrong call, a county that is not there and a file that is none are told as such', async () => {
  await writeFile(join(folder, 'notes.csv'), 'a,b\n1,2\n');
  const notes = ['--kind', 'csv', '--in', 'notes.csv'];
  expect(await lianyu('--kind', 'paper', '--in', 'x')).toMatchObject({ code: 2, answer: { error: 'usage' } });
  expect(await lianyu('--kind', 'csv', '--in', 'nowhere')).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'import.no_file' }] },
  });
  expect(await lianyu(...notes, '--county', '990199')).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'database.no_county' }] },
  });
  expect(await lianyu(...notes)).toMatchObject({ code: 1, answer: { refusals: [{ code: 'tabular.no_table' }] } });
}, 60_000);
