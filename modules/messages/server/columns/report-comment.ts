import type * as contract from '#modules/messages/contract/comment.ts';
import { presentComment } from '#modules/messages/server/columns/present-comment.ts';
import { standingOf } from '#modules/messages/server/columns/standing.ts';
import { keepReport } from '#modules/messages/server/columns/store/comment-report-store.ts';
import {
  changeCommentRow,
  commentById,
  type CommentRow,
} from '#modules/messages/server/columns/store/comment-store.ts';
import { postFor } from '#modules/messages/server/columns/store/post-store.ts';
import { tellDeciders } from '#modules/messages/server/columns/tell-people.ts';
import { judge } from '#modules/messages/server/moderation/judge.ts';
import { concernHours, decisionHours } from '#modules/messages/server/moderation/limits.ts';
import { ownWords } from '#modules/messages/server/moderation/listed-words.ts';
import { bureausOf } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Report = Received<typeof contract.reportComment>['body'];

/** Reports a comment that stands under a post the actor reads. Again it changes nothing. */
export async function reportComment(
  ctx: Context,
  id: string,
  report: Report,
): Promise<Replied<typeof contract.reportComment>> {
  const row = await loadShown(ctx, id, 'messages.report_comment');
  await asSystem(ctx, async () => {
    const { county, person: reporter } = ctx.actor;
    const { reason, mayHarm: may_harm } = report;
    const isNew = await keepReport(ctx, { county, comment: id, reporter, reason, may_harm, at: ctx.now });
    if (isNew) await bringBefore(ctx, row, report);
  });
  return presentComment(ctx, row, true);
}

/** A comment of another that readers of its post see, once the gate has let the actor do this with it; held until the transaction ends. */
async function loadShown(ctx: Context, id: string, action: string): Promise<CommentRow> {
  const standing = await standingOf(ctx);
  const row = await asSystem(ctx, async () => {
    const found = await commentById(ctx, id);
    const isOthers = found?.state === 'shown' && found.person !== ctx.actor.person;
    return isOthers && (await postFor(ctx, found.post, standing)) ? found : undefined;
  });
  await permit(ctx, action, row && { kind: 'comment', id, holders: { reader: ctx.actor.person } });
  if (!row) throw new Error('the gate let nothing pass');
  return row;
}

/**
 * Brings it before those who decide, with a time of its own; where comment or report speaks of harm to a child, at once, though it waits
 * there already for something else. Asked of the system.
 */
async function bringBefore(ctx: Context, row: CommentRow, { reason, mayHarm }: Report): Promise<void> {
  const listed = await ownWords(ctx, row.org);
  const is_urgent = mayHarm || [row.words, reason].some((said) => judge(said, listed).cause === 'harm');
  if (row.reported_at !== null && (row.is_urgent || !is_urgent)) return;
  const due_at = new Date(ctx.now.getTime() + (is_urgent ? concernHours : decisionHours) * 3_600_000);
  const reported_at = row.reported_at ?? ctx.now;
  const change = { reported_at, is_urgent, due_at, steps_told: 0 };
  await changeCommentRow(ctx, row.id, change);
  const told = { bureaus: await bureausOf(ctx), event: newId(), isOverdue: false };
  await tellDeciders(ctx, { ...row, ...change }, told);
}
