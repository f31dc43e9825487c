import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Row = Insertable<Database['resources.provider']>;

/** All providers. */
export async function allProviders({ db, actor }: Reader) {
  return db.selectFrom('resources.provider').selectAll().where('county', '=', actor.county).execute();
}

/** Resources with a code. */
export async function codedResources({ db, actor }: Reader) {
  return db
    .selectFrom('resources.resource as resource')
    .innerJoin('resources.provider as provider', (join) =>
      join.onRef('provider.county', '=', 'resource.county').onRef('provider.id', '=', 'resource.provider'),
    )
    .select(['resource.id', 'resource.code', 'resource.category', 'resource.title', 'resource.about', 'resource.mode'])
    .select(['resource.schedule', 'resource.capacity', 'resource.travel_km as travelKm', 'resource.stages'])
    .select(['resource.address', 'resource.grade_from as gradeFrom', 'resource.grade_to as gradeTo'])
    .select(['resource.serves_sex as servesSex', 'resource.languages', 'resource.state', 'provider.code as provider'])
    .where('resource.county', '=', actor.county)
    .where('resource.code', 'is not', null)
    .execute();
}

/** A provider with how many resources it has. */
export type ProviderRow = Awaited<ReturnType<typeof providersWithCounts>>[number];

const withCounts = ({ db, actor }: Reader) =>
  db
    .selectFrom('resources.provider as provider')
    .where('provider.county', '=', actor.county)
    .where('provider.ended', 'is', null);

const providerColumns = [
  'provider.id',
  'provider.kind',
  'provider.name',
  'provider.code',
  'provider.region',
  'provider.vetted_until',
  'provider.monthly_limit',
] as const;

const resourceCount = sql<number>`(select count(*)::int from resources.resource
  where resource.county = provider.county and resource.provider = provider.id)`;

export interface ProviderFilter extends Paging {
  words?: string | undefined;
  kind?: string | undefined;
  /** Vetted from one day to another, both included; `null` for never. */
  vetted?: { from?: string; to?: string } | null | undefined;
}

/** One page of the providers; those whose vetting ends first come first, then those never vetted. */
export async function pageOfProviders(ctx: Reader, { words, kind, vetted, ...paging }: ProviderFilter) {
  let query = withCounts(ctx);
  if (words) query = query.where(sql<boolean>`position(lower(${words}) in lower(provider.name)) > 0`);
  if (kind) query = query.where('provider.kind', '=', kind);
  if (vetted === null) query = query.where('provider.vetted_until', 'is', null);
  if (vetted?.from) query = query.where('provider.vetted_until', '>=', vetted.from);
  if (vetted?.to) query = query.where('provider.vetted_until', '<=', vetted.to);
  return readPage(
    query,
    (all) =>
      all
        .select(providerColumns)
        .select(resourceCount.as('resources'))
        .orderBy('provider.vetted_until')
        .orderBy('provider.name')
        .orderBy('provider.id'),
    paging,
  );
}

/** Providers by id that have not ended. */
export async function providersWithCounts(ctx: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return withCounts(ctx)
    .where('provider.id', 'in', ids)
    .select(providerColumns)
    .select(resourceCount.as('resources'))
    .execute();
}

/** Every look that was taken at a provider, the newest first. */
export async function vettingsOf({ db, actor }: Reader, provider: string) {
  return db
    .selectFrom('resources.vetting')
    .selectAll()
    .where('county', '=', actor.county)
    .where('provider', '=', provider)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Keeps a look that was taken, and until when it holds. */
export async function insertVetting(
  ctx: Reader,
  vetting: Omit<Insertable<Database['resources.vetting']>, 'county'> & { until: string },
): Promise<void> {
  const { county } = ctx.actor;
  await ctx.db
    .insertInto('resources.vetting')
    .values({ county, ...vetting })
    .execute();
  await updateProviders(ctx, [{ county, id: vetting.provider, vetted_until: vetting.until }]);
}

/** Adds providers. */
export const insertProviders = ({ db }: Reader, rows: readonly Row[]): Promise<void> =>
  insertMany(db, 'resources.provider', rows);

/** Changes providers. */
export const updateProviders = ({ db }: Reader, rows: readonly Partial<Row>[]): Promise<void> =>
  updateMany(db, 'resources.provider', 'id', rows);
