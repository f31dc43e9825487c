import { offeredIn } from '#modules/resources/server/store/resource-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { daysBetween, weeklyTimesOf } from '#standards/icalendar/weekly.ts';

/**
 * The categories in which the calendar alone has changed, on some day after this one and until today, what is offered to a
 * service of so many days: a vetting has run out, or does not reach its last day any more; a resource has ended, or begins
 * on that day.
 */
export async function turningSince(ctx: Context, day: string, days: number): Promise<string[]> {
  const [first, last] = daysBetween(day, addDays(dayOf(ctx.now), -1));
  if (last < first) return [];
  const wasLast = (one: number): boolean => one >= first && one <= last;
  const turns = (schedule: string, vettedUntil: string | null): boolean => {
    const [vetted] = daysBetween(vettedUntil ?? '', vettedUntil ?? '');
    const [begins, ends] = weeklyTimesOf(schedule)?.days ?? [NaN, NaN];
    return wasLast(vetted) || wasLast(vetted - days) || wasLast(ends) || wasLast(begins - days - 1);
  };
  const rows = await offeredIn(ctx, 'all', day);
  return rows.filter((row) => turns(row.schedule, row.vettedUntil)).map((row) => row.category);
}
