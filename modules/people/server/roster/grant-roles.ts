import { type RoleOf, rolesHeld } from '#modules/people/server/store/roster-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';

/** Grants roles from today on, or from the day told; who has just that role already keeps it. */
export async function grantRoles(ctx: Context, grants: readonly (RoleOf & { began?: string })[]): Promise<void> {
  const held = await rolesHeld(
    ctx,
    grants.map((grant) => grant.person),
  );
  const taken = new Set(held.map(keyOf));
  const missing = new Map(grants.map((grant) => [keyOf(grant), grant]));
  for (const key of taken) missing.delete(key);
  const began = dayOf(ctx.now);
  await insertMany(
    ctx.db,
    'people.role_grant',
    [...missing.values()].map((grant) => ({ began, ...grant, county: ctx.actor.county, id: newId() })),
  );
}

const keyOf = ({ person, role, org, class: group }: RoleOf): string => [person, role, org, group].join('/');
