import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { keys } from '#app/commands/keys.ts';
import { lockFolder } from '#platform/db/folder-lock.ts';
import { newId } from '#platform/id.ts';
import { keysIn, keysOfFile } from '#platform/secrets/key-file.ts';
import { nameOf, rowPlace, secretsUnder } from '#platform/secrets/secrets.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';

let line: CommandsHere;
let file: string;
const cases = Array.from({ length: 430 }, newId);
const names = async (): Promise<string[]> => (keysIn(await readFile(file, 'utf8')) ?? []).map(nameOf);

beforeAll(async () => {
  line = await commandsHere();
  file = join(line.folder, 'data', 'secret-keys');
  // Opening makes the folder.
  await line.call(keys);
  const secrets = secretsUnder(keysOfFile(file));
  const place = (id: string): string => rowPlace('platform.sealed_key', '990101', id);
  const rows = cases.map((id) => `('990101', '${id}', '${secrets.seal(`key of ${id}`, place(id))}', now())`);
  await line.ask(`insert into platform.sealed_key (county, id, wrapped, made_at) values ${rows.join()}`);
});
afterAll(() => line.close());
afterEach(() => vi.unstubAllEnvs());

test('a new key takes over all there is, beside whoever serves the database, and opens it', async () => {
  const [first] = await names();
  const done = await line.lianyu('keys', 'rotate');
  const [newest, ...older] = await names();
  expect(older).toEqual([first]);
  expect(done).toMatchObject({
    code: 0,
    answer: {
      isNew: true,
      moved: cases.length,
      unreadable: 0,
      keys: [
        { key: newest, sealed: cases.length },
        { key: first, sealed: 0 },
      ],
    },
  });
  const { open } = secretsUnder(keysOfFile(file));
  const rows = (await line.ask('select id, wrapped from platform.sealed_key')) as { id: string; wrapped: string }[];
  const opened = rows.filter(
    ({ id, wrapped }) => open(wrapped, rowPlace('platform.sealed_key', '990101', id)) === `key of ${id}`,
  );
  expect(opened).toHaveLength(cases.length);
  expect(await line.ask("select distinct action, role from platform.audit where action like 'keys.%'")).toEqual([
    { action: 'keys.rewrap', role: 'system' },
  ]);
});

test('what an earlier call left is done without another new key', async () => {
  const before = await names();
  const old = secretsUnder(() => keysOfFile(file)().slice(1));
  const [id = ''] = cases;
  const sealed = old.seal(`key of ${id}`, rowPlace('platform.sealed_key', '990101', id));
  await line.ask(`update platform.sealed_key set wrapped = '${sealed}' where id = '${id}'`);
  expect(await line.call(keys, 'rotate')).toMatchObject({ code: 0, answer: { isNew: false, moved: 1 } });
  expect(await names()).toEqual(before);
});

test('older keys are retired once no backup needs them, and nothing stands under them', async () => {
  const [newest] = await names();
  expect(await line.call(keys, 'retire')).toMatchObject({ code: 1, answer: { refusals: [{ code: 'keys.too_soon' }] } });
  expect(await names()).toHaveLength(2);
  await utimes(file, new Date(), new Date(Date.now() - 36 * 86_400_000));
  const old = secretsUnder(() => keysOfFile(file)().slice(1));
  const [id = ''] = cases;
  const place = rowPlace('platform.sealed_key', '990101', id);
  await line.ask(`update platform.sealed_key set wrapped = '${old.seal('x', place)}' where id = '${id}'`);
  expect(await line.call(keys, 'retire')).toMatchObject({ code: 0, answer: { retired: 0 } });
  await line.call(keys, 'rotate');
  expect(await line.call(keys, 'retire')).toMatchObject({ code: 0, answer: { retired: 1 } });
  expect(await names()).toEqual([newest]);
});

test('while a server holds the folder the key is made, and the server takes over', async () => {
  const before = await names();
  vi.stubEnv('DATA_DIR', join(line.folder, 'data'));
  const unlock = await lockFolder(join(line.folder, 'data'));
  let [out, err] = ['', ''];
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), cwd: line.folder };
  try {
    expect(await keys(['rotate'], io)).toBe(0);
  } finally {
    await unlock();
  }
  expect(JSON.parse(out)).toMatchObject({ isNew: true, keys: [{}, { key: before[0] }] });
  expect(err).toContain('十分钟内');
  expect((await names()).slice(1)).toEqual(before);
});

test('keys of the environment are not changed, and what is no act is wrong usage', async () => {
  vi.stubEnv(
    'SECRET_KEYS',
    keysOfFile(file)()
      .map((key) => key.toString('base64url'))
      .join(','),
  );
  expect(await line.call(keys, 'retire')).toMatchObject({ code: 1, answer: { refusals: [{ code: 'keys.given' }] } });
  vi.stubEnv(
    'SECRET_KEYS',
    keysOfFile(file)()
      .map((key) => key.toString('base64url'))
      .join(','),
  );
  expect(await line.call(keys, 'rotate')).toMatchObject({ code: 0, answer: { isNew: false, moved: cases.length } });
  vi.stubEnv(
    'SECRET_KEYS',
    keysOfFile(file)()
      .map((key) => key.toString('base64url'))
      .join(','),
  );
  expect(await line.call(keys, 'rotate')).toMatchObject({ code: 1, answer: { refusals: [{ code: 'keys.given' }] } });
  expect(await line.call(keys, 'forget')).toMatchObject({ code: 2, answer: { error: 'usage' } });
});
