import { type Reach } from '#engines/accessibility/reach.ts';
import { squared, type Weight } from '#engines/accessibility/weight.ts';

/** Scores of the demand points by the places of the supply points: of another week, say, or of one kind of service. */
export type Scoring = (capacity: Float64Array) => Float64Array;

/**
 * Two-step floating catchment area, A_i = Σ_j w_ij · S_j / Σ_k w_kj P_k, in places per person.
 * With `uniform` weights: Luo & Wang (2003), Environment and Planning B 30, 865–884. With `banded` weights: the enhanced
 * form of Luo & Qi (2009), Health & Place 15, 1100–1107. Demand without reachable supply scores 0. Two sums over pairs.
 */
export const twoStep = (reach: Reach, weight: Weight): Float64Array => twoStepScoring(reach, weight)(reach.capacity);

/**
 * The same for several layers of capacity over the same points. How many people share a place does not depend on how many
 * places there are, so that it is summed once: 1 + layers sums over pairs. Scores of layers add up to those of their sum.
 */
export function twoStepScoring(reach: Reach, weight: Weight): Scoring {
  const crowd = reach.sums('supply', weight, reach.population);
  return (capacity) => reach.sums('demand', weight, shares(capacity, crowd));
}

/**
 * Three-step floating catchment area: each pair's weight is multiplied by the chance G_ij = w_ij / Σ_j w_ij that demand
 * i chooses supply j, in both steps. Wan, Zou & Sternberg (2012), International Journal of Geographical Information
 * Science 26, 1073–1089. Places per person. As Σ_j w_ij is the same for all pairs of i, three sums over pairs.
 */
export function threeStep(reach: Reach, weight: Weight): Float64Array {
  const choice = reach.sums('demand', weight, new Float64Array(reach.capacity.length).fill(1));
  const crowd = reach.sums('supply', squared(weight), shares(reach.population, choice));
  return shares(reach.sums('demand', squared(weight), shares(reach.capacity, crowd)), choice);
}

/**
 * Potential accessibility, A_i = Σ_j S_j · f(c_ij). Hansen (1959), Journal of the American Institute of Planners 25,
 * 73–76. In places, not shared among people: it says how much is near, not how much is left. One sum over pairs.
 */
export const gravity = (reach: Reach, decay: Weight): Float64Array => gravityScoring(reach, decay)(reach.capacity);

/** The same for several layers of capacity: one sum over pairs for each. */
export const gravityScoring =
  (reach: Reach, decay: Weight): Scoring =>
  (capacity) =>
    reach.sums('demand', decay, capacity);

/** Each amount over what shares it; nothing where nothing does: a supply that nobody can reach contributes nothing. */
function shares(amounts: Float64Array, over: Float64Array): Float64Array {
  const each = new Float64Array(amounts.length);
  // No `map`: calling a function for each takes six times as long, and no thread can help.
  for (let i = 0; i < each.length; i++) {
    const sharing = over[i] as number;
    if (sharing > 0) each[i] = (amounts[i] as number) / sharing;
  }
  return each;
}
