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
    select shown.person, record.role, (array_agg(held.org))[1] as org, count(distinct shown.subject) as pupils
    from platform.audit_subject as shown
    join platform.audit as record on record.county = shown.county and record.id = shown.audit
    join people.pupil as pupil on pupil.county = shown.county and pupil.person = shown.subject
    left join platform.session as session on session.county = record.county and session.id = record.session
    left join people.role_grant as held on held.county = session.county and held.id = session.acting
    where shown.county = ${actor.county} and shown.at > ${since} and shown.person is not null and shown.person <> shown.subject
      and not exists (select from people.enrolment as enrolment
        join people.role_grant as own on own.county = enrolment.county and own.class = enrolment.class
        where enrolment.county = shown.county and enrolment.pupil = shown.subject and enrolment.ended is null
          and own.person = shown.person and (own.ended is null or own.ended > shown.at::date))
      and not exists (select from people.guardianship as ship
        where ship.county = shown.county and ship.pupil = shown.subject and ship.guardian = shown.person)
    group by shown.person, record.role
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
