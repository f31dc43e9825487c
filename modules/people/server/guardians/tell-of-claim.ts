import { tell, type Telling } from '#modules/notify/server/public.ts';
import { leadsOf } from '#modules/people/server/guardians/leads-of.ts';
import type { ClaimRow } from '#modules/people/server/guardians/store/claim-store.ts';
import { guardiansOn } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { hasOrder } from '#modules/people/server/guardians/store/order-store.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

type To = Pick<Telling, 'persons' | 'textKey' | 'link' | 'level'> & { role: string };

const send = (ctx: Context, { role, ...to }: To): Promise<void> =>
  tell(ctx, { ...to, event: newId(), topic: 'people.claim', data: {}, roles: [role] });

/**
 * Tells of a claim whoever can say whether it is right: the child's guardians, its homeroom teacher, else whoever leads the
 * school; and where an order protects the child, the safeguarding lead.
 */
export async function tellOfClaim(ctx: Context, claim: ClaimRow, claimant: string): Promise<void> {
  const today = dayOf(ctx.now);
  const family = (await guardiansOn(ctx, claim.pupil, today)).filter((one) => one !== claimant);
  await send(ctx, {
    persons: family,
    role: 'guardian',
    textKey: 'people.tell.claim_family',
    link: '/guardians',
    level: 3,
  });
  const homeroom = claim.class ? await holdersOfRole(ctx, { roles: ['homeroom'], class: claim.class }, today) : [];
  const role = homeroom.length > 0 ? 'homeroom' : 'school_leader';
  const school = homeroom.length > 0 ? homeroom : await holdersOfRole(ctx, { roles: [role], org: claim.org }, today);
  await send(ctx, { persons: school, role, textKey: 'people.tell.claim_school', link: '/claims', level: 2 });
  if (!(await hasOrder(ctx, claim.pupil, today))) return;
  const leads = await leadsOf(ctx, claim.pupil);
  await send(ctx, {
    persons: leads,
    role: 'safeguard_lead',
    textKey: 'people.tell.claim_lead',
    link: '/orders',
    level: 2,
  });
}

/** Tells who claimed what the school decided, and never why. */
export const tellClaimant = (ctx: Context, claimant: string, decision: 'confirmed' | 'refused'): Promise<void> =>
  send(ctx, {
    persons: [claimant],
    role: 'guardian',
    textKey: `people.tell.claim_${decision}`,
    link: '/guardians',
    level: 2,
  });
