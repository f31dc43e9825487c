import { greatCircleKm } from '#engines/geography/great-circle.ts';
import { isNowhere } from '#engines/geography/nowhere.ts';
import type { AskPair, Hindrance } from '#modules/needs/server/rules/candidates.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';

/** A resource near a need, and the first hard rule the pair breaks. */
export interface Near {
  resource: string;
  /** Great circle, rounded; 0 when they would meet remotely because the resource is nowhere else. */
  km: number;
  remote: boolean;
  /** Null when the pair is possible. */
  hindrance: Hindrance | null;
}

/** How many resources are named beside a need. */
export const nearestNamed = 5;

/**
 * The nearest resources of a need's category, each with what stands in its way. A pair that only somebody's own decision
 * stands in the way of is not among them, nobody being told of it, nor one of which nobody knows how far apart it is. O(resources) time.
 */
export function nearestTo(need: NeedFacts, supply: readonly SupplyFacts[], ask: AskPair): (Near & { at: number })[] {
  let nearest: (Near & { at: number; way: number })[] = [];
  for (const [at, offer] of supply.entries()) {
    if (!servesCategory(offer.category, need.category)) continue;
    const remote = offer.mode === 'remote' && need.mode !== 'onsite';
    if (!remote && (isNowhere(need) || isNowhere(offer))) continue;
    const way = remote ? 0 : greatCircleKm(need.lon, need.lat, offer.lon, offer.lat);
    if (nearest.length === nearestNamed && way > (nearest.at(-1)?.way ?? 0)) continue;
    const met = ask(need, at);
    if (met === 'declined') continue;
    const hindrance = typeof met === 'string' ? met : null;
    nearest.push({ at, way, resource: offer.id, km: Math.round(way), remote, hindrance });
    nearest = nearest.sort((a, b) => a.way - b.way || (a.resource < b.resource ? -1 : 1)).slice(0, nearestNamed);
  }
  return nearest.map(({ way: _, ...near }) => near);
}
