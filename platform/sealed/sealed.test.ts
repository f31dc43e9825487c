import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { sealedColumnsOf } from '#app/jobs.ts';
import { modules } from '#app/modules.ts';
import { Policy } from '#platform/access/policy.ts';
import { asSystemOf, type Context, inContext, type Surroundings, systemActor } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { newId } from '#platform/id.ts';
import { loggedError } from '#platform/log-error.ts';
import { addKey, dropKeys, keysOfFile } from '#platform/secrets/key-file.ts';
import { countByKey, rewrap, type Rewrapped } from '#platform/secrets/rewrap.ts';
import { nameOf, rowPlace, secretsUnder } from '#platform/secrets/secrets.ts';
import { open, seal, type SealedPlace, shred } from '#platform/sealed/sealed.ts';
import { databaseSignals } from '#platform/signal/signals.ts';
import { freshDatabase } from '#testing/database.ts';
import { addCounty } from '#testing/world.ts';

const [own, foreign] = ['990101', '990102'];
const now = new Date('2026-11-24T02:00:00Z');
const person = newId();
const columns = sealedColumnsOf(modules);
const canary = 'the-heron-told-nobody';
let folder: string;
let file: string;
let opened: Opened;

const aroundOf = (database: Opened, keys = keysOfFile(file)): Surroundings => ({
  opened: database,
  signals: databaseSignals(database),
  policy: new Policy([], {}),
  clock: () => now,
  enqueue: () => Promise.reject(new Error('nothing is enqueued')),
  secrets: secretsUnder(keys),
  outside: {},
  signPaper: () => Promise.reject(new Error('nothing is signed')),
});

/** One transaction of somebody who sees what is his own alone, as a counsellor does. */
const act = <T>(work: (ctx: Context) => Promise<T>, county = own, around = aroundOf(opened)): Promise<T> =>
  inContext(around, { ...systemActor(county), person, reach: 'own' }, { request: newId(), language: 'zh' }, work);

const inPlace = (caseId = newId()): SealedPlace => ({ case: caseId, purpose: 'care.note' });
const sealed = (place: SealedPlace, text = canary, county = own): Promise<Buffer> =>
  act((ctx) => seal(ctx, place, Buffer.from(text)), county);
const read = async (place: SealedPlace, blob: Buffer, county = own, around = aroundOf(opened)): Promise<string> =>
  (await act((ctx) => open(ctx, place, blob), county, around)).toString();

const roomOf = (county: string, signal = new AbortController().signal) => ({
  signal,
  transaction: <T>(work: (ctx: Context) => Promise<T>) => asSystemOf(aroundOf(opened), county, work),
});

/** A new key, and all of both counties under it. */
async function rotate(): Promise<Rewrapped> {
  addKey(file);
  const [a, b] = [await rewrap(roomOf(own), columns), await rewrap(roomOf(foreign), columns)];
  return { moved: a.moved + b.moved, unreadable: a.unreadable + b.unreadable };
}

/** What the owner of the database is answered. */
async function asOwner(text: string): Promise<Record<string, unknown>[]> {
  const { owner } = opened;
  if (owner.kind === 'server') return withOwner(owner.url, (run) => run(text));
  await owner.pglite.exec('reset role');
  return (await owner.pglite.query<Record<string, unknown>>(text)).rows;
}

const openings = (): Promise<number> =>
  asSystemOf(aroundOf(opened), own, async ({ db }) => {
    const records = db
      .selectFrom('platform.audit')
      .select(['object_kind', 'class', 'person'])
      .where('county', '=', own);
    return (await records.where('action', '=', 'sealed.open').where('class', '=', 'C4').execute()).length;
  });

