import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type MessageRow = Selectable<Database['messages.message']>;

/** Whether it was delivered and is to be read no more. */
export const isGone = ({ state }: Pick<MessageRow, 'state'>): boolean => state === 'withdrawn' || state === 'removed';

/** Whether somebody reads what it says: his own until he withdraws it, another's once it is delivered and until it is gone. */
export const isReadBy = (row: Pick<MessageRow, 'writer' | 'state' | 'seq'>, person: string): boolean =>
  row.writer === person ? row.state !== 'withdrawn' : row.seq !== null && !isGone(row);

const messagesOf = ({ db, actor }: Reader) => db.selectFrom('messages.message').where('county', '=', actor.county);

/** One message, held until the transaction ends where something is to become of it. */
export const messageById = (ctx: Reader, id: string, isHeld = false): Promise<MessageRow | undefined> =>
  messagesOf(ctx)
    .selectAll()
    .where('id', '=', id)
    .$if(isHeld, (query) => query.forUpdate())
    .executeTakeFirst();

export const messagesByIds = (ctx: Reader, ids: readonly string[]): Promise<MessageRow[]> =>
  messagesOf(ctx).selectAll().where(sql<boolean>`id = any(${ids}::uuid[])`).execute();

export const insertMessage = ({ db }: Reader, row: Insertable<Database['messages.message']>): Promise<MessageRow> =>
  db.insertInto('messages.message').values(row).returningAll().executeTakeFirstOrThrow();

/** How many messages the actor has written since. */
export async function countWrittenSince(ctx: Reader, since: Date): Promise<number> {
  const row = await messagesOf(ctx)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('writer', '=', ctx.actor.person)
    .where('written_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Writes what became of one. */
export const changeMessage = (
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.message']>>,
): Promise<MessageRow> =>
  db
    .updateTable('messages.message')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/**
 * A page of a conversation as the actor sees it: what was delivered since he reads there, in a pupil's talk before his eyes, and what he has written
 * that was not, each where its time is.
 */
export const pageOfMessages = (
  ctx: Reader,
  {
    conversation,
    pairs,
    since = new Date(0),
  }: { conversation: string; pairs: readonly string[] | 'all'; since: Date | undefined },
  paging: Paging,
) =>
  readPage(
    messagesOf(ctx)
      .where('conversation', '=', conversation)
      .where((eb) => eb.or([eb('delivered_at', '>=', since), eb('writer', '=', ctx.actor.person)]))
      .$if(pairs !== 'all', (query) =>
        query.where((eb) => eb.or([eb('writer', '=', ctx.actor.person), sql<boolean>`pair = any(${pairs}::uuid[])`])),
      ),
    (query) =>
      query
        .selectAll()
        .orderBy(
          sql`case when writer = ${ctx.actor.person} and state = 'waiting' then due_at else coalesce(delivered_at, due_at) end`,
          'desc',
        )
        .orderBy('written_at', 'desc')
        .orderBy('id', 'desc'),
    paging,
  );

/**
 * The newest messages that have all these parts in them, in compatibility form and small letters, of what the actor reads in some
 * conversations, in each from a moment on. Asked of the system.
 */
export const messagesWith = (
  ctx: Reader,
  since: ReadonlyMap<string, Date>,
  { parts, most }: { parts: readonly string[]; most: number },
): Promise<MessageRow[]> =>
  messagesOf(ctx)
    .selectAll()
    .where(sql<boolean>`conversation = any(${[...since.keys()]}::uuid[])`)
    .where((eb) =>
      eb.or([
        eb.and([eb('writer', '=', ctx.actor.person), eb('state', '<>', 'withdrawn')]),
        sql<boolean>`seq is not null and state not in ('withdrawn', 'removed') and exists (
          select from unnest(${[...since.keys()]}::uuid[], ${[...since.values()]}::timestamptz[]) as wanted (id, since)
          where wanted.id = message.conversation and message.delivered_at >= wanted.since)`,
      ]),
    )
    .where((eb) => eb.and(parts.map((part) => sql<boolean>`position(${part} in lower(normalize(body, NFKC))) > 0`)))
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();

/** Has what waits in a conversation be delivered at another time. Asked of the system. */
export async function bringForward({ db, actor }: Reader, conversation: string, due_at: Date): Promise<void> {
  await db
    .updateTable('messages.message')
    .set({ due_at })
    .where('county', '=', actor.county)
    .where('conversation', '=', conversation)
    .where('state', '=', 'waiting')
    .where('seq', 'is', null)
    .execute();
}

const due = (ctx: Reader & Pick<Context, 'now'>) =>
  messagesOf(ctx).where('state', '=', 'waiting').where('due_at', '<=', ctx.now);

/** The messages whose time has come, the oldest first. */
export const messagesDue = (ctx: Reader & Pick<Context, 'now'>): Promise<Pick<MessageRow, 'id'>[]> =>
  due(ctx).select('id').orderBy('written_at').orderBy('id').execute();

/** One of them, held until the transaction ends, while nobody else has seen to it. */
export const takeDueMessage = (ctx: Reader & Pick<Context, 'now'>, id: string): Promise<MessageRow | undefined> =>
  due(ctx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
