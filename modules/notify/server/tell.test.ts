import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tell } from '#modules/notify/server/tell.ts';
import { refreshStatistics } from '#platform/db/refresh-statistics.ts';
import { newId } from '#platform/id.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Tells persons of an event, and says how many rows and entries of indexes were read of all messages for it. */
const told = (event: string, persons: readonly string[]): Promise<number> =>
  world.system(async (ctx) => {
    const message = { topic: 'test', textKey: 'notify.test', data: {}, link: '/', level: 2 } as const;
    await tell(ctx, { ...message, event, persons });
    const { rows } = await sql<{
      read: number;
    }>`select sum(pg_stat_get_xact_tuples_returned(oid))::int as read from pg_class
      where oid = 'notify.item'::regclass or oid in (select indexrelid from pg_index where indrelid = 'notify.item'::regclass)`.execute(
      ctx.db,
    );
    return rows[0]?.read ?? Number.NaN;
  });

const inboxes = (event: string): Promise<{ person: string; seq: number }[]> =>
  world.system(({ db, actor }) =>
    db
      .selectFrom('notify.item')
      .select(['person', 'seq'])
      .where('county', '=', actor.county)
      .where('event', '=', event)
      .execute(),
  );

const people = (count: number): string[] => Array.from({ length: count }, newId);

test('an event that many have heard of already is told to few more without reading what it told the many', async () => {
  const event = newId();
  const [many, few] = [people(500), people(5)];
  await told(event, many);
  // As a database has them in use; what it knew of the table before may be of another test.
  await world.system(({ db }) => refreshStatistics(db));
  expect(await told(event, few)).toBeLessThan(50);
  expect(await inboxes(event)).toHaveLength(505);
});

test('an event is told once to each, whoever is named twice or has heard of it in an earlier share', async () => {
  const event = newId();
  const [first, second] = [people(30), people(30)];
  await told(event, first);
  await told(event, [...second, ...first, ...second]);
  const found = await inboxes(event);
  expect(found.map(({ person }) => person).toSorted()).toEqual([...first, ...second].toSorted());
  expect(found.every(({ seq }) => seq === 1)).toBe(true);
});
