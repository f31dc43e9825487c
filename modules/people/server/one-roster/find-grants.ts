import { needsSecond } from '#modules/people/server/grants/limits.ts';
import { findPeriods, type FoundPeriod, toldOf } from '#modules/people/server/one-roster/find-periods.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import type { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { requestsTold } from '#modules/people/server/store/outside-roles.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Found, Spoken } from '#platform/intake/outside.ts';

export type GrantValues = { role: string; began: string | null; ended: string | null };

export const initial: GrantValues = { role: 'teacher', began: null, ended: null };

/** The roles rows speak of, and those that were only asked for. */
export async function findGrants(
  ctx: Context,
  { period, source, rows }: { period: 'role' | 'teaching'; source: string; rows: readonly Spoken<GrantValues>[] },
): Promise<Map<string, Found<GrantValues>>> {
  const said = new Map(rows.map((row) => [row.key, row.values]));
  const [years, today] = [await readSchoolYears(ctx), dayOf(ctx.now)];
  const found = new Map(
    (await findPeriods(ctx, period, source, rows)).flatMap((one): [string, Found<GrantValues>][] => {
      const row = said.get(one.key) ?? {};
      return isDueAnew(one, row, { years, today }) ? [] : [[one.key, foundOf(one, row)]];
    }),
  );
  if (period === 'teaching') return found;
  const missing = rows.filter(({ key }) => !found.has(key)).map(toldOf);
  for (const { key, id, role, isLinked } of missing.length === 0 ? [] : await requestsTold(ctx, source, missing))
    found.set(key, { id, isLinked, values: { ...initial, ...said.get(key), role } });
  return found;
}

/** It ended with its school year, as what takes two people to give does, and by its row he still is that: it is new in this one. */
const isDueAnew = (
  { role, began, ended, isLinked, isOver }: FoundPeriod,
  said: Partial<GrantValues>,
  { years, today }: { years: SchoolYears; today: string },
): boolean =>
  isLinked &&
  isOver &&
  needsSecond(role) &&
  said.role === role &&
  (said.ended === null || (said.ended ?? '') > today) &&
  ended === years.afterYear(began);

function foundOf(one: FoundPeriod, said: Partial<GrantValues>): Found<GrantValues> {
  const { id, isLinked, isOver, role } = one;
  // His row says that he is something else now: that is new, whatever became of what he was.
  if (isLinked && isAnother(role, said.role)) return { id, isLinked, values: { ...initial, role } };
  return { id, values: keptOf(one, said), isLinked, ...(isOver ? { isOver } : {}) };
}

/** He is a teacher by the class he leads, for as long as that is his. */
const leads = ['teacher', 'homeroom'];
const isAnother = (role: string, said = role): boolean =>
  said !== role && !(leads.includes(role) && leads.includes(said));

/** A role as it is kept; where its row may not change it, as the row says it. */
function keptOf({ role, began, ended }: FoundPeriod, said: Partial<GrantValues>): GrantValues {
  const kept = { role, began, ended };
  if (needsSecond(role)) {
    const until = said.ended ?? null;
    const isSooner = until !== null && (ended === null || until < ended);
    return { ...kept, ...said, ...(isSooner ? { ended } : {}) };
  }
  return said.role !== undefined && said.role !== role ? { ...kept, ...said } : kept;
}
