import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystemOf, type Context, inContext, type Surroundings, systemActor } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import { dueRules, letGo } from '#platform/retention/due.ts';
import { rewrap } from '#platform/secrets/rewrap.ts';
import { secretsUnder } from '#platform/secrets/secrets.ts';
import { createWorld, type World } from '#testing/world.ts';
import { addBytes, beginFile, dropFiles, fileKeys, partBytes, readFile, sizeOf } from './files.ts';

let world: World;
const [old, young] = [randomBytes(32), randomBytes(32)];
let keys = [old];
let around: Surroundings;
beforeAll(async () => {
  world = await createWorld();
  around = { ...world.server.around, secrets: secretsUnder(() => keys) };
});
afterAll(() => world.close());

const asSystem = <T>(work: (ctx: Context) => Promise<T>, county = world.county): Promise<T> =>
  asSystemOf(around, county, work);
/** Somebody who sees what is his own alone. */
const asSomebody = <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
  inContext(
    around,
    { ...systemActor(world.county), person: newId(), reach: 'own' },
    { request: newId(), language: 'zh' },
    work,
  );

const bytes = randomBytes(2 * partBytes + 1_000);

/** A file that came in the parts a phone sent it in. */
async function aFile(): Promise<string> {
  const id = await asSomebody(beginFile);
  for (const from of [0, partBytes, 2 * partBytes])
    await asSomebody((ctx) => addBytes(ctx, id, from, bytes.subarray(from, from + partBytes)));
  return id;
}

const rowsOf = (id: string) =>
  asSystem(async ({ db, actor }) => {
    const parts = db.selectFrom('platform.file_part').selectAll().where('county', '=', actor.county);
    return parts.where('file', '=', id).orderBy('at').execute();
  });

test('a file comes in pieces, each once, and whoever was cut off is told where to go on', async () => {
  const id = await asSomebody(beginFile);
  const add = (at: number, until: number): Promise<number> =>
    asSomebody((ctx) => addBytes(ctx, id, at, bytes.subarray(at, until)));
  expect(await add(0, 1_000)).toBe(1_000);
  // Sent again, with more behind it, ahead of what is missing, and nothing at all.
  for (const [at, until] of [
    [0, 1_000],
    [0, 5_000],
    [2_000, 3_000],
    [1_000, 1_000],
  ] as const)
    expect(await add(at, until)).toBe(1_000);
  expect(await asSomebody((ctx) => sizeOf(ctx, id))).toBe(1_000);
  // A whole one is cut as it is kept.
  expect(await add(1_000, bytes.length)).toBe(bytes.length);
  expect(await asSomebody((ctx) => readFile(ctx, id))).toEqual(bytes);
  expect((await rowsOf(id)).map(({ size }) => size)).toEqual([1_000, partBytes, partBytes]);
});

test('of a stretch no other part is opened, and what was changed, moved or taken away shows', async () => {
  const id = await aFile();
  const read = (from: number, to: number) => asSomebody((ctx) => readFile(ctx, id, { from, to }));
  const edge = 2 * partBytes;
  for (const [from, to] of [
    [0, 1],
    [partBytes - 3, partBytes + 3],
    [5, bytes.length - 5],
  ] as const)
    expect(await read(from, to)).toEqual(bytes.subarray(from, to));
  const change = (text: string) =>
    asSystem(({ db }) =>
      sql.raw(`${text} where county = '${world.county}' and file = '${id}' and at = ${partBytes}`).execute(db),
    );
  await change('update platform.file_part set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)');
  expect(await read(0, partBytes)).toEqual(bytes.subarray(0, partBytes));
  expect(await read(edge, edge + 5)).toEqual(bytes.subarray(edge, edge + 5));
  await expect(read(0, partBytes + 1)).rejects.toMatchObject({ reason: 'changed' });
  await change(`update platform.file_part set sealed = (select sealed from platform.file_part
    where county = '${world.county}' and file = '${id}' and at = 0)`);
  await expect(read(0, bytes.length)).rejects.toMatchObject({ reason: 'changed' });
  await change('delete from platform.file_part');
  for (const [from, to] of [
    [0, bytes.length],
    [partBytes - 1, partBytes + 1],
    [partBytes, edge],
  ] as const)
    await expect(read(from, to)).rejects.toMatchObject({ reason: 'changed' });
});

test('the database alone tells nothing of a file, nor whom it is not for', async () => {
  const told = 'the-heron-told-nobody';
  const id = await asSomebody(beginFile);
  await asSomebody((ctx) => addBytes(ctx, id, 0, Buffer.from(told)));
  const [part] = await rowsOf(id);
  expect(part?.sealed.includes(told)).toBe(false);
  for (const table of ['platform.file', 'platform.file_part'] as const)
    expect(
      await asSomebody(({ db, actor }) =>
        db.selectFrom(table).select('county').where('county', '=', actor.county).execute(),
      ),
    ).toEqual([]);
  expect(await asSystem((ctx) => readFile(ctx, id), '990102')).toBeUndefined();
});

test('a new key outside the database moves the keys of files and none of their bytes', async () => {
  const id = await aFile();
  const before = await rowsOf(id);
  keys = [young, old];
  const room = { signal: new AbortController().signal, transaction: asSystem };
  expect(await rewrap(room, [fileKeys])).toMatchObject({ unreadable: 0 });
  keys = [young];
  expect(await rowsOf(id)).toEqual(before);
  expect(await asSomebody((ctx) => readFile(ctx, id))).toEqual(bytes);
  keys = [old];
  await expect(asSomebody((ctx) => readFile(ctx, id))).rejects.toMatchObject({ reason: 'no_key' });
  keys = [young, old];
});

test('a file that was let go is gone with its key, and so is one that nothing holds after a day', async () => {
  const [dropped, forgotten] = [await aFile(), await aFile()];
  await asSomebody((ctx) => dropFiles(ctx, [dropped]));
  expect(await asSomebody((ctx) => readFile(ctx, dropped))).toBeUndefined();
  expect(await rowsOf(dropped)).toEqual([]);
  const sweep = () =>
    asSystem(async (ctx) => {
      for (const due of await dueRules(ctx)) if (due.rule.table === fileKeys.table) await letGo(ctx, due, 500);
    });
  world.clock.pass(23 * 3_600_000);
  await sweep();
  expect(await asSomebody((ctx) => readFile(ctx, forgotten))).toEqual(bytes);
  world.clock.pass(2 * 3_600_000);
  await sweep();
  expect(await asSomebody((ctx) => readFile(ctx, forgotten))).toBeUndefined();
  expect(await rowsOf(forgotten)).toEqual([]);
});
