import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { smallCounty, workbookOf } from '#modules/intake/testing.ts';
import { dayOf } from '#platform/clock.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { newId } from '#platform/id.ts';
import { type CommandLine, commandLine } from '#testing/command-line.ts';
import { type GivenPostgres, givePostgres, postgresKinds } from '#testing/given-postgres.ts';

const isKeeping = /写入中 (\d+) \/ (\d+)/g;

describe('a school that was made', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await commandLine();
    await line.lianyu('demo', '--size', 'school', '--seed', '1', '--out', 'made', '--today', dayOf(new Date()));
  }, 120_000);
  afterAll(() => line.close());

  const bringIn = (onSaid: Parameters<CommandLine['watched']>[0], kind: string, file: string) =>
    line.watched(onSaid, 'import', '--county', '990101', '--kind', kind, '--in', file);
  const states = () => line.ask('select state from intake.import_run order by made_at');

  test('is kept whole, although an import was killed and another one stopped on the way', async () => {
    const workbook = ['workbook', 'made/workbook.xlsx'] as const;
    const killed = await bringIn((said, child) => said.match(isKeeping) && child.kill('SIGKILL'), ...workbook);
    expect([killed.code, await states()]).toEqual([null, [{ state: 'applying' }]]);

    const stopped = await bringIn((said, child) => said.match(isKeeping) && child.kill('SIGINT'), ...workbook);
    expect(stopped).toMatchObject({ code: 1, answer: { count: 1, refusals: [{ code: 'command.stopped' }] } });
    expect(await states()).toEqual([{ state: 'cancelled' }, { state: 'cancelled' }]);

    const { code, answer, err } = await bringIn(() => undefined, ...workbook);
    expect([code, answer]).toMatchObject([0, { changed: 0, ended: 0, refused: [], refusedRows: 0, remarks: [] }]);
    expect([answer['added'], answer['unchanged']].map((count) => Number(count) > 100)).toEqual([true, true]);
    const steps = [...err.matchAll(isKeeping)].map(([, done]) => Number(done));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(answer['added']);
    // What rows said is forgotten, whatever became of them.
    expect(await line.ask('select count(*)::int as rows from intake.planned_row where content is not null')).toEqual([
      { rows: 0 },
    ]);
  }, 120_000);

  test('is unchanged when it comes again, as a workbook and as CSV', async () => {
    for (const [kind, file] of [
      ['workbook', 'made/workbook.xlsx'],
      ['csv', 'made/tables'],
    ] as const) {
      const { code, answer } = await bringIn(() => undefined, kind, file);
      expect([code, answer]).toMatchObject([0, { added: 0, changed: 0, ended: 0, refusedRows: 0, remarks: [] }]);
      expect(Number(answer['unchanged'])).toBeGreaterThan(500);
    }
  }, 120_000);
});

describe('a database that is given', () => {
  let given: GivenPostgres;
  let line: CommandLine;
  beforeAll(async () => {
    const [kind] = postgresKinds;
    if (!kind) throw new Error('there is always the one from npm');
    given = await givePostgres(kind);
    line = await commandLine({ DATABASE_URL: given.url });
    await writeFile(join(line.folder, 'in.xlsx'), workbookOf(smallCounty));
  }, 120_000);
  afterAll(async () => {
    await line.close();
    await given.remove();
  });

  const bringIn = () => line.lianyu('import', '--county', '990101', '--kind', 'workbook', '--in', 'in.xlsx');

  test('takes one import at once: one that is alive is left alone, one that is dead is closed', async () => {
    await withOwner(given.url, async (run) => {
      await run(`insert into intake.import_run (county, id, file_name, state, made_at)
        values ('990101', '${newId()}', 'other.xlsx', 'applying', now())`);
      await run("select pg_advisory_lock(hashtextextended('lianyu import 990101', 0))");
      expect(await bringIn()).toMatchObject({ code: 1, answer: { refusals: [{ code: 'intake.busy' }] } });
      expect(await run('select state from intake.import_run')).toEqual([{ state: 'applying' }]);
    });
    expect(await bringIn()).toMatchObject({ code: 0, answer: { added: 25 } });
    expect(await line.ask('select state from intake.import_run order by made_at')).toEqual([
      { state: 'cancelled' },
      { state: 'applied' },
    ]);
  }, 60_000);

  test('gives out what came in', async () => {
    const done = await line.lianyu('export', '--county', '990101', '--out', 'out');
    expect(done).toMatchObject({ code: 0, answer: { counties: 1, regions: 3, pupils: 2, needs: 2, hsds: 1 } });
  }, 60_000);
});
