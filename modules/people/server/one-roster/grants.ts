import { afterLeaving, askSecond } from '#modules/people/server/grants/give-role.ts';
import { needsSecond, rolesBySecond } from '#modules/people/server/grants/limits.ts';
import { holdStaff, type NewGrant } from '#modules/people/server/grants/store/grant-store.ts';
import { findGrants, type GrantValues, initial } from '#modules/people/server/one-roster/find-grants.ts';
import { endFrom } from '#modules/people/server/one-roster/find-periods.ts';
import { heldAlready } from '#modules/people/server/one-roster/held-already.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { countStanding, endPeriods, periodsStanding } from '#modules/people/server/store/outside-periods.ts';
import {
  holdersOf,
  moveRoles,
  requestsStanding,
  withdrawRequests,
} from '#modules/people/server/store/outside-roles.ts';
import { idsOf, link, settle, unlink } from '#modules/people/server/store/outside-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { newId } from '#platform/id.ts';
import type { Written } from '#platform/intake/kind.ts';
import type { OutsideKind } from '#platform/intake/outside.ts';

/** A kind of roles of the staff of schools. What has ended here stays ended; what takes two people to give is asked for. */
const kindOf = (period: 'role' | 'teaching', told: Pick<OutsideKind, 'name' | 'title'>): OutsideKind<GrantValues> => ({
  ...told,
  initial,
  find: (ctx, source, rows) => findGrants(ctx, { period, source, rows }),
  refuse: (ctx, source, rows, isWhole) => heldAlready(ctx, { period, source, rows }, isWhole),
  existing: (ctx, source) => countStanding(ctx, { name: period, source, day: dayOf(ctx.now) }),
  write: async (ctx, source, all, by) => {
    const today = dayOf(ctx.now);
    const rows = await turn(ctx, { period, source, rows: all });
    const placed = rows.filter((row) => row.isNew).map((row) => grantOf(row, today));
    const isAsked = ({ role, began, ended }: NewGrant): boolean =>
      needsSecond(role) && (ended === null || (ended > today && ended > began));
    const given = placed.filter((one) => !isAsked(one));
    await insertMany(
      ctx.db,
      'people.role_grant',
      given.map((one) => ({ ...one, county: ctx.actor.county, given_on: today })),
      { keepsTaken: true },
    );
    await settle(ctx, given);
    for (const one of placed) if (isAsked(one)) await ask(ctx, one, { by, source });
    const moved = rows.flatMap(({ id, isNew, said, values: { began, ended } }) =>
      !isNew && said.length > 0 ? [{ id, began: began ?? today, ended: endFrom(began ?? today, ended) }] : [],
    );
    await moveRoles(ctx, moved, rolesBySecond(), today);
    const over = moved.flatMap(({ id, ended }) => (ended !== null && ended <= today ? [id] : []));
    // What rows spoke of before ends where no row does any more.
    await endGrants(ctx, { period, source, ids: [...over, ...(await link(ctx, source, period, rows))] });
  },
  groupOf: 'org',
  standing: async (ctx, source) => [
    ...(await periodsStanding(ctx, { name: period, source, group: 'org', day: dayOf(ctx.now) })),
    ...(period === 'role' ? await requestsStanding(ctx, source) : []),
  ],
  end: async (ctx, source, rows) => endGrants(ctx, { period, source, ids: await unlink(ctx, source, period, rows) }),
});

async function endGrants(
  ctx: Context,
  { period, source, ids }: { period: 'role' | 'teaching'; source: string; ids: readonly string[] },
): Promise<void> {
  const holders = await holdersOf(ctx, ids);
  await holdStaff(
    ctx,
    holders.map(({ person }) => person),
  );
  // Whoever says yes to one just now is waited for here: what he gives is seen, and ends, below.
  await withdrawRequests(ctx, source, ids);
  await endPeriods(ctx, period, ids, dayOf(ctx.now));
  await afterLeaving(ctx, holders, 'by people');
}

/** Has what somebody is be new where his row says that he is something else. */
async function turn(
  ctx: Context,
  { period, source, rows }: { period: 'role' | 'teaching'; source: string; rows: readonly Written<GrantValues>[] },
): Promise<Written<GrantValues>[]> {
  const known = await idsOf(
    ctx,
    source,
    period,
    rows.flatMap(({ key }) => key ?? []),
  );
  const before = (await holdersOf(ctx, [...known.values()])).map(({ person }) => person);
  await holdStaff(ctx, [...before, ...rows.flatMap(({ refs }) => refs['person'] ?? [])]);
  const turned = rows.filter(({ isNew, said }) => !isNew && said.includes('role'));
  // What was turned before is known by another id since.
  const due = turned.filter(({ key, id }) => known.get(key ?? '') === id);
  const begun = due.map((row) => ({ ...row, id: newId(), isNew: true }));
  return [...rows.filter((row) => !turned.includes(row)), ...begun];
}

function grantOf({ id, values, refs }: Written<GrantValues>, today: string): NewGrant {
  const began = values.began ?? today;
  return {
    id,
    person: refs['person'] ?? '',
    role: values.role,
    org: refs['org'] ?? '',
    class: refs['class'] ?? null,
    began,
    ended: endFrom(began, values.ended),
    lent_from: null,
  };
}

/** Asks a second person for what a roster says somebody is: from today on, until the school year's end at the latest. */
async function ask(ctx: Context, said: NewGrant, asked: { by: string | null; source: string }): Promise<void> {
  const today = dayOf(ctx.now);
  const began = said.began > today ? said.began : today;
  const last = (await readSchoolYears(ctx)).afterYear(began);
  const grant = { ...said, began, ended: said.ended !== null && said.ended < last ? said.ended : last };
  await askSecond(ctx, grant, asked);
}

/** What somebody is at a school. */
export const grants = kindOf('role', {
  name: 'roster_roles',
  title: { zh: '教职工职务（OneRoster）', en: 'Staff roles (OneRoster)' },
});

/** Whom somebody teaches, and the class he leads. */
export const teaching = kindOf('teaching', {
  name: 'roster_teaching',
  title: { zh: '任课与班主任（OneRoster）', en: 'Teachers of classes (OneRoster)' },
});
