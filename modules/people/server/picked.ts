import type { Context } from '#platform/context.ts';
import { type LiveSession, loadOwnSession } from '#platform/session/session.ts';

/** County codes 99… are invented: there, and only there, any role can be picked. */
export const isDemonstration = (county: string): boolean => county.startsWith('99');

/** Whether the actor picked his role: then he has no account that somebody could take over. */
export async function hasPicked(ctx: Context): Promise<boolean> {
  if (!isDemonstration(ctx.actor.county) || ctx.actor.session === null) return false;
  const { account, person } = await loadOwnSession(ctx);
  return account === person;
}

/**
 * When the holder of a session last proved to be himself. Who picked a role, whose session is of a person instead of an
 * account, has no password to give: he could pick it again at any moment.
 */
export const provedAt = ({ county, account, person, signedInAt }: LiveSession, now: Date): Date =>
  isDemonstration(county) && account === person ? now : signedInAt;
