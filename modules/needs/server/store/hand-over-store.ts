import { sql } from 'kysely';
import type { PupilMove } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';

/** Makes what somebody opened for a school somebody else's: of each class whoever is named for it, else whoever is named for none. */
export async function setOpeners(
  { db, actor: { county } }: Context,
  left: { person: string; org: string },
  successors: readonly { class: string | null; person: string }[],
): Promise<void> {
  const given = JSON.stringify(successors);
  for (const table of ['needs.need', 'needs.offer', 'needs.engagement'])
    await sql`update ${sql.table(table)} as held set opener = (
        select given.person from jsonb_to_recordset(${given}::jsonb) as given (class uuid, person uuid)
        where given.class = held.class or given.class is null order by given.class nulls last limit 1)
      where held.county = ${county} and held.org = ${left.org} and held.opener = ${left.person}`.execute(db);
  await sql`update needs.meeting as held set opener = engagement.opener from needs.engagement as engagement
    where held.county = ${county} and held.org = ${left.org} and held.opener = ${left.person}
      and engagement.county = held.county and engagement.id = held.engagement`.execute(db);
}

/** How many needs are open for whom of these pupils. */
export async function openOfPupils({ db, actor: { county } }: Context, pupils: readonly string[]) {
  const { rows } = await sql<{ pupil: string; open: number }>`select subject as pupil, count(*)::int as open
    from needs.need where county = ${county} and subject = any(${pupils}::uuid[])
      and state in ('open', 'offered', 'engaged')
    group by subject order by subject`.execute(db);
  return rows;
}

/** Makes what is open for pupils at a school, with all there is of it, their new class's there; whoever opened it still answers. */
export async function regroupPupils(
  { db, actor: { county } }: Context,
  places: readonly { pupil: string; org: string; class: string; stage: string; grade: number }[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as given (pupil uuid, org uuid, class uuid, stage text, grade int)`;
  const isOpen = sql`need.county = ${county} and need.org = given.org and need.subject = given.pupil
    and need.state in ('open', 'offered', 'engaged')`;
  await sql`update needs.need as need set class = given.class, stage = given.stage, grade = given.grade
    from ${given} where ${isOpen}`.execute(db);
  for (const table of ['needs.offer', 'needs.engagement'])
    await sql`update ${sql.table(table)} as held set class = given.class from ${given}, needs.need as need
      where ${isOpen} and held.county = need.county and held.need = need.id`.execute(db);
}

/** Makes what is open for a pupil, with all there is of it, his new school's, and the successor's but where his family stated it. */
export async function movePupil(
  { db, actor: { county } }: Context,
  moved: PupilMove,
  at: { town: string; lon: number; lat: number; rural: boolean; stage: string; grade: number },
): Promise<void> {
  const isHis = sql`held.county = ${county} and held.org <> ${moved.org} and held.subject = ${moved.pupil}`;
  const isFamily = sql`held.opener = any(${moved.family}::uuid[])`;
  const opener = sql`case when ${isFamily} then held.opener else ${moved.successor}::uuid end`;
  await sql`update needs.need as held set org = ${moved.org}, class = ${moved.class}, opener = ${opener},
      town = ${at.town}, lon = ${at.lon}, lat = ${at.lat}, rural = ${at.rural}, stage = ${at.stage}, grade = ${at.grade}
    where ${isHis} and held.state in ('open', 'offered', 'engaged')`.execute(db);
  for (const table of ['needs.offer', 'needs.engagement'])
    await sql`update ${sql.table(table)} as held set org = need.org, class = need.class, opener = ${opener}
      from needs.need as need
      where ${isHis} and need.county = held.county and need.id = held.need and need.org = ${moved.org}`.execute(db);
  await sql`update needs.meeting as held set org = engagement.org, opener = ${opener}
    from needs.engagement as engagement
    where ${isHis} and engagement.county = held.county and engagement.id = held.engagement
      and engagement.org = ${moved.org}`.execute(db);
}
