import { type ReceiptRow, signaturesOf } from '#modules/messages/server/notices/store/receipt-store.ts';
import { pupilFacts } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';

/** What was signed of a notice, or refused to be: of one person and child, of one class, or of everybody. Asked of the system. */
export async function signedReceipts(
  ctx: Context,
  of: { notice: string; asked_by: string; about: string | null; class: string | null },
): Promise<ReceiptRow[]> {
  const all = await signaturesOf(ctx, of.notice);
  if (of.about !== null) return all.filter(({ person, about }) => person === of.asked_by && about === of.about);
  if (of.class === null) return all;
  const pupils = await pupilFacts(ctx, [...new Set(all.map(({ about }) => about))]);
  const there = new Set(pupils.filter((pupil) => pupil.class === of.class).map(({ id }) => id));
  return all.filter(({ about }) => there.has(about));
}
