import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withOwner } from '#platform/db/open-embedded.ts';
import { freshDatabase } from '#testing/database.ts';
import { schemaOf } from './dump-schema.ts';
import { rowsOf } from './generate-rows.ts';

test.each([
  ['schema.sql', schemaOf],
  ['rows.ts', rowsOf],
])('database/%s is what the migrations make: `npm run database`', async (name, make) => {
  const opened = await freshDatabase();
  try {
    if (opened.owner.kind !== 'server') throw new Error('this lane runs on a server');
    const kept = await readFile(join(import.meta.dirname, '..', 'database', name), 'utf8');
    expect(await withOwner(opened.owner.url, make)).toBe(kept);
  } finally {
    await opened.close();
  }
});
