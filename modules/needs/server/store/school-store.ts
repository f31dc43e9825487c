import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** Which organisations some resources serve, or served to the end. */
export const servedBy = (
  { db, actor }: Reader,
  resources: readonly string[],
): Promise<{ resource: string; org: string }[]> =>
  db
    .selectFrom('needs.engagement')
    .select(['resource', 'org'])
    .where('county', '=', actor.county)
    .where(sql<boolean>`resource = any(${resources}::uuid[])`)
    .where('state', '!=', 'ended')
    .execute();

/** What schools themselves lack, no child’s need and no class’s: by school and category, once each. */
export const lackedBySchools = (
  { db, actor }: Reader,
  orgs: readonly string[],
): Promise<{ org: string; category: string }[]> =>
  db
    .selectFrom('needs.need')
    .select(['org', 'category'])
    .distinct()
    .where('county', '=', actor.county)
    .where('scope', '=', 'school')
    .where(sql<boolean>`org = any(${orgs}::uuid[])`)
    .where('state', 'in', ['open', 'offered'])
    .orderBy('org')
    .orderBy('category')
    .execute();
