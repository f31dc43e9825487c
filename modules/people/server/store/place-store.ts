import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { OrganisationKind } from '#modules/people/contract/place.ts';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
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

/** Organisations by id, with where they stand and the town that is in. */
export async function organisationsById({ db, actor }: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('people.organisation as org')
    .innerJoin('people.region as region', 'region.code', 'org.region')
    .leftJoin('people.region as town', (join) => join.on('town.code', '=', sql<string>`left(org.region, 9)`))
    .select(['org.id', 'org.kind', 'org.name', 'org.region', 'org.lon', 'org.lat', 'org.stages', 'org.urban_rural'])
    .select(['region.urban_rural as regionClass', 'town.name as townName'])
    .where('org.county', '=', actor.county)
    .where('org.id', 'in', ids)
    .execute();
}

/** What a search among organisations is narrowed by. */
interface OrganisationFilter {
  kind?: string | undefined;
  town?: string | undefined;
  words?: string | undefined;
}

/** The organisations still running that a search finds. */
function organisationsFound({ db, actor }: Reader, filter: OrganisationFilter) {
  let query = db.selectFrom('people.organisation').where('county', '=', actor.county).where('ended', 'is', null);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.town) query = query.where('region', 'like', `${filter.town}%`);
  if (filter.words) query = query.where(sql<boolean>`position(${filter.words} in name) > 0`);
  return query;
}

/** One page of a search among organisations. */
export const pageOfOrganisations = (ctx: Reader, filter: Paging & OrganisationFilter) =>
  readPage(organisationsFound(ctx, filter), (all) => all.selectAll().orderBy('name').orderBy('id'), filter);

/** How many of each kind a search finds, the most first. */
export async function organisationsByKind(
  ctx: Reader,
  filter: OrganisationFilter,
): Promise<{ kind: OrganisationKind; count: number }[]> {
  const rows = await organisationsFound(ctx, filter)
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
    .groupBy('kind')
    .orderBy('count', 'desc')
    .orderBy('kind')
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

/** One page of the parts of a region, by code, with what stands in each. */
export async function pageOfRegions(ctx: Reader, within: string, paging: Paging) {
  const counted = (what: RawBuilder<unknown>): RawBuilder<number> => sql<number>`(select count(*)::int from ${what})`;
  const standing = (more: RawBuilder<unknown>): RawBuilder<number> =>
    counted(sql`people.organisation as org where org.county = ${ctx.actor.county} and org.ended is null
      and starts_with(org.region, region.code) ${more}`);
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

/** Classes by id. */
export async function classesById({ db, actor }: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db.selectFrom('people.class').selectAll().where('county', '=', actor.county).where('id', 'in', ids).execute();
}

/** Running classes of an organisation or by id, each with how many pupils it has. */
export async function classesWithPupils({ db, actor }: Reader, which: { org: string } | { ids: readonly string[] }) {
  const query = db
    .selectFrom('people.class as class')
    .leftJoin('people.enrolment as enrolment', (join) =>
      join
        .onRef('enrolment.county', '=', 'class.county')
        .onRef('enrolment.class', '=', 'class.id')
        .on('enrolment.ended', 'is', null),
    )
    .selectAll('class')
    .select((eb) => eb.fn.count<number>('enrolment.id').as('pupils'))
    .where('class.county', '=', actor.county)
    .where('class.ended', 'is', null)
    .groupBy(['class.county', 'class.id'])
    .orderBy('class.entry_year', 'desc')
    .orderBy('class.number');
  if ('org' in which) return query.where('class.org', '=', which.org).execute();
  return which.ids.length === 0 ? [] : query.where('class.id', 'in', which.ids).execute();
}

/** Pupils a school has, by school. */
export async function pupilCountsBySchool({ db, actor }: Reader): Promise<{ org: string; pupils: number }[]> {
  const rows = await db
    .selectFrom('people.enrolment')
    .select((eb) => ['org', eb.fn.countAll<number>().as('pupils')])
    .where('county', '=', actor.county)
    .where('ended', 'is', null)
    .groupBy('org')
    .orderBy('org')
    .execute();
  return rows.map((row) => ({ org: row.org, pupils: Number(row.pupils) }));
}
