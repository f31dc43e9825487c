import { mergeSmall, suppress, told, type Told } from '#engines/suppression/suppress.ts';
import type { UnmetReason } from '#modules/needs/contract/board.ts';
import { findCandidates } from '#modules/needs/server/rules/candidates.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';

/** A need with where it stands in the loop. */
export interface LedgerNeed {
  facts: NeedFacts;
  state: string;
}

/** What the county may be told of the unmet needs of a category. */
export interface Ledger {
  unmet: { all: Told; rural: Told; urban: Told };
  byTown: Map<string, Told>;
  reasons: { reasons: UnmetReason[]; count: Told }[];
}

/** A need is unmet until somebody serves it: open, or with an offer nobody has accepted yet. */
const isUnmet = (need: LedgerNeed): boolean => need.state !== 'engaged';

/**
 * The ledger of a category, worked out from what is true now. Counts are of children or groups of them, so that none
 * below ten is told, also not by subtraction: towns from the county, rural from urban, one reason from the others.
 */
export function ledgerOf(
  needs: readonly LedgerNeed[],
  supply: readonly SupplyFacts[],
  category: string,
  towns: readonly string[],
): Ledger {
  const unmet = needs.filter((need) => servesCategory(need.facts.category, category) && isUnmet(need));
  const count = (those: (need: LedgerNeed) => boolean): number => unmet.filter(those).length;
  const byTown = suppress({
    total: unmet.length,
    parts: towns.map((town) => ({ key: town, count: count((need) => need.facts.town === town) })),
  });
  const bySide = suppress({
    total: unmet.length,
    parts: [
      { key: 'rural', count: count((need) => need.facts.rural) },
      { key: 'urban', count: count((need) => !need.facts.rural) },
    ],
  });
  const all = byTown.total;
  const side = (key: string): Told => (all === null ? null : (bySide.parts.get(key) ?? null));
  const reasons = all === null ? [] : mergeSmall(countReasons(unmet, supply));
  return {
    unmet: { all, rural: side('rural'), urban: side('urban') },
    byTown: byTown.parts,
    reasons: reasons.map(({ keys, count: number }) => ({ reasons: [...keys], count: number })),
  };
}

function countReasons(
  unmet: readonly LedgerNeed[],
  supply: readonly SupplyFacts[],
): { key: UnmetReason; count: number }[] {
  const { without } = findCandidates(
    unmet.map((need) => need.facts),
    supply,
  );
  const reasons = unmet.map(
    (need, i): UnmetReason => (need.state === 'offered' ? 'waiting' : (without[i] ?? 'waiting')),
  );
  return [...Map.groupBy(reasons, (reason) => reason)].map(([key, those]) => ({ key, count: those.length }));
}

/**
 * Demand and unmet demand of a category side by side. Their difference, the needs being served, is a count too: where it
 * is below ten, demand is not told.
 */
export function sideBySide(needs: readonly LedgerNeed[], category: string): { demand: Told; unmet: Told } {
  const meant = needs.filter((need) => servesCategory(need.facts.category, category));
  const unmet = told(meant.filter(isUnmet).length);
  const served = told(meant.filter((need) => !isUnmet(need)).length);
  return { demand: unmet === null || served === null ? null : told(meant.length), unmet };
}
