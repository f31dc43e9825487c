import { nameShown } from '#modules/messages/server/attachments/name-shown.ts';
import { textHashOf } from '#modules/messages/server/notices/send-notice.ts';
import { attachmentsOfNotices } from '#modules/messages/server/notices/store/notice-attachment-store.ts';
import type { ReceiptRow } from '#modules/messages/server/notices/store/receipt-store.ts';
import { momentOn, noticeToRead, sayingIn, type Wish } from '#modules/messages/server/printouts/notice-to-read.ts';
import { personNames, relationNames } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { formatDate } from '#platform/i18n/format.ts';

/** SHA-256 in pieces that can be compared by eye. */
const inPieces = (hash: Buffer | null): string => hash?.toString('hex').replaceAll(/.{8}/g, '$& ').trim() ?? '';

/** What was signed of a notice, as its template is given it: what it said, what came with it, who signed, and what proves that. */
export async function signaturesToRead(ctx: Context, wish: Wish, receipts: readonly ReceiptRow[]): Promise<object> {
  const { notice, language } = wish;
  const t = sayingIn(language);
  // Paper goes from hand to hand: names that are the sender's and the staff's do not stand on it.
  const reader = { actor: ctx.actor, language };
  const attached = await attachmentsOfNotices(ctx, [notice.id]);
  const isSame = textHashOf(notice, attached).equals(notice.text_hash);
  return {
    ...(await noticeToRead(ctx, wish)),
    attached: {
      title: t('messages.print.attached'),
      columns: [t('messages.print.file'), 'SHA-256'],
      rows: attached.map((row) => [[nameShown(reader, row), row.alt].filter(Boolean).join('：'), inPieces(row.sha256)]),
    },
    signed: {
      title: t('messages.print.answers', { count: receipts.length }),
      columns: (['child', 'who', 'answer', 'when', 'text'] as const).map((one) => t(`messages.print.${one}`)),
      rows: await rowsOf(ctx, wish, receipts),
    },
    proof: {
      title: t('messages.print.proof'),
      hash: inPieces(notice.text_hash),
      note: t(isSame ? 'messages.print.proved' : 'messages.print.not_proved'),
    },
  };
}

/** For which child, who as what, his answer, when, and whether he signed what stands there. */
async function rowsOf(
  ctx: Context,
  { notice, language }: Wish,
  receipts: readonly ReceiptRow[],
): Promise<(string | undefined)[][]> {
  const t = sayingIn(language);
  const people = receipts.flatMap(({ person, about, entered_by }) => [person, about, entered_by ?? person]);
  const names = await personNames(ctx, [...new Set(people)]);
  const relation = await relationNames({ ...ctx, language }, receipts);
  const when = ({
    answered_at,
    dated,
    entered_by,
  }: Pick<ReceiptRow, 'answered_at' | 'dated' | 'entered_by'>): string => {
    const at = answered_at === null ? '' : momentOn(language, answered_at);
    if (dated === null || entered_by === null) return at;
    return t('messages.print.on_paper', { dated: formatDate(language, dated), name: names.get(entered_by) ?? '', at });
  };
  return receipts.map(({ person, about, answer, text_hash, signed_as, ...how }) => [
    about === person ? t('messages.print.himself') : names.get(about),
    [signed_as ?? names.get(person), relation({ person, about })].filter(Boolean).join(' · '),
    t(answer === 'signed' ? 'messages.print.signed' : 'messages.print.declined'),
    when(how),
    text_hash === null ? '' : t(text_hash.equals(notice.text_hash) ? 'messages.print.same' : 'messages.print.other'),
  ]);
}
