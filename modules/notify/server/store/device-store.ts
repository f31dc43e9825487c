import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Timed = Reader & Pick<Context, 'now'>;

/** A browser that rings. */
export interface Device {
  id: string;
  person: string;
  sealed: string;
}

/** Keeps where a browser listens, for whoever is signed in there now; the oldest beyond `most` of his go. */
export async function keepDevice(
  { db, actor, now }: Timed,
  device: { id: string; endpointHash: Buffer; sealed: string },
  most: number,
): Promise<void> {
  const { county, person, session } = actor;
  await sql`insert into notify.mailbox (county, person) values (${county}, ${person}) on conflict do nothing`.execute(
    db,
  );
  await sql`delete from notify.device where county = ${county} and endpoint_hash = ${device.endpointHash}`.execute(db);
  await sql`insert into notify.device (county, id, person, session, endpoint_hash, sealed, made_at)
    values (${county}, ${device.id}, ${person}, ${session}, ${device.endpointHash}, ${device.sealed}, ${now})`.execute(
    db,
  );
  await sql`delete from notify.device where county = ${county} and person = ${person} and id not in (
    select id from notify.device where county = ${county} and person = ${person}
    order by made_at desc, id desc limit ${most})`.execute(db);
}

/** Forgets where a browser listens. */
export const dropDevice = ({ db, actor }: Reader, endpointHash: Buffer) =>
  db
    .deleteFrom('notify.device')
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .where('endpoint_hash', '=', endpointHash)
    .execute();

/** Forgets browsers that listen no more. */
export const dropDevices = ({ db, actor }: Reader, ids: readonly string[]) =>
  db
    .deleteFrom('notify.device')
    .where('county', '=', actor.county)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();

/** The browsers of persons that ring: those in which they are still signed in. */
export async function devicesOf({ db, actor, now }: Timed, persons: readonly string[]): Promise<Device[]> {
  return db
    .selectFrom('notify.device as device')
    .innerJoin('platform.session as session', (join) =>
      join
        .onRef('session.county', '=', 'device.county')
        .onRef('session.id', '=', 'device.session')
        .on('session.ended_at', 'is', null)
        .on('session.expires_at', '>=', now),
    )
    .select(['device.id', 'device.person', 'device.sealed'])
    .where('device.county', '=', actor.county)
    .where(sql<boolean>`device.person = any(${persons}::uuid[])`)
    .execute();
}

/** The key the county shows itself by to push services. */
export const findPushKey = ({ db, actor }: Reader) =>
  db
    .selectFrom('notify.push_key')
    .select(['id', 'public_key as publicKey', 'sealed'])
    .where('county', '=', actor.county)
    .executeTakeFirst();

/** Keeps a key where there is none. */
export const keepPushKey = ({ db, actor, now }: Timed, key: { id: string; publicKey: string; sealed: string }) =>
  db
    .insertInto('notify.push_key')
    .values({ county: actor.county, id: key.id, public_key: key.publicKey, sealed: key.sealed, made_at: now })
    .onConflict((conflict) => conflict.column('county').doNothing())
    .execute();
