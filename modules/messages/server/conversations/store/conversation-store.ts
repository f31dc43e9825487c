import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ConversationRow = Selectable<Database['messages.conversation']>;

/** A conversation of two about one child. */
export type TalkRow = ConversationRow & { kind: 'talk'; child: string; guardian: string; teacher: string };

/** The group of a class. */
export type GroupRow = ConversationRow & { kind: 'class'; class: string };

export const isTalk = (row: ConversationRow): row is TalkRow => row.kind === 'talk';

export const isGroup = (row: ConversationRow): row is GroupRow => row.kind === 'class';

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
export async function ensureTalk(
  ctx: Reader,
  row: Omit<Insertable<Database['messages.conversation']>, 'kind'> & Pick<TalkRow, 'child' | 'guardian' | 'teacher'>,
): Promise<TalkRow> {
  await insertOnce(ctx, { ...row, kind: 'talk' });
  const found = await conversationsOf(ctx)
    .selectAll()
    .where('child', '=', row.child)
    .where('guardian', '=', row.guardian)
    .where('teacher', '=', row.teacher)
    .where('notice', 'is not distinct from', row.notice ?? null)
    .executeTakeFirstOrThrow();
  return found as TalkRow;
}

/** Opens the one group of a class; the one there is stays as it is. */
export async function ensureGroup(
  ctx: Reader,
  row: Omit<Insertable<Database['messages.conversation']>, 'kind'> & Pick<GroupRow, 'class'>,
): Promise<GroupRow> {
  await insertOnce(ctx, { ...row, kind: 'class' });
  const found = await conversationsOf(ctx).selectAll().where('class', '=', row.class).executeTakeFirstOrThrow();
  return found as GroupRow;
}

async function insertOnce({ db }: Reader, row: Insertable<Database['messages.conversation']>): Promise<void> {
  await db
    .insertInto('messages.conversation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Which of them: on which side the actor is, about which children, and in which classes; of notices alone, or of one, where asked. */
interface Wanted {
  side: 'guardian' | 'teacher';
  children: readonly string[];
  classes: readonly string[];
  onlyNotices: boolean;
  notice: string | undefined;
}

/** A page of those the actor has. */
export const pageOfConversations = (
  ctx: Reader,
  { side, children, classes, onlyNotices, notice }: Wanted,
  paging: Paging,
) =>
  readPage(
    conversationsOf(ctx)
      .where((eb) =>
        eb.or([
          eb.and([eb(side, '=', ctx.actor.person), sql<boolean>`child = any(${children}::uuid[])`]),
          sql<boolean>`class = any(${classes}::uuid[])`,
        ]),
      )
      .$if(onlyNotices, (query) => query.where('notice', 'is not', null))
      .$if(notice !== undefined, (query) => query.where('notice', '=', notice ?? '')),
    (query) => query.selectAll().orderBy('last_at', 'desc').orderBy('id'),
    paging,
  );

/** By message, the conversation it stands in. */
export async function conversationsOfMessages(
  ctx: Reader,
  ids: readonly string[],
): Promise<Map<string, ConversationRow>> {
  const rows = await ctx.db
    .selectFrom('messages.message as message')
    .innerJoin('messages.conversation as talk', (join) =>
      join.onRef('talk.county', '=', 'message.county').onRef('talk.id', '=', 'message.conversation'),
    )
    .selectAll('talk')
    .select('message.id as message')
    .where('message.county', '=', ctx.actor.county)
    .where(sql<boolean>`message.id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ message, ...row }) => [message, row]));
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
