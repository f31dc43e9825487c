import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** What of a consortium is counted: from a moment on, as things stand at another. */
export interface Counted {
  consortium: string;
  since: Date;
  now: Date;
}

/** How often its schools gathered. */
export async function countGatherings({ db, actor }: Reader, { consortium, since, now }: Counted) {
  const { rows } = await sql<{ held: number; coming: number; hosts: number; cultureHeld: number }>`
    select count(*) filter (where kind = 'research' and ends_at <= ${now})::int as held,
      count(*) filter (where kind = 'research' and ends_at > ${now})::int as coming,
      count(distinct host) filter (where kind = 'research' and ends_at <= ${now})::int as hosts,
      count(*) filter (where kind = 'culture' and ends_at <= ${now})::int as "cultureHeld"
    from consortia.gathering
    where county = ${actor.county} and consortium = ${consortium} and state = 'on_calendar' and ends_at >= ${since}`.execute(
    db,
  );
  return rows[0] ?? { held: 0, coming: 0, hosts: 0, cultureHeld: 0 };
}

/** What hosts confirmed of joint research that took place. */
export async function countHours({ db, actor }: Reader, { consortium, since, now }: Counted) {
  const { rows } = await sql<{ minutes: number; confirmed: number; joined: number; schools: number }>`
    select coalesce(sum(one.minutes), 0)::int as minutes, count(one.minutes)::int as confirmed, count(*)::int as joined,
      count(distinct one.org) filter (where one.minutes is not null)::int as schools
    from consortia.participant as one join consortia.gathering as gathering
      on gathering.county = one.county and gathering.id = one.gathering
    where one.county = ${actor.county} and gathering.consortium = ${consortium} and gathering.kind = 'research'
      and gathering.state = 'on_calendar' and gathering.ends_at between ${since} and ${now}`.execute(db);
  return rows[0] ?? { minutes: 0, confirmed: 0, joined: 0, schools: 0 };
}

/** Its programmes that are not over on a day, and how many schools take part in one. */
export async function countProgrammes({ db, actor }: Reader, consortium: string, today: string) {
  const { rows } = await sql<{ programmes: number; schools: number }>`
    select count(distinct programme.id)::int as programmes, count(distinct school.org)::int as schools
    from consortia.programme as programme left join consortia.programme_school as school
      on school.county = programme.county and school.programme = programme.id
    where programme.county = ${actor.county} and programme.consortium = ${consortium}
      and not programme.is_over and programme.until >= ${today}::date`.execute(db);
  return rows[0] ?? { programmes: 0, schools: 0 };
}
