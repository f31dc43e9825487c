import { mergeSmall, suppress, type Told } from '#engines/suppression/suppress.ts';
import type { Counts, UnmetReason } from '#modules/needs/contract/board.ts';
import type { Hindrance } from '#modules/needs/server/rules/candidates.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';

/** A need with where it stands in the loop, and whom it describes: a pupil, a class or an organisation. */
export interface LedgerNeed extends Pick<NeedFacts, 'category' | 'town' | 'rural' | 'whom'> {
  state: string;
  /** Why it has no candidate, where that was looked for. */
  hindrance: Hindrance | null;
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
export function tellByArea(needs: readonly (Area & { whom: string })[], areas: readonly Area[]): Table {
  const sides = [true, false].map((rural) => {
    const whomIn = new Map(areas.flatMap((one) => (one.rural === rural ? [[one.town, [] as string[]]] : [])));
    for (const { town, whom } of needs.filter((need) => need.rural === rural)) {
      const those = whomIn.get(town);
      if (those) those.push(whom);
      else whomIn.set(town, [whom]);
    }
    return { parts: [...whomIn].map(([key, whom]) => ({ key, whom })) };
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
export function tellReasons(needs: readonly LedgerNeed[]): { reasons: UnmetReason[]; count: number }[] {
  const reasonOf = ({ state, hindrance }: LedgerNeed): UnmetReason =>
    state === 'offered' ? 'waiting' : (hindrance ?? 'waiting');
  const byReason = [...Map.groupBy(needs.filter(isUnmet), reasonOf)];
  return mergeSmall(byReason.map(([key, those]) => ({ key, whom: those.map(({ whom }) => whom) }))).map(
    ({ keys, count }) => ({ reasons: keys, count }),
  );
}
