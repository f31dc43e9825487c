import type * as contract from '#modules/messages/contract/notice.ts';
import type { Audience } from '#modules/messages/contract/audience.ts';
import { loadSent } from '#modules/messages/server/notices/load-sent.ts';
import { presentSentNotice, presentSentNotices, stateOf } from '#modules/messages/server/notices/present-notice.ts';
import { asksInterest, byTens } from '#modules/messages/server/notices/rules/interest.ts';
import { changeNotice, pageOfSent } from '#modules/messages/server/notices/store/notice-store.ts';
import { pageOfOpen } from '#modules/messages/server/notices/store/receipt-store.ts';
import { countToRemind, tellAgain } from '#modules/messages/server/notices/tell-again.ts';
import { personNames } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What the actor has sent in his role. */
export async function listSentNotices(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listSentNotices>> {
  const { person } = ctx.actor;
  await permit(ctx, 'messages.list_sent', { kind: 'person', id: person, holders: { self: person } });
  const { rows, total } = await pageOfSent(ctx, paging);
  return { items: await presentSentNotices(ctx, rows), total, ...paging };
}

/** Takes back what has not left yet. */
export async function cancelNotice(ctx: Context, id: string): Promise<Replied<typeof contract.cancelNotice>> {
  const row = await loadSent(ctx, id, 'messages.cancel');
  if (!['waiting', 'planned'].includes(stateOf(ctx, row))) throw new Refusal('messages.decided');
  await changeNotice(ctx, id, { state: 'cancelled' });
  return presentSentNotice(ctx, { ...row, state: 'cancelled' });
}

/** Recalls what was sent: it stays to be seen that it was there, and why it was recalled. */
export async function recallNotice(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Replied<typeof contract.recallNotice>> {
  const row = await loadSent(ctx, id, 'messages.recall');
  if (!['sending', 'sent'].includes(row.state)) throw new Refusal('messages.not_sent');
  const recalled = { state: 'recalled', recalled_at: ctx.now, recall_reason: reason };
  await changeNotice(ctx, id, recalled);
  await ctx.enqueue(ctx, tellAgain, { notice: id, of: 'recalled' });
  return presentSentNotice(ctx, { ...row, ...recalled });
}

/** Who has not done what a notice asks, to whoever sent it. */
export async function listOpenReceipts(
  ctx: Context,
  id: string,
  paging: Paging,
): Promise<Replied<typeof contract.listOpenReceipts>> {
  const row = await loadSent(ctx, id, 'messages.list_open');
  if (asksInterest(row.audience as Audience)) throw new Refusal('messages.followers_unnamed');
  const { rows, total } = await pageOfOpen(ctx, id, paging);
  const persons = [...new Set(rows.flatMap(({ person, about }) => [person, about]))];
  showed(ctx, 'messages.list_open', persons);
  const names = await personNames(ctx, persons);
  const items = rows.map(({ person, about, reached_at, read_at }) => ({
    person: names.get(person) ?? '',
    child: about === person ? null : (names.get(about) ?? ''),
    reachedAt: reached_at,
    readAt: read_at,
  }));
  return { items, total, ...paging };
}

/** Reminds those who have not done what a notice asks; nobody else hears of it, and they once a day at most. */
export async function remindNotice(ctx: Context, id: string): Promise<Replied<typeof contract.remindNotice>> {
  const row = await loadSent(ctx, id, 'messages.remind');
  if (row.state !== 'sent') throw new Refusal('messages.not_sent');
  const today = dayOf(ctx.now);
  if (row.reminded_on === today) throw new Refusal('messages.reminded_today');
  await changeNotice(ctx, id, { reminded_on: today });
  await ctx.enqueue(ctx, tellAgain, { notice: id, of: today });
  const persons = await countToRemind(ctx, id);
  return { persons: asksInterest(row.audience as Audience) ? byTens(persons) : persons };
}
