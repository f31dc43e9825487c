import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { stagesOfGrade } from '#modules/people/contract/school-system.ts';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A resource with what its provider adds. */
export type ResourceRow = Selectable<Database['resources.resource']> & {
  providerName: string;
  providerKind: string;
  vettedUntil: string | null;
  providerOrg: string | null;
  providerEnded: string | null;
  monthlyLimit: number | null;
};

const joined = ({ db, actor }: Reader) =>
  db
    .selectFrom('resources.resource as resource')
    .innerJoin('resources.provider as provider', (join) =>
      join.onRef('provider.county', '=', 'resource.county').onRef('provider.id', '=', 'resource.provider'),
    )
    .where('resource.county', '=', actor.county);

const columns = [
  'resource.county',
  'resource.id',
  'resource.provider',
  'resource.code',
  'resource.category',
  'resource.title',
  'resource.about',
  'resource.mode',
  'resource.region',
  'resource.lon',
  'resource.lat',
  'resource.travel_km',
  'resource.address',
  'resource.grade_from',
  'resource.grade_to',
  'resource.review_note',
  'resource.stages',
  'resource.serves_sex',
  'resource.languages',
  'resource.schedule',
  'resource.capacity',
  'resource.state',
  'resource.changed_at',
  'provider.name as providerName',
  'provider.kind as providerKind',
  'provider.vetted_until as vettedUntil',
  'provider.org as providerOrg',
  'provider.ended as providerEnded',
  'provider.monthly_limit as monthlyLimit',
] as const;

/** Published, by somebody who still offers and whose vetting holds that day: what people may count on. */
const isOffered = (today: string) => sql<boolean>`(resource.state = 'published' and provider.ended is null
  and provider.vetted_until >= ${today}::date)`;

/** Serves the grade of twelve, in whichever stage schools have it. */
const servesGrade = (grade: number) => sql<boolean>`(
  (resource.stages = '{}' or resource.stages && ${stagesOfGrade(grade)}::text[])
  and (resource.grade_from is null or ${grade}::int between resource.grade_from and resource.grade_to))`;

/**
 * Has a place free in the week of a Monday: by what is booked of it, and by how often its provider meets in any four weeks
 * around it. As `freePlaces` counts.
 */
const hasPlaceIn = (monday: string) => sql<boolean>`(
  resource.capacity > coalesce((select sum(booking.units) from resources.booking
    where booking.county = resource.county and booking.resource = resource.id and booking.state <> 'released'
      and booking.began <= ${monday}::date + 6 and booking.ended >= ${monday}::date), 0)
  and (provider.monthly_limit is null or provider.monthly_limit > (
    select max(meetings) from (
      select coalesce(sum(booking.units * (
        (least(booking.ended, first + 27) - first) / 7 - greatest(booking.began - first, 0) / 7 + 1)), 0) as meetings
      from generate_series(${monday}::date - 21, ${monday}::date, interval '7 days') as starts (at)
      cross join lateral (select at::date as first) as four_weeks
      left join (resources.booking join resources.resource as other
        on other.county = booking.county and other.id = booking.resource)
        on booking.county = provider.county and other.provider = provider.id and booking.state <> 'released'
          and booking.began <= first + 27 and booking.ended >= first
      group by first
    ) as counted)))`;

export interface ResourceFilter extends Paging {
  today: string;
  query?: string | undefined;
  category?: string | undefined;
  mode?: string | undefined;
  town?: string | undefined;
  state?: string | undefined;
  providers?: readonly string[] | undefined;
  providerKind?: string | undefined;
  /** Of twelve. */
  grade?: number | undefined;
  sex?: number | undefined;
  language?: string | undefined;
  /** A Monday: only what has a place free in its week. */
  freeIn?: string | undefined;
  /** Providers whose unpublished resources may be seen; `'all'` for an official. */
  hiddenOf: readonly string[] | 'all';
}

