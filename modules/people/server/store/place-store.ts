import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { OrganisationKind } from '#modules/people/contract/place.ts';
import type { Database } from '#database/rows.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { givesOn, holdsOn } from '#modules/people/server/store/person-store.ts';
import type { Context } from '#platform/context.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** The counties this installation serves, by code. */
export async function listCounties(db: Kysely<Database>): Promise<{ county: string; name: string }[]> {
  return db.selectFrom('people.county').select(['county', 'name']).orderBy('county').execute();
}

/** The towns (level 4 of the region tree) of the actor's county. */
export async function townsOfCounty({ db, actor }: Reader) {
  return db
    .selectFrom('people.region')
    .selectAll()
    .where('level', '=', 4)
    .where('code', 'like', `${actor.county}%`)
    .orderBy('code')
    .execute();
}

/** Where regions lie: else where their town does, else in the middle of all places the county knows; null where it knows none. */
export async function regionPlaces({ db, actor }: Reader, codes: readonly string[]) {
  const { rows } = await sql<{ code: string; name: string; lon: number | null; lat: number | null }>`
    select region.code, region.name,
      coalesce(region.lon, town.lon, middle.lon) as lon, coalesce(region.lat, town.lat, middle.lat) as lat
    from people.region as region
      left join people.region as town on town.code = left(region.code, 9)
      cross join (select avg(lon) as lon, avg(lat) as lat from people.region
        where starts_with(code, ${actor.county}) and level >= 4) as middle
    where region.code = any(${codes}::text[])`.execute(db);
  return rows;
}

/** The region an organisation stands in on a day: that of its own column, unless it has moved there since. */
export const regionOn = (day: string): RawBuilder<string> =>
  sql<string>`coalesce((select was.within_region from people.membership as was
    where was.county = org.county and was.org = org.id and was.tree = 'administrative' and ${holdsOn(day, 'was')}), org.region)`;

/** Organisations by id, with where they stand on a day and the town that is in. */
export async function organisationsById({ db, actor }: Reader, ids: readonly string[], day: string) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('people.organisation as org')
    .innerJoin('people.region as region', (join) => join.on('region.code', '=', regionOn(day)))
    .leftJoin('people.region as town', (join) => join.on('town.code', '=', sql<string>`left(region.code, 9)`))
    .select(['org.id', 'org.kind', 'org.name', 'region.code as region', 'org.lon', 'org.lat', 'org.stages'])
    .select(['org.urban_rural', 'region.urban_rural as regionClass', 'town.name as townName'])
    .where('org.county', '=', actor.county)
    .where('org.id', 'in', ids)
    .execute();
}

/** What a search among organisations is narrowed by. */
interface OrganisationFilter {
  kind?: string | undefined;
  town?: string | undefined;
  words?: string | undefined;
  /** Those left out. */
  without?: readonly string[] | undefined;
}

/** The organisations there on a day that a search finds. */
function organisationsFound({ db, actor }: Reader, filter: OrganisationFilter, day: string) {
  let query = db
    .selectFrom('people.organisation as org')
    .where('org.county', '=', actor.county)
    .where(holdsOn(day, 'org'));
  if (filter.kind) query = query.where('org.kind', '=', filter.kind);
  if (filter.town) query = query.where(sql<boolean>`starts_with(${regionOn(day)}, ${filter.town})`);
  if (filter.words) query = query.where(sql<boolean>`position(${filter.words} in org.name) > 0`);
  if (filter.without) query = query.where(sql<boolean>`org.id <> all(${filter.without}::uuid[])`);
  return query;
}

/** One page of a search among organisations. */
export const pageOfOrganisations = (ctx: Reader, filter: Paging & OrganisationFilter, day: string) =>
  readPage(
    organisationsFound(ctx, filter, day),
    (all) =>
      all
        .select(['org.id', 'org.kind', 'org.code', 'org.name', 'org.stages', regionOn(day).as('region')])
        .orderBy('org.name')
        .orderBy('org.id'),
    filter,
  );

/** How many of each kind a search finds, the most first. */
export async function organisationsByKind(
  ctx: Reader,
  filter: OrganisationFilter,
  day: string,
): Promise<{ kind: OrganisationKind; count: number }[]> {
  const rows = await organisationsFound(ctx, filter, day)
    .select((eb) => ['org.kind', eb.fn.countAll<number>().as('count')])
    .groupBy('org.kind')
    .orderBy('count', 'desc')
    .orderBy('org.kind')
    .execute();
  return rows.map(({ kind, count }) => ({ kind: kind as OrganisationKind, count: Number(count) }));
}

/** A region by its code. */
export async function regionByCode({ db }: Reader, code: string) {
  return db.selectFrom('people.region').selectAll().where('code', '=', code).executeTakeFirst();
}

/** The names of the regions a region lies in, the widest first. */
export async function namesAbove({ db }: Reader, code: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`with recursive above as (
      select parent, name, level from people.region where code = (select parent from people.region where code = ${code})
      union all
      select up.parent, up.name, up.level from people.region as up join above on up.code = above.parent)
    select name from above order by level`.execute(db);
  return rows.map((row) => row.name);
}

/** One page of the parts of a region, by code, with what stands in each on a day. */
export async function pageOfRegions(ctx: Reader, within: string, paging: Paging, day: string) {
  const counted = (what: RawBuilder<unknown>): RawBuilder<number> => sql<number>`(select count(*)::int from ${what})`;
  const standing = (more: RawBuilder<unknown>): RawBuilder<number> =>
    counted(sql`people.organisation as org where org.county = ${ctx.actor.county} and ${holdsOn(day, 'org')}
      and starts_with(${regionOn(day)}, region.code) ${more}`);
  return readPage(
    ctx.db.selectFrom('people.region as region').where('region.parent', '=', within),
    (all) =>
      all
        .select(['region.code', 'region.name', 'region.urban_rural as urbanRural', 'region.population'])
        .select(counted(sql`people.region as part where part.parent = region.code`).as('parts'))
        .select(standing(sql`and org.kind = 'school'`).as('schools'))
        .select(standing(sql``).as('organisations'))
        .orderBy('region.code'),
    paging,
  );
}

