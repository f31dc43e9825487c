import type { z } from 'zod';
import type { SignInStep } from '#modules/people/contract/factor.ts';
import type * as contract from '#modules/people/contract/session.ts';
import { admit } from '#modules/people/server/factors/admit.ts';
import { knownBudgets, strangeBudgets } from '#modules/people/server/sign-in-budgets.ts';
import { failedTry } from '#modules/people/server/sign-ins/record-sign-in.ts';
import { accountsNamed } from '#modules/people/server/store/account-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received } from '#platform/http/endpoint.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { matchesPassword } from '#platform/session/password.ts';
import { endSession, endSessionsAt, isKnownDevice } from '#platform/session/session.ts';
import { type Budget, giveTryBack, takeTry } from '#platform/session/throttle.ts';

/** Whose password was right, and the tries to give back for it. */
export interface Recognised {
  account: string;
  person: string;
  budgets: readonly Budget[];
}

/** An account nobody has: it is asked about like any other, so that an unknown name takes as long as a wrong password. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Tells whose password this is, before there is a transaction to hold. An unknown login, a number several people share and
 * a wrong password take the same time and get the same words, which say what to do about each; all are counted against
 * the login, whether or not it exists.
 */
export async function recognise(
  room: Anteroom,
  said: { login: string; password: string },
  browser: Pick<Answer, 'address' | 'device'>,
): Promise<Recognised> {
  const login = said.login.normalize('NFKC');
  const { account, budgets, county } = await room.transaction(async (ctx) => {
    const found = await accountMeant(ctx, login);
    const isKnown = await isKnownDevice(ctx, found?.id ?? nobody, browser.device);
    const counted = isKnown ? knownBudgets(login, browser.device) : strangeBudgets(login, browser.address);
    await takeTry(ctx, counted);
    return { account: found, budgets: counted, county: ctx.actor.county };
  });
  if (!(await matchesPassword(said.password, account?.hash ?? undefined)) || !account)
    throw failedTry('people.wrong_password', { county, person: account?.person, by: 'password', login });
  return { account: account.id, person: account.person, budgets };
}

/** A login names one account. A telephone number does when one account only has it: families share telephones. */
async function accountMeant(ctx: Context, login: string) {
  const [first, ...others] = await accountsNamed(ctx, login);
  return first?.login === login || others.length === 0 ? first : undefined;
}

/** Signs in whom the password has shown, or asks for his second factor; the session this browser had, if any, ends. */
export async function signIn(
  ctx: Context,
  { account, person, budgets }: Recognised,
  answer: Answer,
): Promise<z.input<typeof SignInStep>> {
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  await giveTryBack(ctx, budgets);
  return admit(ctx, { account, person, by: 'password' }, answer);
}

/** Ends the session the request came with; of everybody, those that others left at this browser too. */
export async function signOut(
  ctx: Context,
  of: Received<typeof contract.signOut>['query']['of'],
  answer: Answer,
): Promise<{ signedIn: false }> {
  const { session, person } = ctx.actor;
  await permit(ctx, 'people.sign_out', { kind: 'session', id: session ?? '', holders: { self: person } });
  if (session) await endSession(ctx, session);
  if (of === 'everybody') await endSessionsAt(ctx, answer.device);
  answer.clearSession();
  return { signedIn: false };
}
