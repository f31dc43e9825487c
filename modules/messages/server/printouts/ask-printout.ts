import type { z } from 'zod';
import type * as contract from '#modules/messages/contract/printout.ts';
import { loadSent } from '#modules/messages/server/notices/load-sent.ts';
import { receiptsOf } from '#modules/messages/server/notices/store/receipt-store.ts';
import { mostChildren, mostPrintouts, printoutHours } from '#modules/messages/server/printouts/limits.ts';
import { makePrintout } from '#modules/messages/server/printouts/make-printout.ts';
import { signedReceipts } from '#modules/messages/server/printouts/signed-receipts.ts';
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
  notice: string,
  about: string,
): Promise<Replied<typeof contract.askOwnPrintout>> {
  const { person } = ctx.actor;
  const receipts = await receiptsOf(ctx, person, [notice]);
  const got = receipts.length > 0 ? { kind: 'notice', id: notice, holders: { self: person } } : undefined;
  await permit(ctx, 'messages.ask_own_printout', got);
  const wish = { notice, sort: 'own', about, class: null } as const;
  if ((await signedFor(ctx, wish)).length === 0) throw new Refusal('messages.nothing_to_print', { field: 'about' });
  return ask(ctx, wish);
}

/** Has what was signed of a notice of the actor's made as a PDF. What he may have of many children at once, a second person has approved. */
export async function askPrintout(
  ctx: Context,
  notice: string,
  said: Received<typeof contract.askPrintout>['body'],
): Promise<Replied<typeof contract.askPrintout>> {
  const { decided_by } = await loadSent(ctx, notice, 'messages.ask_printout');
  const wish = { notice, sort: said.sort, about: null, class: said.class };
  const children = new Set((await signedFor(ctx, wish)).map(({ about }) => about));
  showed(ctx, 'messages.ask_printout', [...children]);
  if (children.size === 0) throw new Refusal('messages.nothing_to_print', { field: 'class' });
  if (children.size > mostChildren && decided_by === null)
    throw new Refusal('messages.too_much_to_print', { field: 'class', most: mostChildren });
  return ask(ctx, wish);
}

type Wish = Pick<PrintoutRow, 'notice' | 'sort' | 'about' | 'class'>;

const signedFor = (ctx: Context, wish: Wish) =>
  asSystem(ctx, () => signedReceipts(ctx, { ...wish, asked_by: ctx.actor.person }));

/** Asks for one; while the same is made, it is that. */
async function ask(ctx: Context, wish: Wish): Promise<z.input<typeof contract.Printout>> {
  const { actor, language, now } = ctx;
  const earlier = await printoutsNow(ctx);
  const same = earlier.find(
    ({ state, ...row }) =>
      state === 'waiting' && Object.entries(wish).every(([key, value]) => row[key as keyof Wish] === value),
  );
  if (same) return presentPrintout(ctx, same);
  if (earlier.length >= mostPrintouts) throw new Refusal('messages.too_many_printouts', { most: mostPrintouts });
  const row = await insertPrintout(ctx, {
    ...wish,
    county: actor.county,
    id: newId(),
    asked_by: actor.person,
    acting: actor.acting ?? '',
    language,
    state: 'waiting',
    made_at: now,
    expires_at: new Date(now.getTime() + printoutHours * 3_600_000),
  });
  await ctx.enqueue(ctx, makePrintout, { printout: row.id });
  return presentPrintout(ctx, row);
}

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