type ClassRow = Selectable<Database['people.class']>;

/** Most ask for one. */
const classById = keptQuery<{ county: string; id: string }, ClassRow>((db, { county, id }) =>
  db.selectFrom('people.class').selectAll().where('county', '=', county).where('id', '=', id),
);

/** Classes by id. */
export async function classesById({ db, actor: { county } }: Reader, ids: readonly string[]): Promise<ClassRow[]> {
  const [id, ...others] = ids;
  if (id === undefined) return [];
  if (others.length === 0) return classById(db, { county, id });
  return db.selectFrom('people.class').selectAll().where('county', '=', county).where('id', 'in', ids).execute();
}

/** A class runs from the first day of the school year it was entered in until the day before it ended. */
const classRunsOn = (day: string, year: number): RawBuilder<boolean> =>
  sql<boolean>`class.entry_year <= ${year}::int and (class.ended is null or class.ended > ${day}::date)`;

/** A class has nobody on a day who is its homeroom teacher, himself or in place of one. */
const withoutHomeroom = (day: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (select from people.role_grant as held where held.county = class.county
    and held.org = class.org and held.class = class.id and held.role = 'homeroom' and ${givesOn(day, 'held')})`;

/** Classes of an organisation or by id that run on a day, each with how many pupils it has then, and whether these have no homeroom teacher. */
export async function classesWithPupils(ctx: Reader, which: { org: string } | { ids: readonly string[] }, day: string) {
  const year = (await readSchoolYears(ctx)).yearOf(day);
  const query = ctx.db
    .selectFrom('people.class as class')
    .leftJoin('people.enrolment as enrolment', (join) =>
      join
        .onRef('enrolment.county', '=', 'class.county')
        .onRef('enrolment.class', '=', 'class.id')
        .on(holdsOn(day, 'enrolment')),
    )
    .selectAll('class')
    .select((eb) => eb.fn.count<number>('enrolment.id').as('pupils'))
    .select(sql<boolean>`count(enrolment.id) > 0 and ${withoutHomeroom(day)}`.as('lacksHomeroom'))
    .where('class.county', '=', ctx.actor.county)
    .where(classRunsOn(day, year))
    .groupBy(['class.county', 'class.id'])
    .orderBy(sql`array_position(array['primary', 'junior', 'senior'], class.stage)`)
    .orderBy('class.entry_year', 'desc')
    .orderBy('class.system', (order) => order.desc().nullsFirst())
    .orderBy('class.number');
  if ('org' in which) return query.where('class.org', '=', which.org).execute();
  return which.ids.length === 0 ? [] : query.where('class.id', 'in', which.ids).execute();
}

/** The county the actor is in. */
export const countyById = ({ db, actor }: Reader) =>
  db.selectFrom('people.county').selectAll().where('county', '=', actor.county).executeTakeFirst();

/** Pupils a school has on a day, by school. */
export async function pupilCountsBySchool(
  { db, actor }: Reader,
  day: string,
): Promise<{ org: string; pupils: number }[]> {
  const rows = await db
    .selectFrom('people.enrolment')
    .select((eb) => ['org', eb.fn.countAll<number>().as('pupils')])
    .where('county', '=', actor.county)
    .where(holdsOn(day))
    .groupBy('org')
    .orderBy('org')
    .execute();
  return rows.map((row) => ({ org: row.org, pupils: Number(row.pupils) }));
}

/** All regions of the county, itself among them, in the order of their codes. */
export const regionsOfCounty = ({ db, actor }: Reader) =>
  db
    .selectFrom('people.region')
    .select(['code', 'name'])
    .where('code', 'like', `${actor.county}%`)
    .orderBy('code')
    .execute();

/** Organisations by id or by kind, and whether they run on a day. */
export async function organisationsNamed(
  { db, actor }: Reader,
  which: { ids: readonly string[]; areHeld?: boolean } | { kinds: readonly OrganisationKind[] },
  day: string,
): Promise<{ id: string; name: string; kind: OrganisationKind; isRunning: boolean }[]> {
  const named =
    'ids' in which
      ? sql<boolean>`org.id = any(${which.ids}::uuid[])`
      : sql<boolean>`org.kind = any(${which.kinds}::text[])`;
  const rows = await db
    .selectFrom('people.organisation as org')
    .select(['org.id', 'org.name', 'org.kind', holdsOn(day, 'org').as('isRunning')])
    .where('org.county', '=', actor.county)
    .where(named)
    .$if('ids' in which && which.areHeld === true, (query) => query.forKeyShare('org'))
    .orderBy('org.name')
    .orderBy('org.id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as OrganisationKind }));
}

/** Every school the county has or had, with its days and the class of where it stands. */
export const schoolsEver = ({ db, actor }: Reader) =>
  db
    .selectFrom('people.organisation as org')
    .innerJoin('people.region as region', 'region.code', 'org.region')
    .select(['org.id', 'org.name', 'org.region', 'org.began', 'org.ended'])
    .select(['org.urban_rural', 'region.urban_rural as regionClass'])
    .where('org.county', '=', actor.county)
    .where('org.kind', '=', 'school')
    .orderBy('org.name')
    .orderBy('org.id')
    .execute();
