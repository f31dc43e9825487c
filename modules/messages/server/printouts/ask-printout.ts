import type { z } from 'zod';
import type * as contract from '#modules/messages/contract/printout.ts';
import { loadSent } from '#modules/messages/server/notices/load-sent.ts';
import { noticeById, type NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { receiptsOf } from '#modules/messages/server/notices/store/receipt-store.ts';
import { mostChildren, mostPrintouts, printoutHours } from '#modules/messages/server/printouts/limits.ts';
import { makePrintout } from '#modules/messages/server/printouts/make-printout.ts';
import { receiptsToPrint, type Wanted } from '#modules/messages/server/printouts/receipts-to-print.ts';
import {
  insertPrintout,
  type PrintoutRow,
  printoutsNow,
} from '#modules/messages/server/printouts/store/printout-store.ts';
import { classFacts } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** Has what the actor signed made as a PDF. */
export async function askOwnPrintout(
  ctx: Context,
  id: string,
  about: string,
  origin: string,
): Promise<Replied<typeof contract.askOwnPrintout>> {
  const { person } = ctx.actor;
  const receipts = await receiptsOf(ctx, person, [id]);
  await permit(
    ctx,
    'messages.ask_own_printout',
    receipts.length > 0 ? { kind: 'notice', id, holders: { self: person } } : undefined,
  );
  const notice = await asSystem(ctx, () => noticeById(ctx, id));
  if (!notice) throw new Error('a receipt of no notice');
  const wanted = { sort: 'own', about, class: null, everybody: false };
  if ((await toPrint(ctx, notice, wanted)).length === 0)
    throw new Refusal('messages.nothing_to_print', { field: 'about' });
  return ask(ctx, id, wanted, origin);
}

/** Has what was signed of a notice of the actor's, or slips to sign it, made as a PDF. What he may have of many children at once, a second person has approved. */
export async function askPrintout(
  ctx: Context,
  id: string,
  said: Received<typeof contract.askPrintout>['body'],
  origin: string,
): Promise<Replied<typeof contract.askPrintout>> {
  const notice = await loadSent(ctx, id, 'messages.ask_printout');
  const wanted = { ...said, about: null };
  const children = new Set((await toPrint(ctx, notice, wanted)).map(({ about }) => about));
  showed(ctx, 'messages.ask_printout', [...children]);
  if (children.size === 0) throw new Refusal('messages.nothing_to_print', { field: 'class' });
  if (children.size > mostChildren && notice.decided_by === null)
    throw new Refusal('messages.too_much_to_print', { field: 'class', most: mostChildren });
  return ask(ctx, id, wanted, origin);
}

const toPrint = (ctx: Context, notice: NoticeRow, wanted: Wanted) =>
  asSystem(ctx, () => receiptsToPrint(ctx, notice, { ...wanted, asked_by: ctx.actor.person }));

/** Asks for one; while the same is made, it is that. */
async function ask(
  ctx: Context,
  notice: string,
  wanted: Wanted,
  origin: string,
): Promise<z.input<typeof contract.Printout>> {
  const { actor, language, now } = ctx;
  const earlier = await printoutsNow(ctx);
  const same = earlier.find((row) => row.state === 'waiting' && row.notice === notice && isSame(wanted, row));
  if (same) return presentPrintout(ctx, same);
  if (earlier.length >= mostPrintouts) throw new Refusal('messages.too_many_printouts', { most: mostPrintouts });
  const row = await insertPrintout(ctx, {
    ...wanted,
    county: actor.county,
    id: newId(),
    notice,
    asked_by: actor.person,
    acting: actor.acting ?? '',
    language,
    state: 'waiting',
    made_at: now,
    expires_at: new Date(now.getTime() + printoutHours * 3_600_000),
  });
  await ctx.enqueue(ctx, makePrintout, { printout: row.id, origin });
  return presentPrintout(ctx, row);
}

const isSame = (wanted: Wanted, row: Wanted): boolean =>
  wanted.sort === row.sort &&
  wanted.about === row.about &&
  wanted.class === row.class &&
  wanted.everybody === row.everybody;

/** Printouts as whoever asked for them reads of them. */
export async function presentPrintouts(
  ctx: Context,
  rows: readonly PrintoutRow[],
): Promise<z.input<typeof contract.Printout>[]> {
  const groups = await asSystem(ctx, () => classFacts(ctx, [...new Set(rows.flatMap((row) => row.class ?? []))]));
  return rows.map((row) => ({
    id: row.id,
    sort: row.sort as contract.PrintoutSort,
    about: row.about,
    everybody: row.everybody,
    className: groups.find(({ id }) => id === row.class)?.name ?? null,
    state: row.state as contract.Printout['state'],
    madeAt: row.made_at,
    until: row.expires_at,
  }));
}

async function presentPrintout(ctx: Context, row: PrintoutRow): Promise<z.input<typeof contract.Printout>> {
  const [told] = await presentPrintouts(ctx, [row]);
  if (!told) throw new Error('a printout was presented as nothing');
  return told;
}
