import type { Context } from '#platform/context.ts';
import { hashOfToken, newTokenOf } from '#platform/session/token.ts';

/** What a ticket is for: the factor of a sign-in. */
export type Purpose = 'sign_in';

const lifeMs = 5 * 60_000;

/** Gives a person in a browser a way on that works for five minutes; older ones of his, there or over, end. */
export async function issueTicket(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  who: { purpose: Purpose; account: string; person: string },
  device: string,
): Promise<string> {
  const { county } = actor;
  const token = newTokenOf(county);
  const device_hash = hashOfToken(device);
  await db
    .deleteFrom('people.ticket')
    .where('county', '=', county)
    .where('person', '=', who.person)
    .where((eb) => eb.or([eb('device_hash', '=', device_hash), eb('expires_at', '<=', now)]))
    .execute();
  await db
    .insertInto('people.ticket')
    .values({
      ...who,
      county,
      token_hash: hashOfToken(token),
      device_hash,
      expires_at: new Date(now.getTime() + lifeMs),
    })
    .execute();
  return token;
}

/** Whose ticket this is, in the browser it was given to and while it lives. */
export async function findTicket(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { token, purpose, device }: { token: string; purpose: Purpose; device: string },
): Promise<{ account: string; person: string } | undefined> {
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
