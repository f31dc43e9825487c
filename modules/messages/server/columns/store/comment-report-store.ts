import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { type CommentRow, isAppealed } from '#modules/messages/server/columns/store/comment-store.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

export type ReportRow = Selectable<Database['messages.comment_report']>;

const reportsOf = ({ db, actor }: Reader) =>
  db.selectFrom('messages.comment_report').where('county', '=', actor.county);

/** Keeps a report, and says whether it is new: a person reports a comment once. Asked of the system. */
export async function keepReport(
  { db }: Reader,
  row: Insertable<Database['messages.comment_report']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('messages.comment_report')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Which of some comments the actor has reported. Asked of the system. */
export async function reportedByActor(ctx: Reader, comments: readonly string[]): Promise<Set<string>> {
  const rows = await reportsOf(ctx)
    .select('comment')
    .where('reporter', '=', ctx.actor.person)
    .where(sql<boolean>`comment = any(${comments}::uuid[])`)
    .execute();
  return new Set(rows.map(({ comment }) => comment));
}

/** What was reported of some comments, the oldest first. Asked of the system. */
export const reportsOn = (ctx: Reader, comments: readonly string[]): Promise<ReportRow[]> =>
  reportsOf(ctx)
    .selectAll()
    .where(sql<boolean>`comment = any(${comments}::uuid[])`)
    .orderBy('at')
    .orderBy('reporter')
    .execute();

/** Whether nobody has decided on a report. */
export const isOpen = ({ decided_at }: Pick<ReportRow, 'decided_at'>): boolean => decided_at === null;

/** Who decided against a comment its writer appeals about: whoever refused or removed it. */
export const refusersOf = (row: CommentRow, reports: readonly ReportRow[]): (string | null)[] => {
  if (!isAppealed(row)) return [];
  if (row.state === 'refused') return [row.decided_by];
  return reports.flatMap(({ decision, decided_by }) => (decision === 'remove' ? [decided_by] : []));
};

/** Notes on all of them of a comment what was decided. Asked of the system. */
export async function decideReports(
  { db, actor }: Reader,
  comment: string,
  decided: { decision: string; decided_by: string; decided_at: Date; answer: string },
): Promise<void> {
  await db
    .updateTable('messages.comment_report')
    .set(decided)
    .where('county', '=', actor.county)
    .where('comment', '=', comment)
    .where('decided_at', 'is', null)
    .execute();
}
