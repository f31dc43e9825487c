import { randomInt, timingSafeEqual } from 'node:crypto';
import { deliverMailCode } from '#modules/notify/server/mail/deliver-mail-code.ts';
import { codeMinutes, guessesOfCode, lettersWithCodes } from '#modules/notify/server/mail/limits.ts';
import { askOwnMail, open, seal } from '#modules/notify/server/mail/mail-address.ts';
import { confirmAsked, countGuess, insertAsked } from '#modules/notify/server/store/mail-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import { takeTry } from '#platform/session/throttle.ts';

/** Counts a letter before it is asked for. */
export const countLetter = (room: Anteroom, address: string): Promise<void> =>
  room.transaction(async (ctx) => {
    await askOwnMail(ctx);
    if (!ctx.outside.mail) throw new Refusal('notify.no_mail');
    await takeTry(ctx, lettersWithCodes(ctx.actor.person, address.toLowerCase()));
  });

/** Has a code sent to an address, in place of one that was asked for before; what letters go to stays until it is confirmed. */
export async function askMailCode(ctx: Context, address: string): Promise<void> {
  await askOwnMail(ctx);
  const id = newId();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(ctx.now.getTime() + codeMinutes * 60_000);
  await insertAsked(ctx, { id, sealed: seal(ctx, id, { address, code }), expiresAt });
  await ctx.enqueue(ctx, deliverMailCode, { id });
}

/** Counts a guess, which stays counted, and says for which asking it was right; a wrong one is refused. */
export async function tryMailCode(room: Anteroom, code: string): Promise<string | undefined> {
  const { asked, isRight } = await room.transaction(async (ctx) => {
    await askOwnMail(ctx);
    const found = await countGuess(ctx);
    if (!found) return { asked: undefined, isRight: false };
    return { asked: found, isRight: timingSafeEqual(Buffer.from(open(ctx, found).code ?? ''), Buffer.from(code)) };
  });
  // One that was confirmed already: sent again, it gets the answer it got.
  if (!asked) return undefined;
  if (isRight && asked.guesses <= guessesOfCode) return asked.id;
  const left = guessesOfCode - asked.guesses;
  throw left > 0
    ? new Refusal('notify.wrong_mail_code', { field: 'code', left })
    : new Refusal('notify.mail_code_over', { field: 'code' });
}

/** Has letters go from now on where the code was read, and forgets where they went before. */
export async function confirmMail(ctx: Context, id: string | undefined): Promise<void> {
  await askOwnMail(ctx);
  const isDone =
    id !== undefined && (await confirmAsked(ctx, id, (row) => seal(ctx, id, { address: open(ctx, row).address })));
  if (!isDone) throw new Refusal('notify.mail_code_over', { field: 'code' });
}
