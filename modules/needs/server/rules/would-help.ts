import type { RunOptions } from '#modules/needs/contract/fairness.ts';
import type { AskPair } from '#modules/needs/server/rules/candidates.ts';
import { costOf, penaltyOf, termsOf } from '#modules/needs/server/rules/cost.ts';
import type { Option } from '#modules/needs/server/rules/explain-decision.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import type { Near } from '#modules/needs/server/rules/nearest.ts';
import { remainingIn } from '#modules/needs/server/rules/places.ts';

/** What would serve an unmet need: one more place of a resource, or one more hour a week of it when the need has time. */
export interface Help {
  what: 'place' | 'hour';
  resource: string;
}

/** What a run knows of its resources when it is decided. */
export interface Offered {
  supply: readonly SupplyFacts[];
  ask: AskPair;
  /** By resource, the places the run may give away, 0 where no need could have any; and those it does. */
  places: readonly number[];
  given: readonly number[];
  /** How many times a day of waiting weighs. */
  waiting: RunOptions['waiting'];
}

/** The hour that is asked for, in minutes. */
const hour = 60;

/**
 * What would serve a need that stays without. One more place would where the need's worth reaches the price: then reduced
 * cost is 0, and what everybody together saves by the place (its price) is saved by serving this need. Of a need of
 * several units that is not said, a price being that of one place.
 */
export function wouldHelp(
  offered: Offered,
  need: NeedFacts,
  others: readonly Option[],
  near: readonly (Near & { at: number })[],
): Help[] {
  const places = need.units > 1 ? [] : others.filter(({ price, extraCost }) => price > 0 && extraCost === 0);
  const hours = near.filter(({ at, hindrance }) => hindrance === 'not_eligible' && isShortOfTime(offered, need, at));
  return [
    ...places.map(({ resource }): Help => ({ what: 'place', resource })),
    ...hours.map(({ resource }): Help => ({ what: 'hour', resource })),
  ];
}

/** Whether time is all that is missing: at any time the pair passes, a place is left, and serving it costs less than leaving it. */
function isShortOfTime({ supply, ask, places, given, waiting }: Offered, need: NeedFacts, at: number): boolean {
  const offer = supply[at];
  const meeting = need.schedule === null ? 'not_eligible' : ask({ ...need, schedule: null }, at);
  if (!offer || typeof meeting === 'string') return false;
  const left = Math.min(remainingIn(need.period, offer), places[at] || Infinity) - (given[at] ?? 0);
  return left >= need.units && costOf(termsOf({ ...meeting, sharedMinutes: hour })) < penaltyOf(need, waiting);
}
