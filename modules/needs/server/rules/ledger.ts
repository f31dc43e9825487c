import { mergeSmall, suppress, type Told, type Whom } from '#engines/suppression/suppress.ts';
import type { Counts, UnmetReason } from '#modules/needs/contract/board.ts';
import { findHindrances } from '#modules/needs/server/rules/candidates.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';

/** A need with where it stands in the loop, and whom it describes: a pupil, a class or an organisation. */
export interface LedgerNeed {
  facts: NeedFacts;
  state: string;
  whom: string;
}

/** Part of a town: what is urban or rural of it. */
export interface Area {
  town: string;
  rural: boolean;
}

/** What the county may be told of the needs of a category. */
export interface Ledger {
  all: Counts;
  rural: Counts;
  urban: Counts;
  byTown: Map<string, Counts>;
}

/** A need is unmet until somebody serves it: open, or with an offer nobody has accepted yet. */
const isUnmet = (need: LedgerNeed): boolean => need.state !== 'engaged';

/**
 * The ledger of one category, worked out from what is true now. Unmet needs and those being served are each told so that
 * no count describes fewer than ten children, also not by subtraction: the county from its sides, a side from its towns.
 * Demand is their sum, told where both are: it gives away nothing more.
 */
export function ledgerOf(needs: readonly LedgerNeed[], areas: readonly Area[]): Ledger {
  const unmet = tellByArea(needs.filter(isUnmet), areas);
  const used = tellByArea(
    needs.filter((need) => !isUnmet(need)),
    areas,
  );
  const counts = (of: (table: Table) => Told): Counts => {
    const [open, served] = [of(unmet), of(used)];
    return { unmet: open, used: served, demand: open === null || served === null ? null : open + served };
  };
  return {
    all: counts((table) => table.all),
    rural: counts((table) => table.rural),
    urban: counts((table) => table.urban),
    byTown: new Map(areas.map(({ town }) => [town, counts((table) => table.byTown.get(town) ?? null)])),
  };
}

interface Table {
  all: Told;
  rural: Told;
  urban: Told;
  byTown: Map<string, Told>;
}

/** Counts by side and town. A town that is part rural, part urban is told where both its parts are. */
export function tellByArea(needs: readonly Omit<LedgerNeed, 'state'>[], areas: readonly Area[]): Table {
  const sides = [true, false].map((rural) => {
    const towns = new Set(
      [...areas, ...needs.map(({ facts }) => facts)].flatMap((one) => (one.rural === rural ? one.town : [])),
    );
    const whomIn = (town: string): Whom =>
      needs.flatMap(({ facts, whom }) => (facts.town === town && facts.rural === rural ? whom : []));
    return { parts: [...towns].map((town) => ({ key: town, whom: whomIn(town) })) };
  });
  const { total, groups } = suppress(sides);
  const byTown = new Map<string, Told>();
  for (const [town, count] of groups.flatMap(({ parts }) => [...parts])) {
    const sofar = byTown.get(town) ?? 0;
    byTown.set(town, byTown.get(town) === null || count === null ? null : sofar + count);
  }
  return { all: total, rural: groups[0]?.told ?? null, urban: groups[1]?.told ?? null, byTown };
}

/** Why the needs of a category are unmet, told of the county as a whole; reasons of few children are merged. */
export function tellReasons(
  needs: readonly LedgerNeed[],
  supply: readonly SupplyFacts[],
): { reasons: UnmetReason[]; count: number }[] {
  const unmet = needs.filter(isUnmet);
  const without = findHindrances(
    unmet.map((need) => need.facts),
    supply,
  );
  const told = unmet.map(({ state, whom }, i) => ({
    whom,
    reason: state === 'offered' ? ('waiting' as const) : (without[i] ?? ('waiting' as const)),
  }));
  const byReason = [...Map.groupBy(told, ({ reason }) => reason)];
  return mergeSmall(byReason.map(([key, those]) => ({ key, whom: those.map(({ whom }) => whom) }))).map(
    ({ keys, count }) => ({ reasons: keys, count }),
  );
}
