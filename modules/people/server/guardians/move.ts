import { probationDays, step, type Transition } from '#modules/people/server/guardians/states.ts';
import { changeGuardianship, guardianshipById } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { renewRights } from '#platform/session/session.ts';

/**
 * Moves a guardianship along one of the steps there are, and says whether it is one. What its guardian holds is looked up anew
 * by his next request.
 */
export async function move(
  ctx: Context,
  id: string,
  {
    event,
    who,
    said = {},
  }: Pick<Transition, 'event' | 'who'> & { said?: { carer?: boolean; entrusted_since?: string | null } },
): Promise<boolean> {
  const today = dayOf(ctx.now);
  const link = await guardianshipById(ctx, id);
  const to = link && link.state !== 'ended' ? step(link.state, event, who) : undefined;
  if (!link || to === undefined) return false;
  await changeGuardianship(
    ctx,
    id,
    to === 'ended'
      ? { ended: today }
      : { ...said, state: to, probation_until: to === 'confirmed' ? addDays(today, probationDays) : null },
  );
  renewRights(ctx, link.guardian);
  return true;
}
