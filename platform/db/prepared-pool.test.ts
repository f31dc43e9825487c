import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { openServer } from '#platform/db/open-server.ts';
import { inScope } from '#platform/db/transaction.ts';
import { newId } from '#platform/id.ts';
import { freshDatabase } from '#testing/database.ts';
import { linkTo } from '#testing/tcp-link.ts';

let opened: Opened;
const owner = (text: string): Promise<unknown> =>
  withOwner(opened.owner.kind === 'server' ? opened.owner.url : '', (run) => run(text));

const ones = async (): Promise<unknown[]> =>
  (await sql`select * from public.thing where one = ${1}`.execute(opened.db)).rows;

beforeAll(async () => {
  opened = await freshDatabase();
  await owner(`create table public.thing (one int); insert into public.thing values (1);
    grant select on public.thing to lianyu_app`);
});
afterAll(() => opened.close());

test('a text is prepared once on a connection, however often it is asked', async () => {
  const counted = await opened.db.connection().execute(async (db) => {
    for (const one of [1, 2, 3]) await sql`select ${one}::int as asked`.execute(db);
    return sql`select count(*)::int as count from pg_prepared_statements where statement like '%as asked'`.execute(db);
  });
  expect(counted.rows).toEqual([{ count: 1 }]);
});

test('texts of long lists are not kept', async () => {
  const list = Array.from({ length: 40 }, (_, index) => index);
  const counted = await opened.db.connection().execute(async (db) => {
    await sql`select 1 as listed where 1 in (${sql.join(list)})`.execute(db);
    return sql`select count(*)::int as count from pg_prepared_statements where statement like '%as listed%'`.execute(
      db,
    );
  });
  expect(counted.rows).toEqual([{ count: 0 }]);
});

test('a prepared query shows everybody his own rows, long after its plan was settled', async () => {
  const people = [newId(), newId()];
  const row = (holder: string): string =>
    `insert into platform.idempotency (county, holder, key, request_hash, at) values ('990101', '${holder}', 'key', '', now());`;
  await owner(people.map(row).join(' '));
  for (let round = 0; round < 20; round++) {
    for (const holder of people) {
      const seen = await inScope(opened, { county: '990101', reach: 'own', holds: [holder] }, (db) =>
        db.selectFrom('platform.idempotency').select('holder').where('key', '=', 'key').execute(),
      );
      expect(seen).toEqual([{ holder }]);
    }
  }
});

test('a connection whose tables were changed under it fails once and is replaced', async () => {
  expect(await ones()).toEqual([{ one: 1 }]);
  await owner('alter table public.thing add column two int default 2');
  await expect(ones()).rejects.toThrow('cached plan must not change result type');
  expect(await ones()).toEqual([{ one: 1, two: 2 }]);
});

test('a connection given back in the middle of a transaction serves nobody else', async () => {
  const backend = sql<{ pid: number }>`select pg_backend_pid() as pid, current_setting('app.reach', true) as reach`;
  const left = await opened.db.connection().execute(async (db) => {
    await sql`begin`.execute(db);
    await sql`set local app.reach = 'system'`.execute(db);
    return (await backend.execute(db)).rows[0];
  });
  expect(left).toMatchObject({ reach: 'system' });
  for (let round = 0; round < 8; round++) {
    const { rows } = await backend.execute(opened.db);
    expect(rows[0]?.pid).not.toBe(left?.pid);
    expect(rows[0]).not.toMatchObject({ reach: 'system' });
  }
});

test('a connection given back after a transaction is used again', async () => {
  const backend = sql<{ pid: number }>`select pg_backend_pid() as pid`;
  const scope = { county: '990101', reach: 'own', holds: [] } as const;
  const pids = new Set<number>();
  for (let round = 0; round < 8; round++) {
    const { rows } = await inScope(opened, scope, (db) => backend.execute(db), { readOnly: round % 2 === 0 });
    pids.add(rows[0]?.pid ?? 0);
    await inScope(opened, scope, (db) => sql`select 1 / 0`.execute(db)).catch(() => undefined);
  }
  expect(pids.size).toBe(1);
});

test.each([
  ['while nobody looks', ''],
  ['long before it is asked', ', 5000'],
])('what no connection can do, since it broke %s, is refused, and the next one serves', async (_, waiting) => {
  for (let time = 0; time < 10; time++) {
    const broken = opened.db.connection().execute(async (db) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await owner(`select pg_terminate_backend(${rows[0]?.pid}${waiting})`);
      return sql`select pg_sleep(20)`.execute(db);
    });
    await expect(broken).rejects.toMatchObject({ code: 'server.database_away', status: 503 });
    expect((await sql`select 1 as one`.execute(opened.db)).rows).toEqual([{ one: 1 }]);
  }
});

test('a line that falls silent for good is given up, in the middle of a transaction too, and the next one serves', async () => {
  if (opened.app.kind !== 'server') throw new Error('this lane runs on a server');
  const url = new URL(opened.app.url);
  const link = await linkTo(Number(url.port));
  url.host = `127.0.0.1:${link.port}`;
  const through = openServer('server', { app: url.href, owner: '' }, { poolSize: 1, queryTimeoutMs: 300 });
  const scope = { county: '990101', reach: 'own', holds: [] } as const;
  const ask = (meanwhile = (): void => undefined): Promise<unknown> =>
    inScope(through, scope, async (db) => {
      const { rows } = await sql`select 1 as one`.execute(db);
      meanwhile();
      await sql`select 2 as two`.execute(db);
      return rows;
    });
  try {
    expect(await ask()).toEqual([{ one: 1 }]);
    await expect(ask(link.silence)).rejects.toMatchObject({ code: 'server.database_away' });
    expect(await ask()).toEqual([{ one: 1 }]);
    link.silence();
    // Whoever waits behind one that gets no answer is served once that is given up.
    const [first, second] = await Promise.allSettled([ask(), ask()]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'server.database_away' } });
    expect(second).toMatchObject({ status: 'fulfilled' });
  } finally {
    await through.close();
    await link.close();
  }
}, 10_000);

test('a server that nobody can reach is refused', async () => {
  const unreached = openServer('server', { app: 'postgres://nobody@127.0.0.1:1/none', owner: '' });
  await expect(sql`select 1`.execute(unreached.db)).rejects.toMatchObject({ code: 'server.database_away' });
  await unreached.close();
});
