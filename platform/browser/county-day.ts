import { dayOf } from '#platform/clock.ts';

/** The county's day, YYYY-MM-DD, in whatever zone the browser's clock is. */
export const countyDay = (): string => dayOf(new Date());

/** The moment of a wall clock's time in the county: `2026-11-24T10:30`. */
export const momentOf = (wall: string): string => new Date(`${wall}+08:00`).toISOString();
