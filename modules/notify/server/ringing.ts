import { addDays, atHour, dayOf, hourOf } from '#platform/clock.ts';

/** Full hours in Asia/Shanghai between which nothing ordinary rings, over midnight too; equal means no such hours. */
export interface QuietHours {
  quietFrom: number;
  quietUntil: number;
}

/** When a person wants ordinary messages to ring. */
export interface Reminders extends QuietHours {
  /** How many may ring in a day. */
  dailyBudget: number;
  /** The full hour at which what did not ring for want of budget comes once, together. */
  digestHour: number;
}

/** What holds until somebody says otherwise. The same stands in the table’s defaults. */
export const usualReminders: Reminders = { dailyBudget: 6, quietFrom: 21, quietUntil: 7, digestHour: 18 };

/** What holds of the ways outside until somebody says otherwise. The same stands in the table’s defaults. */
export const usualWishes = { ways: null, patienceMinutes: 60, digestHour: usualReminders.digestHour } as const;

/** From when the next ordinary message rings, after `rang` have today: `now` itself, later, or `undefined` for never. */
export function ringsFrom(reminders: Reminders, rang: number, now: Date): Date | undefined {
  if (reminders.dailyBudget === 0) return undefined;
  const at = rang < reminders.dailyBudget ? now : atHour(addDays(dayOf(now), 1), 0);
  return endOfQuiet(reminders, at) ?? at;
}

/**
 * When a message that does not ring is told of with the others that did not: after the quiet hours that kept it, else at the
 * next hour of the digest outside them; `undefined` for whom nothing is to ring.
 */
export function digestAt(reminders: Reminders, rang: number, now: Date): Date | undefined {
  if (reminders.dailyBudget === 0) return undefined;
  const isOverBudget = rang >= reminders.dailyBudget;
  if (!isOverBudget) return endOfQuiet(reminders, now) ?? now;
  const today = atHour(dayOf(now), reminders.digestHour);
  const at = today > now ? today : atHour(addDays(dayOf(now), 1), reminders.digestHour);
  return endOfQuiet(reminders, at) ?? at;
}

/** When the quiet hours end in which `at` lies; undefined where it lies in none. */
export function endOfQuiet({ quietFrom, quietUntil }: QuietHours, at: Date): Date | undefined {
  const hour = hourOf(at);
  const isOverMidnight = quietFrom > quietUntil;
  const isQuiet = isOverMidnight ? hour >= quietFrom || hour < quietUntil : hour >= quietFrom && hour < quietUntil;
  if (!isQuiet) return undefined;
  const endsTomorrow = isOverMidnight && hour >= quietFrom;
  return atHour(addDays(dayOf(at), endsTomorrow ? 1 : 0), quietUntil);
}
