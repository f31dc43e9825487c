import { type Insertable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { holdsOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** The pupils a community worker looks after today. */
export async function lookedAfterBy({ db, actor, now }: Reader, worker: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people.contact')
    .select('pupil')
    .where('county', '=', actor.county)
    .where('worker', '=', worker)
    .where(holdsOn(dayOf(now)))
    .orderBy('pupil')
    .execute();
  return rows.map((row) => row.pupil);
}

/** Community workers of today, each with his community. */
function workers({ db, actor, now }: Reader) {
  return db
    .selectFrom('people.role_grant as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'held.county').onRef('person.id', '=', 'held.person'),
    )
    .innerJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'held.county').onRef('org.id', '=', 'held.org'),
    )
    .where('held.county', '=', actor.county)
    .where('held.role', '=', 'community_worker')
    .where(holdsOn(dayOf(now), 'held'));
}

/** A page of them, by community, of a name or a community where words are said. */
export function pageOfWorkers(ctx: Reader, { words, ...paging }: Paging & { words?: string | undefined }) {
  let query = workers(ctx);
  if (words) query = query.where(sql<boolean>`position(${words} in org.name || person.name) > 0`);
  return readPage(
    query,
    (all) =>
      all
        .select(['person.id as person', 'person.name', 'org.name as community'])
        .orderBy('org.name')
        .orderBy('person.id'),
    paging,
  );
}

export async function isWorker(ctx: Reader, person: string): Promise<boolean> {
  return (await workers(ctx).select('held.id').where('held.person', '=', person).limit(1).execute()).length > 0;
}

/** Who looks after a pupil today. */
export async function contactsOf(ctx: Reader, pupil: string) {
  const { db, actor, now } = ctx;
  return db
    .selectFrom('people.contact as contact')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'contact.county').onRef('person.id', '=', 'contact.worker'),
    )
    .leftJoin('people.role_grant as held', (join) =>
      join
        .onRef('held.county', '=', 'contact.county')
        .onRef('held.person', '=', 'contact.worker')
        .on('held.role', '=', 'community_worker')
        .on(holdsOn(dayOf(now), 'held')),
    )
    .leftJoin('people.organisation as org', (join) =>
      join.onRef('org.county', '=', 'held.county').onRef('org.id', '=', 'held.org'),
    )
    .distinctOn('contact.id')
    .select(['contact.id', 'contact.worker', 'contact.began as from', 'person.name'])
    .select((eb) => eb.fn.coalesce('org.name', sql<string>`''`).as('community'))
    .where('contact.county', '=', actor.county)
    .where('contact.pupil', '=', pupil)
    .where(holdsOn(dayOf(now), 'contact'))
    .orderBy('contact.id')
    .execute();
}

export async function insertContact({ db }: Reader, contact: Insertable<Database['people.contact']>): Promise<void> {
  await db
    .insertInto('people.contact')
    .values(contact)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whom a contact is about, as long as it holds. */
export async function contactById({ db, actor, now }: Reader, id: string) {
  return db
    .selectFrom('people.contact')
    .select(['id', 'pupil', 'worker'])
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where(holdsOn(dayOf(now)))
    .executeTakeFirst();
}

export async function endContact({ db, actor, now }: Reader, id: string): Promise<void> {
  await db
    .updateTable('people.contact')
    .set({ ended: dayOf(now) })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
