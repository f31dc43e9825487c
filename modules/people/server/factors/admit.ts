import type * as contract from '#modules/people/contract/factor.ts';
import type { z } from 'zod';
import type { Means } from '#modules/people/contract/sign-in-record.ts';
import { guesses, takeCode } from '#modules/people/server/factors/check-code.ts';
import { beginSession } from '#modules/people/server/begin-session.ts';
import { failedTry, recordBegun } from '#modules/people/server/sign-ins/record-sign-in.ts';
import { factorsOf } from '#modules/people/server/store/factor-store.ts';
import { findTicket, issueTicket, spendTicket } from '#modules/people/server/store/ticket-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { countyOfToken } from '#platform/session/token.ts';
import { giveTryBack, takeTry } from '#platform/session/throttle.ts';

/** Whose password was right, or what stood for it. */
interface Known {
  account: string;
  person: string;
}

/** Lets somebody in whose password was right: at once, or once he has shown his factor in the same browser. */
export async function admit(
  ctx: Context,
  { by, ...who }: Known & { by: Means },
  answer: Answer,
): Promise<z.input<typeof contract.SignInStep>> {
  const kinds = [...new Set((await factorsOf(ctx, who.person)).map(({ kind }) => kind as contract.FactorKind))];
  if (kinds.length === 0) {
    await beginSession(ctx, { ...who, acting: null, by }, answer);
    return { signedIn: true };
  }
  await recordBegun(ctx, { person: who.person, by });
  answer.keepDevice();
  return {
    signedIn: false,
    next: { ticket: await issueTicket(ctx, { ...who, purpose: 'sign_in' }, answer.device), kinds },
  };
}

/** Tells whose sign-in a factor is to end, and counts the try, which stays counted when it fails. */
export async function onTheWay(room: Anteroom, ticket: string, browser: Pick<Answer, 'device'>): Promise<Known> {
  return room.transaction(async (ctx) => {
    const who = await loadTicket(ctx, ticket, browser);
    await takeTry(ctx, guesses(who.person));
    return who;
  });
}

/** Ends a sign-in with a code. A wrong one leaves the way open for another; a right one closes it. */
export async function finishSignIn(
  ctx: Context,
  { ticket, code }: { ticket: string; code: string },
  answer: Answer,
): Promise<Replied<typeof contract.finishSignIn>> {
  const who = await loadTicket(ctx, ticket, answer);
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  if (!(await spendTicket(ctx, ticket))) throw new Refusal('people.sign_in_over');
  const by = await takeCode(ctx, who.person, code);
  const { county } = ctx.actor;
  if (!by) throw failedTry('people.wrong_code', { county, person: who.person, by: 'code' }, { field: 'code' });
  await giveTryBack(ctx, guesses(who.person));
  await beginSession(ctx, { ...who, acting: null, by }, answer);
  return { signedIn: true };
}

/** The sign-in a ticket stands for, in the county it names. */
export async function loadTicket(ctx: Context, token: string, { device }: Pick<Answer, 'device'>): Promise<Known> {
  await setScopeCounty(ctx, countyOfToken(token) ?? ctx.actor.county);
  const { account, person } = (await findTicket(ctx, { token, purpose: 'sign_in', device })) ?? {};
  if (!account || !person) throw new Refusal('people.sign_in_over');
  return { account, person };
}
