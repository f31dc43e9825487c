import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Context } from '#platform/context.ts';
import { countOf, readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type NoticeRow = Selectable<Database['messages.notice']>;

const noticesOf = ({ db, actor }: Reader) => db.selectFrom('messages.notice').where('county', '=', actor.county);

/** One notice; held until the transaction ends where something is to become of it. */
export const noticeById = (ctx: Reader, id: string, held?: 'update' | 'share'): Promise<NoticeRow | undefined> =>
  noticesOf(ctx)
    .selectAll()
    .where('id', '=', id)
    .$if(held === 'update', (query) => query.forUpdate())
    .$if(held === 'share', (query) => query.forShare())
    .executeTakeFirst();

export const noticesByIds = (ctx: Reader, ids: readonly string[]): Promise<NoticeRow[]> =>
  noticesOf(ctx).selectAll().where(sql<boolean>`id = any(${ids}::uuid[])`).execute();

export const insertNotice = ({ db }: Reader, row: Insertable<Database['messages.notice']>): Promise<NoticeRow> =>
  db.insertInto('messages.notice').values(row).returningAll().executeTakeFirstOrThrow();

/** Writes what became of one. */
export async function changeNotice(
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.notice']>>,
): Promise<void> {
  await db.updateTable('messages.notice').set(change).where('county', '=', actor.county).where('id', '=', id).execute();
}

const due = (ctx: Reader & Pick<Context, 'now'>) =>
  noticesOf(ctx).where((eb) =>
    eb.or([
      eb.and([eb('state', 'in', ['planned', 'sending']), eb('leaves_at', '<=', ctx.now)]),
      eb.and([eb('state', '=', 'waiting'), eb('expires_at', '<=', ctx.now)]),
    ]),
  );

/** Those that are to leave by now, and those nobody has approved in time; what somebody is about just then is left out. */
export const noticesDue = (ctx: Reader & Pick<Context, 'now'>): Promise<Pick<NoticeRow, 'id'>[]> =>
  due(ctx).select('id').orderBy('id').execute();

/** One, held until the transaction ends, if it is due still and nobody is about it just then. */
export const takeDueNotice = (ctx: Reader & Pick<Context, 'now'>, id: string): Promise<NoticeRow | undefined> =>
  due(ctx).selectAll().where('id', '=', id).forUpdate().skipLocked().executeTakeFirst();

/** Ids are in the order of time. */
const newestFirst = (query: ReturnType<typeof noticesOf>) => query.selectAll().orderBy('id', 'desc');

/** A page of what the actor has sent in the role he acts in. */
export const pageOfSent = (ctx: Reader, paging: Paging) =>
  readPage(
    noticesOf(ctx).where('sender', '=', ctx.actor.person).where('acting', '=', ctx.actor.acting),
    newestFirst,
    paging,
  );

const waitingNotices = (ctx: Reader & Pick<Context, 'now'>, org: string | null) =>
  noticesOf(ctx)
    .where('state', '=', 'waiting')
    .where('expires_at', '>', ctx.now)
    .where('sender', '<>', ctx.actor.person)
    .where('on_behalf', 'is distinct from', ctx.actor.person)
    .$if(org !== null, (query) => query.where('org', '=', org ?? ''));

/** A page of what others want to send, of one organisation where one is named. */
export const pageOfWaiting = (ctx: Reader & Pick<Context, 'now'>, org: string | null, paging: Paging) =>
  readPage(waitingNotices(ctx, org), newestFirst, paging);

/** How many they are. */
export const countWaiting = (ctx: Reader & Pick<Context, 'now'>, org: string | null): Promise<number> =>
  countOf(waitingNotices(ctx, org));

/** How many have read a notice, answered it as it asks, and of these said no to it. */
export interface Progress {
  read: number;
  answered: number;
  declined: number;
}

/** By notice, how far it is. */
export async function progressOf({ db, actor }: Reader, ids: readonly string[]): Promise<Map<string, Progress>> {
  const rows = await db
    .selectFrom('messages.receipt')
    .select('notice')
    .select((eb) => [
      eb.fn.count<number>('read_at').as('read'),
      eb.fn.count<number>('answered_at').as('answered'),
      eb.fn.countAll<number>().filterWhere('answer', '=', 'declined').as('declined'),
    ])
    .where('county', '=', actor.county)
    .where(sql<boolean>`notice = any(${ids}::uuid[])`)
    .groupBy('notice')
    .execute();
  return new Map(
    rows.map(({ notice, read, answered, declined }) => [
      notice,
      { read: Number(read), answered: Number(answered), declined: Number(declined) },
    ]),
  );
}
