import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withIdsInBinary } from '#platform/db/id-lists.ts';
import type { Opened } from '#platform/db/open.ts';
import { newId } from '#platform/id.ts';
import { freshDatabase } from '#testing/database.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

const ids = Array.from({ length: 1_000 }, newId);

test('a long list of ids is sent in binary, and read in its order', async () => {
  expect(withIdsInBinary('select unnest($1::uuid[])', [ids])).toEqual([expect.any(Buffer)]);
  const { rows } = await sql<{ id: string }>`select id from unnest(${ids}::uuid[]) as given (id)`.execute(opened.db);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test('several lists beside other values each keep their place', async () => {
  const others = ids.toReversed();
  const { rows } = await sql<{ a: string; b: string; n: number; word: string }>`select a, b, n, ${'word'}::text as word
    from unnest(${ids}::uuid[], ${others}::uuid[], ${ids.map((_, n) => n)}::int[]) as given (a, b, n)`.execute(
    opened.db,
  );
  expect(rows).toEqual(ids.map((a, n) => ({ a, b: others[n], n, word: 'word' })));
});

test('what is a list of ids in one place alone, or holds anything else, or is short, stays what it is', () => {
  const same = (text: string, list: readonly unknown[]) => expect(withIdsInBinary(text, [list])[0], text).toBe(list);
  same('select $1::text[]', ids);
  same('select $1::uuid[], $1::text[]', ids);
  same('select $1::uuid[], $1', ids);
  same('select $10::uuid[], $1', ids);
  same('select $1::uuid[]', [...ids, null]);
  same('select $1::uuid[]', [...ids, 'nobody']);
  same('select $1::uuid[]', ids.slice(0, 3));
  const [first = '', second = '', ...others] = ids;
  same('select $1::uuid[]', [...others, first.replace('-', '0')]);
  same('select $1::uuid[]', [...others, first.replace(/^./, 'İ')]);
  same('select $1::uuid[]', [...others, first.replace(/^./, 'g')]);
  same('select $1::uuid[]', [...others, first.slice(0, 35), `${first.slice(35)}${second}`]);
  same('select $1::uuid[]', [...others, `${first},${second}`, '']);
  same('select $1::uuid[]', [...others, first.slice(1), `,${second}`]);
});

test('a list in which something is no id is refused by the database', async () => {
  const asked = sql`select unnest(${[...ids, 'nobody']}::uuid[])`.execute(opened.db);
  await expect(asked).rejects.toMatchObject({ code: '22P02' });
});
