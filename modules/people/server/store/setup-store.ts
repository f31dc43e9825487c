import type { Kysely } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';

/** Keeps a link; those not spent until now end. */
export async function replaceSetupLinks(
  db: Kysely<Database>,
  link: { hash: Buffer; expires: Date; now: Date; further: boolean },
): Promise<void> {
  const { hash, expires, now, further } = link;
  await db
    .updateTable('people.setup_link')
    .set({ expires_at: now })
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  await db.insertInto('people.setup_link').values({ token_hash: hash, expires_at: expires, further }).execute();
}

type Reader = Pick<Context, 'db' | 'now'>;

/** A link that is unspent and in time; gives whether it may make a further county. */
export async function findSetupLink({ db, now }: Reader, hash: Buffer): Promise<{ further: boolean } | undefined> {
  return db
    .selectFrom('people.setup_link')
    .select('further')
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Spends a link, if it was there, unspent and in time; gives whether it may make a further county. */
export async function spendSetupLink({ db, now }: Reader, hash: Buffer): Promise<{ further: boolean } | undefined> {
  return db
    .updateTable('people.setup_link')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('further')
    .executeTakeFirst();
}

/** Where the county lies, its bureau, and somebody who may sign in. */
interface FirstRows {
  county: string;
  names: { province: string; prefecture: string; county: string };
  bureau: { id: string; name: string };
  person: { id: string; name: string };
  grants: readonly { id: string; role: string }[];
  account: { id: string; login: string; hash: string };
  day: string;
}

/** Writes what a county begins with. */
export async function insertFirstRows({ db, now }: Reader, first: FirstRows): Promise<void> {
  const { county, names, bureau, person, account, day } = first;
  await insertRegions(db, county, names);
  await db.insertInto('people.county').values({ county, name: names.county, opened_at: now }).execute();
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
    .values(
      first.grants.map(({ id, role }) => ({
        county,
        id,
        role,
        person: person.id,
        org: bureau.id,
        began: day,
        given_on: day,
      })),
    )
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

/** Regions are the same for every county: another one may have brought them already. */
async function insertRegions(db: Kysely<Database>, county: string, names: FirstRows['names']): Promise<void> {
  const [province, prefecture] = [county.slice(0, 2), county.slice(0, 4)];
  await db
    .insertInto('people.region')
    .values([
      { code: province, name: names.province, level: 1 },
      { code: prefecture, parent: province, name: names.prefecture, level: 2 },
      { code: county, parent: prefecture, name: names.county, level: 3 },
    ])
    .onConflict((c) => c.doNothing())
    .execute();
}
