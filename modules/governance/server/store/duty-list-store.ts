import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A list with how much stands in it, and from which day the next one holds. */
export type ListRow = Selectable<Database['governance.duty_list']> & {
  matters: number;
  duties: number;
  next: string | null;
};

const lists = ({ db, actor }: Reader) =>
  db.selectFrom('governance.duty_list as list').where('list.county', '=', actor.county);

const counted = [
  sql<number>`(select count(*)::int from governance.duty_matter as matter
    where matter.county = list.county and matter.list = list.id)`.as('matters'),
  sql<number>`(select count(*)::int from governance.duty as duty
    where duty.county = list.county and duty.list = list.id)`.as('duties'),
  sql<string | null>`(select min(other.began)::text from governance.duty_list as other
    where other.county = list.county and other.began > list.began)`.as('next'),
] as const;

export const listById = (reader: Reader, id: string): Promise<ListRow | undefined> =>
  lists(reader).selectAll('list').select(counted).where('list.id', '=', id).executeTakeFirst();

/** The draft, held until the transaction ends where it is to be changed. */
export const draftList = (reader: Reader, isHeld = false): Promise<ListRow | undefined> =>
  lists(reader)
    .selectAll('list')
    .select(counted)
    .where('list.number', 'is', null)
    .$if(isHeld, (query) => query.forUpdate('list'))
    .executeTakeFirst();

/** The list that holds on a day. */
export const listOn = (reader: Reader, day: string): Promise<ListRow | undefined> =>
  lists(reader)
    .selectAll('list')
    .select(counted)
    .where('list.began', '<=', day)
    .orderBy('list.began', 'desc')
    .limit(1)
    .executeTakeFirst();

/** A page of the lists that have been put in force, the newest first. */
export const pageOfLists = (reader: Reader, paging: Paging) =>
  readPage(
    lists(reader).where('list.number', 'is not', null),
    (query) => query.selectAll('list').select(counted).orderBy('list.number', 'desc'),
    paging,
  );

/** The number of the next list to come into force, and whether one begins on that day already. */
export async function nextNumber(reader: Reader, began: string): Promise<{ number: number; isTaken: boolean }> {
  const row = await lists(reader)
    .select([
      sql<number>`coalesce(max(list.number), 0)::int + 1`.as('number'),
      sql<boolean>`coalesce(bool_or(list.began >= ${began}::date), false)`.as('isTaken'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** Puts a draft where there is none; tells whether it did. */
export async function insertDraft({ db }: Reader, row: Insertable<Database['governance.duty_list']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('governance.duty_list')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function changeList(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['governance.duty_list']>,
): Promise<void> {
  await db
    .updateTable('governance.duty_list')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Takes a list out with all that stands in it. */
export async function deleteList({ db, actor }: Reader, id: string): Promise<void> {
  await db.deleteFrom('governance.duty_list').where('county', '=', actor.county).where('id', '=', id).execute();
}

/** Puts into a list, which is empty, all that stands in another, with ids of its own. */
export async function copyDuties({ db, actor }: Reader, from: string, to: string, newIdOf: (id: string) => string) {
  const { county } = actor;
  await sql`insert into governance.duty_matter (county, list, code, name, is_about_child, position)
    select county, ${to}, code, name, is_about_child, position from governance.duty_matter
    where county = ${county} and list = ${from}`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from governance.duty
    where county = ${county} and list = ${from}`.execute(db);
  const ids = sql`unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ id }) => newIdOf(id))}::uuid[]) as made (was, id)`;
  await sql`insert into governance.duty (county, id, list, matter, places, except_places, age_from, age_to, circumstances, lead, basis,
      basis_policy, basis_anchor, is_confirmed, limit_days)
    select county, made.id, ${to}, matter, places, except_places, age_from, age_to, circumstances, lead, basis,
      basis_policy, basis_anchor, is_confirmed, limit_days
    from governance.duty as duty join ${ids} on made.was = duty.id where duty.county = ${county}`.execute(db);
  await sql`insert into governance.duty_partner (county, duty, org)
    select county, made.id, org from governance.duty_partner as partner join ${ids} on made.was = partner.duty
    where partner.county = ${county}`.execute(db);
  await sql`insert into governance.duty_step (county, duty, step, after_days, org)
    select county, made.id, step, after_days, org from governance.duty_step as step join ${ids} on made.was = step.duty
    where step.county = ${county}`.execute(db);
}
