import { addDays } from '#platform/clock.ts';

/**
 * How long a school has to answer a family, in working days: 个人信息保护法 art. 50 says "in time", the usual figure is
 * fifteen (to be confirmed by counsel). Monday to Friday; a public holiday would only give it longer.
 */
export const answerDays = 15;

/** The day so many working days after a YYYY-MM-DD day. */
export function workingDaysAfter(day: string, days: number): string {
  let [at, left] = [day, days];
  while (left > 0) {
    at = addDays(at, 1);
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return at;
}
