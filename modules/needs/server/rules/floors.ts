import { certainShortfall, maxMinUnits } from '#engines/fairness/max-min.ts';
import { type AssignmentProblem, assignmentProblem } from '#engines/matching/problem.ts';
import type { FloorKind } from '#modules/needs/contract/fairness.ts';
import { proportionalShare, weights } from '#modules/needs/server/rules/cost.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { drawn } from '#modules/needs/server/rules/lot.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';

/** How floors of a kind come about. */
interface Kind {
  /** The group a need counts towards; undefined for none. Groups are disjoint, which keeps the problem a flow. */
  groupOf: (need: NeedFacts) => string | undefined;
  /** Groups there are also when nobody is in them. */
  always?: readonly string[];
  /** How a proportional share is made whole; without it floors are lexicographic max–min. */
  round?: (share: number) => number;
}

const sideOf = (need: NeedFacts): string => (need.rural ? 'rural' : 'urban');
const townOf = (need: NeedFacts): string => need.town;

const kinds: Readonly<Record<FloorKind, Kind>> = {
  rural: { groupOf: (need) => (need.rural ? 'rural' : undefined), always: ['rural'], round: Math.ceil },
  // Rounded up, the shares of many would together be more than there is.
  towns: { groupOf: townOf, round: Math.floor },
  stages: { groupOf: (need) => need.stage ?? 'none', round: Math.floor },
  max_min_towns: { groupOf: townOf },
  max_min_rural: { groupOf: sideOf },
  none: { groupOf: () => undefined },
};

/** A run: where each of its needs stands in its problem, -1 for one a pin has decided, and how many places there are to give. */
interface Whom {
  inputs: RunInputs;
  place: readonly number[];
  places: number;
}

/** A problem with floors, and what they ask for the rural needs; null when they ask nothing for these as such. */
interface Floored {
  problem: AssignmentProblem;
  floor: number | null;
}

/** Adds floors to a problem without any. What pins have given counts towards them. */
export function withFloors(bare: AssignmentProblem, kind: FloorKind, { inputs, place, places }: Whom): Floored {
  const { needs } = inputs;
  const { groupOf, always = [], round } = kinds[kind];
  const keys = [...new Set([...always, ...needs.flatMap((need) => groupOf(need) ?? [])])].sort();
  const at = new Map(keys.map((key, index) => [key, index]));
  const group = needs.map((need) => at.get(groupOf(need) ?? '') ?? -1);
  const open = bare.needs.group.slice();
  for (const [need, where] of place.entries()) if (where >= 0) open[where] = group[need] ?? -1;
  const grouped: AssignmentProblem = {
    ...bare,
    needs: { ...bare.needs, group: open },
    groups: { floor: new Float64Array(keys.length), shortfall: new Float64Array(keys.length) },
  };
  const given = unitsByGroup(needs, group, keys.length, (need) => place[need] === -1);
  const demand = unitsByGroup(needs, group, keys.length, () => true);
  const all = needs.reduce((sum, need) => sum + need.units, 0);
  const floor = round
    ? demand.map((units) => round(proportionalShare(units, all, places)))
    : maxMinUnits(grouped, given, drawn(keys, inputs)).map((units, index) => units + (given[index] ?? 0));
  const shortfall = round ? weights.floorShortfall : certainShortfall(grouped);
  const problem = assignmentProblem({
    ...grouped,
    groups: {
      floor: floor.map((units, index) => Math.max(0, units - (given[index] ?? 0))),
      shortfall: floor.map(() => shortfall),
    },
  });
  return { problem, floor: floor[at.get('rural') ?? -1] ?? null };
}

function unitsByGroup(
  needs: readonly NeedFacts[],
  group: readonly number[],
  groups: number,
  counts: (need: number) => boolean,
): Float64Array {
  const units = new Float64Array(groups);
  for (const [index, need] of needs.entries()) {
    const one = group[index] ?? -1;
    if (one >= 0 && counts(index)) units[one] = (units[one] ?? 0) + need.units;
  }
  return units;
}
