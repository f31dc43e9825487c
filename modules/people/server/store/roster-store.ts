import { sql } from 'kysely';
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
    .select(['class.stage', 'class.entry_year as entryYear', 'class.number', 'org.code as school'])
    .where('pupil.county', '=', actor.county)
    .where('pupil.student_no', 'is not', null)
    .execute();
}

/** Guardianships of today, of pupils with a student number. */
export async function guardianshipsOfNumbered({ db, actor }: Reader) {
  return db
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
    .where('pupil.student_no', 'is not', null)
    .execute();
}

/** Staff with a code, each with the newest role he still has among `roles`, or with none. */
export async function codedStaff({ db, actor }: Reader, roles: readonly string[]) {
  return db
    .selectFrom('people.person as person')
    .leftJoin('people.role_grant as grant', (join) =>
      join
        .onRef('grant.county', '=', 'person.county')
        .onRef('grant.person', '=', 'person.id')
        .on('grant.ended', 'is', null)
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
    .select(['grant.role', 'org.code as school', 'class.stage', 'class.entry_year as entryYear', 'class.number'])
    .where('person.county', '=', actor.county)
    .where('person.code', 'is not', null)
    .orderBy('person.id')
    .orderBy('grant.began', 'desc')
    .orderBy('grant.id', 'desc')
    .execute();
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
    .select(['id', 'sex', 'phone', 'languages'])
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

/** Ends the roles these people have; `last` is the last day they held. */
export async function endRoles(
  { db, actor }: Reader,
  people: readonly string[],
  roles: readonly string[],
  last: string,
): Promise<void> {
  await db
    .updateTable('people.role_grant')
    .set({ ended: last })
    .where('county', '=', actor.county)
    .where('ended', 'is', null)
    .where('role', 'in', roles)
    .where(sql<boolean>`person = any(${people}::uuid[])`)
    .execute();
}

/** Ends enrolments of pupils except where they already are in the class named for them. */
export async function endEnrolments(
  { db, actor }: Reader,
  pupils: readonly { pupil: string; class: string | null }[],
  last: string,
): Promise<void> {
  await sql`update people.enrolment as kept set ended = ${last}::date
    from jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb) as given (pupil uuid, class uuid)
    where kept.county = ${actor.county} and kept.pupil = given.pupil and kept.ended is null
      and kept.class is distinct from given.class`.execute(db);
}

/** Ends guardianships on a last day. */
export async function endGuardianships({ db, actor }: Reader, ids: readonly string[], last: string): Promise<void> {
  await db
    .updateTable('people.guardianship')
    .set({ ended: last })
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('ended', 'is', null)
    .execute();
}

/** Opens closed classes again. */
export async function reopenClasses({ db, actor }: Reader, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('people.class')
    .set({ ended: null })
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** Ends classes nobody is enrolled in any more. */
export async function endEmptyClasses({ db, actor }: Reader, ids: readonly string[], last: string): Promise<void> {
  await sql`update people.class as kept set ended = ${last}::date
    where kept.county = ${actor.county} and kept.id = any(${ids}::uuid[]) and kept.ended is null
      and not exists (select from people.enrolment where enrolment.county = kept.county
        and enrolment.class = kept.id and enrolment.ended is null)`.execute(db);
}

/** Keeps regions of the county, told by code. */
export async function keepRegions(
  { db }: Reader,
  regions: readonly {
    code: string;
    parent: string;
    name: string;
    level: number;
    urban_rural: string | null;
    lon: number | null;
    lat: number | null;
    population: number | null;
  }[],
): Promise<void> {
  await sql`insert into people.region (code, parent, name, level, urban_rural, lon, lat, population)
    select code, parent, name, level, urban_rural, lon, lat, population
    from jsonb_populate_recordset(null::people.region, ${JSON.stringify(regions)}::jsonb)
    on conflict (code) do update set name = excluded.name, urban_rural = excluded.urban_rural,
      lon = excluded.lon, lat = excluded.lat, population = excluded.population`.execute(db);
}

/** A role somebody has or gets. */
export interface RoleOf {
  person: string;
  role: string;
  org: string | null;
  class: string | null;
}

/** The roles these people have now. */
export async function rolesHeld({ db, actor }: Reader, people: readonly string[]): Promise<RoleOf[]> {
  return db
    .selectFrom('people.role_grant')
    .select(['person', 'role', 'org', 'class'])
    .where('county', '=', actor.county)
    .where('ended', 'is', null)
    .where(sql<boolean>`person = any(${people}::uuid[])`)
    .execute();
}

/** Ends the roles these people have beside the one named for each. */
export async function endOtherRoles(
  { db, actor }: Reader,
  kept: readonly RoleOf[],
  roles: readonly string[],
  last: string,
): Promise<void> {
  await sql`update people.role_grant as held set ended = ${last}::date
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as given (person uuid, role text, org uuid, class uuid)
    where held.county = ${actor.county} and held.person = given.person and held.ended is null
      and held.role = any(${roles}::text[])
      and (held.role, held.org, held.class) is distinct from (given.role, given.org, given.class)`.execute(db);
}
