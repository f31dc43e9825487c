import { lifeOf } from '#modules/people/server/resolve-actor.ts';
import { knownBudgets, strangeBudgets } from '#modules/people/server/sign-in-budgets.ts';
import { accountsNamed } from '#modules/people/server/store/account-store.ts';
import { rolesOn } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { matchesPassword } from '#platform/session/password.ts';
import { endSession, isKnownDevice, type NewSession, startSession } from '#platform/session/session.ts';
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
  const { account, budgets } = await room.transaction(async (ctx) => {
    const found = await accountMeant(ctx, login);
    const isKnown = await isKnownDevice(ctx, found?.id ?? nobody, browser.device);
    const counted = isKnown ? knownBudgets(login, browser.device) : strangeBudgets(login, browser.address);
    await takeTry(ctx, counted);
    return { account: found, budgets: counted };
  });
  if (!(await matchesPassword(said.password, account?.hash)) || !account) throw new Refusal('people.wrong_password');
  return { account: account.id, person: account.person, budgets };
}

/** A login names one account. A telephone number does when one account only has it: families share telephones. */
async function accountMeant(ctx: Context, login: string) {
  const [first, ...others] = await accountsNamed(ctx, login);
  return first?.login === login || others.length === 0 ? first : undefined;
}

/** Signs in whom the password has shown; the session this browser had, if any, ends. */
export async function signIn(
  ctx: Context,
  { account, person, budgets }: Recognised,
  answer: Answer,
): Promise<{ signedIn: true }> {
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  await giveTryBack(ctx, budgets);
  await beginSession(ctx, { account, person, acting: null }, answer);
  return { signedIn: true };
}

/** Starts a session for a person in place of the one the request came with, and hands its cookie to the answer. */
export async function beginSession(
  ctx: Context,
  who: { account: string; person: string; acting: string | null },
  answer: Answer,
): Promise<void> {
  const roles = await rolesOn(ctx, who.person, dayOf(ctx.now));
  const acting = roles.find((role) => role.id === who.acting) ?? roles[0];
  await replaceSession(ctx, {
    session: { ...who, acting: acting?.id ?? null, signedInAt: ctx.now, life: lifeOf(acting?.role) },
    answer,
  });
}

/**
 * Every sign-in and every change of role gives another token; the old one is worth nothing from then on, unless `part`
 * lets it live on for a while.
 */
export async function replaceSession(
  ctx: Context,
  {
    session,
    answer,
    part = endSession,
  }: { session: Omit<NewSession, 'device'>; answer: Answer; part?: typeof endSession },
): Promise<void> {
  if (ctx.actor.session !== null) await part(ctx, ctx.actor.session);
  const { token, expires } = await startSession(ctx, { ...session, device: answer.device });
  answer.setSession(token, expires);
}

/** Ends the session the request came with. */
export async function signOut(ctx: Context, answer: Answer): Promise<{ signedIn: false }> {
  const { session, person } = ctx.actor;
  await permit(ctx, 'people.sign_out', { kind: 'session', id: session ?? '', holders: { self: person } });
  if (session) await endSession(ctx, session);
  answer.clearSession();
  return { signedIn: false };
}
