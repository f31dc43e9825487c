import type { Insertable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export async function insertConsent({ db }: Reader, consent: Insertable<Database['people.consent']>): Promise<void> {
  await db.insertInto('people.consent').values(consent).execute();
}

/** The latest decision of each pupil on each purpose. */
export async function latestConsents({ db, actor }: Reader, pupils: readonly string[]) {
  if (pupils.length === 0) return [];
  return db
    .selectFrom('people.consent')
    .distinctOn(['pupil', 'purpose'])
    .select(['pupil', 'purpose', 'decision', 'at'])
    .where('county', '=', actor.county)
    .where('pupil', 'in', pupils)
    .orderBy('pupil')
    .orderBy('purpose')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
