import { sql } from 'kysely';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Reading, Span } from '#platform/facts/fact.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** How many of something each school has, and how many different children are meant by name. */
interface Counted {
  org: string | null;
  times: number;
  children: number;
}

const readingOf = ({ org, times, children }: Counted): Reading => ({ org, counted: [[1, times]], children });

/** A moment lies in a span of days of the county's time. */
const within = (column: string, { began, ended }: Span) =>
  sql<boolean>`${sql.ref(column)} >= ${began}::date::timestamp at time zone 'Asia/Shanghai'
    and ${sql.ref(column)} < (${ended}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;

/** By school, the needs opened in a span that were not withdrawn; or those of them that were served to the end. */
export async function countNeeds({ db, actor }: Reader, span: Span, which: 'all' | 'served'): Promise<Reading[]> {
  const { rows } = await sql<Counted>`select org, count(*)::int as times, count(distinct subject)::int as children
    from needs.need where county = ${actor.county} and ${within('opened_at', span)}
      and ${which === 'served' ? sql`state = 'closed'` : sql`state <> 'withdrawn'`}
    group by org order by org`.execute(db);
  return rows.map(readingOf);
}

/** The needs opened in a span, by school and child, with the days on which they were opened and first offered something. */
export async function firstOffers(
  { db, actor }: Reader,
  span: Span,
): Promise<{ org: string; subject: string | null; opened: string; offered: string }[]> {
  const { rows } = await sql<{ org: string; subject: string | null; opened_at: Date; offered_at: Date }>`
    select need.org, need.subject, need.opened_at, min(offer.made_at) as offered_at
    from needs.need as need join needs.offer as offer on offer.county = need.county and offer.need = need.id
    where need.county = ${actor.county} and ${within('need.opened_at', span)}
    group by need.county, need.id, need.org, need.subject, need.opened_at order by need.id`.execute(db);
  return rows.map(({ org, subject, opened_at, offered_at }) => ({
    org,
    subject,
    opened: dayOf(opened_at),
    offered: dayOf(offered_at),
  }));
}

/** By school, the meetings of a span that both sides confirmed. */
export async function countMeetings({ db, actor }: Reader, span: Span): Promise<Reading[]> {
  const { rows } = await sql<Counted>`select org, count(*)::int as times, count(distinct subject)::int as children
    from needs.meeting where county = ${actor.county} and state = 'held' and ${within('at', span)}
    group by org order by org`.execute(db);
  return rows.map(readingOf);
}

/** In the county, the resources with a meeting in the span that both sides confirmed. */
export async function countUsed({ db, actor }: Reader, span: Span): Promise<Reading[]> {
  const { rows } = await sql<{ times: number }>`select count(distinct engagement.resource)::int as times
    from needs.meeting as meeting join needs.engagement as engagement
      on engagement.county = meeting.county and engagement.id = meeting.engagement
    where meeting.county = ${actor.county} and meeting.state = 'held' and ${within('meeting.at', span)}`.execute(db);
  return rows.map(({ times }) => ({ org: null, counted: [[1, times]], children: null }));
}

/** By school, the categories, kinds not told apart, of which it had a meeting in the span that both sides confirmed. */
export async function countCategories({ db, actor }: Reader, span: Span): Promise<Reading[]> {
  const { rows } =
    await sql<Counted>`select meeting.org, count(distinct split_part(need.category, '.', 1))::int as times,
      count(distinct meeting.subject)::int as children
    from needs.meeting as meeting
    join needs.engagement as engagement on engagement.county = meeting.county and engagement.id = meeting.engagement
    join needs.need as need on need.county = engagement.county and need.id = engagement.need
    where meeting.county = ${actor.county} and meeting.state = 'held' and ${within('meeting.at', span)}
    group by meeting.org order by meeting.org`.execute(db);
  return rows.map(readingOf);
}
