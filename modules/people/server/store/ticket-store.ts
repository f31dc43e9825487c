import type { Context } from '#platform/context.ts';
import { hashOfToken, newTokenOf } from '#platform/session/token.ts';

/** What a ticket is for: the factor of a sign-in; or, as a challenge, a passkey that signs in, proves, or is added. */
export type Purpose = 'sign_in' | 'passkey' | 'prove' | 'add';

/** Whose it is; nobody's yet where somebody signs in with a passkey alone. */
export interface Ticketed {
  account: string | null;
  person: string | null;
}

/** How long a way on is open. */
export const ticketMs = 5 * 60_000;

/** Gives somebody in a browser a way on that works for five minutes; older ones of his for the same, there, end. */
export async function issueTicket(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  who: Ticketed & { purpose: Purpose },
  device: string,
): Promise<string> {
  const { county } = actor;
  const token = newTokenOf(county);
  const device_hash = hashOfToken(device);
  await db
    .deleteFrom('people.ticket')
    .where('county', '=', county)
    .where('device_hash', '=', device_hash)
    .where('person', 'is not distinct from', who.person)
    .where('purpose', '=', who.purpose)
    .execute();
  await db
    .insertInto('people.ticket')
    .values({
      ...who,
      county,
      token_hash: hashOfToken(token),
      device_hash,
      expires_at: new Date(now.getTime() + ticketMs),
    })
    .execute();
  return token;
}

/** Whose ticket this is, in the browser it was given to and while it lives. */
export async function findTicket(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { token, purpose, device }: { token: string; purpose: Purpose; device: string },
): Promise<Ticketed | undefined> {
  return db
    .selectFrom('people.ticket')
    .select(['account', 'person'])
    .where('county', '=', actor.county)
    .where('token_hash', '=', hashOfToken(token))
    .where('purpose', '=', purpose)
    .where('device_hash', '=', hashOfToken(device))
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Spends a ticket; says whether nobody had before. */
export async function spendTicket({ db, actor }: Pick<Context, 'db' | 'actor'>, token: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('people.ticket')
    .where('county', '=', actor.county)
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Ends what else a person had begun in a browser. */
export async function endTickets(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  person: string,
  device: string,
): Promise<void> {
  await db
    .deleteFrom('people.ticket')
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('device_hash', '=', hashOfToken(device))
    .execute();
}
