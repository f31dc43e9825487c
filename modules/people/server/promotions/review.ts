import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { mostNamed, type Promotion } from '#modules/people/contract/promotion.ts';
import { className } from '#modules/people/server/facts.ts';
import { staffRoles } from '#modules/people/server/grants/give-role.ts';
import { countOpen } from '#modules/people/server/leavings/what-follows.ts';
import { roleName } from '#modules/people/server/role-title.ts';
import { cohortOf, type Group, type Onward, onwardOf } from '#modules/people/server/promotions/onward.ts';
import type { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { classesWithPupils, organisationsById } from '#modules/people/server/store/place-store.ts';
import { pupilsIn, rolesOfClasses, unsettledOf } from '#modules/people/server/store/promotion-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** What there is of a school’s classes on a day on which they have moved up. */
export interface Review {
  day: string;
  up: Group[];
  over: Group[];
  /** Of those that are over, where their pupils go on. */
  onward: Map<string, Onward>;
  pupils: Awaited<ReturnType<typeof pupilsIn>>;
  roles: Awaited<ReturnType<typeof rolesOfClasses>>;
  unsettled: Awaited<ReturnType<typeof unsettledOf>>;
  open: Map<string, number>;
}

/** Looks at the classes of a school as they will be, or are, on a day. Asked of the system. */
export async function review(ctx: Context, years: SchoolYears, org: string, day: string): Promise<Review> {
  const today = dayOf(ctx.now);
  const running = await classesWithPupils(ctx, { org }, today);
  const isOver = (row: Group): boolean => years.isOver(cohortOf(row), day);
  const over = running.filter(isOver);
  const [school] = await organisationsById(ctx, [org], today);
  const onward = school?.stages.includes('junior') ? onwardOf(years, over, running, day) : new Map<string, Onward>();
  const pupils = await pupilsIn(
    ctx,
    over.map(({ id }) => id),
  );
  const open = await countOpen(
    ctx,
    pupils.map(({ id }) => id),
  );
  const roles = await rolesOfClasses(ctx, org, staffRoles, today);
  const up = running.filter((row) => !isOver(row));
  return { day, up, over, onward, pupils, roles, open, unsettled: await unsettledOf(ctx, org) };
}

/** Stands for all of it: whatever is added, gone or different gives another one. */
export function seenOf({ day, up, over, onward, pupils, roles, open, unsettled }: Review): string {
  const told = {
    day,
    up: up.map(({ id, pupils: count }) => [id, Number(count)]),
    over: over.map(({ id }) => [id, onward.get(id) ?? null]),
    pupils: pupils.map(({ enrolment, to }) => [enrolment, to]),
    roles: roles.map(({ id, class: group }) => [id, group]),
    open: [...open].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    unsettled: unsettled.map(({ id }) => id),
  };
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

type Told = Pick<z.input<typeof Promotion>, 'up' | 'over' | 'suspended' | 'transfers' | 'day'>;

/** The same as the leader of the school reads it. */
export function presentReview(ctx: Context, years: SchoolYears, found: Review): Told {
  const { day, up, over, onward, pupils, roles, open, unsettled } = found;
  const nameOn = (row: Group, on: string): string => className(ctx, years, cohortOf(row), on);
  const rolesAt = (id: string) =>
    roles
      .filter((one) => one.class === id)
      .map(({ id: grant, name, role }) => ({ id: grant, name, title: roleName(ctx, role) }));
  const lastYear = years.daysOf(years.yearOf(day) - 1).began;
  return {
    day: years.yearBegan(day),
    up: up.map((row) => ({
      id: row.id,
      before: years.gradeOn(row.entry_year, day) > 1 ? nameOn(row, lastYear) : null,
      name: nameOn(row, day),
      pupils: Number(row.pupils),
      lacksHomeroom: row.lacksHomeroom,
      roles: rolesAt(row.id),
    })),
    over: over.map((row) => ({
      id: row.id,
      name: nameOn(row, lastYear),
      ...countsOf(
        pupils.filter((one) => one.class === row.id),
        open,
      ),
      onward: presentOnward(ctx, years, day, onward.get(row.id)),
      roles: rolesAt(row.id),
    })),
    suspended: named(unsettled.filter(({ to }) => to === null).map(({ pupil: id, name }) => ({ id, name }))),
    transfers: named(unsettled.flatMap(({ id, name, from, to }) => (to === null ? [] : [{ id, name, from, to }]))),
  };
}

const named = <One>(all: One[]): One[] => all.slice(0, mostNamed);

function presentOnward(ctx: Context, years: SchoolYears, day: string, found: Onward | undefined) {
  if (!found) return null;
  const { entry, number, choices } = found;
  const nameOf = (one: number): string => className(ctx, years, { ...entry, number: one }, day);
  const told = choices.map((one) => ({ number: one.number, name: nameOf(one.number), isNew: one.class === null }));
  return { number, choices: told };
}

/** How many there are, where some are to go, and how much is open for them. */
function countsOf(pupils: Review['pupils'], open: Review['open']) {
  const asked = Map.groupBy(
    pupils.flatMap(({ to }) => to ?? []),
    (school) => school,
  );
  return {
    pupils: pupils.length,
    to: [...asked].map(([school, some]) => ({ school, pupils: some.length })),
    open: pupils.reduce((sum, { id }) => sum + (open.get(id) ?? 0), 0),
  };
}
