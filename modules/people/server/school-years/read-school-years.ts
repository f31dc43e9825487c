import { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { daysAndSystems } from '#modules/people/server/store/school-year-store.ts';
import type { Context } from '#platform/context.ts';

/** The school years of the county, and the systems of its schools. */
export async function readSchoolYears(ctx: Pick<Context, 'db' | 'actor'>): Promise<SchoolYears> {
  const { days, systems } = await daysAndSystems(ctx);
  return new SchoolYears(days, systems);
}
