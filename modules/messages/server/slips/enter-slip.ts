import type { z } from 'zod';
import type { NoticeAnswer, NoticeLevel } from '#modules/messages/contract/notice.ts';
import type * as contract from '#modules/messages/contract/slip.ts';
import { assertNotReplaced } from '#modules/messages/server/notices/assert-not-replaced.ts';
import { answersTo } from '#modules/messages/server/notices/rules/answers-to.ts';
import type { NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { answerReceipt, type ReceiptRow } from '#modules/messages/server/notices/store/receipt-store.ts';
import { tellEntered } from '#modules/messages/server/notices/tell-people.ts';
import { correctDays } from '#modules/messages/server/slips/limits.ts';
import { loadSlip } from '#modules/messages/server/slips/load-slip.ts';
import { insertPaperAnswer } from '#modules/messages/server/slips/store/slip-store.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { personNames, stillActing } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Said = Received<typeof contract.enterSlip>['body'];

/** Whose slip came back. */
export async function lookAtSlip(ctx: Context, code: string): Promise<Replied<typeof contract.lookAtSlip>> {
  const { notice, receipt } = await loadSlip(ctx, code, 'messages.look_at_slip');
  return presentSlip(ctx, notice, receipt);
}

/** Enters what was answered on paper, corrects it, or takes it back; each time is kept. Said again it changes nothing. */
export async function enterSlip(ctx: Context, said: Said): Promise<Replied<typeof contract.enterSlip>> {
  const { notice, receipt } = await loadSlip(ctx, said.code, 'messages.enter_slip');
  if (isEntered(receipt, said)) return presentSlip(ctx, notice, receipt);
  await assertEnterable(ctx, notice, receipt, said);
  const { actor, now } = ctx;
  const { person, about, read_at } = receipt;
  const { answer, signedAs: signed_as, dated } = said;
  const paper = answer === null ? { signed_as: null, dated: null } : { signed_as, dated };
  const change = {
    answer,
    answered_at: answer === null ? null : now,
    // What was read on paper was read, and not where it was not.
    read_at: read_at === null || read_at.getTime() === receipt.answered_at?.getTime() ? answer && now : read_at,
    text_hash: answer === 'signed' ? notice.text_hash : null,
    signed_as: answer === 'signed' ? signed_as : null,
    dated: paper.dated,
    entered_by: answer && actor.person,
  };
  await asSystem(ctx, async () => {
    await answerReceipt(ctx, receipt, change);
    const what = { county: actor.county, id: newId(), notice: notice.id, person, about, answer, ...paper };
    await insertPaperAnswer(ctx, { ...what, entered_by: actor.person, entered_at: now });
    if (answer !== null) await readAbout(ctx, notice.id, [person]);
    await tellEntered(ctx, notice, what);
  });
  return presentSlip(ctx, notice, { ...receipt, ...change });
}

const isEntered = ({ answer, signed_as, dated }: ReceiptRow, said: Said): boolean =>
  said.answer === answer &&
  (answer === null || (dated === said.dated && (answer !== 'signed' || signed_as === said.signedAs)));

/** What came on paper is entered of whoever acts for the child now and has not answered himself; a week later it stands. */
async function assertEnterable(ctx: Context, notice: NoticeRow, receipt: ReceiptRow, said: Said): Promise<void> {
  if (notice.state === 'recalled') throw new Refusal('messages.recalled');
  if (said.answer !== null) await assertNotReplaced(ctx, receipt);
  if (said.answer !== null && !answersTo(notice.level).includes(said.answer))
    throw new Refusal('messages.other_answer', { field: 'answer' });
  if (receipt.answer !== null && receipt.entered_by === null) throw new Refusal('messages.answered');
  if (receipt.answered_at && untilOf(receipt.answered_at) <= ctx.now)
    throw new Refusal('messages.paper_settled', { days: correctDays });
  if (said.dated < dayOf(notice.sent_at ?? notice.leaves_at) || said.dated > dayOf(ctx.now))
    throw new Refusal('messages.other_day', { field: 'dated' });
  const acting = await asSystem(ctx, () => stillActing(ctx, [receipt]));
  if (acting.length === 0) throw new Refusal('messages.no_guardian_now');
}

const untilOf = (at: Date): Date => new Date(at.getTime() + correctDays * 86_400_000);

async function presentSlip(
  ctx: Context,
  notice: NoticeRow,
  receipt: ReceiptRow,
): Promise<z.input<typeof contract.Slip>> {
  const { person, about, answer, dated, entered_by, answered_at, signed_as } = receipt;
  const names = await personNames(ctx, [person, about, ...(entered_by === null ? [] : [entered_by])]);
  const nameOf = (one: string): string => names.get(one) ?? '';
  return {
    title: notice.title,
    level: notice.level as NoticeLevel,
    sentAt: notice.sent_at ?? notice.leaves_at,
    person: nameOf(person),
    child: nameOf(about),
    answer: answer as NoticeAnswer | null,
    paper:
      dated === null || entered_by === null || answered_at === null
        ? null
        : { dated, signedAs: signed_as ?? nameOf(person), enteredBy: nameOf(entered_by), until: untilOf(answered_at) },
  };
}
