import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { countiesOf } from '#modules/people/server/public.ts';
import type { Opened } from '#platform/db/open.ts';
import { exists } from '#platform/db/postgres-binaries.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/lianyu-opened-');
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const open = (...options: string[]): Promise<Opened> =>
  openForServing(readConfig({ DATA_DIR: folder }, options), {
    migrating: () => undefined,
    fallingBack: () => undefined,
  });

test('a folder that PGlite was served from goes on with PGlite, without being told', async () => {
  const lite = await open('--pglite');
  await lite.db
    .insertInto('people.county')
    .values({ county: '990101', name: '云岭县', opened_at: new Date() })
    .execute();
  await lite.close();

  const again = await open();
  try {
    expect([again.kind, await countiesOf(again.db)]).toEqual(['lite', ['990101']]);
  } finally {
    await again.close();
  }
  expect(await exists(join(folder, 'pg', 'PG_VERSION'))).toBe(false);
}, 60_000);
