import { sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

/*
 * Counts of a year. Whom they describe comes with them, so that what describes fewer than ten children can be kept back;
 * no id leaves the module.
 */

type Reader = Pick<Context, 'db' | 'actor'>;

/** The moments of a year: the first, and the first after it. */
export interface Span {
  from: Date;
  until: Date;
}

const from = (span: Span, column: string) =>
  sql`${sql.ref(column)} >= ${span.from} and ${sql.ref(column)} < ${span.until}`;

/** How many pupils a table holds something of, by the column that names them. */
export async function pupilsIn({ db, actor }: Reader, table: keyof Database, column: string): Promise<number> {
  const { rows } = await sql<{ pupils: number }>`select count(distinct pupil.person)::int as pupils
    from people.pupil as pupil where pupil.county = ${actor.county} and exists (select from ${sql.table(table)} as kept
      where kept.county = ${actor.county} and kept.county = pupil.county and ${sql.ref(`kept.${column}`)} = pupil.person)`.execute(
    db,
  );
  return rows[0]?.pupils ?? 0;
}

/** A kind of happening, in which part of it, and to whom. */
export interface Happened {
  kind: string;
  part: string;
  whom: string[];
}

/** Decisions of families, by purpose and decision, and by month. */
export async function decisionsOf({ db, actor }: Reader, span: Span): Promise<Happened[]> {
  const { rows } = await sql<Happened>`select purpose || ' ' || decision as kind,
      to_char(at at time zone 'Asia/Shanghai', 'MM') as part, array_agg(pupil::text) as whom
    from people.consent where county = ${actor.county} and ${from(span, 'at')} group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** Requests of families by kind, and by how their clock was met. */
export async function requestsOf({ db, actor }: Reader, span: Span, today: string): Promise<Happened[]> {
  const { rows } = await sql<Happened>`select kind, case
      when state = 'withdrawn' then 'withdrawn'
      when state = 'open' then case when due_on < ${today}::date then 'overdue' else 'open' end
      when (answered_at at time zone 'Asia/Shanghai')::date <= due_on then 'met' else 'missed' end as part,
      array_agg(pupil::text) as whom
    from people.family_request where county = ${actor.county} and ${from(span, 'made_at')} group by 1, 2`.execute(db);
  return rows;
}

/** Deletions that were granted, by how far they are. */
export async function erasuresIn({ db, actor }: Reader, span: Span): Promise<Happened[]> {
  const { rows } = await sql<Happened>`select 'erasure' as kind,
      case when state = 'done' and counts = '{}'::jsonb then 'nothing'
        when state in ('done', 'taken_back') then state else 'working' end as part, array_agg(pupil::text) as whom
    from people.erasure where county = ${actor.county} and ${from(span, 'granted_at')} group by 1, 2`.execute(db);
  return rows;
}

/** What was opened in an emergency, by what the review said. */
export async function glassIn({ db, actor }: Reader, span: Span): Promise<Happened[]> {
  const { rows } = await sql<Happened>`select 'glass' as kind,
      coalesce(verdict, 'waiting') as part, array_agg(pupil::text) as whom
    from people.glass where county = ${actor.county} and ${from(span, 'opened_at')} group by 1, 2`.execute(db);
  return rows;
}

/** How often something was done in a year, by role and data class; of these actions alone. */
export async function actsIn({ db, actor }: Reader, span: Span, actions: readonly string[]) {
  const { rows } = await sql<{ action: string; role: string; class: string | null; count: number }>`
    select action, coalesce(role, '') as role, class, count(*)::int as count from platform.audit
    where county = ${actor.county} and ${from(span, 'at')} and decision = 'allowed' and action = any(${actions})
    group by 1, 2, 3 order by 3, 2, 1`.execute(db);
  return rows;
}

/** How often the gate refused somebody. */
export async function refusalsIn({ db, actor }: Reader, span: Span): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from platform.audit
    where county = ${actor.county} and ${from(span, 'at')} and decision <> 'allowed'`.execute(db);
  return rows[0]?.count ?? 0;
}

/** By role, how many hold it on a day, and how many of them have a second factor. */
export async function holdersIn({ db, actor }: Reader, today: string) {
  const { rows } = await sql<{ role: string; holders: number; guarded: number }>`select held.role,
      count(distinct held.person)::int as holders,
      count(distinct held.person) filter (where exists (select from people.factor f where f.county = held.county
        and f.person = held.person and f.confirmed_at is not null))::int as guarded
    from people.role_grant held where held.county = ${actor.county} and held.began <= ${today}::date
      and (held.ended is null or held.ended > ${today}::date) group by 1 order by 1`.execute(db);
  return rows;
}

/** Roles that took a second person, by role and answer. */
export async function approvalsIn({ db, actor }: Reader, span: Span) {
  const { rows } = await sql<{ role: string; state: string; count: number }>`select role, state, count(*)::int as count
    from people.grant_request where county = ${actor.county} and ${from(span, 'asked_at')} group by 1, 2 order by 1, 2`.execute(
    db,
  );
  return rows;
}

/** What sweeps did. */
export async function sweepsIn({ db, actor }: Reader, span: Span) {
  const { rows } = await sql<{ runs: number; stopped: number; gone: number }>`select count(*)::int as runs,
      count(*) filter (where stopped_by is not null)::int as stopped,
      coalesce(sum((select sum(value::bigint) from jsonb_each_text(counts))), 0)::int as gone
    from platform.sweep_run where county = ${actor.county} and not is_dry and ${from(span, 'began_at')}`.execute(db);
  return rows[0] ?? { runs: 0, stopped: 0, gone: 0 };
}

/** How often the chain was gone over, and how often it did not fit. */
export async function verificationsIn({ db, actor }: Reader, span: Span) {
  const { rows } = await sql<{ runs: number; broken: number }>`select count(*)::int as runs,
      count(first_bad)::int as broken from oversight.verification
    where county = ${actor.county} and ${from(span, 'at')}`.execute(db);
  return rows[0] ?? { runs: 0, broken: 0 };
}
