import type * as contract from '#modules/messages/contract/printout.ts';
import { noticeById } from '#modules/messages/server/notices/store/notice-store.ts';
import { presentPrintouts } from '#modules/messages/server/printouts/ask-printout.ts';
import {
  pageOfPrintouts,
  type PrintoutRow,
  printoutById,
} from '#modules/messages/server/printouts/store/printout-store.ts';
import { printWords } from '#modules/messages/words/print-words.ts';
import { denied, permit } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { fetchFile } from '#platform/export/kept-file.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { say } from '#platform/i18n/dictionary.ts';

/** What the actor has had made of a notice lately. */
export async function listPrintouts(
  ctx: Context,
  { notice, ...paging }: Received<typeof contract.listPrintouts>['query'],
): Promise<Replied<typeof contract.listPrintouts>> {
  const { person } = ctx.actor;
  await permit(ctx, 'messages.list_printouts', { kind: 'person', id: person, holders: { self: person } });
  const { rows, total } = await pageOfPrintouts(ctx, notice, paging);
  return { items: await presentPrintouts(ctx, rows), total, ...paging };
}

/** Hands the PDF to whoever asked for it, as long as he could ask for it still. */
export async function fetchPrintout(ctx: Context, id: string): Promise<FileReply> {
  const row = await printoutById(ctx, id);
  await permit(ctx, 'messages.fetch_printout', row && { kind: 'printout', id, holders: { self: row.asked_by } });
  if (!row || !(await mayStill(ctx, row))) throw denied('messages.fetch_printout');
  const file = row.state === 'ready' ? await fetchFile(ctx, id) : undefined;
  if (!file) throw new Refusal('messages.no_printout');
  const name = say(printWords, ctx.language, `messages.print.name_${row.sort as contract.PrintoutSort}`);
  return new FileReply(`${name}.pdf`, 'application/pdf', file.bytes);
}

/** One's own is one's own; what others signed is read in the role the notice was sent in. */
async function mayStill(ctx: Context, { sort, notice }: PrintoutRow): Promise<boolean> {
  if (sort === 'own') return true;
  const sent = await asSystem(ctx, () => noticeById(ctx, notice));
  if (sent?.acting !== ctx.actor.acting) return false;
  const subject = { kind: 'notice', id: notice, holders: { self: sent.sender } };
  return rowAllowing(ctx.policy, ctx.actor, 'messages.ask_printout', subject) !== undefined;
}
