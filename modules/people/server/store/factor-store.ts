import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Writer = Pick<Context, 'db' | 'actor' | 'now'>;

/** The factors of a person that count. */
export async function factorsOf({ db, actor }: Reader, person: string) {
  return db
    .selectFrom('people.factor')
    .selectAll()
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('confirmed_at', 'is not', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** The code a person is setting up. */
export async function codeBegun({ db, actor }: Reader, person: string) {
  return db
    .selectFrom('people.factor')
    .select(['id', 'sealed'])
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('kind', '=', 'code')
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
}

/** Keeps a secret that is not confirmed yet, in place of one that never was. */
export async function beginCodeFactor(
  { db, actor, now }: Writer,
  { id, person, sealed }: { id: string; person: string; sealed: string },
): Promise<void> {
  const { county } = actor;
  await db
    .deleteFrom('people.factor')
    .where('county', '=', county)
    .where('person', '=', person)
    .where('confirmed_at', 'is', null)
    .execute();
  await db
    .insertInto('people.factor')
    .values({ county, id, person, kind: 'code', name: '', sealed, added_at: now })
    .execute();
}

/** Lets a secret count, from the step on whose code confirmed it, and no other secret of this person. */
export async function confirmCodeFactor(
  { db, actor, now }: Writer,
  { id, person, step }: { id: string; person: string; step: number },
): Promise<void> {
  await db
    .deleteFrom('people.factor')
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('kind', '=', 'code')
    .where('id', '<>', id)
    .execute();
  await db
    .updateTable('people.factor')
    .set({ confirmed_at: now, used_at: now, last_step: step })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}

/** Takes the code of a step; says whether it was the first use of it or of a later one. */
export async function takeStep({ db, actor, now }: Writer, id: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.factor')
    .set({ last_step: step, used_at: now })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteFactor({ db, actor }: Reader, id: string): Promise<void> {
  await db.deleteFrom('people.factor').where('county', '=', actor.county).where('id', '=', id).execute();
}

/** Takes everything from a person that proves him beside his password. */
export async function deleteFactorsOf({ db, actor }: Reader, person: string): Promise<void> {
  await db.deleteFrom('people.factor').where('county', '=', actor.county).where('person', '=', person).execute();
  await deleteRecoveryCodes({ db, actor }, person);
}

export async function deleteRecoveryCodes({ db, actor }: Reader, person: string): Promise<void> {
  await db.deleteFrom('people.recovery_code').where('county', '=', actor.county).where('person', '=', person).execute();
}

/** Keeps the hashes of new recovery codes in place of all older ones. */
export async function keepRecoveryCodes(ctx: Reader, person: string, hashes: readonly Buffer[]): Promise<void> {
  await deleteRecoveryCodes(ctx, person);
  const { county } = ctx.actor;
  await ctx.db
    .insertInto('people.recovery_code')
    .values(hashes.map((hash) => ({ county, person, hash })))
    .execute();
}

export async function countRecoveryCodes({ db, actor }: Reader, person: string): Promise<number> {
  const { left } = await db
    .selectFrom('people.recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}

/** Spends a recovery code; says whether there was one to spend. */
export async function spendRecoveryCode({ db, actor, now }: Writer, person: string, hash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.recovery_code')
    .set({ used_at: now })
    .where('county', '=', actor.county)
    .where('person', '=', person)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Since when somebody signs in as staff, if he has an account and no factor. */
export async function staffWithoutFactor({ db, actor, now }: Writer, person: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('people.account as account')
    .select('account.staff_since as since')
    .where('account.county', '=', actor.county)
    .where('account.person', '=', person)
    .where('account.ended_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('people.factor as factor')
            .select('factor.id')
            .whereRef('factor.county', '=', 'account.county')
            .whereRef('factor.person', '=', 'account.person')
            .where('factor.confirmed_at', 'is not', null),
        ),
      ),
    )
    .executeTakeFirst();
  return row && (row.since ?? now);
}

/** Those of these people who have a factor. */
export async function peopleWithFactor({ db, actor }: Reader, people: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('people.factor')
    .select('person')
    .distinct()
    .where('county', '=', actor.county)
    .where(sql<boolean>`person = any(${people}::uuid[])`)
    .where('confirmed_at', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.person));
}
