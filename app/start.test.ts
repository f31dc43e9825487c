import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';

const starter = join(import.meta.dirname, 'start.mjs');

/** Where Node stands on this machine beside the one the project brings: on the PATH, and where Debian puts it. */
const others = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .filter((file) => existsSync(file))
  .map((file) => ({ file, version: execFileSync(file, ['--version'], { encoding: 'utf8' }).slice(1).trim() }))
  .map((one) => ({ ...one, major: Number(one.version.split('.')[0]) }))
  .filter(({ major }) => major >= 20 && major < 24)
  .sort((a, b) => a.major - b.major);

function olderNode({ skip }: TestContext): { file: string; version: string } {
  const [oldest] = others;
  return oldest ?? skip('this machine has no Node of 20 to 23 beside the one the project brings');
}

test('an older Node hands over to the one npm brought', (context) => {
  const { file } = olderNode(context);
  const { status, stdout } = spawnSync(file, [starter, 'cli', 'match', '--no-such-option'], { encoding: 'utf8' });
  expect([status, JSON.parse(stdout)]).toMatchObject([2, { error: 'usage' }]);
});

test('an older Node that was brought no newer one says what is needed, in both languages', (context) => {
  const { file, version } = olderNode(context);
  const root = mkdtempSync(join(tmpdir(), 'lianyu-start-'));
  mkdirSync(join(root, 'app'));
  copyFileSync(starter, join(root, 'app', 'start.mjs'));
  const { status, stdout, stderr } = spawnSync(file, [join(root, 'app', 'start.mjs')], { encoding: 'utf8' });
  rmSync(root, { recursive: true });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n')).toEqual([
    `需要 Node 24.7 或更新的版本，现在是 ${version}。请运行 npm ci，它会带来合适的版本；或自行安装 Node 24。`,
    `Node 24.7 or newer is needed; this is ${version}. Run npm ci, which brings it, or install Node 24 yourself.`,
  ]);
});
