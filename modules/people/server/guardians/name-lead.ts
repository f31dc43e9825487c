import type * as contract from '#modules/people/contract/order.ts';
import { teaching } from '#modules/people/server/charge.ts';
import { loadPeople } from '#modules/people/server/list-people.ts';
import { grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import { rolesWithPlaces } from '#modules/people/server/store/charge-store.ts';
import { endRoles } from '#modules/people/server/store/roster-changes.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { renewRights } from '#platform/session/session.ts';

/** Makes one of the actor's staff a safeguarding lead. Never himself: he is not in his own charge. */
export async function nameLead(ctx: Context, person: string): Promise<Replied<typeof contract.nameLead>> {
  const { charge } = await loadPeople(ctx, [person], 'people.name_lead');
  const held = await rolesWithPlaces(ctx, [person]);
  if (!held.some(({ role }) => teaching.includes(role))) throw new Refusal('people.not_of_the_staff');
  await grantRoles(ctx, [{ person, role: 'safeguard_lead', org: charge.org, class: null }]);
  return { isLead: true };
}

/** Ends that one of the actor's staff is a safeguarding lead. */
export async function endLead(ctx: Context, person: string): Promise<Replied<typeof contract.endLead>> {
  await loadPeople(ctx, [person], 'people.name_lead');
  await endRoles(ctx, [person], ['safeguard_lead'], dayOf(ctx.now));
  await renewRights(ctx, person);
  return { isLead: false };
}
