import type { Points } from '#engines/accessibility/grid.ts';
import type { Pairs } from '#engines/accessibility/listed-reach.ts';
import { type SpaceName, spaces } from '#engines/accessibility/space.ts';

/** A pair as the definitions speak of it. */
export interface Pair {
  readonly demand: number;
  readonly supply: number;
  readonly cost: number;
}

/** Every pair within the catchment, by comparing everybody with everybody. */
export function pairsWithin(space: SpaceName, demand: Points, supply: Points, catchment: number): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < demand.x.length; i++) {
    for (let j = 0; j < supply.x.length; j++) {
      const cost = spaces[space].distance(demand.x[i] ?? 0, demand.y[i] ?? 0, supply.x[j] ?? 0, supply.y[j] ?? 0);
      if (cost <= catchment) pairs.push({ demand: i, supply: j, cost });
    }
  }
  return pairs;
}

export const columnsOf = (pairs: readonly Pair[]): Pairs => ({
  demand: pairs.map((pair) => pair.demand),
  supply: pairs.map((pair) => pair.supply),
  cost: pairs.map((pair) => pair.cost),
});

type Sizes = readonly number[];

/** A_i = Σ_j w_ij S_j / Σ_k w_kj P_k, as it is written. */
export function twoStepByPairs(population: Sizes, capacity: Sizes, pairs: readonly Pair[], weigh: Weigh): number[] {
  const weights = pairs.map(({ cost }) => weigh(cost));
  return shareOut(population, capacity, pairs, weights);
}

/** The same with w_ij · w_ij / Σ_j w_ij. */
export function threeStepByPairs(population: Sizes, capacity: Sizes, pairs: readonly Pair[], weigh: Weigh): number[] {
  const choice = population.map(() => 0);
  for (const { demand, cost } of pairs) choice[demand] = (choice[demand] ?? 0) + weigh(cost);
  const weights = pairs.map(({ demand, cost }) => (weigh(cost) === 0 ? 0 : weigh(cost) ** 2 / (choice[demand] ?? 0)));
  return shareOut(population, capacity, pairs, weights);
}

/** A_i = Σ_j S_j f(c_ij). */
export function gravityByPairs(population: Sizes, capacity: Sizes, pairs: readonly Pair[], weigh: Weigh): number[] {
  const scores = population.map(() => 0);
  for (const { demand, supply, cost } of pairs) {
    scores[demand] = (scores[demand] ?? 0) + (capacity[supply] ?? 0) * weigh(cost);
  }
  return scores;
}

export type Weigh = (cost: number) => number;

function shareOut(population: Sizes, capacity: Sizes, pairs: readonly Pair[], weights: Sizes): number[] {
  const crowd = capacity.map(() => 0);
  pairs.forEach(({ demand, supply }, i) => {
    crowd[supply] = (crowd[supply] ?? 0) + (weights[i] ?? 0) * (population[demand] ?? 0);
  });
  const scores = population.map(() => 0);
  pairs.forEach(({ demand, supply }, i) => {
    const share = crowd[supply] ?? 0;
    if (share > 0) scores[demand] = (scores[demand] ?? 0) + ((weights[i] ?? 0) * (capacity[supply] ?? 0)) / share;
  });
  return scores;
}
