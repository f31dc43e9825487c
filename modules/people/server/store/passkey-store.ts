import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Writer = Pick<Context, 'db' | 'actor' | 'now'>;

/** A passkey by what its browser calls it. */
export async function passkeyNamed({ db, actor }: Reader, credential: string) {
  const row = await db
    .selectFrom('people.factor')
    .select(['id', 'person', 'credential', 'public_key', 'counter'])
    .where('county', '=', actor.county)
    .where('kind', '=', 'passkey')
    .where('credential', '=', credential)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (!row?.public_key) return undefined;
  const { id, person, public_key, counter } = row;
  return { id, person, credential, public_key, counter: Number(counter) };
}

/** Keeps a new passkey; says whether nobody had it. */
export async function insertPasskey(
  { db, actor, now }: Writer,
  key: {
    id: string;
    person: string;
    name: string;
    credential: string;
    publicKey: Uint8Array;
    counter: number;
    backedUp: boolean;
    transports: string[];
  },
): Promise<boolean> {
  const { publicKey, backedUp, ...rest } = key;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.factor')
    .values({
      ...rest,
      county: actor.county,
      kind: 'passkey',
      public_key: Buffer.from(publicKey),
      backed_up: backedUp,
      added_at: now,
      confirmed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Counts a use; says whether the count has grown, or the key counts nothing, as those kept on several devices do. */
export async function takeCount(
  { db, actor, now }: Writer,
  { factor, counter, backedUp }: { factor: string; counter: number; backedUp: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.factor')
    .set({ counter, backed_up: backedUp, used_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', factor)
    .where((eb) => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
