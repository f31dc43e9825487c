import type * as contract from '#modules/notify/contract.ts';
import { quietHoursOf } from '#modules/notify/server/held/hours-of.ts';
import { workOf } from '#modules/notify/server/held/work.ts';
import { endOfQuiet, usualReminders } from '#modules/notify/server/ringing.ts';
import { moveHeld, personsHeldFrom } from '#modules/notify/server/store/held-store.ts';
import { saveWorkplaceHours, workplaceHours } from '#modules/notify/server/store/quiet-hours-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type SchoolHours = Replied<typeof contract.readSchoolHours>;

/** The hours in which the actor’s school leaves its staff alone. */
export async function readSchoolHours(ctx: Context): Promise<SchoolHours> {
  return present(ctx, await askSchool(ctx, 'notify.read_school_hours'));
}

/** Sets them; what waits for their end waits for the new one. */
export async function setSchoolHours(
  ctx: Context,
  { hours }: Received<typeof contract.setSchoolHours>['body'],
): Promise<SchoolHours> {
  const org = await askSchool(ctx, 'notify.set_school_hours');
  await saveWorkplaceHours(ctx, org, hours);
  await asSystem(ctx, () => moveHeldOf(ctx, org));
  return present(ctx, org);
}

async function askSchool(ctx: Context, action: string): Promise<string> {
  const [org = ''] = ctx.actor.holds['org'] ?? [];
  await permit(ctx, action, { kind: 'school_hours', id: org, holders: { org } });
  return org;
}

async function present(ctx: Context, org: string): Promise<SchoolHours> {
  const said = (await workplaceHours(ctx, org)).get(org);
  const { quietFrom, quietUntil } = said ?? usualReminders;
  return { quietFrom, quietUntil, isUsual: said === undefined };
}

async function moveHeldOf(ctx: Context, org: string): Promise<void> {
  const work = await workOf(ctx, await personsHeldFrom(ctx));
  const staff = [...work].flatMap(([person, { orgs }]) => (orgs.includes(org) ? [person] : []));
  const hours = await quietHoursOf(ctx, staff);
  await moveHeld(
    ctx,
    [...hours].map(([person, quiet]) => [person, endOfQuiet(quiet, ctx.now) ?? ctx.now] as const),
  );
}
