import type { SelectQueryBuilder } from 'kysely';
import { type Paging, windowOf } from '#platform/http/paging.ts';

/** One page of what a filtered query finds, selected and ordered by `shape`, and how many there are in all. */
export async function readPage<DB, TB extends keyof DB, Row>(
  filtered: SelectQueryBuilder<DB, TB, object>,
  shape: (query: SelectQueryBuilder<DB, TB, object>) => SelectQueryBuilder<DB, TB, Row>,
  paging: Paging,
): Promise<{ rows: Row[]; total: number }> {
  const total = await countOf(filtered);
  const { limit, offset } = windowOf(paging);
  const rows = await shape(filtered).limit(limit).offset(offset).execute();
  return { rows, total };
}

/** How many rows a filtered query finds. */
export async function countOf<DB, TB extends keyof DB>(filtered: SelectQueryBuilder<DB, TB, object>): Promise<number> {
  const counted = await filtered.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return Number((counted as { total: number }).total);
}
