import { sql } from 'kysely';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** A role to be given. */
export interface NewGrant {
  id: string;
  person: string;
  role: string;
  org: string;
  class: string | null;
  began: string;
  ended: string | null;
  lent_from: string | null;
}

/** Roles that hold today or will, with who holds them and where, and who lent them. */
function grants({ db, actor, now }: Reader) {
  return db
    .selectFrom('people.role_grant as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
    )
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'held.county').onRef('org.id', '=', 'held.org'),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'held.county').onRef('class.id', '=', 'held.class'),
    )
    .leftJoin('people.role_grant as lender', (join) =>
      join.onRef('lender.county', '=', 'held.county').onRef('lender.id', '=', 'held.lent_from'),
    )
    .leftJoin('people.person as lending', (join) =>
      join.onRef('lending.county', '=', 'lender.county').onRef('lending.id', '=', 'lender.person'),
    )
    .where('held.county', '=', actor.county)
    .where(sql<boolean>`(held.ended is null or held.ended > ${dayOf(now)}::date)`)
    .where(sql<boolean>`held.ended is distinct from held.began`);
}

const shaped = (query: ReturnType<typeof grants>) =>
  query
    .select(['held.id', 'held.person', 'held.role', 'held.org', 'held.class', 'held.began', 'held.ended'])
    .select('held.given_on as givenOn')
    .select(['held.lent_from as lentFrom', 'person.name', 'org.name as orgName', 'lending.name as lentBy'])
    .select(['lender.person as lender', 'class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number'])
    .orderBy('org.name')
    .orderBy('person.name')
    .orderBy('held.began')
    .orderBy('held.id');

export type GrantRow = Awaited<ReturnType<ReturnType<typeof shaped>['execute']>>[number];

/** While somebody of the staff is given something, lends it or leaves it, nobody else changes what he is; taken before any row of theirs. */
export async function holdStaff({ db, actor: { county } }: Reader, persons: readonly string[]): Promise<void> {
  const keys = [...new Set(persons)].toSorted().map((person) => `staff/${county}/${person}`);
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) as key`.execute(db);
}

/** A page of the roles of these kinds, of one organisation where one is named. */
export function pageOfGrants(ctx: Reader, which: { roles: readonly string[]; org: string | null }, paging: Paging) {
  let query = grants(ctx).where('held.role', 'in', which.roles);
  if (which.org !== null) query = query.where('held.org', '=', which.org);
  return readPage(query, shaped, paging);
}

export const grantById = (ctx: Reader, id: string) => shaped(grants(ctx).where('held.id', '=', id)).executeTakeFirst();

/** What somebody lends of a role of his, now or later. */
export const grantsLentFrom = (ctx: Reader, lentFrom: string) =>
  shaped(grants(ctx).where('held.lent_from', '=', lentFrom)).execute();

/** The roles of an organisation that end on a day. */
export const grantsEnding = (ctx: Reader, roles: readonly string[], ended: string) =>
  shaped(grants(ctx).where('held.role', 'in', roles).where('held.ended', '=', ended)).execute();

/** Who of an organisation's staff holds one of these roles today, by name; of one person alone where he is named. */
export async function staffOfOrg(
  { db, actor, now }: Reader,
  org: string,
  roles: readonly string[],
  person?: string,
): Promise<{ id: string; name: string }[]> {
  let query = db
    .selectFrom('people.role_grant as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
    )
    .select(['person.id', 'person.name'])
    .distinct()
    .where('held.county', '=', actor.county)
    .where('held.org', '=', org)
    .where('held.role', 'in', roles)
    .where('held.lent_from', 'is', null)
    .where(holdsOn(dayOf(now), 'held'))
    .orderBy('person.name')
    .orderBy('person.id');
  if (person !== undefined) query = query.where('held.person', '=', person);
  return query.execute();
}

/**
 * Whether somebody holds a role there on any day of a period. What he borrows is not his: it stands only in the way of borrowing it
 * once more.
 */
export async function holdsWithin(
  { db, actor }: Reader,
  grant: Omit<NewGrant, 'id' | 'lent_from'> & Partial<Pick<NewGrant, 'lent_from'>>,
): Promise<boolean> {
  const { person, role, org, class: group, began, ended, lent_from = null } = grant;
  let query = db
    .selectFrom('people.role_grant')
    .select('id')
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('role', '=', role)
    .where('org', '=', org)
    .where(sql<boolean>`class is not distinct from ${group}::uuid`)
    .where(sql<boolean>`daterange(began, ended) && daterange(${began}::date, ${ended}::date)`)
    .limit(1);
  if (lent_from === null) query = query.where('lent_from', 'is', null);
  return (await query.execute()).length > 0;
}

export async function insertGrant({ db, actor, now }: Reader, grant: NewGrant): Promise<void> {
  await db
    .insertInto('people.role_grant')
    .values({ ...grant, county: actor.county, given_on: dayOf(now) })
    .execute();
}

/** Ends a role today; one that has not begun never gives anything. Gives whose it was. */
export async function endGrantRow({ db, actor, now }: Reader, id: string): Promise<void> {
  await sql`update people.role_grant set ended = greatest(began, ${dayOf(now)}::date)
    where county = ${actor.county} and id = ${id}::uuid`.execute(db);
}

/** Ends what was lent of roles that have ended, and gives who had borrowed it. */
export async function endWhatWasLent({ db, actor, now }: Reader): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`update people.role_grant as lent
    set ended = greatest(lent.began, lender.ended)
    from people.role_grant as lender
    where lent.county = ${actor.county} and lender.county = lent.county and lender.id = lent.lent_from
      and lender.ended <= ${dayOf(now)}::date and (lent.ended is null or lent.ended > lender.ended)
      and lent.ended is distinct from lent.began
    returning lent.person`.execute(db);
  return rows.map(({ person }) => person);
}