/** One page of the directory. */
export async function pageOfResources(ctx: Reader, filter: ResourceFilter) {
  let query = joined(ctx);
  const { hiddenOf, providers } = filter;
  if (hiddenOf !== 'all') {
    query = query.where((eb) =>
      eb.or([isOffered(filter.today), ...(hiddenOf.length > 0 ? [eb('resource.provider', 'in', hiddenOf)] : [])]),
    );
  }
  if (providers) query = query.where(sql<boolean>`resource.provider = any(${providers}::uuid[])`);
  if (filter.query) query = query.where(sql<boolean>`resource.search @@ ${filter.query}::tsquery`);
  if (filter.category) {
    const { category } = filter;
    query = query.where((eb) =>
      eb.or([eb('resource.category', '=', category), eb('resource.category', 'like', `${category}.%`)]),
    );
  }
  if (filter.mode) query = query.where('resource.mode', 'in', [filter.mode, 'either']);
  if (filter.town) query = query.where('resource.region', 'like', `${filter.town}%`);
  if (filter.state) query = query.where('resource.state', '=', filter.state);
  if (filter.providerKind) query = query.where('provider.kind', '=', filter.providerKind);
  if (filter.grade) query = query.where(servesGrade(filter.grade));
  if (filter.sex) {
    const { sex } = filter;
    query = query.where((eb) => eb.or([eb('resource.serves_sex', 'is', null), eb('resource.serves_sex', '=', sex)]));
  }
  if (filter.language) query = query.where(sql<boolean>`${filter.language} = any(resource.languages)`);
  if (filter.freeIn) query = query.where(hasPlaceIn(filter.freeIn));
  return readPage(query, (all) => all.select(columns).orderBy('resource.title').orderBy('resource.id'), filter);
}

/** Resources by id. */
export async function resourcesById(ctx: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return joined(ctx).where('resource.id', 'in', ids).select(columns).execute();
}

/** The category of a resource, or those of all that providers have published. */
export async function categoriesOffered(
  { db, actor }: Reader,
  of: { resource: string } | { providers: readonly string[] },
): Promise<string[]> {
  const all = db.selectFrom('resources.resource').select('category').distinct().where('county', '=', actor.county);
  const rows = await ('resource' in of
    ? all.where('id', '=', of.resource)
    : all.where(sql<boolean>`provider = any(${of.providers}::uuid[])`).where('state', '=', 'published')
  ).execute();
  return rows.map((row) => row.category);
}

/** What is offered on a day of categories and their kinds. */
export async function offeredIn(ctx: Reader, categories: readonly string[] | 'all', today: string) {
  let query = joined(ctx).where(isOffered(today));
  if (categories !== 'all') {
    query = query.where((eb) =>
      eb.or([
        eb.lit(false),
        ...categories.flatMap((one) => [
          eb('resource.category', '=', one),
          eb('resource.category', 'like', `${one}.%`),
        ]),
      ]),
    );
  }
  return query.select(columns).orderBy('resource.id').execute();
}

export async function insertResource(
  { db }: Reader,
  row: Omit<Insertable<Database['resources.resource']>, 'search'>,
  terms: string,
): Promise<void> {
  await db
    .insertInto('resources.resource')
    .values({ ...row, search: sql<string>`to_tsvector('simple', ${terms})` })
    .execute();
}

export async function updateResource(
  { db, actor }: Reader,
  id: string,
  change: Omit<Updateable<Database['resources.resource']>, 'search'>,
  terms?: string,
): Promise<void> {
  await db
    .updateTable('resources.resource')
    .set({ ...change, ...(terms === undefined ? {} : { search: sql<string>`to_tsvector('simple', ${terms})` }) })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

export async function allCategories({ db }: Pick<Context, 'db'>) {
  return db.selectFrom('resources.category').selectAll().orderBy('position').execute();
}

export async function categoryByCode({ db }: Pick<Context, 'db'>, code: string) {
  return db.selectFrom('resources.category').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function providersById({ db, actor }: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('resources.provider')
    .selectAll()
    .where('county', '=', actor.county)
    .where('id', 'in', ids)
    .execute();
}

/** Those of these organisations that are in the directory and were looked at for no day from this one on. Asked of the system. */
export async function unvettedOn({ db, actor }: Reader, orgs: readonly string[], day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('resources.provider')
    .select('org')
    .where('county', '=', actor.county)
    .where(sql<boolean>`org = any(${orgs}::uuid[])`)
    .where('ended', 'is', null)
    .where((eb) => eb.or([eb('vetted_until', 'is', null), eb('vetted_until', '<', day)]))
    .execute();
  return rows.flatMap(({ org }) => org ?? []);
}

/** The providers somebody acts for: himself as volunteer, or the organisation whose resources he keeps. */
export async function providersHeld(
  { db, actor }: Reader,
  holder: { person: string } | { org: string },
): Promise<string[]> {
  const query = db
    .selectFrom('resources.provider')
    .select('id')
    .where('county', '=', actor.county)
    .where('ended', 'is', null);
  const rows = await ('org' in holder
    ? query.where('org', '=', holder.org)
    : query.where('person', '=', holder.person)
  ).execute();
  return rows.map((row) => row.id);
}
