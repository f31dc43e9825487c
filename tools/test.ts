import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '#testing/browser.ts';

/** What one lane found. */
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** One thing `npm test` looks at. */
interface Lane {
  name: string;
  run: () => Promise<Tally>;
}

const root = join(import.meta.dirname, '..');
const none: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Runs a command of the project's own tools, its words going straight to the screen; gives its exit code. */
function sh(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/** A lane that passes or fails as a whole. */
const check = (name: string, command: string, args: readonly string[]): Lane => ({
  name,
  run: async () => ((await sh(command, args)) === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 }),
});

/** A lane of Vitest projects, counted test by test. A lane in which nothing ran has failed. */
const tests = (name: string, projects: readonly string[]): Lane => ({
  name,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lianyu-tests-'));
    const report = join(folder, 'report.json');
    const chosen = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
    const code = await sh(bin('vitest'), ['run', ...chosen, ...reporters]);
    const tally = await tallyOf(report);
    await rm(folder, { recursive: true });
    const broken = tally.passed === 0 || (code !== 0 && tally.failed === 0);
    return broken ? { ...tally, failed: tally.failed + 1 } : tally;
  },
});

async function tallyOf(report: string): Promise<Tally> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = JSON.parse(text) as Record<string, number>;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** The journeys need a browser: found, brought by npm, or installed; without one the lane fails in words. */
const journeys: Lane = {
  name: 'journeys in a real browser',
  run: async () => {
    const browser = await browserPath();
    if ('reason' in browser) {
      process.stdout.write(`no browser could be started: ${browser.reason}\n`);
      return { ...none, failed: 1 };
    }
    process.stdout.write(`browser: ${browser.path} (${browser.from})\n`);
    return tests('journeys', ['journeys']).run();
  },
};

const lanes: readonly Lane[] = [
  check('format', bin('biome'), ['format', '.']),
  check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings', '.']),
  check('types', bin('tsc'), ['-p', '.']),
  check('unused code', bin('knip'), []),
  check('schema dump', process.execPath, ['tools/dump-schema.ts', '--check']),
  check('row types', process.execPath, ['tools/generate-rows.ts', '--check']),
  check('screens build', process.execPath, ['tools/build-web.ts']),
  tests('unit, HTTP and the house', ['unit']),
  tests('on PGlite', ['lite']),
  tests('screens', ['web', 'phone']),
  journeys,
];

const total = { ...none };
for (const lane of lanes) {
  process.stdout.write(`\n── ${lane.name}\n`);
  const began = performance.now();
  const tally = await lane.run();
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += tally[key];
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(`── ${lane.name}: ${tally.failed === 0 ? 'good' : 'FAILED'}, ${seconds} s\n`);
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
