import { freePlaces } from '#modules/resources/server/capacity.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { addDays } from '#platform/clock.ts';

/** How many weeks a service lasts at most: a place must be free in all of them to be offered. */
export const serviceWeeks = 8;

/** Days from one to another, both included. */
export interface Period {
  from: string;
  to: string;
}

/** When a need would be served: its own time from today on, eight weeks at most; undefined when its time is over. */
export function servicePeriod(wanted: Period, today: string): Period | undefined {
  const from = wanted.from > today ? wanted.from : today;
  const longest = addDays(from, serviceWeeks * 7);
  return wanted.to < from ? undefined : { from, to: wanted.to < longest ? wanted.to : longest };
}

/** Places of a resource free in every week of a period. */
export const remainingIn = ({ from, to }: Period, supply: SupplyFacts): number => freePlaces(from, to, supply);

/**
 * How many places a run may give away of each resource: what is free throughout the service of each need that could get
 * it, so that whoever is given one can really have it; none where no need could.
 */
export function placesToGive(
  needs: readonly NeedFacts[],
  supply: readonly SupplyFacts[],
  candidates: { readonly need: readonly number[]; readonly resource: readonly number[] },
): number[] {
  const nameOf = ({ from, to }: Period): string => `${from} ${to}`;
  const known = new Map(needs.map(({ period }) => [nameOf(period), period]));
  const periods = needs.map(({ period }) => known.get(nameOf(period)) ?? period);
  const wanted = supply.map(() => new Set<Period>());
  for (const [at, need] of candidates.need.entries()) {
    const period = periods[need];
    if (period) wanted[candidates.resource[at] ?? -1]?.add(period);
  }
  return supply.map((offered, at) => {
    const free = [...(wanted[at] ?? [])].map((period) => remainingIn(period, offered));
    return free.length === 0 ? 0 : Math.min(...free);
  });
}
