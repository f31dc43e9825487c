import { answersTo } from '#modules/messages/server/notices/rules/answers-to.ts';
import type { NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { allReceipts, type ReceiptRow, receiptsOf } from '#modules/messages/server/notices/store/receipt-store.ts';
import type { PrintoutRow } from '#modules/messages/server/printouts/store/printout-store.ts';
import { pupilFacts, stillActing } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';

/** What is asked for of a notice. */
export type Wanted = Pick<PrintoutRow, 'sort' | 'about' | 'class' | 'everybody'>;

const isSigned = ({ answer }: ReceiptRow): boolean => answer === 'signed' || answer === 'declined';

/** What of a notice goes on paper: what one signed oneself, what all signed, or who has a slip. Asked of the system. */
export async function receiptsToPrint(
  ctx: Context,
  notice: NoticeRow,
  { sort, about, class: group, everybody, asked_by }: Wanted & { asked_by: string },
): Promise<ReceiptRow[]> {
  if (sort === 'own')
    return (await receiptsOf(ctx, asked_by, [notice.id])).filter((one) => one.about === about && isSigned(one));
  const all = await allReceipts(ctx, notice.id);
  if (sort === 'signatures') return inClass(ctx, all.filter(isSigned), group);
  if (answersTo(notice.level).length === 0) return [];
  const asked = all.filter((one) => one.about !== one.person && (everybody || one.answer === null));
  return inClass(ctx, await stillActing(ctx, asked), group);
}

async function inClass(ctx: Context, all: ReceiptRow[], group: string | null): Promise<ReceiptRow[]> {
  if (group === null) return all;
  const pupils = await pupilFacts(ctx, [...new Set(all.map(({ about }) => about))]);
  const there = new Set(pupils.filter((pupil) => pupil.class === group).map(({ id }) => id));
  return all.filter(({ about }) => there.has(about));
}
