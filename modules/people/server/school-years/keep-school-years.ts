import type { z } from 'zod';
import type * as contract from '#modules/people/contract/school-year.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { keepTermDays, termDays } from '#modules/people/server/store/school-year-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

const calendar = { kind: 'school_year', id: '', holders: {} };

/** The school years around today, and all whose days the bureau has set. */
export async function listSchoolYears(ctx: Context): Promise<Replied<typeof contract.listSchoolYears>> {
  await permit(ctx, 'people.list_school_years', calendar);
  const set = await termDays(ctx);
  const years = new SchoolYears(set);
  const thisYear = years.yearOf(dayOf(ctx.now));
  const told = new Set([thisYear - 1, thisYear, thisYear + 1, thisYear + 2, ...set.map(({ year }) => year)]);
  return {
    thisYear,
    items: [...told].sort((a, b) => a - b).map((year) => present(years, set, year)),
  };
}

const present = (
  years: SchoolYears,
  set: readonly { year: number }[],
  year: number,
): z.input<typeof contract.SchoolYear> => ({
  ...years.daysOf(year),
  isSet: set.some((one) => one.year === year),
});

/** Sets when a school year and its second term begin. What has begun stays: by it grades were told and roles ended. */
export async function setSchoolYear(
  ctx: Context,
  { year, ...days }: Received<typeof contract.setSchoolYear>['body'],
): Promise<Replied<typeof contract.setSchoolYear>> {
  await permit(ctx, 'people.set_school_year', calendar);
  const years = await readSchoolYears(ctx);
  const kept = years.daysOf(year);
  assertNear(year, days);
  for (const field of ['began', 'secondTerm'] as const) {
    const today = dayOf(ctx.now);
    const hasBegun = kept[field] <= today || days[field] <= today;
    if (days[field] !== kept[field] && hasBegun) throw new Refusal('people.term_begun', { field });
  }
  await keepTermDays(ctx, { year, ...days });
  return { year, ...days, isSet: true };
}

/** A school year begins in August or September, its second term from mid-January to March: what else is a slip of the pen. */
function assertNear(year: number, { began, secondTerm }: { began: string; secondTerm: string }): void {
  if (began < `${year}-08-01` || began > `${year}-09-30`)
    throw new Refusal('people.not_a_term_day', { field: 'began' });
  if (secondTerm < `${year + 1}-01-15` || secondTerm > `${year + 1}-03-31`)
    throw new Refusal('people.not_a_term_day', { field: 'secondTerm' });
}
