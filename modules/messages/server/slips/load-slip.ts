import { noticeById, type NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import type { ReceiptRow } from '#modules/messages/server/notices/store/receipt-store.ts';
import { codeIn } from '#platform/text/paper-code.ts';
import { receiptOfSlip } from '#modules/messages/server/slips/store/slip-store.ts';
import { pupilFacts } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** The notice and the receipt a slip is for, held until the transaction ends: of what the actor sent in his role, or a child of his class. */
export async function loadSlip(
  ctx: Context,
  code: string,
  action: string,
): Promise<{ notice: NoticeRow; receipt: ReceiptRow }> {
  const found = await asSystem(ctx, async () => {
    const receipt = await receiptOfSlip(ctx, codeIn(code));
    const notice = receipt && (await noticeById(ctx, receipt.notice));
    if (!notice) return undefined;
    const [child] = await pupilFacts(ctx, [receipt.about]);
    return { notice, receipt, group: child?.class ?? null };
  });
  if (!found) {
    await permit(ctx, action, undefined);
    throw new Error('the gate let nothing pass');
  }
  const { notice, receipt, group } = found;
  const self = notice.acting === ctx.actor.acting ? notice.sender : null;
  await permit(ctx, action, {
    kind: 'notice',
    id: notice.id,
    holders: { self, class: group },
    about: receipt.about,
  });
  return { notice, receipt };
}
