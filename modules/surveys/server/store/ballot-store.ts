import { type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type InvitationRow = Selectable<Database['surveys.invitation']>;

/** Those who were drawn at the schools of a survey. */
export async function insertInvitations(
  { db, actor }: Reader,
  survey: string,
  drawn: readonly { person: string; org: string }[],
): Promise<void> {
  await insertMany(
    db,
    'surveys.invitation',
    drawn.map((one) => ({ ...one, county: actor.county, survey, state: 'asked' })),
  );
}

/** The open surveys somebody was drawn for, those that end first before the others. */
export const invitationsOf = ({ db, actor }: Reader, person: string) =>
  db
    .selectFrom('surveys.invitation as invitation')
    .innerJoin('surveys.survey as survey', (join) =>
      join.onRef('survey.county', '=', 'invitation.county').onRef('survey.id', '=', 'invitation.survey'),
    )
    .select(['invitation.org', 'invitation.state as invited'])
    .selectAll('survey')
    .where('invitation.county', '=', actor.county)
    .where('invitation.person', '=', person)
    .where('survey.state', '=', 'open')
    .orderBy('survey.ends')
    .orderBy('survey.id')
    .execute();

/** Somebody’s invitation to a survey, held until the transaction ends. */
export const heldInvitation = (
  { db, actor }: Reader,
  survey: string,
  person: string,
): Promise<InvitationRow | undefined> =>
  db
    .selectFrom('surveys.invitation')
    .selectAll()
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst();

export async function changeInvitation(
  { db, actor }: Reader,
  { survey, person }: Pick<InvitationRow, 'survey' | 'person'>,
  change: Pick<InvitationRow, 'state' | 'blinded'>,
): Promise<void> {
  await db
    .updateTable('surveys.invitation')
    .set(change)
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .where('person', '=', person)
    .execute();
}

/** Those who were drawn and did not say that they do not want to. */
export async function notDeclined({ db, actor }: Reader, survey: string): Promise<string[]> {
  const rows = await db
    .selectFrom('surveys.invitation')
    .select('person')
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .where('state', '<>', 'declined')
    .orderBy('person')
    .execute();
  return rows.map(({ person }) => person);
}

/** What a school’s ballots are signed with, if there is anything yet. */
export const keyOf = ({ db, actor }: Reader, survey: string, org: string) =>
  db
    .selectFrom('surveys.ballot_key')
    .select(['id', 'modulus', 'sealed'])
    .where('county', '=', actor.county)
    .where('survey', '=', survey)
    .where('org', '=', org)
    .executeTakeFirst();

/** Keeps a key where there is none yet: of two made at once the first stays. */
export async function insertKey(
  { db, actor }: Reader,
  row: { id: string; survey: string; org: string; modulus: string; sealed: string },
): Promise<void> {
  await db
    .insertInto('surveys.ballot_key')
    .values({ ...row, county: actor.county })
    .onConflict((conflict) => conflict.columns(['county', 'survey', 'org']).doNothing())
    .execute();
}

/** Keeps the hashes of the codes of sheets of a school. */
export async function insertPapers(
  { db, actor }: Reader,
  school: { survey: string; org: string },
  hashes: readonly string[],
): Promise<void> {
  await db
    .insertInto('surveys.paper')
    .values(hashes.map((sha256) => ({ ...school, county: actor.county, sha256 })))
    .execute();
}

/** Of which surveys and schools sheets are, by the hash of their code. */
export async function papersBy(
  { db, actor }: Reader,
  hashes: readonly string[],
): Promise<Map<string, { survey: string; org: string }>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('surveys.paper')
    .select(['sha256', 'survey', 'org'])
    .where('county', '=', actor.county)
    .where('sha256', 'in', hashes)
    .execute();
  return new Map(rows.map(({ sha256, survey, org }) => [sha256, { survey, org }]));
}

/** Marks ballots as used for something; the hashes of those that were not before. */
export async function useBallots(
  { db, actor }: Reader,
  survey: string,
  what: 'answer' | 'pressure',
  hashes: readonly string[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .insertInto('surveys.used_ballot')
    .values(hashes.map((sha256) => ({ county: actor.county, survey, sha256, what })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('sha256')
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Forgets who was drawn, and every ballot and sheet: nothing is left that an answer could be traced by. */
export async function forgetBallots({ db, actor }: Reader, survey: string): Promise<void> {
  for (const table of ['invitation', 'ballot_key', 'paper', 'used_ballot'])
    await sql`delete from ${sql.table(`surveys.${table}`)} where county = ${actor.county} and survey = ${survey}`.execute(
      db,
    );
}

/**
 * Writes who was drawn, what was used and what was answered anew, in an order drawn at random: where a row lies, and by which transaction it
 * was written, then says nothing of who came when.
 */
export async function mix({ db, actor }: Reader, survey: string): Promise<void> {
  const of = sql`where county = ${actor.county} and survey = ${survey}`;
  // One that changes rows within another query would be shorter; a distributed database need not run it.
  for (const table of ['surveys.invitation', 'surveys.used_ballot', 'surveys.answer'] as const) {
    const { rows } = await sql<never>`select * from ${sql.table(table)} ${of} order by random() for update`.execute(db);
    await sql`delete from ${sql.table(table)} ${of}`.execute(db);
    for (let at = 0; at < rows.length; at += atOnce) await insertMany(db, table, rows.slice(at, at + atOnce));
  }
}

/** Rows that are written in one statement. */
const atOnce = 5_000;
