import type * as contract from '#modules/messages/contract/notice.ts';
import { leaveNotice } from '#modules/messages/server/notices/leave-notice.ts';
import { presentSentNotice, presentSentNotices, stateOf } from '#modules/messages/server/notices/present-notice.ts';
import {
  changeNotice,
  countWaiting,
  noticeById,
  pageOfWaiting,
} from '#modules/messages/server/notices/store/notice-store.ts';
import { tellSender } from '#modules/messages/server/notices/tell-people.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { assertSecond } from '#modules/people/server/public.ts';
import { permit, type Reach, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What waits for the actor as a second person. */
export async function listWaitingNotices(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listWaitingNotices>> {
  const reach = await reachOf(ctx, 'messages.list_waiting', 'notice');
  const { rows, total } = await pageOfWaiting(ctx, orgIn(reach), paging);
  return { items: await presentSentNotices(ctx, rows), total, ...paging };
}

/** How many notices wait for whoever has this reach of them; their rows are opened by the list alone. */
export const countWaitingNotices = (ctx: Context, reach: Reach): Promise<number> =>
  asSystem(ctx, () => countWaiting(ctx, orgIn(reach)));

/** The organisation whose notices one may let leave; null: every one. */
const orgIn = ({ everything, holds }: Reach): string | null => (everything ? null : (holds['org']?.[0] ?? ''));

/** Answers what another wants to send; nothing urgent is waved through without a word. What goes beyond one school is the bureau's to approve. */
export async function decideNotice(
  ctx: Context,
  id: string,
  answer: 'approve' | 'refuse',
  reason: string | null,
): Promise<Replied<typeof contract.approveNotice>> {
  const row = await noticeById(ctx, id, 'update');
  // Whoever it is sent for is no second person to it either.
  const holders = row && { org: row.orgs > 1 ? null : row.org, sender: [row.sender, row.on_behalf] };
  await permit(ctx, `messages.${answer}`, holders && { kind: 'notice', id, holders });
  if (!row || stateOf(ctx, row) !== 'waiting') throw new Refusal('messages.decided');
  await assertSecond(ctx);
  if (row.urgent_reason !== null && reason === null) throw new Refusal('messages.reason_needed', { field: 'reason' });
  const { now, actor } = ctx;
  const state = answer === 'refuse' ? 'refused' : row.leaves_at > now ? 'planned' : 'sending';
  const decided = { state, decided_by: actor.person, decided_at: now, decided_reason: reason };
  await changeNotice(ctx, id, decided);
  if (state === 'sending') await ctx.enqueue(ctx, leaveNotice, { notice: id });
  await readAbout(ctx, id);
  await tellSender(ctx, row, answer === 'approve' ? 'approved' : 'refused');
  return presentSentNotice(ctx, { ...row, ...decided });
}
