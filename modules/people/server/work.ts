import { keepsWork } from '#modules/notify/server/public.ts';
import { familyRoles } from '#modules/people/server/role-life.ts';
import { rolesOfPersons } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';

/** What comes to these is not put off: a child's safety, and that of what is kept of him. */
const onDuty = ['safeguard_lead', 'system_admin', 'security_admin', 'audit_admin'];

/** Staff is left alone in its quiet hours; whoever looks after his family, or is on duty, is not. */
keepsWork(async (ctx, persons) => {
  const held = await rolesOfPersons(ctx, { persons, except: [...familyRoles, ...onDuty], day: dayOf(ctx.now) });
  return new Map(
    [...Map.groupBy(held, ({ person }) => person)].map(([person, grants]) => [
      person,
      { roles: grants.map(({ role }) => role), orgs: grants.flatMap(({ org }) => org ?? []) },
    ]),
  );
});
