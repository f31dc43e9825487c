import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A resource with what its provider adds, and places free in a week. */
export type ResourceRow = Selectable<Database['resources.resource']> & {
  providerName: string;
  providerKind: string;
  vettedUntil: string | null;
  booked: number;
};

/** Units booked of a resource in any of the days from `from` to `to`: whoever holds a place then. */
const bookedBetween = (from: string, to: string) => sql<number>`coalesce((
  select sum(booking.units)::int from resources.booking
  where booking.county = resource.county and booking.resource = resource.id and booking.state <> 'released'
    and booking.began <= ${to}::date and booking.ended >= ${from}::date), 0)`;

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
] as const;

export interface ResourceFilter extends Paging {
  query?: string | undefined;
  category?: string | undefined;
  mode?: string | undefined;
  town?: string | undefined;
  state?: string | undefined;
  providers?: readonly string[] | undefined;
  /** Providers whose unpublished resources may be seen; `'all'` for an official. */
  hiddenOf: readonly string[] | 'all';
}

/** One page of the directory, with places booked in the period. */
export async function pageOfResources(ctx: Reader, filter: ResourceFilter, period: { from: string; to: string }) {
  let query = joined(ctx);
  const { hiddenOf, providers } = filter;
  if (hiddenOf !== 'all') {
    query = query.where((eb) =>
      eb.or([
        eb('resource.state', '=', 'published'),
        ...(hiddenOf.length > 0 ? [eb('resource.provider', 'in', hiddenOf)] : []),
      ]),
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
  return readPage(
    query,
    (all) =>
      all
        .select(columns)
        .select(bookedBetween(period.from, period.to).as('booked'))
        .orderBy('resource.title')
        .orderBy('resource.id'),
    filter,
  );
}

/** Resources by id. */
export async function resourcesById(ctx: Reader, ids: readonly string[], period: { from: string; to: string }) {
  if (ids.length === 0) return [];
  return joined(ctx)
    .where('resource.id', 'in', ids)
    .select(columns)
    .select(bookedBetween(period.from, period.to).as('booked'))
    .execute();
}

/** Published resources of categories and their kinds. */
export async function publishedIn(ctx: Reader, categories: readonly string[] | 'all') {
  let query = joined(ctx).where('resource.state', '=', 'published').where('provider.ended', 'is', null);
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
