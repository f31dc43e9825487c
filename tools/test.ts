import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What one lane found: of what passed how much, of what failed a line each. */
interface Tally {
  passed: number;
  failed: readonly string[];
  skipped: number;
}

/** One thing `npm test` looks at. */
interface Lane {
  name: string;
  run: () => Promise<Tally>;
}

const root = join(import.meta.dirname, '..');

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
    const failed: string[] = [];
    const left = Object.entries(commands);
    const work = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [what, [command, ...args]] = next;
        let said = '';
        const isGood = (await sh(command, args, (more) => (said += more))) === 0;
        if (!isGood) failed.push(what);
        process.stdout.write(`${said.trimEnd()}\n${what}: ${isGood ? 'good' : 'FAILED'}\n`.trimStart());
      }
    };
    await Promise.all([work(), work()]);
    return { passed: Object.keys(commands).length - failed.length, failed, skipped: 0 };
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
    if (tally.passed === 0) return { ...tally, failed: [...tally.failed, `${name}: nothing passed`] };
    const isUnsaid = code !== 0 && tally.failed.length === 0;
    return isUnsaid ? { ...tally, failed: [`${name}: Vitest ended with ${code}, it says above why`] } : tally;
  },
});

/** Vitest's report. */
interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileReport[];
}

/** What it says of one file; of one that could not be loaded the message alone. */
interface FileReport {
  name: string;
  status: string;
  message: string;
  assertionResults: { ancestorTitles: string[]; title: string; status: string; failureMessages: string[] }[];
}

/** A line for each test of a file that failed, and for the file where it could not be loaded. */
function failuresOf({ name, status, message, assertionResults }: FileReport): string[] {
  const file = relative(root, name);
  const line = (what: string, error = ''): string => `${what}: ${stripVTControlCharacters(error).split('\n')[0]}`;
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => line([file, ...test.ancestorTitles, test.title].join(' > '), test.failureMessages[0]));
  return status === 'failed' && failed.length === 0 ? [line(file, message || 'failed outside its tests')] : failed;
}

async function tallyOf(report: string): Promise<Tally> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const {
    numPassedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = JSON.parse(text) as Partial<Report>;
  const failed = testResults.flatMap(failuresOf);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
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

const total = { passed: 0, skipped: 0 };
const failed: string[] = [];
for (const lane of lanes) {
  process.stdout.write(`\n── ${lane.name}\n`);
  const began = performance.now();
  const tally = await lane.run();
  for (const key of ['passed', 'skipped'] as const) total[key] += tally[key];
  failed.push(...tally.failed);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(`── ${lane.name}: ${tally.failed.length === 0 ? 'good' : 'FAILED'}, ${seconds} s\n`);
}
// Whoever sees only the end knows what failed.
process.stdout.write(`\n${failed.map((what) => `FAILED ${what}\n`).join('')}`);
process.stdout.write(`${total.passed} passed, ${failed.length} failed, ${total.skipped} skipped\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
