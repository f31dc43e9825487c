import { uniform, type Weight } from '#engines/accessibility/weight.ts';

export type Side = 'demand' | 'supply';

/** Demand points and supply points, and sums over who can reach whom: all that the methods need to know. */
export interface Reach {
  /** People at each demand point. */
  readonly population: Float64Array;
  /** Places at each supply point. */
  readonly capacity: Float64Array;
  /** At each point of a side, the weighted sum of the values of the points of the other side that are linked to it. */
  sums(to: Side, weight: Weight, values: Float64Array): Float64Array;
  /** Every pair with its cost. */
  links(): Links;
}

/** Reachable pairs in rows: those of demand `i` are at `start[i] … start[i + 1] - 1`, by rising supply. */
export interface Links {
  readonly start: Int32Array;
  readonly supply: Int32Array;
  /** In the unit of the catchment. */
  readonly cost: Float64Array;
}

/** How many supply points each demand point reaches. */
export const reached = (reach: Reach): Float64Array =>
  reach.sums('demand', uniform, new Float64Array(reach.capacity.length).fill(1));
