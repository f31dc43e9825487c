import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/job.ts';

/** What of a job is in line, or being done, in the county of the transaction. */
export async function jobsInLine<D extends object>(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { name }: Pick<Job<D>, 'name'>,
): Promise<D[]> {
  const { rows } = await sql<{ data: D }>`select data -> 'data' as data from jobs.job
    where name = ${name} and state in ('created', 'retry', 'active') and data ->> 'county' = ${actor.county}`.execute(
    db,
  );
  return rows.map(({ data }) => data);
}
