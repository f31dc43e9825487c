import { isDemonstration } from '#modules/people/server/picked.ts';
import { familyRoles } from '#modules/people/server/role-life.ts';
import { staffWithoutFactor } from '#modules/people/server/store/factor-store.ts';
import { rolesOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** How long staff may do without, from their first sign-in on. */
const graceMs = 14 * 24 * 3_600_000;

/**
 * Until when somebody who acts in this role has to set up a second factor: all staff of real counties do; families do as
 * they like. Undefined for who has one, or needs none.
 */
export async function factorDue(ctx: Context, person: string, role: string | undefined): Promise<Date | undefined> {
  if (role === undefined || !isDue(ctx.actor.county, role)) return undefined;
  const since = await staffWithoutFactor(ctx, person);
  return since && new Date(since.getTime() + graceMs);
}

const isDue = (county: string, role: string): boolean => !familyRoles.has(role) && !isDemonstration(county);

/** Whether somebody holds, in whatever role he acts, one that asks for a second factor. */
export async function needsFactor(ctx: Context, person: string): Promise<boolean> {
  return (await rolesOn(ctx, person, dayOf(ctx.now))).some(({ role }) => isDue(ctx.actor.county, role));
}
