import { sql } from 'kysely';
import type { PeriodTold } from '#modules/people/server/store/outside-periods.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** What a source told of somebody's role, given or asked for, under its id. */
export interface RoleKnown {
  key: string;
  person: string;
  org: string | null;
  class: string | null;
  role: string;
  began: string;
  ended: string | null;
}

/** What a source has told of these people's roles. */
export async function rolesKnown(
  { db, actor: { county } }: Reader,
  { period, source }: { period: 'role' | 'teaching'; source: string },
  persons: readonly string[],
): Promise<RoleKnown[]> {
  const { rows } = await sql<RoleKnown>`
    select outside.sourced_id as key, held.person, held.org, held.class, held.role, held.began::text, held.ended::text
    from (select id, person, org, class, role, began, ended from people.role_grant
        where county = ${county} and person = any(${persons}::uuid[])
      union all select id, person, org, class, role, began, ended from people.grant_request
        where county = ${county} and person = any(${persons}::uuid[]) and state in ('waiting', 'refused')) as held
    join people.outside_id as outside on outside.county = ${county} and outside.source = ${source}
      and outside.kind = ${period} and outside.id = held.id`.execute(db);
  return rows;
}

/**
 * What rows speak of that was asked for, by the key of the row: what their system asked and waits or was refused, and what else waits of
 * just the same. What somebody else asked, or would lend, is his, and what is asked for another time is another row's: there is nothing to
 * do, and no id to keep, until it has its answer.
 */
export async function requestsTold(
  { db, actor: { county }, now }: Reader,
  source: string,
  told: readonly PeriodTold[],
): Promise<{ key: string; id: string; role: string; isLinked: boolean }[]> {
  const { rows } = await sql<{ key: string; id: string; role: string; isLinked: boolean }>`
    select distinct on (given.key) given.key, request.id, request.role,
      outside.id is not distinct from request.id or request.source is distinct from ${source}
        or not daterange(request.began, request.ended) && daterange(given.began, given.ended) as "isLinked"
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as given (key text, person uuid, org uuid, role text, began date, ended date)
    left join people.outside_id as outside on outside.county = ${county} and outside.source = ${source}
      and outside.kind = 'role' and outside.sourced_id = given.key
    join people.grant_request as request on request.county = ${county}
      and (request.id = outside.id or (request.state = 'waiting' and request.person = given.person
        and request.org = given.org and request.role = given.role))
      and (request.state = 'refused' or (request.state = 'waiting' and request.expires_at > ${now}))
    order by given.key, request.id = outside.id desc nulls last`.execute(db);
  return rows;
}

/** What a source asked for that waits: its key there, its id here and its school. */
export async function requestsStanding(
  { db, actor: { county }, now }: Reader,
  source: string,
): Promise<{ key: string; id: string; group: string }[]> {
  const { rows } = await sql<{ key: string; id: string; group: string }>`
    select outside.sourced_id as key, request.id, request.org as "group"
    from people.outside_id as outside join people.grant_request as request
      on request.county = outside.county and request.id = outside.id
    where outside.county = ${county} and outside.source = ${source} and outside.kind = 'role'
      and request.source = ${source} and request.state = 'waiting' and request.expires_at > ${now}
    order by request.id`.execute(db);
  return rows;
}

/** Whose roles these are, given or asked for, and where. */
export async function holdersOf({ db, actor: { county } }: Reader, ids: readonly string[]): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select person, org from people.role_grant where county = ${county} and id = any(${ids}::uuid[])
    union select person, org from people.grant_request where county = ${county} and id = any(${ids}::uuid[])`.execute(
    db,
  );
  return rows;
}

/** Somebody, and where he holds something. */
export interface Holder {
  person: string;
  org: string | null;
}

/** Takes back what a source asked for and waits among these. */
export async function withdrawRequests(
  { db, actor, now }: Reader,
  source: string,
  ids: readonly string[],
): Promise<void> {
  await db
    .updateTable('people.grant_request')
    .set({ state: 'withdrawn', decided_at: now })
    .where('county', '=', actor.county)
    .where('source', '=', source)
    .where('state', '=', 'waiting')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/**
 * Sets from when to when roles hold that have not ended; those among `bySecond` only end sooner. One that comes into force by it is
 * given on that day.
 */
export async function moveRoles(
  { db, actor }: Reader,
  rows: readonly { id: string; began: string; ended: string | null }[],
  bySecond: readonly string[],
  day: string,
): Promise<void> {
  await sql`update people.role_grant as held
    set began = case when held.role = any(${bySecond}::text[]) then held.began else given.began end,
      ended = case when held.role = any(${bySecond}::text[])
        then greatest(held.began, least(held.ended, given.ended)) else given.ended end,
      given_on = case when held.began <= ${day}::date then held.given_on else ${day}::date end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, began date, ended date)
    where held.county = ${actor.county} and held.id = given.id
      and (held.ended is null or held.ended > ${day}::date) and held.ended is distinct from held.began`.execute(db);
}
