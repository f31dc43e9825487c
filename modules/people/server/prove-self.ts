import { lifeOf } from '#modules/people/server/resolve-actor.ts';
import { replaceSession } from '#modules/people/server/sign-in.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Answer } from '#platform/http/route.ts';
import { leaveSession, loadOwnSession } from '#platform/session/session.ts';

/**
 * Goes on in the same role with the password given now; like every sign-in it gives another token. Whom the answer does
 * not reach is not signed out: he gives his password again.
 */
export async function proveSelf(ctx: Context, answer: Answer): Promise<{ proved: true }> {
  const { session, person, acting, role } = ctx.actor;
  await permit(ctx, 'people.prove', { kind: 'session', id: session ?? '', holders: { self: person } });
  const { account } = await loadOwnSession(ctx);
  const proved = { account, person, acting, signedInAt: ctx.now, life: lifeOf(role) };
  await replaceSession(ctx, { session: proved, answer, part: leaveSession });
  return { proved: true };
}
