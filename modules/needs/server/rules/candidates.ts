import { greatCircleKm } from '#engines/geography/great-circle.ts';
import {
  type Days,
  daysBetween,
  sharedWeeklyMinutes,
  takesPlace,
  type WeeklyTimes,
  weeklyTimesOf,
} from '#standards/icalendar/weekly.ts';
import { gradeOfTwelve } from '#modules/resources/contract/grade.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { remainingIn } from '#modules/needs/server/rules/places.ts';

/** The hard rules, in the order they are asked. A need without candidates is unmet for the furthest one it reached. */
export const hindrances = ['no_consent', 'none_exists', 'not_eligible', 'too_far', 'full', 'declined'] as const;
export type Hindrance = (typeof hindrances)[number];

/** A meeting shorter than this is none. */
export const leastMinutes = 30;

/** How a pair would meet. */
export interface Meeting {
  remote: boolean;
  /** One way, great circle; 0 when remote. */
  km: number;
  /** Weekly minutes that suit both; `Infinity` when the need takes any time. */
  sharedMinutes: number;
}

/** A pair that passes every hard rule. */
export interface Candidate extends Meeting {
  need: number;
  resource: number;
}

/** Facts with their weekly times, read once and only when they are asked for. */
interface Prepared<F> {
  facts: F;
  /** Null when any time suits, or none is written that can be read. */
  times: () => WeeklyTimes | null;
}

function prepared<F extends { schedule: string | null }>(facts: F): Prepared<F> {
  let times: WeeklyTimes | null | undefined;
  return {
    facts,
    times: () => (times ??= (facts.schedule === null ? undefined : weeklyTimesOf(facts.schedule)) ?? null),
  };
}

/** What may be assigned to whom, and why the others stay without. */
export interface CandidateTable {
  candidates: Candidate[];
  /** By need: why it has no candidate, or null when it has some. */
  without: (Hindrance | null)[];
}

/** Tries every resource of a fitting category for every need. Time: needs × resources of the category. */
export function findCandidates(needs: readonly NeedFacts[], supply: readonly SupplyFacts[]): CandidateTable {
  const offers = supply.map(prepared);
  const candidates: Candidate[] = [];
  const without = needs.map((facts, need) =>
    tryAll(facts, offers, (resource, meeting) => candidates.push({ need, resource, ...meeting }) > 0),
  );
  return { candidates, without };
}

/** By need: why it has no candidate, or null; it looks no further than the first one. */
export function findHindrances(needs: readonly NeedFacts[], supply: readonly SupplyFacts[]): CandidateTable['without'] {
  const offers = supply.map(prepared);
  return needs.map((facts) => tryAll(facts, offers, () => false));
}

/** How a need and the resource at this place of the list would meet, or the first hard rule the pair breaks. */
export type AskPair = (need: NeedFacts, resource: number) => Meeting | Hindrance;

/** Asks single pairs the hard rules, each time anew; what a family has refused is not a matter of a pair. */
export function pairAsker(supply: readonly SupplyFacts[]): AskPair {
  const offers = supply.map(prepared);
  return (facts, resource) => {
    const offer = offers[resource];
    return offer ? tryPair(wishOf(facts), offer) : 'none_exists';
  };
}

/** Tries the resources for one need as long as `found` asks for more. */
function tryAll(
  facts: NeedFacts,
  offers: readonly Prepared<SupplyFacts>[],
  found: (resource: number, meeting: Meeting) => boolean,
): Hindrance | null {
  if (facts.consent === 'refused') return 'no_consent';
  const wish = wishOf(facts);
  let furthest: Hindrance | null = 'none_exists';
  for (const [resource, offer] of offers.entries()) {
    const result = tryPair(wish, offer);
    if (typeof result === 'string') furthest = further(furthest, result);
    else if (found(resource, result)) furthest = null;
    else return null;
  }
  return furthest;
}

/** The later of two hindrances; null (a candidate was found) stays. */
function further(a: Hindrance | null, b: Hindrance): Hindrance | null {
  if (a === null) return null;
  return hindrances.indexOf(b) > hindrances.indexOf(a) ? b : a;
}

type Wish = Prepared<NeedFacts> & { days: Days };

const wishOf = (facts: NeedFacts): Wish => ({
  ...prepared(facts),
  days: daysBetween(facts.period.from, facts.period.to),
});

/** How the pair would meet, or the first hard rule it breaks. */
function tryPair(need: Wish, offer: Prepared<SupplyFacts>): Meeting | Hindrance {
  if (!servesCategory(offer.facts.category, need.facts.category)) return 'none_exists';
  if (!isEligible(need.facts, offer.facts)) return 'not_eligible';
  const sharedMinutes = minutesTogether(need, offer);
  if (sharedMinutes < leastMinutes) return 'not_eligible';
  const way = wayTo(need.facts, offer.facts);
  if (!way) return 'too_far';
  if (remainingIn(need.facts.period, offer.facts) < need.facts.units) return 'full';
  if (need.facts.declined.includes(offer.facts.id)) return 'declined';
  return { ...way, sharedMinutes };
}

/** Weekly minutes that suit both while the need lasts; `Infinity` when it takes any time and the offer has some then. */
function minutesTogether(need: Wish, offer: Prepared<SupplyFacts>): number {
  const offered = offer.times();
  if (!offered) return 0;
  if (need.facts.schedule === null) return takesPlace(offered, need.days) ? Infinity : 0;
  const wanted = need.times();
  return wanted ? sharedWeeklyMinutes(wanted, offered, need.days) : 0;
}

function isEligible(need: NeedFacts, offer: SupplyFacts): boolean {
  // Nobody comes near a child whose vetting does not reach to the end of the service.
  if (offer.vettedUntil === null || offer.vettedUntil < need.period.to) return false;
  if (need.stage !== null && offer.stages.length > 0 && !offer.stages.includes(need.stage)) return false;
  if (!suitsGrade(need, offer)) return false;
  // What is for girls alone is not for a class of both, nor for whom nothing is known.
  if (offer.servesSex !== null && offer.servesSex !== need.sex) return false;
  // Whoever stated the need would be both sides, and nobody could answer for the other.
  if (offer.org === need.org) return false;
  return need.languages.length === 0 || need.languages.some((language) => offer.languages.includes(language));
}

function suitsGrade({ stage, grade }: NeedFacts, { grades }: SupplyFacts): boolean {
  if (grades === null || stage === null || grade === null) return true;
  const wanted = gradeOfTwelve(stage, grade);
  return wanted >= grades.from && wanted <= grades.to;
}

/** On site within the travel limit where both want that, else remote where both can. */
function wayTo(need: NeedFacts, offer: SupplyFacts): Pick<Meeting, 'remote' | 'km'> | undefined {
  if (need.mode !== 'remote' && offer.mode !== 'remote') {
    const km = greatCircleKm(need.lon, need.lat, offer.lon, offer.lat);
    if (km <= offer.travelKm) return { remote: false, km };
  }
  return need.mode !== 'onsite' && offer.mode !== 'onsite' ? { remote: true, km: 0 } : undefined;
}
