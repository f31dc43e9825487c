import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { BodyKind } from '#modules/governance/contract/structure.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type BodyRow = Selectable<Database['governance.body']>;
export type TermRow = Selectable<Database['governance.seat_term']>;
export type CharterRow = Selectable<Database['governance.charter']>;

/** Lets one transaction at a time change what the partnership is built of: two at once could found a body twice. */
export async function lockBodies({ db, actor }: Reader): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bodies/${actor.county}`}, 0))`.execute(db);
}

const bodies = ({ db, actor }: Reader) =>
  db.selectFrom('governance.body as body').where('body.county', '=', actor.county);

const runsOn = (day: string) =>
  sql<boolean>`body.founded <= ${day}::date and (body.ended is null or body.ended > ${day}::date)`;

/** A page of the bodies of a day: of some kinds, or of those that belong to one. */
export const pageOfBodies = (
  reader: Reader,
  { kinds, within, day }: { kinds?: readonly BodyKind[] | undefined; within?: string | undefined; day: string },
  paging: Paging,
) =>
  readPage(
    bodies(reader)
      .where(runsOn(day))
      .$if(kinds !== undefined, (query) => query.where('body.kind', 'in', kinds ?? []))
      .$if(within !== undefined, (query) => query.where('body.within', '=', within ?? '')),
    (query) =>
      query
        .selectAll('body')
        .orderBy(sql`array_position(array['leading_group', 'office', 'centre', 'consortium'], body.kind)`)
        .orderBy('body.region')
        .orderBy('body.name')
        .orderBy('body.id'),
    paging,
  );

export const bodyById = (reader: Reader, id: string): Promise<BodyRow | undefined> =>
  bodies(reader).selectAll('body').where('body.id', '=', id).executeTakeFirst();

/** All bodies of some kinds there are or were. */
export const bodiesOfKinds = (reader: Reader, kinds: readonly BodyKind[]): Promise<BodyRow[]> =>
  bodies(reader).selectAll('body').where('body.kind', 'in', kinds).orderBy('body.founded').orderBy('body.id').execute();

/** All bodies that belong or belonged to one. */
export const partsOf = (reader: Reader, within: string): Promise<BodyRow[]> =>
  bodies(reader).selectAll('body').where('body.within', '=', within).execute();

/** How many bodies of a day belong to each of these, by kind. */
export async function countParts(
  reader: Reader,
  ids: readonly string[],
  day: string,
): Promise<{ within: string; kind: string; count: number }[]> {
  return bodies(reader)
    .select(['body.within', 'body.kind', sql<number>`count(*)::int`.as('count')])
    .where(sql<boolean>`body.within = any(${ids}::uuid[])`)
    .where(runsOn(day))
    .groupBy(['body.within', 'body.kind'])
    .$narrowType<{ within: string }>()
    .execute();
}

export async function insertBody({ db }: Reader, row: Insertable<Database['governance.body']>): Promise<void> {
  await db.insertInto('governance.body').values(row).execute();
}

/** Changes a body, which is a new version of it; by whom and when is written down. */
export async function updateBody(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { id, version }: Pick<BodyRow, 'id' | 'version'>,
  change: Updateable<Database['governance.body']> = {},
): Promise<void> {
  await db
    .updateTable('governance.body')
    .set({ ...change, version: version + 1, changed_by: actor.person, changed_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

const terms = ({ db, actor }: Reader) =>
  db.selectFrom('governance.seat_term').selectAll().where('county', '=', actor.county);

/** The terms of some bodies, the latest of each first. */
export const termsOf = (reader: Reader, ids: readonly string[]): Promise<TermRow[]> =>
  terms(reader)
    .where(sql<boolean>`body = any(${ids}::uuid[])`)
    .orderBy('began', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const termById = (reader: Reader, id: string): Promise<TermRow | undefined> =>
  terms(reader).where('id', '=', id).executeTakeFirst();

export async function insertTerm({ db }: Reader, row: Insertable<Database['governance.seat_term']>): Promise<void> {
  await db.insertInto('governance.seat_term').values(row).execute();
}

export async function setEndOfTerm({ db, actor }: Reader, id: string, ended: string): Promise<void> {
  await db
    .updateTable('governance.seat_term')
    .set({ ended })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Ends on a day the terms of a body that would last beyond it; those that had not begun by then never hold. */
export async function endTermsOf({ db, actor }: Reader, body: string, on: string): Promise<void> {
  await db
    .updateTable('governance.seat_term')
    .set({ ended: sql<string>`greatest(began, ${on}::date)` })
    .where('county', '=', actor.county)
    .where('body', '=', body)
    .where(sql<boolean>`ended is null or ended > greatest(began, ${on}::date)`)
    .execute();
}

const charters = ({ db, actor }: Reader, body: string) =>
  db.selectFrom('governance.charter').where('county', '=', actor.county).where('body', '=', body);

/** A page of the charters of a body, the latest first. */
export const pageOfCharters = (reader: Reader, body: string, paging: Paging) =>
  readPage(charters(reader, body), (query) => query.selectAll().orderBy('number', 'desc'), paging);

export const latestCharter = (reader: Reader, body: string): Promise<CharterRow | undefined> =>
  charters(reader, body).selectAll().orderBy('number', 'desc').executeTakeFirst();

/** From which day each body has had a charter. */
export const firstCharters = ({ db, actor }: Reader): Promise<{ body: string; began: string }[]> =>
  db
    .selectFrom('governance.charter')
    .select(['body', (eb) => eb.fn.min('began').as('began')])
    .where('county', '=', actor.county)
    .groupBy('body')
    .execute();

export async function insertCharter({ db }: Reader, row: Insertable<Database['governance.charter']>): Promise<void> {
  await db.insertInto('governance.charter').values(row).execute();
}
