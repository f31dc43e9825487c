import type * as contract from '#modules/messages/contract/comment.ts';
import { mostHeldComments } from '#modules/messages/server/columns/limits.ts';
import { presentComment } from '#modules/messages/server/columns/present-comment.ts';
import { loadAppeared } from '#modules/messages/server/columns/read-posts.ts';
import { reportedByActor } from '#modules/messages/server/columns/store/comment-report-store.ts';
import {
  changeCommentRow,
  commentById,
  countHeldOfActor,
  insertComment,
  pageOfComments,
} from '#modules/messages/server/columns/store/comment-store.ts';
import { tellDeciders } from '#modules/messages/server/columns/tell-people.ts';
import { judge } from '#modules/messages/server/moderation/judge.ts';
import { concernHours } from '#modules/messages/server/moderation/limits.ts';
import { ownWords } from '#modules/messages/server/moderation/listed-words.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { bureausOf } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { idFrom, newId } from '#platform/id.ts';

/** What was said to a post, and let through. */
export async function listComments(
  ctx: Context,
  post: string,
  paging: Paging,
): Promise<Replied<typeof contract.listComments>> {
  await loadAppeared(ctx, post, 'messages.list_comments');
  return asSystem(ctx, async () => {
    const { rows, total } = await pageOfComments(ctx, post, paging);
    const reported = await reportedByActor(
      ctx,
      rows.map(({ id }) => id),
    );
    return { items: rows.map((row) => presentComment(ctx, row, reported.has(row.id))), total, ...paging };
  });
}

/** Says something to a post; it is held until somebody of its school lets it through. */
export async function writeComment(
  ctx: Context,
  post: string,
  words: string,
): Promise<Replied<typeof contract.writeComment>> {
  const { org, state } = await loadAppeared(ctx, post, 'messages.write_comment');
  if (state !== 'published') throw new Refusal('messages.not_now');
  if ((await countHeldOfActor(ctx)) >= mostHeldComments)
    throw new Refusal('messages.too_many_comments', { most: mostHeldComments });
  const { county, person, role } = ctx.actor;
  const mayHarm = judge(words, await ownWords(ctx, org)).cause === 'harm';
  const due_at = mayHarm ? new Date(ctx.now.getTime() + concernHours * 3_600_000) : null;
  const row = { county, id: newId(), post, org, person, role, words, state: 'held', at: ctx.now };
  const written = await insertComment(ctx, { ...row, due_at, is_urgent: mayHarm });
  if (mayHarm)
    await asSystem(ctx, async () => {
      const event = idFrom(`comment ${written.id} harm`);
      await tellDeciders(ctx, written, { bureaus: await bureausOf(ctx), event, isOverdue: false });
    });
  return presentComment(ctx, written);
}

/** Takes back what the actor said, whatever became of it; what spoke of harm is looked after all the same. */
export async function withdrawComment(ctx: Context, id: string): Promise<Replied<typeof contract.withdrawComment>> {
  const row = await commentById(ctx, id);
  await permit(ctx, 'messages.withdraw_comment', row && { kind: 'comment', id, holders: { self: row.person } });
  if (!row) throw new Error('the gate let nothing pass');
  await changeCommentRow(ctx, id, { state: 'withdrawn' });
  // Nobody is left to decide on it, though it was reported.
  if (!row.is_urgent) await readAbout(ctx, id);
  return presentComment(ctx, { ...row, state: 'withdrawn' });
}
