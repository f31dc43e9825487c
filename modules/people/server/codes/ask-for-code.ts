import type * as contract from '#modules/people/contract/one-time-code.ts';
import { deliverCode } from '#modules/people/server/codes/deliver-code.ts';
import {
  againSeconds,
  codeMinutes,
  hashOfCode,
  messages,
  newCode,
  numberOf,
  sealedCodes,
} from '#modules/people/server/codes/one-time-code.ts';
import { keepCode } from '#modules/people/server/store/one-time-code-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';
import { hashOfToken, newTokenOf } from '#platform/session/token.ts';
import { takeTry } from '#platform/session/throttle.ts';

/** The ways in there are beside a password. */
export async function listDoors(ctx: Context): Promise<Replied<typeof contract.listDoors>> {
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  const { sms, issuers } = ctx.outside;
  return {
    codes: sms !== undefined,
    issuers: (issuers?.all ?? []).map(({ name, label }) => ({ name, label: label[ctx.language] })),
  };
}

/** Counts a message before it is asked for, and whoever asks. */
export const countMessage = (room: Anteroom, typed: string, { address }: Pick<Answer, 'address'>): Promise<void> =>
  room.transaction(async (ctx) => {
    if (!ctx.outside.sms) throw new Refusal('people.no_codes');
    await takeTry(ctx, messages(numberOf(typed), address));
  });

/**
 * Makes a code for a number and this browser. Whether anybody has the number is looked at by the job that delivers it: here
 * nothing differs, neither what is done nor how long it takes.
 */
export async function askForCode(
  ctx: Context,
  typed: string,
  answer: Answer,
): Promise<Replied<typeof contract.askForCode>> {
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  const { county } = ctx.actor;
  const [id, ticket, code] = [newId(), newTokenOf(county), newCode()];
  await keepCode(ctx, {
    id,
    ticket_hash: hashOfToken(ticket),
    device_hash: hashOfToken(answer.device),
    code_hash: hashOfCode(ticket, code),
    phone: numberOf(typed),
    sealed: ctx.secrets.seal(code, rowPlace(sealedCodes.table, county, id)),
    expires_at: new Date(ctx.now.getTime() + codeMinutes * 60_000),
  });
  await ctx.enqueue(ctx, deliverCode, { id });
  answer.keepDevice();
  return { ticket, minutes: codeMinutes, againSeconds };
}
