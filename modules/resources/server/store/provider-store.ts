import type { Insertable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';

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
    .select(['resource.serves_sex as servesSex', 'resource.languages', 'resource.state', 'provider.code as provider'])
    .where('resource.county', '=', actor.county)
    .where('resource.code', 'is not', null)
    .execute();
}

/** Adds providers. */
export const insertProviders = ({ db }: Reader, rows: readonly Row[]): Promise<void> =>
  insertMany(db, 'resources.provider', rows);

/** Changes providers. */
export const updateProviders = ({ db }: Reader, rows: readonly Partial<Row>[]): Promise<void> =>
  updateMany(db, 'resources.provider', 'id', rows);
