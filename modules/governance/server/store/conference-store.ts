import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Reach } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ConferenceRow = Selectable<Database['governance.conference']>;
export type SeatRow = Selectable<Database['governance.conference_seat']>;
export type PresenceRow = Selectable<Database['governance.conference_presence']>;

const conferences = ({ db, actor }: Reader) =>
  db.selectFrom('governance.conference as conference').where('conference.county', '=', actor.county);

/** A conference; held until the transaction ends where it is to be changed. */
export const conferenceById = (reader: Reader, id: string, isHeld = false): Promise<ConferenceRow | undefined> =>
  conferences(reader)
    .selectAll('conference')
    .where('conference.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('conference'))
    .executeTakeFirst();

/** Those within reach: of what somebody is called to, what he was told of. */
const within = (reader: Reader, reach: Reach) =>
  conferences(reader).$if(!reach.everything, (query) =>
    query
      .where(sql<boolean>`conference.orgs && ${reach.holds['org:called'] ?? []}::uuid[]`)
      .where(sql<boolean>`conference.sequence > 0`),
  );

/** A page of the conferences within reach: the latest first, of what is to come the next first. */
export function pageOfConferences(
  reader: Reader,
  reach: Reach,
  { when, now }: { when: 'coming' | 'past' | 'all'; now: Date },
  paging: Paging,
) {
  const found = within(reader, reach)
    .$if(when === 'coming', (query) => query.where('conference.ends_at', '>=', now))
    .$if(when === 'past', (query) => query.where('conference.ends_at', '<', now));
  return readPage(
    found,
    (query) =>
      query
        .selectAll('conference')
        .orderBy('conference.starts_at', when === 'coming' ? 'asc' : 'desc')
        .orderBy('conference.id'),
    paging,
  );
}

/** The conferences within reach that were told of and end after a moment, the latest first. */
export const conferencesSince = (reader: Reader, reach: Reach, since: Date, most: number): Promise<ConferenceRow[]> =>
  within(reader, reach)
    .selectAll('conference')
    .where('conference.sequence', '>', 0)
    .where('conference.ends_at', '>=', since)
    .orderBy('conference.starts_at', 'desc')
    .limit(most)
    .execute();

export async function insertConference(
  { db }: Reader,
  row: Insertable<Database['governance.conference']>,
): Promise<void> {
  await db.insertInto('governance.conference').values(row).execute();
}

export async function updateConference(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['governance.conference']>,
): Promise<void> {
  await db
    .updateTable('governance.conference')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** The seats of a conference, members before observers. */
export const seatsOf = ({ db, actor }: Reader, conference: string): Promise<SeatRow[]> =>
  db
    .selectFrom('governance.conference_seat')
    .selectAll()
    .where('county', '=', actor.county)
    .where('conference', '=', conference)
    .orderBy('is_observer')
    .orderBy('org')
    .execute();

/** Sets who is called to a conference: who was before keeps what he answered. */
export async function setSeats(
  { db, actor: { county } }: Reader,
  conference: string,
  wanted: readonly { org: string; isObserver: boolean }[],
): Promise<void> {
  const orgs = wanted.map(({ org }) => org);
  await db
    .deleteFrom('governance.conference_seat')
    .where('county', '=', county)
    .where('conference', '=', conference)
    .where(sql<boolean>`org <> all(${orgs}::uuid[])`)
    .execute();
  const rows = wanted.map(({ org, isObserver }) => ({ county, conference, org, is_observer: isObserver, orgs }));
  const known = await db
    .updateTable('governance.conference_seat')
    .set({
      orgs,
      is_observer: sql<boolean>`org = any(${rows.flatMap(({ org, is_observer }) => (is_observer ? [org] : []))}::uuid[])`,
    })
    .where('county', '=', county)
    .where('conference', '=', conference)
    .returning('org')
    .execute();
  const isKnown = new Set(known.map(({ org }) => org));
  await insertMany(
    db,
    'governance.conference_seat',
    rows.filter(({ org }) => !isKnown.has(org)),
  );
}

export async function changeSeat(
  { db, actor }: Reader,
  { conference, org }: Pick<SeatRow, 'conference' | 'org'>,
  change: Updateable<Database['governance.conference_seat']>,
): Promise<void> {
  await db
    .updateTable('governance.conference_seat')
    .set(change)
    .where('county', '=', actor.county)
    .where('conference', '=', conference)
    .where('org', '=', org)
    .execute();
}

export async function insertPresence(
  { db }: Reader,
  row: Insertable<Database['governance.conference_presence']>,
): Promise<void> {
  await db.insertInto('governance.conference_presence').values(row).execute();
}

/** How an organisation last came to a conference, or left it. */
export const lastPresenceOf = (
  { db, actor }: Reader,
  conference: string,
  org: string,
): Promise<PresenceRow | undefined> =>
  db
    .selectFrom('governance.conference_presence')
    .selectAll()
    .where('county', '=', actor.county)
    .where('conference', '=', conference)
    .where('org', '=', org)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
