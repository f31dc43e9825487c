import { addDays, atHour, dayOf, hourOf } from '#platform/clock.ts';

/** When a person wants ordinary messages to ring. */
export interface Reminders {
  /** How many may ring in a day. */
  dailyBudget: number;
  /** Full hours in Asia/Shanghai between which none rings, over midnight too; equal means no such hours. */
  quietFrom: number;
  quietUntil: number;
}

/** What holds until somebody says otherwise. The same stands in the table’s defaults. */
export const usualReminders: Reminders = { dailyBudget: 6, quietFrom: 21, quietUntil: 7 };

/** From when the next ordinary message rings, after `rang` have today: `now` itself, later, or `undefined` for never. */
export function ringsFrom(reminders: Reminders, rang: number, now: Date): Date | undefined {
  if (reminders.dailyBudget === 0) return undefined;
  const at = rang < reminders.dailyBudget ? now : atHour(addDays(dayOf(now), 1), 0);
  return endOfQuiet(reminders, at) ?? at;
}

function endOfQuiet({ quietFrom, quietUntil }: Reminders, at: Date): Date | undefined {
  const hour = hourOf(at);
  const isOverMidnight = quietFrom > quietUntil;
  const isQuiet = isOverMidnight ? hour >= quietFrom || hour < quietUntil : hour >= quietFrom && hour < quietUntil;
  if (!isQuiet) return undefined;
  const endsTomorrow = isOverMidnight && hour >= quietFrom;
  return atHour(addDays(dayOf(at), endsTomorrow ? 1 : 0), quietUntil);
}
