import { offeredIn } from '#modules/resources/server/store/resource-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { daysBetween, weeklyTimesOf } from '#standards/icalendar/weekly.ts';

/**
 * The categories in which the calendar alone changes today what is offered to a service of so many days: a vetting has run out, or
 * does not reach its last day any more; a resource has ended, or begins on that day.
 */
export async function turningToday(ctx: Context, days: number): Promise<string[]> {
  const today = dayOf(ctx.now);
  const yesterday = addDays(today, -1);
  const last = addDays(today, days);
  const [gone, reached] = daysBetween(yesterday, last);
  const turns = (schedule: string, vettedUntil: string | null): boolean => {
    if (vettedUntil === yesterday || vettedUntil === addDays(last, -1)) return true;
    const [begins, ends] = weeklyTimesOf(schedule)?.days ?? [];
    return begins === reached || ends === gone;
  };
  const rows = await offeredIn(ctx, 'all', yesterday);
  return rows.filter((row) => turns(row.schedule, row.vettedUntil)).map((row) => row.category);
}
