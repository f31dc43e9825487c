import { readAsOwner } from '#modules/messages/server/attachments/load-attachment.ts';
import { showingOf } from '#modules/messages/server/notices/attached.ts';
import { stateOf } from '#modules/messages/server/notices/present-notice.ts';
import { noticeOfAttachment } from '#modules/messages/server/notices/store/notice-attachment-store.ts';
import { noticeById, type NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { receiptsOf } from '#modules/messages/server/notices/store/receipt-store.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

// What comes with a notice is seen by whoever sent it, may approve it now, or got it; once it is recalled, by its sender alone.
readAsOwner(async (ctx, attachment) => {
  const row = await asSystem(ctx, async () => {
    const notice = await noticeOfAttachment(ctx, attachment);
    return notice === undefined ? undefined : noticeById(ctx, notice);
  });
  if (!row) return undefined;
  const { person, acting } = ctx.actor;
  if ((row.sender === person && row.acting === acting) || mayApprove(ctx, row)) return true;
  return row.state !== 'recalled' && (await showingOf(ctx, await receiptsOf(ctx, person, [row.id]))).size > 0;
});

function mayApprove(ctx: Context, row: NoticeRow): boolean {
  const { id, sender, orgs, org } = row;
  if (stateOf(ctx, row) !== 'waiting' || sender === ctx.actor.person) return false;
  const holders = { org: orgs > 1 ? null : org, sender };
  return rowAllowing(ctx.policy, ctx.actor, 'messages.approve', { kind: 'notice', id, holders }) !== undefined;
}
