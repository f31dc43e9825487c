import { answersTo } from '#modules/messages/server/notices/rules/answers-to.ts';
import { attachmentsOfNotices } from '#modules/messages/server/notices/store/notice-attachment-store.ts';
import type { ReceiptRow } from '#modules/messages/server/notices/store/receipt-store.ts';
import { noticeToRead, sayingIn, type Wish } from '#modules/messages/server/printouts/notice-to-read.ts';
import { slipDays } from '#modules/messages/server/slips/limits.ts';
import { codeInFours, newPaperCode } from '#platform/text/paper-code.ts';
import { keepSlips } from '#modules/messages/server/slips/store/slip-store.ts';
import { personNames } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { squareOf } from '#platform/typeset/square.ts';

/** Where a slip is entered, as a telephone finds it in its square: what stands there tells nothing of anybody. */
export const addressOfSlip = (origin: string, code: string): string => `${origin}/slips?code=${codeInFours(code)}`;

/** The slips of a notice, as their template is given them; each has its code from now on, the one it had where it was printed before. */
export async function slipsToRead(
  ctx: Context,
  wish: Wish & { origin: string },
  receipts: readonly ReceiptRow[],
): Promise<object> {
  const { notice, language, origin } = wish;
  const t = sayingIn(language);
  const until = new Date(ctx.now.getTime() + slipDays * 86_400_000);
  const slips = receipts.map(({ person, about, slip }) => ({ person, about, slip: slip ?? newPaperCode() }));
  await keepSlips(ctx, { notice: notice.id, until }, slips);
  const people = slips.flatMap(({ person, about }) => [person, about]);
  const names = await personNames(ctx, [...new Set(people)]);
  const attached = await attachmentsOfNotices(ctx, [notice.id]);
  return {
    ...(await noticeToRead(ctx, wish)),
    attached:
      attached.length === 0 ? null : t('messages.print.papers', { names: attached.map(({ name }) => name).join('、') }),
    choices: answersTo(notice.level).map((answer) => t(`messages.print.tick_${answer}`)),
    sign: t('messages.print.sign_here'),
    note: t('messages.print.give_back'),
    square: t('messages.print.square'),
    slips: await Promise.all(
      slips.map(async ({ person, about, slip }) => ({
        to: t('messages.print.to', { name: names.get(person) ?? '', child: names.get(about) ?? '' }),
        code: codeInFours(slip),
        square: await squareOf(addressOfSlip(origin, slip)),
      })),
    ),
  };
}
