import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Of the library's jobs those that nobody does yet: in its order of states, as its index of them says it. */
export const isWaiting = sql<boolean>`state < 'active'`;

/** Those that are still to be done, or being done. */
export const isInLine = sql<boolean>`state <= 'active'`;

/** What of a job is in line, or being done, in the county of the transaction. */
export async function jobsInLine<D extends object>(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { name }: Pick<Job<D>, 'name'>,
): Promise<D[]> {
  const { rows } = await sql<{ data: D }>`select data -> 'data' as data from jobs.job
    where name = ${name} and ${isInLine} and data ->> 'county' = ${actor.county}`.execute(db);
  return rows.map(({ data }) => data);
}
