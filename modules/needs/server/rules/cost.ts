import type { RunOptions } from '#modules/needs/contract/fairness.ts';
import type { Meeting } from '#modules/needs/server/rules/pairs.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';

/** Bump when a rule or a weight changes: a stored run names the version it was made with. */
export const rulesVersion = 'needs-10';

/** One named part of a cost, with the measured value it came from. Lower is better. */
export interface Term {
  name: 'travel' | 'remote' | 'time' | 'urgency' | 'waiting' | 'left_behind';
  cost: number;
  value: number | null;
}

/**
 * Every weight, in points. They are judgements, not measurements: listed in docs/methods/matching.md, to be changed by the
 * county. One unserved need of middle urgency weighs as much as 500 km of travel.
 */
export const weights = {
  perKm: 4,
  remote: 120,
  /** A pair with next to no common time loses this much against one with `plentyMinutes` or more a week. */
  scarceTime: 60,
  plentyMinutes: 120,
  urgency1: 1_000,
  urgency2: 2_000,
  urgency3: 4_000,
  perWaitingDay: 10,
  longestWait: 60,
  leftBehind: 500,
  /** Each unit served below a floor that is a proportional share, beside its own penalty. */
  floorShortfall: 1_500,
} as const;

/** What a pair costs, by named term; the pair's cost is their sum. */
export const termsOf = (meeting: Meeting): Term[] => [
  meeting.remote
    ? { name: 'remote', cost: wayCost(meeting), value: null }
    : { name: 'travel', cost: wayCost(meeting), value: round(meeting.km) },
  {
    name: 'time',
    cost: timeCost(meeting),
    value: Number.isFinite(meeting.sharedMinutes) ? meeting.sharedMinutes : null,
  },
];

/** What a pair costs in all. */
export const pairCost = (meeting: Meeting): number => wayCost(meeting) + timeCost(meeting);

const wayCost = ({ remote, km }: Meeting): number => (remote ? weights.remote : Math.round(km * weights.perKm));

const timeCost = ({ sharedMinutes }: Meeting): number =>
  Math.round(weights.scarceTime * (1 - Math.min(sharedMinutes, weights.plentyMinutes) / weights.plentyMinutes));

export const costOf = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.cost, 0);

const round = (km: number): number => Math.round(km * 10) / 10;

/** What leaving one unit of a need unserved costs, by named term; `waiting` is how many times a day of waiting weighs. */
export const penaltyTermsOf = ({ urgency, waitingDays, leftBehind }: NeedFacts, waiting: Waiting = 1): Term[] => [
  { name: 'urgency', cost: weights[`urgency${urgency}`], value: urgency },
  {
    name: 'waiting',
    cost: waiting * weights.perWaitingDay * Math.min(waitingDays, weights.longestWait),
    value: waitingDays,
  },
  ...(leftBehind ? [{ name: 'left_behind', cost: weights.leftBehind, value: null } as const] : []),
];

const isTold = ({ name }: Term): boolean => name !== 'left_behind';

/** Those terms that may be told. What describes a child weighs, and is told nowhere; nor is any number it can be worked out of. */
export const toldPenaltyTermsOf = (need: NeedFacts, waiting: Waiting = 1): Term[] =>
  penaltyTermsOf(need, waiting).filter(isTold);

/** What of leaving one unit of a need unserved must not be told. */
export const untoldPenaltyOf = (need: NeedFacts): number =>
  costOf(penaltyTermsOf(need).filter((term) => !isTold(term)));

/** What leaving one unit of a need unserved costs. */
export const penaltyOf = (need: NeedFacts, waiting: Waiting = 1): number => costOf(penaltyTermsOf(need, waiting));

type Waiting = RunOptions['waiting'];

/** The share a part of demand has in what can be served at all, not rounded. Units: places a week. */
export const proportionalShare = (part: number, demand: number, supply: number): number =>
  demand === 0 ? 0 : (part * Math.min(demand, supply)) / demand;

/** How many rural units should be served: their share of demand, of what can be served at all. */
export const ruralFloor = (ruralDemand: number, demand: number, supply: number): number =>
  Math.ceil(proportionalShare(ruralDemand, demand, supply));
