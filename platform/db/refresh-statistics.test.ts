import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { followGrowth, refreshStatistics } from '#platform/db/refresh-statistics.ts';
import { freshDatabase } from '#testing/database.ts';

test('a table is looked at again when it has doubled, or when all are', async () => {
  const { db, close } = await freshDatabase();
  const add = (from: number, to: number) =>
    sql`insert into people.region (code, name, level)
      select lpad(code::text, 12, '0'), '村', 5 from generate_series(${from}::int, ${to}::int) as code`.execute(db);
  const known = async () => {
    const { rows } = await sql<{
      count: number;
    }>`select reltuples::int as count from pg_class where oid = 'people.region'::regclass`.execute(db);
    return rows[0]?.count;
  };
  await add(1, 2_000);
  await followGrowth(db);
  const first = await known();
  expect(first).toBeGreaterThanOrEqual(2_000);
  await add(2_001, 2_500);
  await followGrowth(db);
  expect(await known()).toBe(first);
  await add(2_501, 5_000);
  await followGrowth(db);
  expect(await known()).toBe(Number(first) + 3_000);
  await add(5_001, 5_100);
  await refreshStatistics(db);
  expect(await known()).toBe(Number(first) + 3_100);
  await close();
});
