import { suppress, type Told } from '#engines/suppression/suppress.ts';
import type { RunFairness } from '#modules/needs/contract/fairness.ts';
import type { RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';

/** What may be told of a run beside its rows; worked out where it is decided, so that nobody reads all of it for that. */
export interface RunFigures {
  served: Told;
  unserved: Told;
  rural: RunResult['rural'] | null;
  /** How many unmet needs of the category take no part. */
  absent: Told;
  /** Null in a run of older rules. */
  fairness: RunFairness | null;
  /** The resources of which one more weekly place would lower the total cost most. */
  best: RunResult['prices'];
}

const bestKept = 3;

/**
 * The figures of a run: none of fewer than ten children, also not by subtraction. The rural floor is a share of all needs,
 * so that it is told only where everything is.
 */
export function tellRun(
  { needs }: RunInputs,
  { decisions, rural, fairness, prices }: RunResult,
  absent: Told,
): RunFigures {
  const served = new Set(decisions.flatMap(({ need, chosen }) => (chosen ? need : [])));
  const { groups } = suppress(
    [true, false].map((isServed) => ({
      parts: [true, false].map((isRural) => ({
        key: isRural,
        whom: needs.flatMap((need) => (need.rural === isRural && served.has(need.id) === isServed ? need.whom : [])),
      })),
    })),
  );
  const isAllTold = groups.every(({ parts }) => [...parts.values()].every((count) => count !== null));
  return {
    served: groups[0]?.told ?? null,
    unserved: groups[1]?.told ?? null,
    rural: isAllTold ? rural : null,
    absent,
    fairness: fairness ?? null,
    best: prices.toSorted((a, b) => b.price - a.price).slice(0, bestKept),
  };
}

/** How many unmet needs are not among those that wait, by whom they describe, when neither these nor those are fewer than ten children. */
export function tellAbsent(waiting: readonly string[], absent: readonly string[]): Told {
  const { groups } = suppress([waiting, absent].map((whom) => ({ parts: [{ key: 'all', whom }] })));
  return groups[1]?.told ?? null;
}
