import { sql } from 'kysely';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Reading, Span } from '#platform/facts/fact.ts';

/** In the county, the tasks that fell due in a span until yesterday and were not withdrawn; or those of them that were done in time. */
export async function countDueTasks(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { began, ended }: Span,
  which: 'all' | 'in_time',
): Promise<Reading[]> {
  const inTime = sql`state = 'done' and (closed_at at time zone 'Asia/Shanghai')::date <= due_on`;
  const { rows } = await sql<{ times: number }>`select count(*)::int as times from governance.task
    where county = ${actor.county} and due_on between ${began}::date and ${ended}::date and due_on < ${dayOf(now)}::date
      and ${which === 'all' ? sql`state <> 'withdrawn'` : inTime}`.execute(db);
  return rows.map(({ times }) => ({ org: null, counted: [[1, times]], children: null }));
}
