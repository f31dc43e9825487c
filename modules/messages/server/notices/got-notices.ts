import type * as contract from '#modules/messages/contract/notice.ts';
import { assertNotReplaced } from '#modules/messages/server/notices/assert-not-replaced.ts';
import { presentNotices } from '#modules/messages/server/notices/present-notice.ts';
import { answersTo } from '#modules/messages/server/notices/rules/answers-to.ts';
import { noticeById, type NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import {
  answerReceipt,
  pageOfGot,
  type ReceiptRow,
  receiptsOf,
} from '#modules/messages/server/notices/store/receipt-store.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { actsFor, personNames } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

/** The notices the actor got; those he has still to answer alone where asked. */
export async function listNotices(
  ctx: Context,
  { open, ...paging }: Paging & { open: boolean },
): Promise<Replied<typeof contract.listNotices>> {
  const { person } = ctx.actor;
  await permit(ctx, 'messages.list', { kind: 'person', id: person, holders: { self: person } });
  const { rows, total } = await asSystem(ctx, () => pageOfGot(ctx, open, paging));
  return { items: await presentNotices(ctx, rows), total, ...paging };
}

/** One notice the actor got. */
export async function readNotice(ctx: Context, id: string): Promise<Replied<typeof contract.readNotice>> {
  const { row } = await loadGot(ctx, id, 'messages.read');
  return presentOne(ctx, row);
}

type Said = Received<typeof contract.answerNotice>['body'];

/** Notes that the actor has read a notice, and what he says to it for himself or for a child. Said again it changes nothing. */
export async function answerNotice(
  ctx: Context,
  id: string,
  said: Said,
): Promise<Replied<typeof contract.answerNotice>> {
  const { row, receipts } = await loadGot(ctx, id, 'messages.answer', true);
  const receipt = receipts.find(({ about }) => about === said.about);
  if (!receipt) throw new Refusal('messages.other_answer', { field: 'about' });
  assertAnswers(row, receipt, said);
  if (said.answer !== null) {
    await assertHis(ctx, said.about);
    await assertNotReplaced(ctx, receipt);
  }
  await answerReceipt(ctx, receipt, {
    read_at: receipt.read_at ?? ctx.now,
    ...(said.answer === null || receipt.answer !== null ? {} : await answerOf(ctx, row, said.answer)),
  });
  await readAbout(ctx, id, [ctx.actor.person]);
  return presentOne(ctx, row);
}

async function answerOf(ctx: Context, row: NoticeRow, answer: NonNullable<Said['answer']>) {
  const at = { answer, answered_at: ctx.now };
  if (answer !== 'signed') return at;
  const { person } = ctx.actor;
  return { ...at, text_hash: row.text_hash, signed_as: (await personNames(ctx, [person])).get(person) ?? '' };
}

/** One answers as the notice asks, once, to the text one was shown. */
function assertAnswers(row: NoticeRow, receipt: ReceiptRow, { answer, textHash }: Said): void {
  if (row.state === 'recalled') throw new Refusal('messages.recalled');
  if (row.text_hash.toString('hex') !== textHash) throw new Refusal('messages.other_text', { field: 'textHash' });
  if (answer !== null && !answersTo(row.level).includes(answer))
    throw new Refusal('messages.other_answer', { field: 'answer' });
  if (answer !== null && receipt.answer !== null && receipt.answer !== answer) throw new Refusal('messages.answered');
}

/** Who cared for a child when the notice came answers for him while he does. */
async function assertHis(ctx: Context, about: string): Promise<void> {
  if (!(await asSystem(ctx, () => actsFor(ctx, ctx.actor.person, about)))) throw new Refusal('messages.not_your_child');
}

/** A notice the actor got, with what he got of it. Its row is the sender's: his own receipts say that it is his to read. */
async function loadGot(
  ctx: Context,
  id: string,
  action: string,
  isHeld = false,
): Promise<{ row: NoticeRow; receipts: ReceiptRow[] }> {
  const { person } = ctx.actor;
  const receipts = await receiptsOf(ctx, person, [id], isHeld);
  await permit(ctx, action, receipts.length > 0 ? { kind: 'notice', id, holders: { self: person } } : undefined);
  const row = await asSystem(ctx, () => noticeById(ctx, id));
  if (!row) throw new Error('a receipt of no notice');
  return { row, receipts };
}

async function presentOne(ctx: Context, row: NoticeRow): Promise<Replied<typeof contract.readNotice>> {
  const [told] = await presentNotices(ctx, [row]);
  if (!told) throw new Error('a notice was presented as nothing');
  return told;
}
