import type { Coverage, UnitState } from '#modules/governance/contract/build-out.ts';
import { type Days, isOn } from '#modules/governance/server/rules/days.ts';

/** What was said of one unit and element, in the order in which it was said. */
export interface Said {
  state: string;
  since: string;
  note: string;
}

/** Whether a unit has an element on a day, since when, and what says so. */
export interface Standing {
  state: UnitState;
  since: string | null;
  note: string | null;
}

const nothing: Standing = { state: 'unknown', since: null, note: null };

/** What reports come to on a day: of each day the last word counts, and of those until then the latest day; what was taken back is nothing. */
export function standingOf(said: readonly Said[], day: string): Standing {
  const lastOfDay = new Map(said.map((one) => [one.since, one]));
  const [latest] = [...lastOfDay.values()]
    .filter(({ state, since }) => state !== 'withdrawn' && since <= day)
    .toSorted((one, other) => (one.since < other.since ? 1 : -1));
  if (!latest) return nothing;
  return { state: latest.state === 'has' ? 'has' : 'none', since: latest.since, note: latest.note };
}

/** What the days on which it was there come to on a day, where the system knows of each: no such day is none. */
export function knownFrom(stretches: readonly Days[], day: string): Standing {
  const since = stretches
    .filter((one) => isOn(one, day))
    .map(({ began }) => began)
    .toSorted()[0];
  return since === undefined ? { ...nothing, state: 'none' } : { state: 'has', since, note: null };
}

/** How many of some have it. */
export function coverageOf(states: readonly UnitState[]): Coverage {
  const count = (state: UnitState): number => states.filter((one) => one === state).length;
  return { of: states.length, has: count('has'), none: count('none'), unknown: count('unknown') };
}

/** The last days of so many months before a day, the first first, and the day itself. */
export function monthEnds(day: string, months: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const ends = Array.from({ length: months }, (_, at) =>
    new Date(Date.UTC(year, month - 1 - (months - 1 - at), 0)).toISOString().slice(0, 10),
  );
  return [...ends.filter((end) => end < day), day];
}
