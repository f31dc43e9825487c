import type * as contract from '#modules/people/contract/account.ts';
import { accountOf, setPassword } from '#modules/people/server/store/account-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { hashPassword, matchesPassword } from '#platform/session/password.ts';
import { endSessionsOf } from '#platform/session/session.ts';
import { type Budget, giveTryBack, takeTry } from '#platform/session/throttle.ts';

/** NIST SP 800-63B: length above all; not the name, not one character again and again. */
export function assertStrong(password: string, login: string): void {
  const varied = new Set(password).size >= 5;
  if (!varied || password.toLowerCase().includes(login.toLowerCase()))
    throw new Refusal('people.weak_password', { field: 'password' });
}

/**
 * Makes sure that somebody knows his old password and hashes the new one, before there is a transaction to hold. Tries are
 * counted against him alone.
 */
export async function preparePassword(room: Anteroom, said: { old: string; password: string }): Promise<string> {
  const old = await room.transaction(async (ctx) => {
    const account = await accountOf(ctx, ctx.actor.person);
    if (!account) throw new Refusal('access.not_found');
    assertStrong(said.password, account.login);
    await takeTry(ctx, triesOf(ctx));
    return account.hash;
  });
  if (!(await matchesPassword(said.old, old))) throw new Refusal('people.wrong_old_password', { field: 'old' });
  return hashPassword(said.password);
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
  await giveTryBack(ctx, triesOf(ctx));
  await setPassword(ctx, account.id, hash);
  await endSessionsOf(ctx, person, session);
  return { changed: true };
}

const triesOf = ({ actor }: Context): Budget[] => [{ key: `password ${actor.person}`, allowed: 10 }];
