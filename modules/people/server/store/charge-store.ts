import { type RawBuilder, sql } from 'kysely';
import type { Charge } from '#modules/people/server/charge.ts';
import type { AccountState } from '#modules/people/contract/account.ts';
import { knownToSchool } from '#modules/people/server/guardians/states.ts';
import { hasStanding } from '#modules/people/server/guardians/store/standing.ts';
import { givesOn, holdsOn } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';
import { dayOf } from '#platform/clock.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** What a list of people in a charge is narrowed by. */
export interface PeopleFilter {
  account?: AccountState | undefined;
  role?: string | undefined;
  org?: string | undefined;
  words?: string | undefined;
}

const inCharge = ({ roles, org }: Charge): RawBuilder<boolean> =>
  sql`(held.role = any(${roles}::text[]) and (${org}::uuid is null or held.org = ${org}::uuid))`;

/** Pupils enrolled now in the school or class whose families are in the charge. */
const enrolled = ({ families }: Charge): RawBuilder<boolean> => {
  if (!families) return sql`false`;
  return 'org' in families
    ? sql`enrolment.org = ${families.org}::uuid`
    : sql`enrolment.class = ${families.class}::uuid`;
};

/** Guardianships without an end, by the index of those, of the pupils whose families are in the charge. */
const guarding = (charge: Charge, county: string, day: string): RawBuilder<unknown> =>
  sql`people.guardianship as ship join people.enrolment as enrolment
    on enrolment.county = ship.county and enrolment.pupil = ship.pupil and enrolment.ended is null
    where ship.county = ${county} and ship.ended is null and ${hasStanding(day, knownToSchool, 'ship')} and ${enrolled(charge)}`;

/** People of a charge: found by a role or a child of it, and holding no role beyond it. */
function peopleOf({ db, actor: { county }, now }: Reader, charge: Charge) {
  const day = dayOf(now);
  return db
    .selectFrom('people.person as person')
    .leftJoin('people.account as account', (join) =>
      join
        .onRef('account.county', '=', 'person.county')
        .onRef('account.person', '=', 'person.id')
        .on('account.ended_at', 'is', null),
    )
    .leftJoin('people.invitation as invitation', (join) =>
      join
        .onRef('invitation.county', '=', 'person.county')
        .onRef('invitation.person', '=', 'person.id')
        .on('invitation.used_at', 'is', null)
        .on('invitation.revoked_at', 'is', null)
        .on('invitation.expires_at', '>', now),
    )
    .where('person.county', '=', county)
    .where(
      sql<boolean>`person.id in (
        select held.person from people.role_grant as held
          where held.county = ${county} and ${holdsOn(day, 'held')} and ${inCharge(charge)}
        union all
        select held.person from people.role_grant as held
          where held.county = ${county} and held.role = 'guardian' and ${holdsOn(day, 'held')}
            and held.person in (select ship.guardian from ${guarding(charge, county, day)}))`,
    )
    .where(
      sql<boolean>`not exists (select from people.role_grant as held
        where held.county = person.county and held.person = person.id and ${holdsOn(day, 'held')}
          and held.role <> 'guardian' and not ${inCharge(charge)})`,
    );
}

/** One page of the people of a charge, by name. */
export async function pageOfPeople(ctx: Reader, charge: Charge, filter: Paging & PeopleFilter) {
  const day = dayOf(ctx.now);
  let query = peopleOf(ctx, charge);
  if (filter.account === 'open') query = query.where('account.id', 'is not', null);
  if (filter.account === 'invited') query = query.where('invitation.person', 'is not', null);
  if (filter.account === 'none') query = query.where('account.id', 'is', null).where('invitation.person', 'is', null);
  const { role = null, org = null } = filter;
  if (role !== null || org !== null)
    query = query.where(
      sql<boolean>`exists (select from people.role_grant as held
        where held.county = person.county and held.person = person.id and ${holdsOn(day, 'held')}
          and (${role}::text is null or held.role = ${role}) and (${org}::uuid is null or held.org = ${org}::uuid))`,
    );
  if (filter.words) query = query.where(sql<boolean>`position(${filter.words} in person.name) > 0`);
  return readPage(
    query,
    (all) =>
      all
        .select(['person.id', 'person.name', 'account.login', 'invitation.expires_at as invitedUntil'])
        .orderBy('person.name')
        .orderBy('person.id'),
    filter,
  );
}

/** Those of these people who are in the charge. */
export async function peopleInCharge(ctx: Reader, charge: Charge, ids: readonly string[]) {
  return peopleOf(ctx, charge)
    .select(['person.id', 'person.name', 'account.login', 'invitation.expires_at as invitedUntil'])
    .where(sql<boolean>`person.id = any(${ids}::uuid[])`)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

/** The pupils of the charge these people are guardians of. */
export async function pupilsGuarded(
  { db, actor: { county }, now }: Reader,
  charge: Charge,
  guardians: readonly string[],
): Promise<{ guardian: string; pupil: string; name: string }[]> {
  const { rows } = await sql<{
    guardian: string;
    pupil: string;
    name: string;
  }>`select guarded.guardian, guarded.pupil, person.name
    from (select ship.guardian, ship.pupil from ${guarding(charge, county, dayOf(now))}
      and ship.guardian = any(${guardians}::uuid[])) as guarded
    join people.person as person on person.county = ${county} and person.id = guarded.pupil
    order by person.name`.execute(db);
  return rows;
}

/** The roles of today of these people, each with where it is held. */
export async function rolesWithPlaces({ db, actor: { county }, now }: Reader, people: readonly string[]) {
  return db
    .selectFrom('people.role_grant as held')
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'held.county').onRef('org.id', '=', 'held.org'),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'held.county').onRef('class.id', '=', 'held.class'),
    )
    .select(['held.id', 'held.person', 'held.role', 'held.lent_from as lentFrom', 'org.name as orgName'])
    .select(['class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number'])
    .where('held.county', '=', county)
    .where(sql<boolean>`held.person = any(${people}::uuid[])`)
    .where(givesOn(dayOf(now), 'held'))
    .orderBy('held.began')
    .orderBy('held.id')
    .execute();
}
