import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Reading } from '#platform/facts/fact.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

const ofCounty = (times: number): Reading[] => [{ org: null, counted: [[1, times]], children: null }];

/** The resources that are published now. */
export async function countPublished({ db, actor }: Reader): Promise<Reading[]> {
  const { rows } = await sql<{ times: number }>`select count(*)::int as times from resources.resource
    where county = ${actor.county} and state = 'published'`.execute(db);
  return ofCounty(rows[0]?.times ?? 0);
}

/** The volunteers and experts who serve now; or those of them whose vetting holds on a day. */
export async function countPersons({ db, actor }: Reader, vettedOn: string | null): Promise<Reading[]> {
  const { rows } = await sql<{ times: number }>`select count(*)::int as times from resources.provider
    where county = ${actor.county} and person is not null and ended is null
      and (${vettedOn}::date is null or vetted_until >= ${vettedOn}::date)`.execute(db);
  return ofCounty(rows[0]?.times ?? 0);
}

/** The categories of the directory, kinds not told apart. */
export async function countCategories({ db }: Reader): Promise<Reading[]> {
  const { rows } = await sql<{ times: number }>`select count(*)::int as times from resources.category
    where parent is null`.execute(db);
  return ofCounty(rows[0]?.times ?? 0);
}
