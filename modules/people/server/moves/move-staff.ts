import type * as contract from '#modules/people/contract/staff.ts';
import { SchoolRole, staffLeft } from '#modules/people/contract/staff.ts';
import { tell } from '#modules/notify/server/public.ts';
import { afterEnd, afterLeaving } from '#modules/people/server/grants/give-role.ts';
import { holdStaff } from '#modules/people/server/grants/store/grant-store.ts';
import { className } from '#modules/people/server/facts.ts';
import { loadPeople } from '#modules/people/server/list-people.ts';
import { grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { classesWithPupils } from '#modules/people/server/store/place-store.ts';
import { endRolesAt, leadersAt, runningSchool, setOrganisation } from '#modules/people/server/store/move-store.ts';
import { rolesOn } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { endSessionsOf } from '#platform/session/session.ts';

/**
 * Moves one of a school's staff to another school. What he held ends today, so that he sees nothing of it any more; he is signed
 * out everywhere, so that no page stays open on it. What he answered for at the old school goes to who leads the class or school.
 */
export async function moveStaff(
  ctx: Context,
  person: string,
  { org, role, class: group }: Received<typeof contract.moveStaff>['body'],
): Promise<Replied<typeof contract.moveStaff>> {
  await loadPeople(ctx, [person], 'people.move_staff');
  await holdStaff(ctx, [person]);
  const day = dayOf(ctx.now);
  const school = await runningSchool(ctx, org, day);
  if (!school) throw new Refusal('people.not_a_running_school', { field: 'org' });
  await assertClass(ctx, org, role, group);
  const held = (await rolesOn(ctx, person, day)).filter((one) => SchoolRole.safeParse(one.role).success);
  const left = [...new Set(held.flatMap((one) => one.org ?? []))];
  if (left.length === 0) throw new Refusal('people.no_school_role');
  await endRolesAt(ctx, person, left, day);
  await setOrganisation(ctx, person, org);
  await grantRoles(ctx, [{ person, role, org, class: group }]);
  await endSessionsOf(ctx, person, null);
  await afterEnd(ctx, person);
  await afterLeaving(
    ctx,
    left.map((one) => ({ person, org: one })),
  );
  for (const one of left)
    await announce(ctx, staffLeft, { person, org: one, successors: await successorsAt(ctx, one) });
  await tell(ctx, {
    persons: [person],
    event: newId(),
    topic: 'people.account',
    textKey: 'people.tell.moved',
    data: { school: school.name },
    link: '/',
    level: 3,
  });
  return { moved: true };
}

/** A homeroom teacher leads one class of the school; nobody else is given one. */
async function assertClass(ctx: Context, org: string, role: contract.MovedTo, group: string | null): Promise<void> {
  if (role !== 'homeroom' && group === null) return;
  const classes = await classesWithPupils(ctx, { org }, dayOf(ctx.now));
  const isOne = role === 'homeroom' && classes.some(({ id }) => id === group);
  if (!isOne) throw new Refusal('people.not_a_class_of_it', { field: 'class' });
}

/** Who answers from now on: of each class its homeroom teacher, of the rest who leads the school, or whoever moved him. */
async function successorsAt(ctx: Context, org: string) {
  const leaders = await leadersAt(ctx, org, dayOf(ctx.now));
  const head = leaders.find(({ role }) => role === 'school_leader')?.person ?? ctx.actor.person;
  const classes = leaders.filter((one) => one.role === 'homeroom' && one.class !== null);
  return [...classes.map((one) => ({ class: one.class, person: one.person })), { class: null, person: head }];
}

/** The classes of a school, to choose one of. */
export async function listSchoolClasses(
  ctx: Context,
  org: string,
): Promise<Replied<typeof contract.listSchoolClasses>> {
  const day = dayOf(ctx.now);
  const school = await runningSchool(ctx, org, day);
  await permit(ctx, 'people.list_school_classes', school && { kind: 'organisation', id: org, holders: {} });
  const [years, classes] = [await readSchoolYears(ctx), await classesWithPupils(ctx, { org }, day)];
  return {
    items: classes.map((row) => ({ id: row.id, name: className(ctx, years, { ...row, entryYear: row.entry_year }) })),
  };
}
