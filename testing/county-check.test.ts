import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opened } from '#platform/db/open.ts';
import { countyCheck } from '#testing/county-check.ts';
import { freshDatabase } from '#testing/database.ts';

let opened: Opened;
let db: Opened['db'];

beforeAll(async () => {
  opened = await freshDatabase();
  db = opened.db.withPlugin(countyCheck);
});
afterAll(() => opened.close());

test('a query of a county’s table that does not say the county fails where the check is on', async () => {
  const forgetful = [
    () => db.selectFrom('needs.need').select('id').where('id', '=', crypto.randomUUID()).execute(),
    () => db.updateTable('needs.need').set({ state: 'open' }).where('state', '=', 'county').execute(),
    () => db.deleteFrom('needs.decline').execute(),
    () => sql`select id from needs.need where id = ${'county'}`.execute(db),
  ];
  for (const ask of forgetful) await expect((async () => ask())()).rejects.toThrow(/does not say the county/);
});

test('one that says it, or asks only what is the same for every county, passes', async () => {
  expect(await db.selectFrom('needs.need').select('id').where('county', '=', '990101').execute()).toEqual([]);
  expect(await db.selectFrom('people.region').select('name').where('code', '=', '99').execute()).toEqual([]);
});
