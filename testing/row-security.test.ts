import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aTown } from '#modules/people/testing.ts';
import { completeLoop } from '#modules/needs/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { inScope, type Scope } from '#platform/db/transaction.ts';
import { newId } from '#platform/id.ts';
import { addCounty, createWorld, type World } from '#testing/world.ts';

const own = '990101';
const foreign = '990102';
let world: World;
let guarded: string[];

/** How many rows of every guarded table a scope is shown of the county that has them. */
async function shown(scope: Scope): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  await inScope(world.server.around.opened, scope, async (tx) => {
    for (const table of guarded) {
      const counted = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
        where county = ${own}`.execute(tx);
      const count = counted.rows[0]?.count ?? 0;
      if (count > 0) seen.set(table, count);
    }
  });
  return seen;
}

beforeAll(async () => {
  world = await createWorld(own);
  await someCategories(world);
  await aTown(world);
  await completeLoop(world);
  await addCounty(world.server.around.opened, foreign, world.clock.now);
  const tables = await sql<{ name: string }>`select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relrowsecurity and c.relforcerowsecurity order by 1`.execute(
    world.server.around.opened.db,
  );
  guarded = tables.rows.map(({ name }) => name);
});
afterAll(() => world.close());

test('this lane runs on the database it is meant to', () => {
  expect(world.server.around.opened.kind).toBe(inject('lite') ? 'lite' : 'embedded');
});

test('the system sees what there is, and the system of another county sees nothing of it', async () => {
  const all = await shown({ county: own, reach: 'system', holds: [] });
  expect(all.size).toBeGreaterThan(15);
  for (const reach of ['own', 'county', 'system'] as const)
    expect(await shown({ county: foreign, reach, holds: [] })).toEqual(new Map());
});

test('who holds nothing sees no need, no offer and no pupil of his own county', async () => {
  const all = await shown({ county: own, reach: 'system', holds: [] });
  const seen = await shown({ county: own, reach: 'own', holds: [newId()] });
  for (const table of ['needs.need', 'needs.offer', 'needs.engagement', 'people.person', 'people.guardianship']) {
    expect([table, (all.get(table) ?? 0) > 0]).toEqual([table, true]);
    expect([table, seen.get(table) ?? 0]).toEqual([table, 0]);
  }
});

test('nobody writes into another county, whatever his reach', async () => {
  await expect(
    inScope(world.server.around.opened, { county: foreign, reach: 'system', holds: [] }, (tx) =>
      sql`insert into platform.idempotency (county, holder, key, request_hash, at)
        values (${own}, ${newId()}, 'key', '', now())`.execute(tx),
    ),
  ).rejects.toThrow(/row-level security/);
  await inScope(world.server.around.opened, { county: foreign, reach: 'system', holds: [] }, async (tx) => {
    const changed = await tx.updateTable('needs.need').set({ state: 'closed' }).where('county', '=', own).execute();
    expect(changed.map((one) => Number(one.numUpdatedRows))).toEqual([0]);
  });
});
