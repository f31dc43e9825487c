import { type AddressInfo, connect, createServer } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opened } from '#platform/db/open.ts';
import { openServer } from '#platform/db/open-server.ts';
import { inScope, type Scope } from '#platform/db/transaction.ts';
import { freshDatabase } from '#testing/database.ts';

let opened: Opened;
const scope: Scope = { county: '990101', reach: 'own', holds: [] };

beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

test('the queries of a transaction are sent before any of them is answered', async () => {
  const url = new URL(opened.app.kind === 'server' ? opened.app.url : '');
  const port = Number(url.port);
  // Holds every answer back from the first query on until the last one has come by.
  let holds = false;
  const relay = createServer((ours) => {
    const theirs = connect(port, '127.0.0.1');
    const held: Buffer[] = [];
    ours.on('data', (sent: Buffer) => {
      holds = (holds || sent.includes('begin')) && !sent.includes('as last');
      theirs.write(sent);
      if (!holds) for (const answer of held.splice(0)) ours.write(answer);
    });
    theirs.on('data', (answer: Buffer) => void (holds ? held.push(answer) : ours.write(answer)));
    ours.on('close', () => theirs.destroy());
  });
  await new Promise<void>((listening) => relay.listen(0, '127.0.0.1', listening));
  url.host = `127.0.0.1:${(relay.address() as AddressInfo).port}`;
  const relayed = openServer('server', { app: url.href, owner: url.href });
  const answers = await inScope(relayed, scope, (db) =>
    Promise.all([sql`select ${1}::int as first`.execute(db), sql`select ${2}::int as last`.execute(db)]),
  );
  expect(answers.map(({ rows }) => rows)).toEqual([[{ first: 1 }], [{ last: 2 }]]);
  await relayed.close();
  relay.close();
});

test('nothing is sent on the connection of a transaction that is over, which serves somebody else then', async () => {
  const { resolve: goOn, promise: gone } = Promise.withResolvers<undefined>();
  let late: Promise<unknown> | undefined;
  const failing = inScope(opened, scope, async (db) => {
    late = gone.then(() => sql`select 1`.execute(db));
    await sql`select 1 / 0`.execute(db);
  });
  await expect(failing).rejects.toThrow('division by zero');
  goOn(undefined);
  await expect(late).rejects.toThrow('the transaction is over');
});

test('a transaction that failed leaves no scope behind on its connection', async () => {
  await expect(inScope(opened, scope, (db) => sql`select 1 / 0`.execute(db))).rejects.toThrow('division by zero');
  const left = await sql<{
    county: string | null;
  }>`select nullif(current_setting('app.county', true), '') as county`.execute(opened.db);
  expect(left.rows).toEqual([{ county: null }]);
});

test('what was sent ahead and failed fails the transaction, and is the error that is told', async () => {
  const name = async (): Promise<string | undefined> => {
    const { rows } = await sql<{ name: string }>`select name from people.region where code = '990199'`.execute(
      opened.db,
    );
    return rows[0]?.name;
  };
  const add = (last: (db: Parameters<Parameters<typeof inScope>[2]>[0]) => Promise<unknown>) =>
    inScope(opened, scope, async (db, sendAhead) => {
      await sql`insert into people.region (code, name, level) values ('990199', '县', 3)`.execute(db);
      sendAhead(sql`select 1 / 0`.compile(db));
      return last(db);
    });
  await expect(add(() => Promise.resolve('done'))).rejects.toThrow('division by zero');
  await expect(add((db) => sql`select 1`.execute(db))).rejects.toThrow('division by zero');
  expect(await name()).toBeUndefined();
});

test('what was sent ahead is there when the transaction is over', async () => {
  const seen = await inScope(opened, scope, async (db, sendAhead) => {
    sendAhead(sql`select set_config('app.scope', 'sent ahead', true)`.compile(db));
    return sql<{ scope: string }>`select current_setting('app.scope') as scope`.execute(db);
  });
  expect(seen.rows).toEqual([{ scope: 'sent ahead' }]);
});
