import type * as contract from '#modules/messages/contract/comment.ts';
import { mayAppeal, presentComment } from '#modules/messages/server/columns/present-comment.ts';
import { changeCommentRow, commentById } from '#modules/messages/server/columns/store/comment-store.ts';
import { tellDeciders } from '#modules/messages/server/columns/tell-people.ts';
import { decisionHours } from '#modules/messages/server/moderation/limits.ts';
import { bureausOf } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { idFrom } from '#platform/id.ts';

/** Asks, once, that somebody else look at a comment of the actor's that was refused or removed. */
export async function appealComment(
  ctx: Context,
  id: string,
  appeal: string,
): Promise<Replied<typeof contract.appealComment>> {
  const row = await commentById(ctx, id);
  await permit(ctx, 'messages.appeal_comment', row && { kind: 'comment', id, holders: { self: row.person } });
  if (!row || !mayAppeal(row)) throw new Refusal('messages.no_appeal_of_comment');
  const due_at = new Date(ctx.now.getTime() + decisionHours * 3_600_000);
  // Whatever it spoke of, somebody has seen to that: this is about whether it stands there.
  const change = { appeal, appealed_at: ctx.now, due_at, steps_told: 0, is_urgent: false };
  await changeCommentRow(ctx, id, change);
  const appealed = { ...row, ...change };
  await asSystem(ctx, async () => {
    const event = idFrom(`comment ${id} appeal`);
    await tellDeciders(ctx, appealed, { bureaus: await bureausOf(ctx), event, isOverdue: false });
  });
  return presentComment(ctx, appealed);
}
