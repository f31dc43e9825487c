import { greatCircleKm, mayReach } from '#engines/geography/great-circle.ts';
import { gradeOfTwelve, usualSystem } from '#modules/people/contract/school-system.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { KnownPairs, type Offered, type Wish } from '#modules/needs/server/rules/known-pairs.ts';
import { type Meeting, Pairs } from '#modules/needs/server/rules/pairs.ts';

/** The hard rules, in the order they are asked. A need without candidates is unmet for the furthest one it reached. */
export const hindrances = ['no_consent', 'none_exists', 'not_eligible', 'too_far', 'full', 'declined'] as const;
export type Hindrance = (typeof hindrances)[number];

/** A meeting shorter than this is none. */
export const leastMinutes = 30;

/** What may be assigned to whom, and why the others stay without. */
export interface CandidateTable {
  candidates: Pairs;
  /** By need: why it has no candidate, or null when it has some. */
  without: (Hindrance | null)[];
}

/**
 * Tries every resource of a fitting category for every need. Time: needs × resources of the category. `progress` is told after
 * each need the share of the work done, 0 to 1.
 */
export function findCandidates(
  needs: readonly NeedFacts[],
  supply: readonly SupplyFacts[],
  progress: (share: number) => void = () => undefined,
): CandidateTable {
  const known = new KnownPairs(supply);
  const candidates = new Pairs();
  const without = needs.map((facts, need) => {
    const hindrance = tryAll(facts, known, (resource, meeting) => {
      candidates.add(need, resource, meeting);
      return true;
    });
    progress((need + 1) / needs.length);
    return hindrance;
  });
  return { candidates, without };
}

/** By need: why it has no candidate, or null; it looks no further than the first one. */
export const findHindrances = (
  needs: readonly NeedFacts[],
  supply: readonly SupplyFacts[],
): CandidateTable['without'] => needs.map(hindranceFinder(supply));

/** The same of one need after the other. */
export function hindranceFinder(supply: readonly SupplyFacts[]): (facts: NeedFacts) => Hindrance | null {
  const known = new KnownPairs(supply);
  return (facts) => tryAll(facts, known, () => false);
}

/** How a need and the resource at this place of the list would meet, or the first hard rule the pair breaks. */
export type AskPair = (need: NeedFacts, resource: number) => Meeting | Hindrance;

/** Asks single pairs the hard rules, each time anew; what a family has refused is not a matter of a pair. */
export function pairAsker(supply: readonly SupplyFacts[]): AskPair {
  const known = new KnownPairs(supply);
  return (facts, resource) => {
    const offered = known.offered[resource];
    if (!offered || !servesCategory(offered.offer.category, facts.category)) return 'none_exists';
    const wish = known.wishOf(facts);
    return tryPair(wish, offered, wayTo(wish, offered));
  };
}

/** Tries the resources for one need as long as `found` asks for more. */
function tryAll(
  facts: NeedFacts,
  known: KnownPairs,
  found: (resource: number, meeting: Meeting) => boolean,
): Hindrance | null {
  if (facts.consent === 'refused') return 'no_consent';
  const wish = known.wishOf(facts);
  let furthest: Hindrance | null = 'none_exists';
  for (const offered of known.serving(facts.category)) {
    const way = wayTo(wish, offered);
    // Whatever else a pair breaks that is too far apart, no need gets further by it than that.
    if (!way && further(furthest, 'too_far') === furthest) continue;
    const result = tryPair(wish, offered, way);
    if (typeof result === 'string') furthest = further(furthest, result);
    else if (found(offered.at, result)) furthest = null;
    else return null;
  }
  return furthest;
}

/** The later of two hindrances; null (a candidate was found) stays. */
function further(a: Hindrance | null, b: Hindrance): Hindrance | null {
  if (a === null) return null;
  return hindrances.indexOf(b) > hindrances.indexOf(a) ? b : a;
}

/** How the pair would meet, or the first hard rule it breaks once the category fits. */
function tryPair(wish: Wish, { offer, at }: Offered, way: Way | undefined): Meeting | Hindrance {
  const { facts } = wish;
  if (!isEligible(facts, offer)) return 'not_eligible';
  const sharedMinutes = wish.minutesWith(offer.schedule);
  if (sharedMinutes < leastMinutes) return 'not_eligible';
  if (!way) return 'too_far';
  if (wish.placesAt(offer, at) < facts.units) return 'full';
  if (facts.declined.includes(offer.id)) return 'declined';
  return { remote: way.remote, km: way.km, sharedMinutes };
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

function suitsGrade({ stage, grade, system = usualSystem }: NeedFacts, { grades }: SupplyFacts): boolean {
  if (grades === null || stage === null || grade === null) return true;
  const wanted = gradeOfTwelve(stage, grade, system);
  return wanted !== undefined && wanted >= grades.from && wanted <= grades.to;
}

type Way = Pick<Meeting, 'remote' | 'km'>;

/** On site within the travel limit where both want that, else remote where both can. */
function wayTo({ facts: need, stands }: Wish, { offer, stands: there }: Offered): Way | undefined {
  if (need.mode !== 'remote' && offer.mode !== 'remote' && mayReach(stands, there, offer.travelKm)) {
    const km = greatCircleKm(need.lon, need.lat, offer.lon, offer.lat);
    if (km <= offer.travelKm) return { remote: false, km };
  }
  return need.mode !== 'onsite' && offer.mode !== 'onsite' ? { remote: true, km: 0 } : undefined;
}
