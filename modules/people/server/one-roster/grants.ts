import { askSecond } from '#modules/people/server/grants/give-role.ts';
import { needsSecond, rolesBySecond } from '#modules/people/server/grants/limits.ts';
import type { NewGrant } from '#modules/people/server/grants/store/grant-store.ts';
import { findPeriods, type FoundPeriod, toldOf } from '#modules/people/server/one-roster/find-periods.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { countStanding, endPeriods, periodsStanding } from '#modules/people/server/store/outside-periods.ts';
import {
  moveRoles,
  requestsStanding,
  requestsTold,
  withdrawRequests,
} from '#modules/people/server/store/outside-roles.ts';
import { link, settle, unlink } from '#modules/people/server/store/outside-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import type { Written } from '#platform/intake/kind.ts';
import type { Found, OutsideKind, Spoken } from '#platform/intake/outside.ts';

type GrantValues = { role: string; began: string | null; ended: string | null };

/** The roles rows speak of, and those that were only asked for. */
async function findGrants(
  ctx: Context,
  { period, source, rows }: { period: 'role' | 'teaching'; source: string; rows: readonly Spoken<GrantValues>[] },
): Promise<Map<string, Found<GrantValues>>> {
  const said = new Map(rows.map((row) => [row.key, row.values]));
  const found = new Map(
    (await findPeriods(ctx, period, source, rows)).map((one): [string, Found<GrantValues>] => {
      const { key, id, isLinked, isOver } = one;
      return [key, { id, values: keptOf(one, said.get(key) ?? {}), isLinked, ...(isOver ? { isOver } : {}) }];
    }),
  );
  if (period === 'teaching') return found;
  const missing = rows.filter(({ key }) => !found.has(key)).map(toldOf);
  for (const { key, id, isLinked } of missing.length === 0 ? [] : await requestsTold(ctx, source, missing))
    found.set(key, { id, isLinked, values: { ...initial, ...said.get(key) } });
  return found;
}

const initial: GrantValues = { role: 'teacher', began: null, ended: null };

/** A role as it is kept; where its row may not change it, as the row says it. */
function keptOf({ role, began, ended }: FoundPeriod, said: Partial<GrantValues>): GrantValues {
  const kept = { role, began, ended };
  if (needsSecond(role)) {
    const until = said.ended ?? null;
    const isSooner = until !== null && (ended === null || until < ended);
    return { ...kept, ...said, ...(isSooner ? { ended } : {}) };
  }
  // He is a teacher by the class he leads, for as long as that is his.
  return said.role !== undefined && said.role !== role ? { ...kept, ...said } : kept;
}

/** A kind of roles of the staff of schools. What has ended here stays ended; what takes two people to give is asked for. */
const kindOf = (period: 'role' | 'teaching', told: Pick<OutsideKind, 'name' | 'title'>): OutsideKind<GrantValues> => ({
  ...told,
  initial,
  find: (ctx, source, rows) => findGrants(ctx, { period, source, rows }),
  existing: (ctx, source) => countStanding(ctx, { name: period, source, day: dayOf(ctx.now) }),
  write: async (ctx, source, rows, by) => {
    const today = dayOf(ctx.now);
    const placed = rows.filter((row) => row.isNew).map((row) => grantOf(row, today));
    const isAsked = ({ role, ended }: NewGrant): boolean => needsSecond(role) && (ended === null || ended > today);
    await insertMany(
      ctx.db,
      'people.role_grant',
      placed.flatMap((one) => (isAsked(one) ? [] : [{ ...one, county: ctx.actor.county, given_on: today }])),
      { keepsTaken: true },
    );
    await settle(ctx, placed);
    for (const one of placed) if (isAsked(one)) await ask(ctx, one, { by, source });
    await moveRoles(
      ctx,
      rows.flatMap(({ id, isNew, said, values: { began, ended } }) =>
        !isNew && said.length > 0 ? [{ id, began: began ?? today, ended }] : [],
      ),
      rolesBySecond(),
      today,
    );
    await link(ctx, source, period, rows);
  },
  groupOf: 'org',
  standing: async (ctx, source) => [
    ...(await periodsStanding(ctx, { name: period, source, group: 'org', day: dayOf(ctx.now) })),
    ...(period === 'role' ? await requestsStanding(ctx, source) : []),
  ],
  end: async (ctx, source, ids) => {
    // Whoever says yes to one just now is waited for here: what he gives is seen, and ends, below.
    await withdrawRequests(ctx, ids);
    await endPeriods(ctx, period, ids, dayOf(ctx.now));
    await unlink(ctx, source, period, ids);
  },
});

const grantOf = ({ id, values: { role, began, ended }, refs }: Written<GrantValues>, today: string): NewGrant => ({
  id,
  person: refs['person'] ?? '',
  role,
  org: refs['org'] ?? '',
  class: refs['class'] ?? null,
  began: began ?? today,
  ended,
  lent_from: null,
});

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
