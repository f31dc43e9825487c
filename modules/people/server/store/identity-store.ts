import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Writer = Pick<Context, 'db' | 'actor' | 'now'>;

/** What an issuer's way is kept with. */
export interface Way {
  issuer: string;
  purpose: 'sign_in' | 'link' | 'welcome';
  person: string | null;
  session: string | null;
  invitation: Buffer | null;
  goes_to: string;
}

export async function keepWay(
  { db, actor }: Reader,
  way: Way & { state_hash: Buffer; device_hash: Buffer; expires_at: Date },
): Promise<void> {
  await db
    .insertInto('people.issuer_way')
    .values({ county: actor.county, ...way })
    .execute();
}

/** Takes a way out for good, in the browser it was begun in; undefined where it is over. */
export async function takeWay(
  { db, actor, now }: Writer,
  { stateHash, deviceHash }: { stateHash: Buffer; deviceHash: Buffer },
): Promise<Way | undefined> {
  const row = await db
    .deleteFrom('people.issuer_way')
    .where('county', '=', actor.county)
    .where('state_hash', '=', stateHash)
    .where('device_hash', '=', deviceHash)
    .where('expires_at', '>', now)
    .returning(['issuer', 'purpose', 'person', 'session', 'invitation', 'goes_to'])
    .executeTakeFirst();
  return row && { ...row, purpose: row.purpose as Way['purpose'] };
}

/** The living account an issuer's subject is linked to. */
export async function accountLinked({ db, actor }: Reader, said: { issuer: string; subject: string }) {
  return db
    .selectFrom('people.identity as identity')
    .innerJoin('people.account as account', (join) =>
      join
        .onRef('account.county', '=', 'identity.county')
        .onRef('account.id', '=', 'identity.account')
        .on('account.ended_at', 'is', null),
    )
    .select(['identity.id', 'identity.account', 'identity.person'])
    .where('identity.county', '=', actor.county)
    .where('identity.issuer', '=', said.issuer)
    .where('identity.subject', '=', said.subject)
    .executeTakeFirst();
}

export async function noteUse({ db, actor, now }: Writer, id: string): Promise<void> {
  await db
    .updateTable('people.identity')
    .set({ used_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Links a subject to an account; gives whether it was still free. */
export async function insertIdentity(
  { db, actor, now }: Writer,
  identity: { id: string; account: string; person: string; issuer: string; subject: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.identity')
    .values({ county: actor.county, ...identity, linked_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function identitiesOf({ db, actor }: Reader, person: string) {
  return db
    .selectFrom('people.identity')
    .select(['id', 'issuer', 'linked_at as linkedAt', 'used_at as usedAt'])
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .orderBy('linked_at')
    .orderBy('id')
    .execute();
}

export async function deleteIdentity({ db, actor }: Reader, id: string): Promise<void> {
  await db.deleteFrom('people.identity').where('county', '=', actor.county).where('id', '=', id).execute();
}
