import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type MinutesRow = Selectable<Database['governance.agenda_minutes']>;
export type ChangeRow = Selectable<Database['governance.minutes_change']>;

/** The minutes of some items, where something was written of them. */
export const minutesOf = ({ db, actor }: Reader, items: readonly string[]): Promise<MinutesRow[]> =>
  db
    .selectFrom('governance.agenda_minutes')
    .selectAll()
    .where('county', '=', actor.county)
    .where(sql<boolean>`item = any(${items}::uuid[])`)
    .execute();

/** How often something was written in minutes of the county. */
export async function countWritten({ db, actor }: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('governance.agenda_minutes')
    .select(sql<number>`coalesce(sum(seq), 0)::int`.as('count'))
    .where('county', '=', actor.county)
    .executeTakeFirstOrThrow();
  return count;
}

/** The changes of an item after a number that are not merged yet, in order. */
export const changesAfter = ({ db, actor }: Reader, item: string, after: number): Promise<ChangeRow[]> =>
  db
    .selectFrom('governance.minutes_change')
    .selectAll()
    .where('county', '=', actor.county)
    .where('item', '=', item)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute();

/** The number a change has, where it is there and not merged yet. */
export async function seqOfChange({ db, actor }: Reader, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('governance.minutes_change')
    .select('seq')
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.seq;
}

export async function insertChange(
  { db }: Reader,
  row: Insertable<Database['governance.minutes_change']>,
): Promise<void> {
  await db.insertInto('governance.minutes_change').values(row).execute();
}

/** Begins the minutes of an item, or says what they have come to. */
export async function keepMinutes(
  { db }: Reader,
  row: Insertable<Database['governance.agenda_minutes']>,
): Promise<void> {
  const { county: _, item: __, ...kept } = row;
  await db
    .insertInto('governance.agenda_minutes')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'item']).doUpdateSet(kept))
    .execute();
}

/** Takes out the changes that are merged. */
export async function deleteMerged({ db, actor }: Reader, item: string, until: number): Promise<void> {
  await db
    .deleteFrom('governance.minutes_change')
    .where('county', '=', actor.county)
    .where('item', '=', item)
    .where('seq', '<=', until)
    .execute();
}

/** Who reads an item reads its minutes. */
export async function setReaders({ db, actor }: Reader, item: string, readers: string[]): Promise<void> {
  for (const table of ['governance.agenda_minutes', 'governance.minutes_change'] as const)
    await db.updateTable(table).set({ readers }).where('county', '=', actor.county).where('item', '=', item).execute();
}
