import { toldChildren } from '#engines/suppression/suppress.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { countyById, pupilCountsBySchool } from '#modules/people/server/store/place-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/**
 * The day whose pupils are told for `on`: the first of its term, so that no two days differ by the few who came or left between
 * them (ADR 0013). In the term in which a county began to use this, the day itself.
 */
export async function countingDay(ctx: Context, on: string): Promise<string> {
  const first = (await readSchoolYears(ctx)).termBegan(on);
  const county = await countyById(ctx);
  return county && dayOf(county.opened_at) > first ? on : first;
}

/** By school, its pupils on a day that is counted on, or null where they are too few to be told. */
export async function headCounts(ctx: Context, day: string): Promise<Map<string, number | null>> {
  const rows = await asSystem(ctx, () => pupilCountsBySchool(ctx, day));
  return new Map(rows.map(({ org, pupils }) => [org, toldChildren(pupils)]));
}
