import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ErasureRow = Selectable<Database['people.erasure']>;

/** Whether anything was taken out of its table. */
export const hasTaken = ({ counts }: ErasureRow): boolean => Object.keys(counts as object).length > 0;

export async function insertErasure({ db }: Reader, row: Insertable<Database['people.erasure']>): Promise<void> {
  await db.insertInto('people.erasure').values(row).execute();
}

/** Those of requests, by the request’s id. */
export async function erasuresOf({ db, actor }: Reader, requests: readonly string[]): Promise<Map<string, ErasureRow>> {
  const rows = await db
    .selectFrom('people.erasure')
    .selectAll()
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${requests}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** One, kept as it is until the transaction ends. */
export const lockErasure = ({ db, actor }: Reader, id: string): Promise<ErasureRow | undefined> =>
  db
    .selectFrom('people.erasure')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/**
 * Whether it has to wait: rows of the same pupil that another took may still be put back, and what they stand on must be
 * there. Of two at once the second sees what the first has taken.
 */
export async function isBehind({ db, actor }: Reader, { id, pupil, state }: ErasureRow): Promise<boolean> {
  if (state !== 'waiting') return false;
  const key = `erasure ${actor.county} ${pupil}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
  const before = await db
    .selectFrom('people.erasure')
    .select('id')
    .where('county', '=', actor.county)
    .where('pupil', '=', pupil)
    .where('id', '<>', id)
    .where('state', 'in', ['waiting', 'hidden', 'returning'])
    .where(sql<boolean>`counts <> '{}'::jsonb`)
    .executeTakeFirst();
  return before !== undefined;
}

/** Counts rows that could not be put back. */
export async function countLost({ db, actor }: Reader, id: string, lost: number): Promise<void> {
  await db
    .updateTable('people.erasure')
    .set((eb) => ({ lost: eb('lost', '+', lost) }))
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Those that are not at their end, or of which rows are kept still. */
export const openErasures = ({ db, actor }: Reader): Promise<{ id: string }[]> =>
  db
    .selectFrom('people.erasure')
    .select('id')
    .where('county', '=', actor.county)
    .where((eb) =>
      eb.or([
        eb('state', 'not in', ['done', 'taken_back']),
        eb('id', 'in', eb.selectFrom('people.erased_row').select('erasure').where('county', '=', actor.county)),
      ]),
    )
    .orderBy('granted_at')
    .execute();

export async function changeErasure(
  { db, actor }: Reader,
  id: string,
  change: Partial<
    Pick<
      Insertable<Database['people.erasure']>,
      'state' | 'hidden_at' | 'erase_on' | 'erased_at' | 'certificate' | 'paper'
    >
  >,
): Promise<void> {
  await db.updateTable('people.erasure').set(change).where('county', '=', actor.county).where('id', '=', id).execute();
}

/** Keeps rows that were taken, sealed, after those that are kept already, and counts them by their table. */
export async function keepTaken(
  { db, actor }: Reader,
  erasure: string,
  taken: readonly { id: string; table: string; sealed: string }[],
): Promise<void> {
  const { county } = actor;
  const { last } = await db
    .selectFrom('people.erased_row')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('county', '=', county)
    .where('erasure', '=', erasure)
    .executeTakeFirstOrThrow();
  const from = (last ?? 0) + 1;
  const rows = taken.map(({ id, table, sealed }, at) => ({
    county,
    id,
    erasure,
    position: from + at,
    table_name: table,
    sealed,
  }));
  await db.insertInto('people.erased_row').values(rows).execute();
  for (const [table, some] of Map.groupBy(taken, (one) => one.table))
    await sql`update people.erasure set counts = counts || jsonb_build_object(${table}::text,
        coalesce((counts ->> ${table}::text)::int, 0) + ${some.length}::int)
      where county = ${county} and id = ${erasure}`.execute(db);
}

/** The kept rows of one. */
export const takenRows = ({ db, actor }: Reader, erasure: string) =>
  db
    .selectFrom('people.erased_row')
    .select(['id', 'table_name as table', 'sealed'])
    .where('county', '=', actor.county)
    .where('erasure', '=', erasure)
    .execute();

/** Removes at most so many of the kept rows and gives them, the last that was taken first. */
export async function dropTaken({ db, actor }: Reader, erasure: string, limit: number) {
  const rows = await db
    .deleteFrom('people.erased_row')
    .where('county', '=', actor.county)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('people.erased_row')
        .select('id')
        .where('county', '=', actor.county)
        .where('erasure', '=', erasure)
        .orderBy('position', 'desc')
        .limit(limit),
    )
    .returning(['id', 'position', 'table_name as table', 'sealed'])
    .execute();
  return rows.sort((a, b) => b.position - a.position);
}
