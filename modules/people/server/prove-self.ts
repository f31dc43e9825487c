import type { PasskeyAssertion } from '#modules/people/contract/passkey.ts';
import { replaceSession } from '#modules/people/server/begin-session.ts';
import { guesses, takeCode } from '#modules/people/server/factors/check-code.ts';
import { assertOwnPassword } from '#modules/people/server/password.ts';
import { countUse, type Shown, verifyPasskey } from '#modules/people/server/passkeys/verify-passkey.ts';
import { lifeOf } from '#modules/people/server/role-life.ts';
import { failedTry } from '#modules/people/server/sign-ins/record-sign-in.ts';
import { factorsOf } from '#modules/people/server/store/factor-store.ts';
import { type FailedProof, permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Answer, Anteroom } from '#platform/http/route.ts';
import { leaveSession, loadOwnSession } from '#platform/session/session.ts';
import { giveTryBack, takeTry } from '#platform/session/throttle.ts';

/** What somebody proves himself with. */
interface Said {
  password?: string | undefined;
  code?: string | undefined;
  passkey?: PasskeyAssertion | undefined;
}

/**
 * What comes before a proof: the try is counted, and the password of who has nothing else is looked at. Who has a second
 * factor proves himself with that: a password alone, seen over a shoulder, is no proof of him any more.
 */
export async function prepareProof(room: Anteroom, said: Said, browser: Answer): Promise<Shown | undefined> {
  if (said.passkey) return verifyPasskey(room, { passkey: said.passkey, purpose: 'prove' }, browser);
  const hasFactor = await room.transaction(async (ctx) => {
    const { person } = ctx.actor;
    if ((await factorsOf(ctx, person)).length === 0) return false;
    if (said.code === undefined) throw new Refusal('people.factor_needed');
    await takeTry(ctx, guesses(person));
    return true;
  });
  if (!hasFactor) await assertOwnPassword(room, { password: said.password ?? '', field: 'password' }, browser);
  return undefined;
}

/**
 * Goes on in the same role, proved now; like every sign-in it gives another token. Whom the answer does not reach is not
 * signed out: he proves himself again.
 */
export async function proveSelf(
  ctx: Context,
  { code }: Said,
  answer: Answer,
  shown: Shown | undefined,
): Promise<{ proved: true }> {
  const { session, person, acting, role } = ctx.actor;
  await permit(ctx, 'people.prove', { kind: 'session', id: session ?? '', holders: { self: person } });
  if (shown) await countUse(ctx, shown);
  else if ((await factorsOf(ctx, person)).length > 0) {
    if (!(await takeCode(ctx, person, code ?? ''))) throw wrong(ctx);
    await giveTryBack(ctx, guesses(person));
  }
  const { account } = await loadOwnSession(ctx);
  const proved = { account, person, acting, signedInAt: ctx.now, life: lifeOf(role) };
  await replaceSession(ctx, { session: proved, answer, part: leaveSession });
  return { proved: true };
}

const wrong = ({ actor: { county, person } }: Context): FailedProof =>
  failedTry('people.wrong_code', { county, person, by: 'code', isProof: true }, { field: 'code' });
