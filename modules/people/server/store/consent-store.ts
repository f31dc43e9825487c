import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { relations } from '#modules/people/server/guardians/states.ts';
import { hasStanding } from '#modules/people/server/guardians/store/standing.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export async function insertConsent({ db }: Reader, consent: Insertable<Database['people.consent']>): Promise<void> {
  await db.insertInto('people.consent').values(consent).execute();
}

/** One of his decisions about a pupil at a time: each is held against the one before. */
export async function lockDecisions({ db, actor }: Reader, pupil: string): Promise<void> {
  const key = `consents ${actor.county} ${actor.person} ${pupil}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

/**
 * The latest decision of everybody who ever decided for these pupils, by purpose, and whether he cares for the pupil as a guardian on the day.
 */
export async function latestConsents({ db, actor }: Reader, pupils: readonly string[], day: string) {
  if (pupils.length === 0) return [];
  return db
    .selectFrom('people.consent as consent')
    .distinctOn(['consent.pupil', 'consent.purpose', 'consent.decided_by'])
    .select(['consent.pupil', 'consent.purpose', 'consent.decided_by as by', 'consent.decision', 'consent.at'])
    .select('consent.text_version as version')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('people.guardianship as guardianship')
            .select('id')
            .where('county', '=', actor.county)
            .whereRef('pupil', '=', 'consent.pupil')
            .whereRef('guardian', '=', 'consent.decided_by')
            .where(hasStanding(day, relations.child)),
        )
        .as('isGuardian'),
    )
    .where('consent.county', '=', actor.county)
    .where('consent.pupil', 'in', pupils)
    .orderBy('consent.pupil')
    .orderBy('consent.purpose')
    .orderBy('consent.decided_by')
    .orderBy('consent.at', 'desc')
    .orderBy('consent.id', 'desc')
    .execute();
}
