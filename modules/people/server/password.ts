import type * as contract from '#modules/people/contract/account.ts';
import { accountOf, setPassword } from '#modules/people/server/store/account-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { hashPassword, matchesPassword } from '#platform/session/password.ts';
import { endSessionsOf } from '#platform/session/session.ts';
import { assertNotThrottled, countFailure } from '#platform/session/throttle.ts';

/** NIST SP 800-63B: length above all; not the name, not one character again and again. */
export function assertStrong(password: string, login: string): void {
  const varied = new Set(password).size >= 5;
  if (!varied || password.toLowerCase().includes(login.toLowerCase()))
    throw new Refusal('people.weak_password', { field: 'password' });
}

/** Changes the actor's password, for whoever knows the old one. Everywhere else he is signed out. */
export async function changePassword(
  ctx: Context,
  said: { old: string; password: string },
): Promise<Replied<typeof contract.changePassword>> {
  const { person, session } = ctx.actor;
  const account = await accountOf(ctx, person);
  await permit(
    ctx,
    'people.change_password',
    account && { kind: 'account', id: account.id, holders: { self: account.person } },
  );
  if (!account) throw new Error('the gate let nothing pass');
  const tries = `password ${person}`;
  await assertNotThrottled(ctx, tries);
  if (!(await matchesPassword(said.old, account.hash))) {
    await countFailure(ctx, tries);
    throw new Refusal('people.wrong_old_password', { field: 'old' });
  }
  assertStrong(said.password, account.login);
  await setPassword(ctx, account.id, await hashPassword(said.password));
  await endSessionsOf(ctx, person, session);
  return { changed: true };
}
