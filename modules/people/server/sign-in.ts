import { accountsNamed } from '#modules/people/server/store/account-store.ts';
import { rolesOn } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Answer } from '#platform/http/route.ts';
import { matchesPassword } from '#platform/session/password.ts';
import { endSession, sessionLives, startSession } from '#platform/session/session.ts';
import { assertNotThrottled, countFailure } from '#platform/session/throttle.ts';

/**
 * Signs in. An unknown login, a number several people share and a wrong password take the same time and get the same words,
 * which say what to do about each; all are counted against the login, whether or not it exists.
 */
export async function signIn(
  ctx: Context,
  said: { login: string; password: string },
  answer: Answer,
): Promise<{ signedIn: true }> {
  await permit(ctx, 'people.sign_in', { kind: 'session', id: '', holders: {} });
  const login = said.login.normalize('NFKC');
  await assertNotThrottled(ctx, `login ${login}`);
  const account = await accountMeant(ctx, login);
  if (!(await matchesPassword(said.password, account?.hash)) || !account) {
    await countFailure(ctx, `login ${login}`);
    throw new Refusal('people.wrong_password');
  }
  await beginSession(ctx, { account: account.id, person: account.person, acting: null }, answer);
  return { signedIn: true };
}

/** A login names one account. A telephone number does when one account only has it: families share telephones. */
async function accountMeant(ctx: Context, login: string) {
  const [first, ...others] = await accountsNamed(ctx, login);
  return first?.login === login || others.length === 0 ? first : undefined;
}

/** Starts a session for a person and hands its cookie to the answer. */
export async function beginSession(
  ctx: Context,
  who: { account: string; person: string; acting: string | null },
  answer: Answer,
): Promise<void> {
  const roles = await rolesOn(ctx, who.person, dayOf(ctx.now));
  const acting = who.acting ?? roles[0]?.id ?? null;
  // The longest life any role has; a staff role ends earlier, judged at each request by the role acted in.
  const { token, expires } = await startSession(ctx, { ...who, acting, device: '', life: sessionLives.family });
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
