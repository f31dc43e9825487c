import { type Kysely, sql } from 'kysely';
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

/** Where regions lie, those that have a place. */
export async function regionPlaces({ db }: Reader, codes: readonly string[]) {
  return db
    .selectFrom('people.region')
    .select(['code', 'name', 'lon', 'lat'])
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .where('lon', 'is not', null)
    .execute();
}

/** Organisations by id, with where they stand and the town that is in. */
export async function organisationsById({ db, actor }: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('people.organisation as org')
    .innerJoin('people.region as region', 'region.code', 'org.region')
    .leftJoin('people.region as town', (join) => join.on('town.code', '=', sql<string>`left(org.region, 9)`))
    .select(['org.id', 'org.kind', 'org.name', 'org.region', 'org.lon', 'org.lat', 'org.stages', 'org.urban_rural'])
    .select(['region.lon as regionLon', 'region.lat as regionLat', 'region.urban_rural as regionClass'])
    .select('town.name as townName')
    .where('org.county', '=', actor.county)
    .where('org.id', 'in', ids)
    .execute();
}

/** The organisations still running, one page of a search. */
export async function pageOfOrganisations(
  { db, actor }: Reader,
  filter: Paging & { kind?: string | undefined; town?: string | undefined; words?: string | undefined },
) {
  let query = db.selectFrom('people.organisation').where('county', '=', actor.county).where('ended', 'is', null);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.town) query = query.where('region', 'like', `${filter.town}%`);
  if (filter.words) query = query.where(sql<boolean>`position(${filter.words} in name) > 0`);
  return readPage(query, (all) => all.selectAll().orderBy('name').orderBy('id'), filter);
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
