import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type RequestRow = Selectable<Database['people.family_request']>;

export async function insertRequest(
  { db }: Reader,
  row: Insertable<Database['people.family_request']>,
): Promise<RequestRow> {
  return db.insertInto('people.family_request').values(row).returningAll().executeTakeFirstOrThrow();
}

/** A request, kept from changing until the transaction ends. */
export async function lockRequest({ db, actor }: Reader, id: string): Promise<RequestRow | undefined> {
  return db
    .selectFrom('people.family_request')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function changeRequest(
  { db, actor }: Reader,
  id: string,
  change: Pick<Partial<RequestRow>, 'state' | 'answered_at' | 'answered_by' | 'reason' | 'told'>,
): Promise<RequestRow> {
  return db
    .updateTable('people.family_request')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What one person asked about a pupil, the newest first. */
export async function pageOfOwnRequests({ db, actor }: Reader, pupil: string, paging: Paging) {
  const query = db
    .selectFrom('people.family_request')
    .where('county', '=', actor.county)
    .where('pupil', '=', pupil)
    .where('asked_by', '=', actor.person);
  return readPage(query, (all) => all.selectAll().orderBy('made_at', 'desc').orderBy('id'), paging);
}

/** What was asked of schools: open ones first, the nearest day first. */
export async function pageOfRequests({ db, actor }: Reader, orgs: readonly string[], paging: Paging) {
  const query = db
    .selectFrom('people.family_request')
    .where('county', '=', actor.county)
    .where(sql<boolean>`org = any(${orgs}::uuid[])`);
  return readPage(
    query,
    (all) => all.selectAll().orderBy(sql`state <> 'open'`).orderBy('due_on').orderBy('id'),
    paging,
  );
}

/** Open requests of which the county has to be told on a day. */
export async function overdueRequests({ db, actor }: Reader, day: string): Promise<RequestRow[]> {
  return db
    .selectFrom('people.family_request')
    .selectAll()
    .where('county', '=', actor.county)
    .where('state', '=', 'open')
    .where((eb) =>
      eb.or([
        eb.and([eb('told', '=', 0), eb('half_on', '<=', day)]),
        eb.and([eb('told', '<', 2), eb('due_on', '<=', day)]),
      ]),
    )
    .orderBy('id')
    .execute();
}
