import { sql } from 'kysely';
import type { NewGrant } from '#modules/people/server/grants/store/grant-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

function requests({ db, actor }: Reader) {
  return db
    .selectFrom('people.grant_request as request')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'request.county').onRef('person.id', '=', 'request.person'),
    )
    .leftJoin('people.person as asker', (join) =>
      join.onRef('asker.county', '=', 'request.county').onRef('asker.id', '=', 'request.asked_by'),
    )
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'request.county').onRef('org.id', '=', 'request.org'),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'request.county').onRef('class.id', '=', 'request.class'),
    )
    .where('request.county', '=', actor.county);
}

const shaped = (query: ReturnType<typeof requests>) =>
  query
    .selectAll('request')
    .select(['person.name', 'asker.name as askerName', 'org.name as orgName'])
    .select(['class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number'])
    .orderBy((eb) => eb('request.state', '=', 'waiting'), 'desc')
    // Ids are in the order of time.
    .orderBy('request.id', 'desc');

export type RequestRow = Awaited<ReturnType<ReturnType<typeof shaped>['execute']>>[number];

/** A page of requests, of one organisation where one is named: those that wait first. */
export function pageOfRequests(ctx: Reader, org: string | null, paging: Paging) {
  const query = requests(ctx);
  return readPage(org === null ? query : query.where('request.org', '=', org), shaped, paging);
}

/** Who is to get what a request asks for, and who asked or lends it. */
export async function concernedBy(ctx: Reader, id: string): Promise<string[]> {
  const row = await shaped(requests(ctx).where('request.id', '=', id)).executeTakeFirst();
  return row ? [row.person, ...(row.asked_by === null ? [] : [row.asked_by])] : [];
}

/** A request, kept as it is until the transaction ends. */
export const lockRequest = (ctx: Reader, id: string) =>
  shaped(requests(ctx).where('request.id', '=', id))
    .forUpdate('request')
    .executeTakeFirst();

/** What of a role waits for somebody's answer to its being lent. */
export const requestsLentFrom = (ctx: Reader, lentFrom: string) =>
  shaped(
    requests(ctx)
      .where('request.lent_from', '=', lentFrom)
      .where('request.state', '=', 'waiting')
      .where('request.expires_at', '>', ctx.now),
  ).execute();

/** By whose word a role is asked for, and by which other system's roster. */
export interface AskedBy {
  by: string | null;
  source: string | null;
}

/** Keeps a request; false where one for the same already waits. One nobody answered in time gives way. */
export async function insertRequest(
  { db, actor: { county }, now }: Reader,
  grant: NewGrant,
  { by, source, expires }: AskedBy & { expires: Date },
): Promise<boolean> {
  await db
    .updateTable('people.grant_request')
    .set({ state: 'withdrawn', decided_at: now })
    .where('county', '=', county)
    .where('person', '=', grant.person)
    .where('role', '=', grant.role)
    .where('org', '=', grant.org)
    .where('state', '=', 'waiting')
    .where('expires_at', '<=', now)
    .execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.grant_request')
    .values({
      ...grant,
      ended: grant.ended ?? '',
      county,
      asked_by: by,
      source,
      asked_at: now,
      expires_at: expires,
      state: 'waiting',
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Takes back what waits for people at schools of whose staff they are no more: whoever asked for it, or what people asked alone. Gives
 * those people.
 */
export async function withdrawOfGone(
  { db, actor: { county }, now }: Reader,
  left: readonly { person: string; org: string | null }[],
  { roles, asked }: { roles: readonly string[]; asked: 'by anyone' | 'by people' },
): Promise<string[]> {
  const { rows } = await sql<{
    by: string | null;
  }>`update people.grant_request as request set state = 'withdrawn', decided_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as given (person uuid, org uuid)
    where request.county = ${county} and request.state = 'waiting'
      and request.person = given.person and request.org = given.org
      and (request.source is null or ${asked === 'by anyone'})
      and not exists (select from people.role_grant as held
        where held.county = request.county and held.person = request.person and held.org = request.org
          and held.lent_from is null and held.role = any(${roles}::text[]) and held.ended is distinct from held.began
          and (held.ended is null or held.ended > ${dayOf(now)}::date))
    returning request.asked_by as by`.execute(db);
  return rows.flatMap(({ by }) => by ?? []);
}

/** Takes back what waits to be lent of roles of these people that have ended. Gives who had asked. */
export async function withdrawLent(
  { db, actor: { county }, now }: Reader,
  persons: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ by: string | null }>`update people.grant_request as request
    set state = 'withdrawn', decided_at = ${now}
    from people.role_grant as lender
    where request.county = ${county} and request.state = 'waiting' and lender.county = request.county
      and lender.id = request.lent_from and lender.person = any(${persons}::uuid[])
      and (lender.ended <= ${dayOf(now)}::date or lender.ended = lender.began)
    returning request.asked_by as by`.execute(db);
  return [...new Set(rows.flatMap(({ by }) => by ?? []))];
}

export async function settleRequest(
  { db, actor, now }: Reader,
  id: string,
  state: 'approved' | 'refused' | 'withdrawn',
): Promise<void> {
  await db
    .updateTable('people.grant_request')
    .set({ state, decided_by: actor.person, decided_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
