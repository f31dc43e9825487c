import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Reach } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { countOf, readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type VoteRow = Selectable<Database['governance.vote']>;
export type CastRow = Selectable<Database['governance.vote_cast']>;
export type ChoiceRow = Selectable<Database['governance.vote_choice']>;

const votes = ({ db, actor }: Reader) =>
  db.selectFrom('governance.vote as vote').where('vote.county', '=', actor.county);

/** A vote; held until the transaction ends where it is to be changed: those who vote at once come one after the other. */
export const voteById = (reader: Reader, id: string, isHeld = false): Promise<VoteRow | undefined> =>
  votes(reader)
    .selectAll('vote')
    .where('vote.id', '=', id)
    .$if(isHeld, (query) => query.forUpdate('vote'))
    .executeTakeFirst();

export const votesById = (reader: Reader, ids: readonly string[]): Promise<VoteRow[]> =>
  votes(reader).selectAll('vote').where(sql<boolean>`vote.id = any(${ids}::uuid[])`).execute();

/** What was put to the vote at a conference, in order. */
export const votesIn = (reader: Reader, conference: string): Promise<VoteRow[]> =>
  votes(reader)
    .selectAll('vote')
    .where('vote.conference', '=', conference)
    .orderBy('vote.opened_at')
    .orderBy('vote.id')
    .execute();

/** The same within reach, a page at a time. */
export const pageOfVotes = (reader: Reader, reach: Reach, conference: string, paging: Paging) =>
  readPage(
    votes(reader)
      .where('vote.conference', '=', conference)
      .$if(!reach.everything, (query) =>
        query.where(sql<boolean>`vote.readers && ${reach.holds['org:readers'] ?? []}::uuid[]`),
      ),
    (query) => query.selectAll('vote').orderBy('vote.opened_at').orderBy('vote.id'),
    paging,
  );

/** How many questions of an item were put to the vote. */
export const countVotesOf = (reader: Reader, item: string): Promise<number> =>
  countOf(votes(reader).where('vote.item', '=', item));

/** How many votes of a conference are open. */
export const countOpenVotesIn = (reader: Reader, conference: string): Promise<number> =>
  countOf(votes(reader).where('vote.conference', '=', conference).where('vote.closed_at', 'is', null));

export async function insertVote({ db }: Reader, row: Insertable<Database['governance.vote']>): Promise<void> {
  await db.insertInto('governance.vote').values(row).execute();
}

export async function updateVote(
  { db, actor }: Reader,
  id: string,
  change: Updateable<Database['governance.vote']>,
): Promise<void> {
  await db.updateTable('governance.vote').set(change).where('county', '=', actor.county).where('id', '=', id).execute();
}

/** Which organisations have voted in some votes: in an order that says nothing of when. */
export const castsOf = ({ db, actor }: Reader, of: readonly string[]): Promise<CastRow[]> =>
  db
    .selectFrom('governance.vote_cast')
    .selectAll()
    .where('county', '=', actor.county)
    .where(sql<boolean>`vote = any(${of}::uuid[])`)
    .orderBy('org')
    .execute();

/** Who voted how in some open votes. */
export const choicesOf = ({ db, actor }: Reader, of: readonly string[]): Promise<ChoiceRow[]> =>
  db
    .selectFrom('governance.vote_choice')
    .selectAll()
    .where('county', '=', actor.county)
    .where(sql<boolean>`vote = any(${of}::uuid[])`)
    .orderBy('org')
    .execute();

export async function insertCast({ db }: Reader, row: Insertable<Database['governance.vote_cast']>): Promise<void> {
  await db.insertInto('governance.vote_cast').values(row).execute();
}

export async function insertChoice({ db }: Reader, row: Insertable<Database['governance.vote_choice']>): Promise<void> {
  await db.insertInto('governance.vote_choice').values(row).execute();
}
