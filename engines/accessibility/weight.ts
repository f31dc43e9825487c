/** How much a pair counts by its cost: in steps, or falling with a power. Plain data, so that it can go to a thread. */
export type Weight = Steps | InversePower;

interface Steps {
  /** By rising limit. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly limit: number;
  readonly weight: number;
}

interface InversePower {
  readonly beta: number;
  readonly least: number;
}

/** Every pair within the catchment counts fully. */
export const uniform: Weight = { steps: [{ limit: Infinity, weight: 1 }] };

/** Bands of cost: the weight of the first whose limit is not below the cost; beyond the last one, 0. */
export const banded = (steps: readonly Step[]): Weight => ({ steps: steps.toSorted((a, b) => a.limit - b.limit) });

/** 1 / max(cost, least)^β: the decay of potential models. `least` keeps nearby places finite, in the cost's unit. */
export const inversePower = (beta: number, least: number): Weight => ({ beta, least });

/** The weight of a cost. */
export function weightAt(weight: Weight): (cost: number) => number {
  if ('steps' in weight) return (cost) => weight.steps.find((step) => step.limit >= cost)?.weight ?? 0;
  const { beta, least } = weight;
  return beta === 1 ? (cost) => 1 / Math.max(cost, least) : (cost) => Math.max(cost, least) ** -beta;
}

/** The square of a weight, as a weight. */
export const squared = (weight: Weight): Weight =>
  'steps' in weight
    ? { steps: weight.steps.map(({ limit, weight: here }) => ({ limit, weight: here * here })) }
    : { ...weight, beta: 2 * weight.beta };
