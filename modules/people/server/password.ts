import type * as contract from '#modules/people/contract/account.ts';
import { knownBudgets } from '#modules/people/server/sign-in-budgets.ts';
import { assertStrong, knownOf } from '#modules/people/server/strong-password.ts';
import { failedTry } from '#modules/people/server/sign-ins/record-sign-in.ts';
import { factorsOf } from '#modules/people/server/store/factor-store.ts';
import { accountOf, setPassword } from '#modules/people/server/store/account-store.ts';
import { isProved, permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Anteroom, Answer } from '#platform/http/route.ts';
import { hashPassword, matchesPassword } from '#platform/session/password.ts';
import { endSessionsOf } from '#platform/session/session.ts';
import { giveTryBack, takeTry } from '#platform/session/throttle.ts';

/**
 * Makes sure that somebody knows his password, before there is a transaction to hold. Tries are counted like those of
 * signing in with a browser that is known.
 */
export async function assertOwnPassword(
  room: Anteroom,
  said: { password: string; field: string },
  { device }: Pick<Answer, 'device'>,
): Promise<{ login: string }> {
  const { login, hash, budgets, county, person } = await room.transaction(async (ctx) => {
    const account = await accountOf(ctx, ctx.actor.person);
    if (!account) throw new Refusal('access.not_found');
    const counted = knownBudgets(account.login, device);
    await takeTry(ctx, counted);
    return { ...account, budgets: counted, county: ctx.actor.county };
  });
  if (!(await matchesPassword(said.password, hash ?? undefined)))
    throw failedTry(
      'people.wrong_old_password',
      { county, person, by: 'password', isProof: true },
      { field: said.field },
    );
  await room.transaction((ctx) => giveTryBack(ctx, budgets));
  return { login };
}

/** What a new password needs: the factor of who has one proved of late, the old one known, and the new one hashed. */
export async function preparePassword(
  room: Anteroom,
  { old, password }: { old: string; password: string },
  browser: Pick<Answer, 'device'>,
): Promise<string> {
  await room.transaction(assertFactorProved);
  const { login } = await assertOwnPassword(room, { password: old, field: 'old' }, browser);
  assertStrong(password, await room.transaction((ctx) => knownOf(ctx, ctx.actor.person, login)));
  return hashPassword(password);
}

/** A password seen over a shoulder changes no password of who has a second factor. */
async function assertFactorProved(ctx: Context): Promise<void> {
  const hasFactor = (await factorsOf(ctx, ctx.actor.person)).length > 0;
  if (hasFactor && !isProved(ctx)) throw new Refusal('access.prove_again', { action: 'people.change_password' });
}

/** Changes the actor's password to the one that was hashed. Everywhere else he is signed out. */
export async function changePassword(ctx: Context, hash: string): Promise<Replied<typeof contract.changePassword>> {
  const { person, session } = ctx.actor;
  const account = await accountOf(ctx, person);
  await permit(
    ctx,
    'people.change_password',
    account && { kind: 'account', id: account.id, holders: { self: account.person } },
  );
  if (!account) throw new Error('the gate let nothing pass');
  await setPassword(ctx, account.id, hash);
  await endSessionsOf(ctx, person, session);
  return { changed: true };
}
