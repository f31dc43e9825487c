import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const starter = resolve(import.meta.dirname, '..', 'start.mjs');
const folder = mkdtempSync(join(tmpdir(), 'lianyu-answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(join(folder, 'file'), '');
for (const [name, text] of [
  ['needs', 'need,group,quantity,penalty\nn1,,1,9\n'],
  ['resources', 'resource,capacity\nr1,1\n'],
  ['candidates', 'need,resource,cost\nn1,r1,3\n'],
] as const) {
  writeFileSync(join(folder, `${name}.csv`), text);
}

/** Calls a command as a person does. Whatever happens there is one line on standard output, and it is JSON. */
async function lianyu(...args: string[]): Promise<[code: number | null, answer: unknown]> {
  const child = spawn(process.execPath, [starter, 'cli', ...args], {
    env: { ...process.env, INIT_CWD: folder, DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
  });
  let out = '';
  child.stdout.on('data', (part: Buffer) => void (out += part.toString()));
  const code = await new Promise<number | null>((done) => void child.on('close', done));
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  return [code, JSON.parse(out)];
}

test.each([
  [[]],
  [['fly']],
  [['toString']],
  [['demo', '--size', 'school', '--seed', '1', '--out', 'x', '--today', '2026-13-45']],
  [['demo', '--size', 'school', '--seed', '1', '--out', 'x', '--today', '2027-02-29']],
])('lianyu %j is wrong usage', async (args) => {
  expect(await lianyu(...args)).toMatchObject([2, { error: 'usage' }]);
});

test.each([
  [['demo', '--size', 'school', '--seed', '1', '--out', 'file/sub']],
  [['match', '--in', '.', '--out', 'file/sub/matched.csv']],
  [['match', '--in', '.', '--out', '/proc/x/y.csv']],
])('lianyu %j is told that it cannot write there', async (args) => {
  expect(await lianyu(...args)).toMatchObject([1, { count: 1, refusals: [{ code: 'file.unwritable' }] }]);
  expect(readdirSync(folder).sort()).toEqual(['candidates.csv', 'file', 'needs.csv', 'resources.csv']);
});
