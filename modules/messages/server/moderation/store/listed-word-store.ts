import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ListedWordRow = Selectable<Database['messages.listed_word']>;

const wordsOf = ({ db, actor }: Reader) => db.selectFrom('messages.listed_word').where('county', '=', actor.county);

/** The words in force at an organisation: the county's, and its own. Without one, the county's alone. */
const inForce = (ctx: Reader, org: string | null) =>
  wordsOf(ctx)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('org', 'is', null), eb('org', '=', org)]));

/** By which words messages are judged there. Asked of the system. */
export const wordsInForce = (ctx: Reader, org: string | null): Promise<ListedWordRow[]> =>
  inForce(ctx, org).selectAll().orderBy('id').execute();

/** How many words a school, or the county, has in force. */
export async function countWords(ctx: Reader, org: string | null): Promise<number> {
  const row = await wordsOf(ctx)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('ended_at', 'is', null)
    .where('org', 'is not distinct from', org)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** One word; held until the transaction ends. */
export const wordById = (ctx: Reader, id: string): Promise<ListedWordRow | undefined> =>
  wordsOf(ctx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** A new one; none where it is listed there already. */
export const insertWord = (
  { db }: Reader,
  row: Insertable<Database['messages.listed_word']>,
): Promise<ListedWordRow | undefined> =>
  db
    .insertInto('messages.listed_word')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();

export const changeWord = (
  { db, actor }: Reader,
  id: string,
  change: Pick<ListedWordRow, 'ended_by' | 'ended_at' | 'end_reason'>,
): Promise<ListedWordRow> =>
  db
    .updateTable('messages.listed_word')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** A page of the words of an organisation and of the county, or of all there are, those in force first, the newest before the others. Asked of the system. */
export const pageOfWords = (ctx: Reader, of: { org: string } | 'all', paging: Paging) =>
  readPage(
    of === 'all' ? wordsOf(ctx) : wordsOf(ctx).where((eb) => eb.or([eb('org', 'is', null), eb('org', '=', of.org)])),
    (query) => query.selectAll().orderBy(sql`ended_at is not null`).orderBy('id', 'desc'),
    paging,
  );
