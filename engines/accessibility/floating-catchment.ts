import { at, type Reachable } from '#engines/accessibility/reach.ts';

/** How much a pair counts, by its cost; 0 means not at all. */
export type Weight = (cost: number) => number;

/** Every pair within the catchment counts fully. */
export const uniform: Weight = () => 1;

/** Bands of cost: the weight of the first whose limit is not below the cost; beyond the last one, 0. */
export const banded =
  (bands: readonly { limit: number; weight: number }[]): Weight =>
  (cost) =>
    bands.find((band) => band.limit >= cost)?.weight ?? 0;

/** 1 / max(cost, least)^β: the decay of potential models. `least` keeps nearby places finite, in the cost's unit. */
export const inversePower =
  (beta: number, least: number): Weight =>
  (cost) =>
    Math.max(cost, least) ** -beta;

/**
 * Two-step floating catchment area, A_i = Σ_j w_ij · S_j / Σ_k w_kj P_k, in places per person.
 * With `uniform` weights: Luo & Wang (2003), Environment and Planning B 30, 865–884. With `banded` weights: the enhanced
 * form of Luo & Qi (2009), Health & Place 15, 1100–1107. Demand without reachable supply scores 0. O(pairs).
 */
export function twoStep(reach: Reachable, weight: Weight): Float64Array {
  return weightedSum(reach, Float64Array.from(reach.cost, weight));
}

/**
 * Three-step floating catchment area: each pair's weight is multiplied by the chance G_ij = w_ij / Σ_j w_ij that demand
 * i chooses supply j, in both steps. Wan, Zou & Sternberg (2012), International Journal of Geographical Information
 * Science 26, 1073–1089. Places per person. O(pairs).
 */
export function threeStep(reach: Reachable, weight: Weight): Float64Array {
  const weights = Float64Array.from(reach.cost, weight);
  const chosen = new Float64Array(weights.length);
  for (let i = 0; i < reach.population.length; i++) {
    let sum = 0;
    for (let pair = at(reach.start, i); pair < at(reach.start, i + 1); pair++) sum += at(weights, pair);
    if (sum === 0) continue;
    for (let pair = at(reach.start, i); pair < at(reach.start, i + 1); pair++) {
      chosen[pair] = (at(weights, pair) * at(weights, pair)) / sum;
    }
  }
  return weightedSum(reach, chosen);
}

/**
 * Potential accessibility, A_i = Σ_j S_j · f(c_ij). Hansen (1959), Journal of the American Institute of Planners 25,
 * 73–76. In places, not shared among people: it says how much is near, not how much is left. O(pairs).
 */
export function gravity(reach: Reachable, decay: Weight): Float64Array {
  const scores = new Float64Array(reach.population.length);
  forEachPair(reach, (demand, supply, pair) => {
    scores[demand] = at(scores, demand) + at(reach.capacity, supply) * decay(at(reach.cost, pair));
  });
  return scores;
}

function weightedSum(reach: Reachable, weights: Float64Array): Float64Array {
  const crowd = new Float64Array(reach.capacity.length);
  forEachPair(reach, (demand, supply, pair) => {
    crowd[supply] = at(crowd, supply) + at(weights, pair) * at(reach.population, demand);
  });
  const scores = new Float64Array(reach.population.length);
  forEachPair(reach, (demand, supply, pair) => {
    const share = at(crowd, supply);
    // A supply that nobody can reach contributes nothing.
    if (share > 0) scores[demand] = at(scores, demand) + (at(weights, pair) * at(reach.capacity, supply)) / share;
  });
  return scores;
}

function forEachPair(reach: Reachable, visit: (demand: number, supply: number, pair: number) => void): void {
  for (let demand = 0; demand < reach.population.length; demand++) {
    for (let pair = at(reach.start, demand); pair < at(reach.start, demand + 1); pair++) {
      visit(demand, at(reach.supply, pair), pair);
    }
  }
}
