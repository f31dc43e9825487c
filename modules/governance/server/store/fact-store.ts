import { sql } from 'kysely';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Reading, Span } from '#platform/facts/fact.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

const inCounty = (counted: Reading['counted']): Reading[] => [{ org: null, counted, children: null }];

/** In the county, the tasks that fell due in a span until yesterday and were not withdrawn; or those of them that were done in time. */
export async function countDueTasks(
  { db, actor, now }: Reader,
  { began, ended }: Span,
  which: 'all' | 'in_time',
): Promise<Reading[]> {
  const inTime = sql`state = 'done' and (closed_at at time zone 'Asia/Shanghai')::date <= due_on`;
  const { rows } = await sql<{ times: number }>`select count(*)::int as times from governance.task
    where county = ${actor.county} and due_on between ${began}::date and ${ended}::date and due_on < ${dayOf(now)}::date
      and ${which === 'all' ? sql`state <> 'withdrawn'` : inTime}`.execute(db);
  return rows.flatMap(({ times }) => inCounty([[1, times]]));
}

/** In the county, the minutes that tasks begun in a span and not withdrawn ask, of whoever does them and of each who helps. */
export async function countTaskMinutes({ db, actor }: Reader, { began, ended }: Span): Promise<Reading[]> {
  const { rows } = await sql<{ minutes: number; times: number }>`
    select minutes, sum(1 + cardinality(co_orgs))::int as times from governance.task
    where county = ${actor.county} and began between ${began}::date and ${ended}::date and state <> 'withdrawn'
    group by minutes order by minutes`.execute(db);
  return inCounty(rows.map(({ minutes, times }) => [minutes, times]));
}

/** A conference whose day lies in a span and is over. */
const wasDue = ({ actor, now }: Reader, { began, ended }: Span) => sql<boolean>`conference.county = ${actor.county}
  and (conference.starts_at at time zone 'Asia/Shanghai')::date between ${began}::date and ${ended}::date
  and (conference.starts_at at time zone 'Asia/Shanghai')::date < ${dayOf(now)}::date`;

const wasHeld = sql<boolean>`conference.state in ('ended', 'confirmed')`;

/** In the county, the conferences planned for a span until yesterday, those called off among them; or those of them that were held. */
export async function countConferences(ctx: Reader, span: Span, which: 'planned' | 'held'): Promise<Reading[]> {
  const { rows } = await sql<{ times: number }>`select count(*)::int as times from governance.conference as conference
    where ${wasDue(ctx, span)} and (${which === 'planned'} or ${wasHeld})`.execute(ctx.db);
  return rows.flatMap(({ times }) => inCounty([[1, times]]));
}

/** In the county, the items on agendas of conferences held in a span; or those of them with a resolution of which no task is left to do. */
export async function countItems(ctx: Reader, span: Span, which: 'all' | 'closed'): Promise<Reading[]> {
  const { rows } = await sql<{ times: number }>`select count(*)::int as times from governance.agenda_item as item
    join governance.conference as conference on conference.county = item.county and conference.id = item.conference
    where ${wasDue(ctx, span)} and ${wasHeld} and (${which === 'all'} or exists (
      select from governance.resolution as resolution
        left join governance.task as task on task.county = resolution.county and task.id = resolution.task
        where resolution.county = item.county and resolution.item = item.id
        having count(*) > 0 and bool_and(task.id is null or task.state in ('done', 'withdrawn'))))`.execute(ctx.db);
  return rows.flatMap(({ times }) => inCounty([[1, times]]));
}
