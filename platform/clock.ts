/** Tells the time. Given to everything that needs it, so that tests can turn it. */
export type Clock = () => Date;

/** The machine's own clock. */
export const systemClock: Clock = () => new Date();

/** Asia/Shanghai keeps no summer time since 1991 (IANA tzdata): a fixed offset is exact, and much faster than a formatter. */
const shanghaiMs = 8 * 3_600_000;

/** The calendar day in Asia/Shanghai, as YYYY-MM-DD. For moments from 1992 on. */
export const dayOf = (at: Date): string => new Date(at.getTime() + shanghaiMs).toISOString().slice(0, 10);

/** The day `days` after a YYYY-MM-DD day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day a year later; of 29 February the 28th. */
export function yearAfter(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('-29', '-28') : next;
}

/** Full years of age on a day; both as YYYY-MM-DD. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The full hour of the day in Asia/Shanghai, 0 to 23. For moments from 1992 on. */
export const hourOf = (at: Date): number => new Date(at.getTime() + shanghaiMs).getUTCHours();

/** The moment of a full hour of a YYYY-MM-DD day in Asia/Shanghai. */
export const atHour = (day: string, hour: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 - shanghaiMs);
