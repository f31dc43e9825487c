import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** Runs a command of the project's own tools, its words going straight to the screen or to whoever hears; gives its exit code. */
function sh(command: string, args: readonly string[], hear?: (said: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', hear ? 'pipe' : 'inherit', hear ? 'pipe' : 'inherit'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', hear ?? (() => undefined));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/** Commands that pass or fail as a whole, two at a time: most of them keep one core busy. What they say is shown when they end. */
const checks = (name: string, commands: Readonly<Record<string, readonly [string, ...string[]]>>): Lane => ({
  name,
  run: async () => {
    const tally = { ...none };
    const left = Object.entries(commands);
    const work = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [what, [command, ...args]] = next;
        let said = '';
        const isGood = (await sh(command, args, (more) => (said += more))) === 0;
        tally[isGood ? 'passed' : 'failed'] += 1;
        process.stdout.write(`${said.trimEnd()}\n${what}: ${isGood ? 'good' : 'FAILED'}\n`.trimStart());
      }
    };
    await Promise.all([work(), work()]);
    return tally;
  },
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

const lanes: readonly Lane[] = [
  checks('checks', {
    // Both read the types of everything: together it is read once.
    'types and lint': [bin('oxlint'), '--type-aware', '--type-check', '--deny-warnings', '.'],
    format: [bin('biome'), 'format', '.'],
    'unused code': [bin('knip')],
    'screens build': [process.execPath, 'tools/build-web.ts'],
  }),
  // Together: where one of them has only a long test left, the others keep the second core busy.
  tests('unit, HTTP and the house, PGlite, screens', ['unit', 'lite', 'web', 'phone']),
  tests('journeys in a real browser', ['journeys']),
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
