import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** The county's own list, by name. */
export async function languagesOfCounty({ db, actor }: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('resources.language')
    .select('name')
    .where('county', '=', actor.county)
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}

/** Adds names that are not there yet. */
export const insertLanguages = ({ db, actor: { county } }: Reader, names: readonly string[]): Promise<void> =>
  insertMany(
    db,
    'resources.language',
    names.map((name) => ({ county, name })),
    { keepsTaken: true },
  );
