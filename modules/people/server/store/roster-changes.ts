import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { RoleOf } from '#modules/people/server/store/roster-store.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Ends the roles these people have, from a day on; what began later never gave anything. */
export async function endRoles(
  { db, actor }: Reader,
  people: readonly string[],
  roles: readonly string[],
  day: string,
): Promise<void> {
  await db
    .updateTable('people.role_grant')
    .set({ ended: sql<string>`greatest(began, ${day}::date)` })
    .where('county', '=', actor.county)
    .where('ended', 'is', null)
    .where('role', 'in', roles)
    .where(sql<boolean>`person = any(${people}::uuid[])`)
    .execute();
}

/** Lets a role end on a day, or open. */
export async function setGrantEnds({ db, actor }: Reader, id: string, ended: string | null): Promise<void> {
  await db
    .updateTable('people.role_grant')
    .set({ ended })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Ends enrolments of pupils from a day on, except where they already are in the class named for them. */
export async function endEnrolments(
  { db, actor }: Reader,
  pupils: readonly { pupil: string; class: string | null }[],
  day: string,
): Promise<void> {
  await sql`update people.enrolment as kept set ended = greatest(kept.began, ${day}::date)
    from jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb) as given (pupil uuid, class uuid)
    where kept.county = ${actor.county} and kept.pupil = given.pupil and kept.ended is null
      and kept.class is distinct from given.class`.execute(db);
}

/** Ends guardianships from a day on. */
export async function endGuardianships({ db, actor }: Reader, ids: readonly string[], day: string): Promise<void> {
  await db
    .updateTable('people.guardianship')
    .set({ ended: day })
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('ended', 'is', null)
    .execute();
}

/** Keeps where organisations stood until today that are to stand elsewhere from today on. */
export async function keepStanding(
  { db, actor }: Reader,
  moved: readonly { id: string; region: string }[],
  day: string,
): Promise<void> {
  if (moved.length === 0) return;
  await sql`insert into people.membership (county, id, tree, org, within_region, began, ended)
    select org.county, gen_random_uuid(), 'administrative', org.id, org.region,
      least(${day}::date, coalesce((select max(was.ended) from people.membership as was
        where was.county = org.county and was.org = org.id and was.tree = 'administrative'), org.began)), ${day}::date
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as given (id uuid, region text)
      join people.organisation as org on org.id = given.id and org.region <> given.region
    where org.county = ${actor.county}`.execute(db);
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

/** Ends classes nobody is enrolled in any more, from a day on. */
export async function endEmptyClasses({ db, actor }: Reader, ids: readonly string[], day: string): Promise<void> {
  await sql`update people.class as kept set ended = ${day}::date
    where kept.county = ${actor.county} and kept.id = any(${ids}::uuid[]) and kept.ended is null
      and not exists (select from people.enrolment where enrolment.county = kept.county
        and enrolment.class = kept.id and enrolment.ended is null)`.execute(db);
}

/** Keeps regions of the county, told by code. The county itself lies amid its towns and has their people. */
export async function keepRegions(
  { db, actor: { county } }: Reader,
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
  await sql`update people.region as county set lon = towns.lon, lat = towns.lat, population = towns.population
    from (select avg(lon) as lon, avg(lat) as lat,
        case when count(population) = count(*) then sum(population)::int end as population
      from people.region where parent = ${county}) as towns
    where county.code = ${county} and towns.lon is not null`.execute(db);
}

/** Ends posts from a day on, whatever end they had; of whoever leaves his school, all he has there among `roles`. */
export async function endPosts(
  { db, actor }: Reader,
  posts: readonly (RoleOf & { leaves: boolean })[],
  roles: readonly string[],
  day: string,
): Promise<void> {
  await sql`update people.role_grant as held set ended = greatest(held.began, ${day}::date)
    from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb)
      as given (person uuid, role text, org uuid, class uuid, leaves boolean)
    where held.county = ${actor.county} and held.person = given.person and (held.ended is null or held.ended > ${day}::date)
      and held.lent_from is null and held.org = given.org and held.role = any(${roles}::text[])
      and (given.leaves or (held.role, held.class) is not distinct from (given.role, given.class))`.execute(db);
}

/** Ends the roles these people have beside the one named for each, from a day on; what began later never gave anything. */
export async function endOtherRoles(
  { db, actor }: Reader,
  kept: readonly RoleOf[],
  roles: readonly string[],
  day: string,
): Promise<void> {
  await sql`update people.role_grant as held set ended = greatest(held.began, ${day}::date)
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as given (person uuid, role text, org uuid, class uuid)
    where held.county = ${actor.county} and held.person = given.person and held.ended is null
      and held.role = any(${roles}::text[])
      and (held.role, held.org, held.class) is distinct from (given.role, given.org, given.class)`.execute(db);
}

/** Gives people their numbers; who belongs to no organisation yet belongs to the one named now. */
export async function giveCodes(
  { db, actor }: Reader,
  people: readonly { id: string; code: string; org: string }[],
): Promise<void> {
  await sql`update people.person as kept set code = given.code, org = coalesce(kept.org, given.org)
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given (id uuid, code text, org uuid)
    where kept.county = ${actor.county} and kept.id = given.id`.execute(db);
}
