import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** How many pupils beyond his own classes, and his own children, somebody has read of, in which role and where he holds it. */
export interface Reading {
  person: string;
  role: string;
  org: string | null;
  pupils: number;
}

/** Who has read of more than so many pupils since a moment. */
export async function readingsSince(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  since: Date,
  least: number,
): Promise<Reading[]> {
  const { rows } = await sql<Omit<Reading, 'pupils'> & { pupils: string }>`
    select record.person, record.role, (array_agg(held.org))[1] as org, count(distinct shown.subject) as pupils
    from platform.audit as record
    cross join unnest(record.subjects) as shown (subject)
    join people.pupil as pupil on pupil.county = record.county and pupil.person = shown.subject
    left join platform.session as session on session.county = record.county and session.id = record.session
    left join people.role_grant as held on held.county = session.county and held.id = session.acting
    where record.county = ${actor.county} and record.at > ${since} and record.person is not null and record.person <> shown.subject
      and not exists (select from people.enrolment as enrolment
        join people.role_grant as own on own.county = enrolment.county and own.class = enrolment.class
        where enrolment.county = record.county and enrolment.pupil = shown.subject and enrolment.ended is null
          and own.person = record.person and (own.ended is null or own.ended > record.at::date))
      and not exists (select from people.guardianship as ship
        where ship.county = record.county and ship.pupil = shown.subject and ship.guardian = record.person)
    group by record.person, record.role
    having count(distinct shown.subject) > ${least}`.execute(db);
  return rows.map((row) => ({ ...row, pupils: Number(row.pupils) }));
}

/** Whether it was told already, of somebody since a moment. */
export async function isAlerted(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  person: string,
  since: Date,
): Promise<boolean> {
  const found = await db
    .selectFrom('platform.audit')
    .select('id')
    .where('county', '=', actor.county)
    .where('object', '=', person)
    .where('at', '>', since)
    .where('action', '=', 'oversight.unusual_reading')
    .limit(1)
    .execute();
  return found.length > 0;
}
