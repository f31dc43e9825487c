import { sql } from 'kysely';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Towns and villages of the county. */
export async function regionsBelow({ db, actor }: Reader) {
  return db
    .selectFrom('people.region')
    .select(['code', 'name', 'urban_rural', 'lon', 'lat', 'population'])
    .where('code', 'like', `${actor.county}%`)
    .where('level', '>=', 4)
    .execute();
}

/** Organisations with a code. */
export async function codedOrganisations({ db, actor }: Reader) {
  return db
    .selectFrom('people.organisation')
    .select(['id', 'kind', 'code', 'name', 'region', 'lon', 'lat', 'stages', 'urban_rural'])
    .where('county', '=', actor.county)
    .where('code', 'is not', null)
    .execute();
}

/** Classes of schools with a code, closed ones too. */
export async function codedClasses({ db, actor }: Reader) {
  return db
    .selectFrom('people.class as class')
    .innerJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'class.county').onRef('org.id', '=', 'class.org'),
    )
    .select([
      'class.id',
      'class.stage',
      'class.entry_year as entryYear',
      'class.system',
      'class.number',
      'class.ended',
      'org.code as school',
    ])
    .where('class.county', '=', actor.county)
    .where('org.code', 'is not', null)
    .execute();
}

/** Pupils with a student number, and the class each is in now. */
export async function numberedPupils({ db, actor }: Reader) {
  return db
    .selectFrom('people.pupil as pupil')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'pupil.county').onRef('person.id', '=', 'pupil.person'),
    )
    .leftJoin('people.enrolment as enrolment', (join) =>
      join
        .onRef('enrolment.county', '=', 'pupil.county')
        .onRef('enrolment.pupil', '=', 'pupil.person')
        .on('enrolment.ended', 'is', null),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'enrolment.county').onRef('class.id', '=', 'enrolment.class'),
    )
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'enrolment.county').onRef('org.id', '=', 'enrolment.org'),
    )
    .select(['pupil.person as id', 'pupil.student_no as studentNo', 'pupil.left_behind as leftBehind'])
    .select(['pupil.boarding', 'person.name', 'person.sex', 'person.born', 'person.languages'])
    .select(['class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number', 'org.code as school'])
    .where('pupil.county', '=', actor.county)
    .where('pupil.student_no', 'is not', null)
    .execute();
}

/** Guardianships of today, of pupils with a student number. */
export async function guardianshipsOfNumbered({ db, actor }: Reader) {
  return (
    db
      .selectFrom('people.guardianship as held')
      .innerJoin('people.pupil as pupil', (join) =>
        join.onRef('pupil.county', '=', 'held.county').onRef('pupil.person', '=', 'held.pupil'),
      )
      .innerJoin('people.person as person', (join) =>
        join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.guardian'),
      )
      .select(['held.id', 'held.relation', 'held.carer', 'pupil.student_no as studentNo'])
      .select(['person.name', 'person.phone', 'person.sex', 'person.languages'])
      .where('held.county', '=', actor.county)
      .where('held.ended', 'is', null)
      // Who claims a child is in no roster yet, and not missing from it.
      .where('held.state', '<>', 'claimed')
      .where('pupil.student_no', 'is not', null)
      .execute()
  );
}

/**
 * Staff with a code, each with the first role he still has among `roles`, at his own school before any other, or with none: what
 * he was given besides comes later, and what was lent to him is its lender's. Of all, or of those among `people`.
 */
export async function codedStaff(
  { db, actor }: Reader,
  roles: readonly string[],
  day: string,
  people?: readonly string[],
) {
  return db
    .selectFrom('people.person as person')
    .leftJoin('people.role_grant as grant', (join) =>
      join
        .onRef('grant.county', '=', 'person.county')
        .onRef('grant.person', '=', 'person.id')
        .on((eb) => eb.or([eb('grant.ended', 'is', null), eb('grant.ended', '>', day)]))
        .on('grant.lent_from', 'is', null)
        .on('grant.role', 'in', roles),
    )
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'grant.county').onRef('org.id', '=', 'grant.org'),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'grant.county').onRef('class.id', '=', 'grant.class'),
    )
    .distinctOn('person.id')
    .select(['person.id', 'person.code', 'person.name', 'person.sex', 'person.phone', 'person.languages'])
    .select(['grant.role', 'grant.org', 'grant.class', 'org.code as school'])
    .select(['class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number'])
    .where('person.county', '=', actor.county)
    .where('person.code', 'is not', null)
    .$if(people !== undefined, (query) => query.where(sql<boolean>`person.id = any(${people}::uuid[])`))
    .orderBy('person.id')
    .orderBy(sql`"grant".org is distinct from person.org`)
    .orderBy('grant.began')
    .orderBy('grant.id')
    .execute();
}

/** Roles of staff with a code at schools with one, those that are over too; what was lent is its lender's. */
export async function rolesOfCoded({ db, actor }: Reader, roles: readonly string[]) {
  const rows = await db
    .selectFrom('people.role_grant as grant')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'grant.county').onRef('person.id', '=', 'grant.person'),
    )
    .innerJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'grant.county').onRef('org.id', '=', 'grant.org'),
    )
    .leftJoin('people.class as class', (join) =>
      join.onRef('class.county', '=', 'grant.county').onRef('class.id', '=', 'grant.class'),
    )
    .select(['grant.id', 'grant.role', 'grant.began', 'grant.ended', 'person.code as staffNo', 'org.code as school'])
    .select(['class.stage', 'class.entry_year as entryYear', 'class.system', 'class.number'])
    .where('grant.county', '=', actor.county)
    .where('grant.role', 'in', roles)
    .where('grant.lent_from', 'is', null)
    .where('person.code', 'is not', null)
    .where('org.code', 'is not', null)
    .execute();
  return rows.map(({ staffNo, school, ...row }) => ({ ...row, staffNo: staffNo ?? '', school: school ?? '' }));
}

/** Everybody with a telephone. */
export async function personsWithPhone({ db, actor }: Reader) {
  return db
    .selectFrom('people.person')
    .select(['id', 'name', 'phone'])
    .where('county', '=', actor.county)
    .where('phone', 'is not', null)
    .execute();
}

/** People by id. */
export async function personsByIds({ db, actor }: Reader, ids: readonly string[]) {
  return db
    .selectFrom('people.person')
    .select(['id', 'name', 'sex', 'phone', 'languages'])
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** The newest holder of a role in each organisation that has one. */
export async function newestHolders({ db, actor }: Reader, roles: readonly string[]) {
  return db
    .selectFrom('people.role_grant as grant')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'grant.county').onRef('person.id', '=', 'grant.person'),
    )
    .distinctOn('grant.org')
    .select(['grant.org', 'grant.person', 'person.name', 'person.phone'])
    .where('grant.county', '=', actor.county)
    .where('grant.role', 'in', roles)
    .where('grant.ended', 'is', null)
    .orderBy('grant.org')
    .orderBy('grant.began', 'desc')
    .orderBy('grant.id', 'desc')
    .execute();
}

/** A role somebody has or gets. */
export interface RoleOf {
  person: string;
  role: string;
  org: string | null;
  class: string | null;
}

/** The roles these people have on a day, not those that begin later nor what was lent to them. */
export async function rolesHeld({ db, actor }: Reader, people: readonly string[], day: string): Promise<RoleOf[]> {
  return db
    .selectFrom('people.role_grant')
    .select(['person', 'role', 'org', 'class'])
    .where('county', '=', actor.county)
    .where(holdsOn(day))
    .where('lent_from', 'is', null)
    .where(sql<boolean>`person = any(${people}::uuid[])`)
    .execute();
}
