import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opened } from '#platform/db/open.ts';
import { inScope, type Scope } from '#platform/db/transaction.ts';
import { freshDatabase } from '#testing/database.ts';

let opened: Opened;
const scope: Scope = { county: '990101', reach: 'own', holds: [] };

beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

test('queries of one transaction are answered in the order they were asked, without waiting for each other', async () => {
  const answers: number[] = [];
  await inScope(opened, scope, (db) =>
    Promise.all(
      [0.05, 0, 0].map(async (pause, index) => {
        await sql`select pg_sleep(${pause})`.execute(db);
        answers.push(index);
      }),
    ),
  );
  expect(answers).toEqual([0, 1, 2]);
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
