import { tell } from '#modules/notify/server/public.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/** Who keeps the system, who keeps it safe, who audits both: never one person, and none reads a person's data. */
export const administrators: readonly string[] = ['system_admin', 'security_admin', 'audit_admin'];

/** Tells the administrators, but the one it is about, that something changed among them: who runs the server is seen doing it. */
export async function tellAdministrators(
  ctx: Context,
  about: { person: string; roles: readonly string[] },
): Promise<void> {
  if (!about.roles.some((role) => administrators.includes(role))) return;
  const all = await holdersOfRole(ctx, { roles: administrators }, dayOf(ctx.now));
  await tell(ctx, {
    persons: all.filter((person) => person !== about.person),
    event: newId(),
    topic: 'people',
    textKey: 'people.tell.administrator',
    data: {},
    link: '/inbox',
    level: 3,
  });
}
