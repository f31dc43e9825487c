import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addKey, dropKeys, keysIn, keysOfFile } from '#platform/secrets/key-file.ts';
import { nameOf, secretsUnder } from '#platform/secrets/secrets.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianyu-secrets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const [old, young] = [randomBytes(32), randomBytes(32)];
const before = secretsUnder(() => [old]);

test('what is sealed opens where it was sealed for, and is another text each time', () => {
  const sealed = before.seal('bamboo', 'row 1');
  expect(before.open(sealed, 'row 1')).toBe('bamboo');
  expect(sealed).not.toContain('bamboo');
  expect(before.seal('bamboo', 'row 1')).not.toBe(sealed);
  expect(() => before.open(sealed, 'row 2')).toThrow();
});

test('a changed character opens nothing', () => {
  const sealed = before.seal('bamboo', 'row 1');
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  expect(() => before.open(changed, 'row 1')).toThrow();
});

test('a new key seals from then on, and the old one still opens; without it nothing does', () => {
  const sealed = before.seal('bamboo', 'row 1');
  const after = secretsUnder(() => [young, old]);
  expect(after.open(sealed, 'row 1')).toBe('bamboo');
  expect(() => before.open(after.seal('river', 'row 1'), 'row 1')).toThrow(/is not among SECRET_KEYS/);
});

test('the file is made once, for its owner alone', async () => {
  const file = join(folder, 'secret-keys');
  const [first, second] = [keysOfFile(file)(), keysOfFile(file)()];
  expect(first[0]).toEqual(second[0]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(keysIn(await readFile(file, 'utf8'))).toEqual(first);
});

test('a new key stands in front, for its owner alone, and who reads the file seals under it at once', async () => {
  const file = join(folder, 'rotated');
  const secrets = secretsUnder(keysOfFile(file));
  const sealed = secrets.seal('bamboo', 'row 1');
  const first = secrets.newest();
  addKey(file);
  expect(secrets.newest()).not.toBe(first);
  expect(secrets.seal('river', 'row 1').startsWith(`${secrets.newest()}.`)).toBe(true);
  expect(secrets.open(sealed, 'row 1')).toBe('bamboo');
  dropKeys(file, (key) => nameOf(key) !== first);
  expect(() => secrets.open(sealed, 'row 1')).toThrow(new RegExp(first));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.startsWith('rotated'))).toEqual(['rotated']);
});

test('keys of another length are none', () => {
  expect(keysIn(randomBytes(16).toString('base64url'))).toBeUndefined();
  expect(keysIn('')).toBeUndefined();
  expect(keysIn(`${young.toString('base64url')},${old.toString('base64url')}`)).toEqual([young, old]);
});
