import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** A code that was asked for, and is over by a moment. */
export async function keepCode(
  { db, actor }: Reader,
  code: {
    id: string;
    ticket_hash: Buffer;
    device_hash: Buffer;
    code_hash: Buffer;
    phone: string;
    sealed: string;
    expires_at: Date;
  },
): Promise<void> {
  await db
    .insertInto('people.sign_in_code')
    .values({ county: actor.county, ...code })
    .execute();
}

/** A code that is to be delivered: its number and what is sealed, which is told once. */
export async function takeSealed({ db, actor, now }: Reader & Pick<Context, 'now'>, id: string) {
  const row = await db
    .selectFrom('people.sign_in_code')
    .select(['phone', 'sealed', 'expires_at as until'])
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  await db
    .updateTable('people.sign_in_code')
    .set({ sealed: null })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
  return row;
}

/** The living code of a ticket, in the browser it was given to. */
export async function findCode(
  { db, actor, now }: Reader & Pick<Context, 'now'>,
  { ticketHash, deviceHash }: { ticketHash: Buffer; deviceHash: Buffer },
) {
  return db
    .selectFrom('people.sign_in_code')
    .select(['id', 'phone', 'code_hash as hash', 'guesses'])
    .where('county', '=', actor.county)
    .where('ticket_hash', '=', ticketHash)
    .where('device_hash', '=', deviceHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Counts a guess; says how many there were with it. */
export async function countGuess({ db, actor }: Reader, id: string): Promise<number> {
  const row = await db
    .updateTable('people.sign_in_code')
    .set({ guesses: sql<number>`guesses + 1` })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .returning('guesses')
    .executeTakeFirst();
  return row?.guesses ?? Number.POSITIVE_INFINITY;
}

/** Takes a guess back that was right. */
export async function giveGuessBack({ db, actor }: Reader, id: string): Promise<void> {
  await db
    .updateTable('people.sign_in_code')
    .set({ guesses: sql<number>`guesses - 1` })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Spends a code; says whether nobody had before. */
export async function spendCode({ db, actor }: Reader, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('people.sign_in_code')
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Those with a living account whom the county knows by a number, and whether each has a second factor. */
export async function accountsAt({ db, actor }: Reader, phone: string) {
  return db
    .selectFrom('people.person as person')
    .innerJoin('people.account as account', (join) =>
      join
        .onRef('account.county', '=', 'person.county')
        .onRef('account.person', '=', 'person.id')
        .on('account.ended_at', 'is', null),
    )
    .select(['person.id as person', 'person.name', 'person.born', 'account.id as account'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('people.factor as factor')
            .select('factor.id')
            .whereRef('factor.county', '=', 'person.county')
            .whereRef('factor.person', '=', 'person.id')
            .where('factor.confirmed_at', 'is not', null),
        )
        .as('hasFactor'),
    )
    .where('person.county', '=', actor.county)
    .where('person.phone', '=', phone)
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(20)
    .execute();
}
