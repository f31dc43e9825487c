import { expect, test } from 'vitest';
import { freshDatabase } from '#testing/database.ts';
import { addCounty, worldBegins } from '#testing/world.ts';

test('a database that is given back is empty for the next, and nobody else’s though it was given back twice', async () => {
  const first = await freshDatabase();
  await addCounty(first, '990101', worldBegins);
  await first.close();
  await first.close();
  const next = [await freshDatabase(), await freshDatabase()];
  try {
    expect(new Set(next.map(({ owner }) => owner.kind === 'server' && owner.url)).size).toBe(2);
    for (const { db } of next) expect(await db.selectFrom('people.county').selectAll().execute()).toEqual([]);
  } finally {
    for (const one of next) await one.close();
  }
});
