import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ConversationRow = Selectable<Database['messages.conversation']>;

const conversationsOf = ({ db, actor }: Reader) =>
  db.selectFrom('messages.conversation').where('county', '=', actor.county);

/** One conversation; held until the transaction ends where something is to be numbered in it. */
export const conversationById = (ctx: Reader, id: string, isHeld = false): Promise<ConversationRow | undefined> =>
  conversationsOf(ctx)
    .selectAll()
    .where('id', '=', id)
    .$if(isHeld, (query) => query.forUpdate())
    .executeTakeFirst();

/** Opens the one conversation these two have about a child, or about a notice; the one there is stays as it is. */
export async function ensureConversation(
  ctx: Reader,
  row: Insertable<Database['messages.conversation']>,
): Promise<ConversationRow> {
  await ctx.db
    .insertInto('messages.conversation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return conversationsOf(ctx)
    .selectAll()
    .where('child', '=', row.child)
    .where('guardian', '=', row.guardian)
    .where('teacher', '=', row.teacher)
    .where('notice', 'is not distinct from', row.notice ?? null)
    .executeTakeFirstOrThrow();
}

/** Which of them: on which side the actor is, about which children; of notices alone, or of one, where asked. */
interface Wanted {
  side: 'guardian' | 'teacher';
  children: readonly string[];
  onlyNotices: boolean;
  notice: string | undefined;
}

/** A page of those the actor has. */
export const pageOfConversations = (ctx: Reader, { side, children, onlyNotices, notice }: Wanted, paging: Paging) =>
  readPage(
    conversationsOf(ctx)
      .where(side, '=', ctx.actor.person)
      .where(sql<boolean>`child = any(${children}::uuid[])`)
      .$if(onlyNotices, (query) => query.where('notice', 'is not', null))
      .$if(notice !== undefined, (query) => query.where('notice', '=', notice ?? '')),
    (query) => query.selectAll().orderBy('last_at', 'desc').orderBy('id'),
    paging,
  );

/** By message, both sides of the conversation it stands in. */
export async function sidesOfMessages(
  { db, actor }: Reader,
  ids: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await db
    .selectFrom('messages.message as message')
    .innerJoin('messages.conversation as talk', (join) =>
      join.onRef('talk.county', '=', 'message.county').onRef('talk.id', '=', 'message.conversation'),
    )
    .select(['message.id', 'talk.guardian', 'talk.teacher'])
    .where('message.county', '=', actor.county)
    .where(sql<boolean>`message.id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, guardian, teacher }) => [id, [guardian, teacher]]));
}

/** Writes how a conversation stands. */
export async function changeConversation(
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.conversation']>>,
): Promise<void> {
  await db
    .updateTable('messages.conversation')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
