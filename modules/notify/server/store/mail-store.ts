import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;
type Timed = Reader & Pick<Context, 'now'>;

/** Keeps an address somebody asks for, in place of one he asked for before. */
export async function insertAsked(
  { db, actor }: Reader,
  { id, sealed, expiresAt }: { id: string; sealed: string; expiresAt: Date },
): Promise<void> {
  const { county, person } = actor;
  await sql`insert into notify.mailbox (county, person) values (${county}, ${person}) on conflict do nothing`.execute(
    db,
  );
  await sql`insert into notify.mail_address (county, id, person, sealed, expires_at)
    values (${county}, ${id}, ${person}, ${sealed}, ${expiresAt})
    on conflict (county, person) where confirmed_at is null
      do update set id = excluded.id, sealed = excluded.sealed, expires_at = excluded.expires_at, guesses = 0`.execute(
    db,
  );
}

const asked = ({ db, actor, now }: Timed) =>
  db
    .selectFrom('notify.mail_address')
    .select(['id', 'sealed', 'guesses'])
    .where('county', '=', actor.county)
    .where('confirmed_at', 'is', null)
    .where('expires_at', '>', now);

/** An address that is asked for and can be confirmed yet. */
export const findAsked = (of: Timed, id: string) => asked(of).where('id', '=', id).executeTakeFirst();

/** Counts a guess at the code of the address the actor asks for; says how many there were with it. */
export const countGuess = ({ db, actor, now }: Timed) =>
  db
    .updateTable('notify.mail_address')
    .set({ guesses: sql<number>`guesses + 1` })
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .where('confirmed_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'sealed', 'guesses'])
    .executeTakeFirst();

/** Makes the address the actor asks for the one that counts; says whether it was there. */
export async function confirmAsked(
  of: Timed,
  id: string,
  sealedAnew: (row: { id: string; sealed: string }) => string,
): Promise<boolean> {
  const { db, actor, now } = of;
  const row = await asked(of).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return false;
  await db
    .deleteFrom('notify.mail_address')
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .where('confirmed_at', 'is not', null)
    .execute();
  await db
    .updateTable('notify.mail_address')
    .set({ sealed: sealedAnew(row), confirmed_at: now, expires_at: null })
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
  return true;
}

/** The addresses of persons: what counts, and what is asked for as long as it can be confirmed. */
export const mailOfPersons = ({ db, actor, now }: Timed, persons: readonly string[]) =>
  db
    .selectFrom('notify.mail_address')
    .select(['id', 'person', 'sealed', 'confirmed_at as confirmedAt'])
    .where('county', '=', actor.county)
    .where(sql<boolean>`person = any(${persons}::uuid[])`)
    .where((eb) => eb.or([eb('confirmed_at', 'is not', null), eb('expires_at', '>', now)]))
    .execute();

/** Forgets the addresses of persons. */
export const dropMail = ({ db, actor }: Reader, persons: readonly string[]) =>
  db
    .deleteFrom('notify.mail_address')
    .where('county', '=', actor.county)
    .where(sql<boolean>`person = any(${persons}::uuid[])`)
    .execute();
