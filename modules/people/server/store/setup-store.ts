import type { Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

export async function insertSetupLink(db: Kysely<Database>, hash: Buffer, expires: Date): Promise<void> {
  await db.insertInto('people.setup_link').values({ token_hash: hash, expires_at: expires }).execute();
}

/** Spends a link: gives whether it was there, unspent and in time. */
export async function spendSetupLink({ db, now }: Pick<Context, 'db' | 'now'>, hash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.setup_link')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The first rows of a county: its region, bureau, and somebody to begin with. */
export async function insertFirstRows(
  { db, now }: Pick<Context, 'db' | 'now'>,
  first: {
    county: string;
    countyName: string;
    bureau: { id: string; name: string };
    person: { id: string; name: string };
    grants: readonly { id: string; role: string }[];
    account: { id: string; login: string; hash: string };
    day: string;
  },
): Promise<void> {
  const { county, bureau, person, account, day } = first;
  await db
    .insertInto('people.region')
    .values({ code: county, name: first.countyName, level: 3 })
    .onConflict((c) => c.doNothing())
    .execute();
  await db.insertInto('people.county').values({ county, name: first.countyName, opened_at: now }).execute();
  await db
    .insertInto('people.organisation')
    .values({ county, id: bureau.id, kind: 'bureau', name: bureau.name, region: county, began: day })
    .execute();
  await db
    .insertInto('people.person')
    .values({ county, id: person.id, org: bureau.id, name: person.name, given_name: person.name })
    .execute();
  await db
    .insertInto('people.role_grant')
    .values(first.grants.map(({ id, role }) => ({ county, id, role, person: person.id, org: bureau.id, began: day })))
    .execute();
  await db
    .insertInto('people.account')
    .values({
      county,
      id: account.id,
      person: person.id,
      login: account.login,
      password_hash: account.hash,
      made_at: now,
    })
    .execute();
}
