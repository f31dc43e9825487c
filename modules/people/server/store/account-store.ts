import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** The living accounts a login name or a telephone number may mean, the one with that login first. */
export async function accountsNamed({ db, actor }: Reader, said: string) {
  return db
    .selectFrom('people.account as account')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.county', '=', 'account.county').onRef('person.id', '=', 'account.person'),
    )
    .select(['account.id', 'account.person', 'account.login', 'account.password_hash as hash'])
    .where('account.county', '=', actor.county)
    .where('account.ended_at', 'is', null)
    .where((eb) => eb.or([eb('account.login', '=', said), eb('person.phone', '=', said)]))
    .orderBy((eb) => eb('account.login', '=', said), 'desc')
    .limit(2)
    .execute();
}

/** The living account of a person. */
export async function accountOf({ db, actor }: Reader, person: string) {
  return db
    .selectFrom('people.account')
    .select(['id', 'person', 'login', 'password_hash as hash'])
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Whether a login is taken by an account, or is the telephone number of somebody else. */
export async function isLoginTaken({ db, actor }: Reader, login: string, person: string): Promise<boolean> {
  const account = db
    .selectFrom('people.account')
    .select('person')
    .where('county', '=', actor.county)
    .where('login', '=', login);
  const number = db
    .selectFrom('people.person')
    .select('id as person')
    .where('county', '=', actor.county)
    .where('phone', '=', login)
    .where('id', '<>', person);
  return (await account.unionAll(number).limit(1).execute()).length > 0;
}

/** Adds an account; gives whether the login was still free. */
export async function insertAccount(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  account: { id: string; person: string; login: string; hash: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.account')
    .values({
      county: actor.county,
      id: account.id,
      person: account.person,
      login: account.login,
      password_hash: account.hash,
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Notes when somebody first signed in as staff. */
export async function noteStaff(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  account: string,
): Promise<void> {
  await db
    .updateTable('people.account')
    .set({ staff_since: now })
    .where('county', '=', actor.county)
    .where('id', '=', account)
    .where('staff_since', 'is', null)
    .execute();
}

export async function setPassword({ db, actor }: Reader, account: string, hash: string): Promise<void> {
  await db
    .updateTable('people.account')
    .set({ password_hash: hash })
    .where('county', '=', actor.county)
    .where('id', '=', account)
    .execute();
}
