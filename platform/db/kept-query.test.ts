import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptQuery, keptText } from '#platform/db/kept-query.ts';
import type { Opened } from '#platform/db/open.ts';
import { asSystemOf, type Surroundings } from '#platform/context.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
let around: Surroundings;
let db: Opened['db'];

beforeAll(async () => {
  world = await createWorld();
  around = world.server.around;
  db = around.opened.db;
});
afterAll(() => world.close());

test('is built once, and finds by the values it is sent with each time', async () => {
  let built = 0;
  const namesOf = keptQuery<{ code: string; level: number }, { name: string }>((tables, { code, level }) => {
    built += 1;
    return tables.selectFrom('people.region').select('name').where('code', '=', code).where('level', '=', level);
  });
  expect(await namesOf(db, { code: '990101', level: 3 })).toEqual([{ name: '云岭县' }]);
  expect(await namesOf(db, { code: '990101', level: 4 })).toEqual([]);
  expect(await namesOf(db, { code: '990102', level: 3 })).toEqual([]);
  expect(built).toBe(1);
});

test('sends a value once, however often it stands in the text, and a constant of the same look by itself', async () => {
  const text = keptText<{ code: string; level: number }, { name: string }>((tables, { code, level }) =>
    tables
      .selectFrom('people.region')
      .select('name')
      .where((eb) => eb.or([eb('code', '=', code), eb('name', '=', 'code'), eb('name', '=', code)]))
      .where((eb) => eb.or([eb('level', '=', level), eb('level', '<', level), eb('level', '=', 3)])),
  );
  const { sql: sent, parameters } = text(db, { code: '990101', level: 3 });
  expect(sent.match(/\$\d+/g)).toEqual(['$1', '$2', '$1', '$3', '$3', '$4']);
  expect(parameters).toEqual(['990101', 'code', 3, 3]);
  expect((await db.executeQuery(text(db, { code: '990101', level: 9 }))).rows).toEqual([{ name: '云岭县' }]);
});

test('stands in the scope of the transaction it is sent in', async () => {
  const countiesOf = keptQuery<{ county: string }, { county: string }>((tables, { county }) =>
    tables.selectFrom('platform.event').select('county').where('county', '=', county),
  );
  await asSystemOf(around, '990101', ({ db: tx }) =>
    tx
      .insertInto('platform.event')
      .values({ county: '990101', id: crypto.randomUUID(), kind: 'test.happened', data: '{}', at: world.clock.now })
      .execute(),
  );
  const seenFrom = (home: string) => asSystemOf(around, home, ({ db: tx }) => countiesOf(tx, { county: '990101' }));
  expect(await seenFrom('990101')).toHaveLength(1);
  expect(await seenFrom('990102')).toEqual([]);
});

test('is prepared however many values it takes, a list as one of them', async () => {
  const named = keptQuery<{ county: string; codes: readonly string[] }, { name: string }>(
    (tables, { county, codes }) => {
      const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((level) => sql<boolean>`level <> ${level}::int + 10`);
      return tables
        .selectFrom('people.region')
        .select('name')
        .where((eb) => eb.and([eb('code', 'like', county), ...levels]))
        .where(sql<boolean>`code = any(${codes}::text[])`);
    },
  );
  await asSystemOf(around, '990101', async ({ db: tx }) => {
    expect(await named(tx, { county: '99%', codes: ['990101', '990102'] })).toEqual([{ name: '云岭县' }]);
    expect(await named(tx, { county: '99%', codes: [] })).toEqual([]);
    const { rows } = await sql<{
      text: string;
    }>`select statement as text from pg_prepared_statements where statement like '%+ 10%'`.execute(tx);
    expect(rows).toHaveLength(1);
  });
});
