import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { concernHours, overdueHours } from '#modules/messages/server/moderation/limits.ts';
import { isOverdue } from '#modules/messages/server/moderation/store/overdue.ts';
import type { Context } from '#platform/context.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type CommentRow = Selectable<Database['messages.comment']>;

const commentsOf = ({ db, actor }: Reader) =>
  db.selectFrom('messages.comment as comment').where('comment.county', '=', actor.county);

/** One comment, held until the transaction ends. */
export const commentById = (ctx: Reader, id: string): Promise<CommentRow | undefined> =>
  commentsOf(ctx).selectAll().where('comment.id', '=', id).forUpdate().executeTakeFirst();

/** Whether its writer asks that somebody else look at it, and nobody has answered. */
export const isAppealed = ({ state, appealed_at, answered_at }: CommentRow): boolean =>
  (state === 'refused' || state === 'removed') && appealed_at !== null && answered_at === null;

/** What waits for somebody: it is held, or stands there reported, or is appealed about, or spoke of harm and was taken back, and nobody has seen to it yet. */
const isWaiting = sql<boolean>`comment.heeded_at is null
  and (comment.decided_at is null or comment.reported_at is not null
    or (comment.appealed_at is not null and comment.answered_at is null))
  and (comment.state <> 'withdrawn' or comment.is_urgent)`;

/** What waits though it was due, and of which somebody is now to be told. */
const overdue = (ctx: Reader & Pick<Context, 'now'>) =>
  commentsOf(ctx)
    .where(isWaiting)
    .where(isOverdue(ctx, sql<number>`case when is_urgent then ${concernHours}::int else ${overdueHours}::int end`));

/** Which of them, the longest due first. Asked of the system. */
export const overdueComments = (ctx: Reader & Pick<Context, 'now'>): Promise<Pick<CommentRow, 'id'>[]> =>
  overdue(ctx).select('comment.id').orderBy('comment.due_at').orderBy('comment.id').execute();

/** One, held until the transaction ends, if it is overdue still and nobody is about it just then. Asked of the system. */
export const takeOverdueComment = (ctx: Reader & Pick<Context, 'now'>, id: string): Promise<CommentRow | undefined> =>
  overdue(ctx).selectAll().where('comment.id', '=', id).forUpdate().skipLocked().executeTakeFirst();

/** A page of the comments on a post that were let through, and of the actor’s own. Asked of the system. */
export const pageOfComments = (ctx: Reader, post: string, paging: Paging) =>
  readPage(
    commentsOf(ctx)
      .where('comment.post', '=', post)
      .where((eb) =>
        eb.or([
          eb('comment.state', '=', 'shown'),
          eb.and([eb('comment.person', '=', ctx.actor.person), eb('comment.state', '<>', 'withdrawn')]),
        ]),
      ),
    (query) => query.selectAll().orderBy('comment.id', 'desc'),
    paging,
  );

/** Of an organisation or, without one, of the bureau and in whose stead it decides; of what was taken back what none of these leads looks after; perhaps of harm alone. */
interface HeldOf {
  org: string | null;
  leads: readonly string[];
  isOfHarm: boolean;
}

const held = (ctx: Reader, { org, leads, isOfHarm }: HeldOf) =>
  commentsOf(ctx)
    .innerJoin('messages.post as post', (join) =>
      join.onRef('post.county', '=', 'comment.county').onRef('post.id', '=', 'comment.post'),
    )
    .where(isWaiting)
    .$if(isOfHarm, (query) => query.where('comment.is_urgent', '=', true))
    .where('comment.person', '<>', ctx.actor.person)
    .where(
      sql<boolean>`case when comment.state = 'withdrawn'
        then not exists (select from unnest(${leads}::uuid[]) as lead where lead <> comment.person)
        else not exists (select from messages.comment_report as report
          where report.county = comment.county and report.comment = comment.id
            and (report.reporter = ${ctx.actor.person}
              or (comment.state = 'removed' and report.decision = 'remove' and report.decided_by = ${ctx.actor.person})))
          and (comment.state <> 'refused' or comment.decided_by <> ${ctx.actor.person}) end`,
    )
    .where(
      org === null
        ? sql<boolean>`(comment.org is null or (comment.in_stead and comment.state <> 'withdrawn'))`
        : sql<boolean>`comment.org = ${org}`,
    );

/**
 * A page of the comments that wait for the actor, but what he wrote, what he once reported and is to be decided on, and appeals about what he decided himself: the soonest due
 * first, then the oldest. Asked of the system.
 */
export const pageOfHeld = (ctx: Reader, of: HeldOf, paging: Paging) =>
  readPage(
    held(ctx, of),
    (query) =>
      query.selectAll('comment').select('post.title as postTitle').orderBy('comment.due_at').orderBy('comment.id'),
    paging,
  );

/** How many of the actor’s comments wait for a decision. */
export async function countHeldOfActor(ctx: Reader): Promise<number> {
  const row = await commentsOf(ctx)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('comment.person', '=', ctx.actor.person)
    .where('comment.state', '=', 'held')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export const insertComment = ({ db }: Reader, row: Insertable<Database['messages.comment']>): Promise<CommentRow> =>
  db.insertInto('messages.comment').values(row).returningAll().executeTakeFirstOrThrow();

export async function changeCommentRow(
  { db, actor }: Reader,
  id: string,
  change: Partial<Insertable<Database['messages.comment']>>,
): Promise<void> {
  await db
    .updateTable('messages.comment')
    .set(change)
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .execute();
}
