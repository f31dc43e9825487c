import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { rounded } from './demo-server.ts';
import { makeRoster } from '#testing/made-roster.ts';

const root = resolve(import.meta.dirname, '..');

/** One command of Lianyu, as a person calls it; its answer, or an error when it failed. */
async function lianyu(env: Record<string, string>, ...args: string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [join(root, 'app/start.mjs'), 'cli', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (part: Buffer) => void (out += part.toString()));
  const code = await new Promise<number | null>((done) => void child.on('exit', done));
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${out}`);
  return JSON.parse(out) as Record<string, unknown>;
}

/** An empty county, on PostgreSQL: within this process a database would be measured along with it. */
async function openCounty(env: Record<string, string>): Promise<void> {
  const opened = await openForServing(readConfig(env, []), {
    migrating: () => undefined,
    fallingBack: (why) => {
      throw new Error(why);
    },
  });
  await opened.db.insertInto('people.region').values({ code: '990101', name: '云岭县', level: 3 }).execute();
  await opened.db
    .insertInto('people.county')
    .values({ county: '990101', name: '云岭县', opened_at: new Date() })
    .execute();
  await opened.close();
}

/** A workbook of a county, and another system's roster of 100,000 pupils, each into an empty county; then again, when nothing has changed. */
export async function* figures(): AsyncGenerator<object> {
  yield* workbook();
  yield* roster(100_000);
}

/** The roster of another system with so many pupils and their guardians. */
async function* roster(pupils: number): AsyncGenerator<object> {
  const folder = await mkdtemp('/var/tmp/lianyu-bench-');
  const made = await makeRoster(join(folder, 'set'), pupils);
  const env = { DATA_DIR: folder };
  await openCounty(env);
  for (const figure of ['import of a roster', 'import of a roster again']) {
    const done = await lianyu(env, 'import', '--kind', 'oneroster', '--in', join(folder, 'set'), '--county', '990101');
    const { added, changed, unchanged, ended, refusedRows, ms, peakRssMb } = done;
    const counts = { added, changed, unchanged, ended, refused: refusedRows };
    yield {
      figure,
      ...made,
      ...counts,
      seconds: rounded(Number(ms) / 1_000),
      aimSeconds: 300,
      peakRssMb,
      aimRssMb: 512,
    };
  }
  await rm(folder, { recursive: true, force: true });
}

async function* workbook(): AsyncGenerator<object> {
  const folder = await mkdtemp('/var/tmp/lianyu-bench-');
  const made = await lianyu({}, 'demo', '--size', 'county', '--seed', '1', '--out', folder);
  const env = { DATA_DIR: folder };
  await openCounty(env);
  const file = join(folder, 'workbook.xlsx');
  for (const figure of ['import of a county', 'import of a county again']) {
    const done = await lianyu(env, 'import', '--kind', 'workbook', '--in', file, '--county', '990101');
    const { added, changed, unchanged, ended, refusedRows, ms } = done;
    const counts = { added, changed, unchanged, ended, refused: refusedRows };
    yield { figure, pupils: made['pupils'], ...counts, seconds: rounded(Number(ms) / 1_000), aimSeconds: 60 };
  }
  await rm(folder, { recursive: true, force: true });
}
