import type { Attachment } from '#modules/messages/contract/attachment.ts';
import { presentAttachment } from '#modules/messages/server/attachments/take-attachments.ts';
import { attachmentsOfNotices } from '#modules/messages/server/notices/store/notice-attachment-store.ts';
import type { NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import type { ReceiptRow } from '#modules/messages/server/notices/store/receipt-store.ts';
import { actsFor } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

type Of = (row: NoticeRow) => Attachment[];

/** What comes with each of these. */
export async function attachedTo(ctx: Context, rows: readonly NoticeRow[]): Promise<Of> {
  const ids = rows.map(({ id }) => id);
  const found = Map.groupBy(await asSystem(ctx, () => attachmentsOfNotices(ctx, ids)), ({ notice }) => notice);
  return ({ id }) => (found.get(id) ?? []).map((row) => presentAttachment(ctx, row));
}

/** What the actor sees of what comes with notices he got: nothing of one that was recalled. */
export async function attachedToGot(
  ctx: Context,
  rows: readonly NoticeRow[],
  receipts: readonly ReceiptRow[],
): Promise<Of> {
  const [attached, showing] = await Promise.all([attachedTo(ctx, rows), showingOf(ctx, receipts)]);
  return (row) => (row.state !== 'recalled' && showing.has(row.id) ? attached(row) : []);
}

/** Of what the actor got, the notices that show him what comes with them: he got them himself, or for a child he acts for now. */
export async function showingOf(ctx: Context, receipts: readonly ReceiptRow[]): Promise<Set<string>> {
  const his = new Set<string>();
  for (const about of new Set(receipts.map((one) => one.about)))
    if (await asSystem(ctx, () => actsFor(ctx, ctx.actor.person, about))) his.add(about);
  return new Set(receipts.flatMap(({ about, notice }) => (his.has(about) ? [notice] : [])));
}
