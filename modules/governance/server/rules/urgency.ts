import type { Urgency } from '#modules/governance/contract/task.ts';
import { workingDaysBetween } from '#platform/working-days.ts';

/** Something that has its time: days as YYYY-MM-DD, both of them part of it; how much of it is done in per cent, where that is told. */
export interface Timed {
  began: string;
  due: string;
  done?: number;
}

/** So few working days before it is due something urges, however long it may take. */
const soonDays = 2;

/** So many points may what is done lag behind the time that is gone. */
const lag = 25;

/**
 * How something urges on a day, the loudest alone: its day is past; what is done lags the share of its working days that are
 * gone by 25 points or more; two working days or a quarter of them are left, or less.
 */
export function urgencyOf({ began, due, done }: Timed, today: string): Urgency | null {
  if (today > due) return 'late';
  const all = workingDaysBetween(began, due);
  const left = workingDaysBetween(today > began ? today : began, due);
  const gone = all === 0 ? 100 : (100 * (all - left)) / all;
  if (done !== undefined && gone - done >= lag) return 'behind';
  return left <= soonDays || left * 4 <= all ? 'due_soon' : null;
}