/** Everything the tables hold, as their owner reads them: what a dump of the database would carry. */
async function dump(): Promise<string> {
  const [all] =
    await asOwner(`select string_agg(format('select t::text as row from %I.%I t', schemaname, tablename), ' union all ')
    as rows from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
  return (await asOwner(String(all?.['rows']))).map(({ row }) => String(row)).join('\n');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianyu-sealed-'));
  file = join(folder, 'secret-keys');
  opened = await freshDatabase();
  for (const county of [own, foreign]) await addCounty(opened, county, now);
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

test('what is sealed says how, opens where it belongs, and each opening is on record', async () => {
  const place = inPlace();
  const blob = await sealed(place);
  expect(blob.subarray(0, 13)).toEqual(Buffer.from('\u0001\u000bAES-256-GCM'));
  expect(blob.includes(canary)).toBe(false);
  const before = await openings();
  for (let times = 0; times < 3; times++) expect(await read(place, blob)).toBe(canary);
  expect((await openings()) - before).toBe(3);
});

test('without a record nothing opens', async () => {
  const place = inPlace();
  const blob = await sealed(place);
  await asOwner('revoke insert on platform.audit from lianyu_app');
  try {
    await expect(read(place, blob)).rejects.toThrow(/permission denied/);
  } finally {
    await asOwner('grant insert on platform.audit to lianyu_app');
  }
  expect(await read(place, blob)).toBe(canary);
});

test('a blob with any bit changed, or cut anywhere, is refused, and the refusal tells nothing of it', async () => {
  const place = inPlace();
  const blob = await sealed(place);
  const refused = { changed: 0, unknown_format: 0 };
  const tried = await act(async (ctx) => {
    const broken = [
      ...Array.from({ length: blob.length * 8 }, (_, bit) => {
        const flipped = Buffer.from(blob);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return flipped;
      }),
      ...Array.from({ length: blob.length }, (_, length) => blob.subarray(0, length)),
      Buffer.concat([blob, Buffer.of(0)]),
    ];
    for (const one of broken) {
      const error: unknown = await open(ctx, place, one).then(
        () => undefined,
        (caught: unknown) => caught,
      );
      expect(JSON.stringify([error, loggedError(error), String((error as Error | undefined)?.stack)])).not.toContain(
        canary,
      );
      refused[(error as { reason: keyof typeof refused }).reason] += 1;
    }
    return broken.length;
  });
  expect(refused.changed + refused.unknown_format).toBe(tried);
  expect(tried).toBe(blob.length * 9 + 1);
  process.stdout.write(`sealed: ${tried} of ${tried} changed blobs refused (${JSON.stringify(refused)})\n`);
});

test('a blob opens in no other case, purpose or county, not even beside a copied key', async () => {
  const [place, other] = [inPlace(), inPlace()];
  const blob = await sealed(place);
  await sealed(other);
  await sealed(place, 'of the other county', foreign);
  await expect(read(other, blob)).rejects.toMatchObject({ reason: 'changed' });
  await expect(read({ ...place, purpose: 'care.report' }, blob)).rejects.toMatchObject({ reason: 'changed' });
  await expect(read(place, blob, foreign)).rejects.toMatchObject({ reason: 'changed' });
  await expect(read(inPlace(), blob)).rejects.toMatchObject({ reason: 'no_case' });
  const copied = (where: string): Promise<unknown> =>
    asOwner(`update platform.sealed_key set wrapped = (select wrapped from platform.sealed_key
      where county = '${own}' and id = '${place.case}') where ${where}`);
  await copied(`county = '${own}' and id = '${other.case}'`);
  await expect(read(other, blob)).rejects.toMatchObject({ reason: 'no_key' });
  await copied(`county = '${foreign}' and id = '${place.case}'`);
  await expect(read(place, blob, foreign)).rejects.toMatchObject({ reason: 'no_key' });
  // Not even where somebody with the key outside wrapped the case's own for that county.
  const secrets = secretsUnder(keysOfFile(file));
  const [row] = await asOwner(
    `select wrapped from platform.sealed_key where county = '${own}' and id = '${place.case}'`,
  );
  const inCounty = (county: string): string => rowPlace('platform.sealed_key', county, place.case);
  const anew = secrets.seal(secrets.open(String(row?.['wrapped']), inCounty(own)), inCounty(foreign));
  await asOwner(
    `update platform.sealed_key set wrapped = '${anew}' where county = '${foreign}' and id = '${place.case}'`,
  );
  await expect(read(place, blob, foreign)).rejects.toMatchObject({ reason: 'changed' });
  await asOwner(`delete from platform.sealed_key where id in ('${place.case}', '${other.case}')`);
});

test('the rows of keys are shown to nobody but the service, and to no other county', async () => {
  await sealed(inPlace());
  const shown = (reach: 'own' | 'county' | 'system', county: string): Promise<number> =>
    inContext(
      aroundOf(opened),
      { ...systemActor(county), person, reach, holds: { person: [person] } },
      { request: newId(), language: 'zh' },
      async ({ db }) =>
        (await db.selectFrom('platform.sealed_key').select('id').where('county', '=', own).execute()).length,
    );
  expect(await shown('system', own)).toBeGreaterThan(0);
  for (const reach of ['own', 'county'] as const) expect(await shown(reach, own)).toBe(0);
  for (const reach of ['own', 'county', 'system'] as const) expect(await shown(reach, foreign)).toBe(0);
});

describe('a case that was shredded', () => {
  test('never opens again, with every key there ever was; who did it and when stays', async () => {
    const place = inPlace();
    const blob = await sealed(place);
    await rotate();
    await act((ctx) => shred(ctx, place.case));
    await rotate();
    await expect(read(place, blob)).rejects.toMatchObject({ reason: 'shredded' });
    await expect(sealed(place)).rejects.toMatchObject({ reason: 'shredded' });
    await expect(act((ctx) => shred(ctx, place.case))).rejects.toMatchObject({ reason: 'shredded' });
    await expect(act((ctx) => shred(ctx, newId()))).rejects.toMatchObject({ reason: 'no_case' });
    expect(
      await asOwner(`select wrapped, shredded_at, shredded_by from platform.sealed_key where id = '${place.case}'`),
    ).toEqual([{ wrapped: null, shredded_at: now, shredded_by: person }]);
    const records = await asOwner(
      `select person from platform.audit where action = 'sealed.shred' and object = '${place.case}'`,
    );
    expect(records).toEqual([{ person }]);
  });
});

/** Resolves when a transaction waits for a row that another holds. */
const somebodyWaits = (): Promise<boolean> =>
  vi.waitUntil(
    async () =>
      (
        await asOwner(
          "select 1 as found from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        )
      ).length > 0,
    { timeout: 10_000, interval: 10 },
  );

describe.skipIf(inject('lite'))('two at once', () => {
  test('who seal the first of a case make one key between them', async () => {
    const place = inPlace();
    let second: Promise<Buffer> | undefined;
    const first = await act(async (ctx) => {
      const blob = await seal(ctx, place, Buffer.from('one'));
      second = sealed(place, 'two');
      await somebodyWaits();
      return blob;
    });
    expect(await read(place, first)).toBe('one');
    expect(await read(place, (await second) ?? Buffer.of())).toBe('two');
  });

  test('who shreds waits for who seals, and nothing that was shredded comes back by a rotation', async () => {
    const place = inPlace();
    await sealed(place);
    let shredding: Promise<void> = Promise.resolve();
    await act(async (ctx) => {
      await seal(ctx, place, Buffer.from(canary));
      shredding = act((other) => shred(other, place.case));
      await somebodyWaits();
    });
    await shredding;

    const other = inPlace();
    const blob = await sealed(other);
    const { unreadable } = await rotate();
    let rotating: Promise<Rewrapped> | undefined;
    await act(async (ctx) => {
      await shred(ctx, other.case);
      rotating = rotate();
      await somebodyWaits();
    });
    expect(await rotating).toMatchObject({ unreadable });
    await expect(read(other, blob)).rejects.toMatchObject({ reason: 'shredded' });
  });
});

test('keys rotate while writers seal and open: nothing is lost, and all opens under the newest key alone', async () => {
  const [writers, each] = inject('lite') ? [3, 20] : [6, 40];
  const kept: { place: SealedPlace; blob: Buffer; text: string; county: string }[] = [];
  let reads = 0;
  const written = new AbortController();
  const write = async (): Promise<void> => {
    const place = inPlace();
    for (let at = 0; at < each; at++) {
      const county = at % 2 === 0 ? own : foreign;
      // Every third in the same case, else a new one.
      const one = { place: at % 3 === 0 ? place : inPlace(), text: randomBytes(9).toString('hex'), county };
      kept.push({ ...one, blob: await sealed(one.place, one.text, county) });
      const some = kept[Math.floor(Math.random() * kept.length)];
      if (some) expect(await read(some.place, some.blob, some.county)).toBe(some.text);
      reads += 1;
    }
  };
  let [moved, rotations] = [0, 0];
  const turn = async (): Promise<void> => {
    while (!written.signal.aborted) {
      moved += (await rotate()).moved;
      rotations += 1;
    }
  };
  const turning = turn();
  await Promise.all(Array.from({ length: writers }, write)).finally(() => written.abort());
  await turning;
  await rotate();
  const [newest] = keysOfFile(file)();
  const alone = aroundOf(opened, () => (newest ? [newest] : []));
  for (const { place, blob, text, county } of kept) expect(await read(place, blob, county, alone)).toBe(text);
  expect([kept.length, reads, rotations > 1]).toEqual([writers * each, writers * each, true]);
  process.stdout.write(
    `sealed: ${kept.length} sealed and ${reads} opened during ${rotations} rotations, ${moved} keys moved, ${kept.length} of ${kept.length} open\n`,
  );
});

test('a rotation that is cut off goes on where it was, and one that cannot open a key leaves it', async () => {
  const places = Array.from({ length: 250 }, () => inPlace());
  const blobs = await act((ctx) =>
    places.reduce<Promise<Buffer[]>>(
      async (done, place) => [...(await done), await seal(ctx, place, Buffer.from(canary))],
      Promise.resolve([]),
    ),
  );
  const [first] = places;
  await asOwner(`update platform.sealed_key set wrapped = wrapped || 'AAAA' where id = '${first?.case}'`);
  addKey(file);
  const stop = new AbortController();
  const room = roomOf(own, stop.signal);
  let batches = 0;
  const cut = rewrap(
    {
      ...room,
      transaction: async (work) => {
        const done = await room.transaction(work);
        if (++batches === 1) stop.abort();
        return done;
      },
    },
    columns,
  );
  await expect(cut).rejects.toThrow();
  const underNewest = async (): Promise<[number, number]> => {
    const counts = await asSystemOf(aroundOf(opened), own, (ctx) => countByKey(ctx, columns));
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [counts.get(aroundOf(opened).secrets.newest()) ?? 0, all];
  };
  const [halfway, all] = await underNewest();
  expect([halfway > 0, halfway < all - 1]).toEqual([true, true]);
  const rest = await rewrap(roomOf(own), columns);
  expect(rest).toEqual({ moved: all - 1 - halfway, unreadable: 1 });
  expect(await rewrap(roomOf(own), columns)).toEqual({ moved: 0, unreadable: 1 });
  for (const [at, place] of places.slice(1, 20).entries())
    expect(await read(place, blobs[at + 1] ?? Buffer.of())).toBe(canary);
  process.stdout.write(`sealed: cut off after ${halfway} of ${all} keys, ${rest.moved} moved by the next call\n`);
});

test('sealed text is nowhere in a dump, and an old dump opens with the keys of today', async () => {
  const place = inPlace();
  const blob = await sealed(place);
  await asOwner('create table public.kept (blob bytea, plain text)');
  await asOwner(`insert into public.kept values ('\\x${blob.toString('hex')}', 'the-heron-in-plain')`);
  const dumped = await dump();
  expect(dumped).toContain(blob.toString('hex'));
  expect(dumped).toContain('the-heron-in-plain');
  for (const form of ['utf8', 'hex', 'base64'] as const)
    expect(dumped).not.toContain(Buffer.from(canary).toString(form));
  for (const key of keysOfFile(file)()) expect(dumped).not.toContain(key.toString('base64url'));

  const old = JSON.stringify(await asOwner('select * from platform.sealed_key'));
  await rotate();
  await act((ctx) => shred(ctx, place.case));
  const restored = await freshDatabase();
  try {
    await addCounty(restored, own, now);
    const rows = JSON.parse(old) as { county: string; id: string; wrapped: string; made_at: string }[];
    const row = rows.find(({ id }) => id === place.case);
    if (!row) throw new Error('the case was dumped');
    await asSystemOf(aroundOf(restored), own, ({ db }) =>
      db
        .insertInto('platform.sealed_key')
        .values({ ...row, made_at: new Date(row.made_at) })
        .execute(),
    );
    // Also what was shredded since: the limit of backups, which expire.
    expect(await read(place, blob, own, aroundOf(restored))).toBe(canary);
    const newest = nameOf(keysOfFile(file)()[0] ?? Buffer.of());
    dropKeys(file, (key) => nameOf(key) === newest);
    await expect(read(place, blob, own, aroundOf(restored))).rejects.toMatchObject({ reason: 'no_key' });
  } finally {
    await restored.close();
  }
});
