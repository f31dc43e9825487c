import type { Candidate } from '#modules/needs/server/rules/candidates.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';

/** Bump when a rule or a weight changes: a stored run names the version it was made with. */
export const rulesVersion = 'needs-3';

/** One named part of a cost, with the measured value it came from. Lower is better. */
export interface Term {
  name: 'travel' | 'remote' | 'time';
  cost: number;
  value: number | null;
}

/*
 * Weights, in points. They are judgements, not measurements: documented in docs/methods/matching.md, to be changed by
 * the county. One unserved ordinary need weighs as much as 250 km of travel.
 */
const perKm = 4;
const remotePoints = 120;
/** A pair with only the least common time loses this much against one with two hours or more a week. */
const scarceTime = 60;
const plentyMinutes = 120;

/** What a pair costs, by named term; the pair's cost is their sum. */
export function termsOf(candidate: Candidate): Term[] {
  const { remote, km, sharedMinutes } = candidate;
  const minutes = Math.min(sharedMinutes, plentyMinutes);
  return [
    remote
      ? { name: 'remote', cost: remotePoints, value: null }
      : { name: 'travel', cost: Math.round(km * perKm), value: round(km) },
    {
      name: 'time',
      cost: Math.round(scarceTime * (1 - minutes / plentyMinutes)),
      value: Number.isFinite(sharedMinutes) ? sharedMinutes : null,
    },
  ];
}

export const costOf = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.cost, 0);

const round = (km: number): number => Math.round(km * 10) / 10;

const byUrgency = { 1: 1_000, 2: 2_000, 3: 4_000 } as const;
const perWaitingDay = 10;
const longestWait = 60;
const leftBehindPoints = 500;

/** What leaving one unit of a need unserved costs. */
export const penaltyOf = (need: NeedFacts): number =>
  byUrgency[need.urgency] +
  perWaitingDay * Math.min(need.waitingDays, longestWait) +
  (need.leftBehind ? leftBehindPoints : 0);

/** What each rural unit below the floor costs, beside its own penalty. */
export const ruralShortfall = 1_500;

/**
 * How many rural units should be served: their share of demand, of what can be served at all.
 * Units: places a week.
 */
export function ruralFloor(ruralDemand: number, demand: number, supply: number): number {
  if (demand === 0) return 0;
  return Math.ceil((ruralDemand / demand) * Math.min(demand, supply));
}
