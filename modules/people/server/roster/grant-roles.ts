import { needsSecond } from '#modules/people/server/grants/limits.ts';
import { type RoleOf, rolesHeld } from '#modules/people/server/store/roster-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';

/**
 * Grants roles from today on, or from the day told; who has just that role already keeps it. What takes two people to give is
 * given to nobody here.
 */
export async function grantRoles(ctx: Context, grants: readonly (RoleOf & { began?: string })[]): Promise<void> {
  const missing = (await notHeld(ctx, grants)).filter(({ role }) => !needsSecond(role));
  const today = dayOf(ctx.now);
  await insertMany(
    ctx.db,
    'people.role_grant',
    missing.map((grant) => ({ began: today, ...grant, county: ctx.actor.county, id: newId(), given_on: today })),
  );
}

/** Of these roles those that take one person to give, or are held already. */
export async function givenByOne<G extends RoleOf>(ctx: Context, grants: readonly G[]): Promise<G[]> {
  const missing = new Set(await notHeld(ctx, grants));
  return grants.filter((grant) => !needsSecond(grant.role) || !missing.has(grant));
}

/** The roles among these, each once, that nobody has yet. Who is told by the role he has keeps what else he was given. */
async function notHeld<G extends RoleOf>(ctx: Context, grants: readonly G[]): Promise<G[]> {
  const held = await rolesHeld(
    ctx,
    grants.map((grant) => grant.person),
    dayOf(ctx.now),
  );
  const missing = new Map(grants.map((grant) => [keyOf(grant), grant]));
  for (const one of held) missing.delete(keyOf(one));
  return [...missing.values()];
}

const keyOf = ({ person, role, org, class: group }: RoleOf): string => [person, role, org, group].join('/');
