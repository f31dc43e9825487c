/** How much more one criterion counts than another, for each pair: row over column. */
export type Comparisons = readonly (readonly number[])[];

/** What is wrong with comparisons, at the place where it is. */
export interface ComparisonsFault {
  readonly fault: 'not-square' | 'too-few' | 'too-many' | 'not-on-scale' | 'not-one' | 'not-reciprocal';
  readonly row: number;
  readonly column: number;
}

/** Weights that add up to 1, and how far the comparisons they come from agree with each other. */
export interface ComparedWeights {
  readonly weights: readonly number[];
  /** The largest eigenvalue λ. It is n where all comparisons agree. */
  readonly eigenvalue: number;
  /** (λ − n) / (n − 1). */
  readonly index: number;
  /** The index over that of comparisons drawn at random; 0 of one or two criteria, which cannot disagree. */
  readonly ratio: number;
}

/** Fewer and more criteria than these are not compared in pairs: of one there is no pair, and for more no random index is published. */
export const [fewestCompared, mostCompared] = [2, 15];

/** The mean index of reciprocal comparisons drawn at random, of 1, 2, 3 … criteria (Saaty 1980; 11 to 15: Saaty & Vargas 2012, table 1.2). */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/** Rounds of at most this many: each divides the error by λ over the next eigenvalue. */
const mostRounds = 1_000;

/** The first thing that is wrong, row by row; undefined where the comparisons may be weighed. */
export function faultOf(comparisons: Comparisons): ComparisonsFault | undefined {
  const size = comparisons.length;
  if (size < fewestCompared) return { fault: 'too-few', row: 0, column: 0 };
  if (size > mostCompared) return { fault: 'too-many', row: 0, column: 0 };
  for (const [row, values] of comparisons.entries()) {
    if (values.length !== size) return { fault: 'not-square', row, column: values.length };
    for (const [column, value] of values.entries()) {
      const fault = faultAt(value, comparisons[column]?.[row], row === column);
      if (fault) return { fault, row, column };
    }
  }
  return undefined;
}

function faultAt(value: number, other: number | undefined, isItself: boolean): ComparisonsFault['fault'] | undefined {
  // The scale is 1 to 9 and their reciprocals, and what lies between (Saaty 1980); NaN is on no scale.
  if (!(value >= 1 / 9 - 1e-9 && value <= 9 + 1e-9)) return 'not-on-scale';
  if (isItself) return value === 1 ? undefined : 'not-one';
  // A third may have been written with a few digits.
  return other !== undefined && Math.abs(value * other - 1) > 1e-3 ? 'not-reciprocal' : undefined;
}

/**
 * The weights that comparisons in pairs stand for: the principal eigenvector, by repeated multiplication, and how consistent they
 * are (analytic hierarchy process; Saaty 1980, The Analytic Hierarchy Process; Saaty 1990, European Journal of Operational Research
 * 48, 9–26). The comparisons must be without fault. O(n²) a round; positive entries let it converge (Perron 1907).
 */
export function weighComparisons(comparisons: Comparisons): ComparedWeights {
  const size = comparisons.length;
  let weights: readonly number[] = comparisons.map(() => 1 / size);
  let eigenvalue = size;
  for (let round = 0, moved = 1; round < mostRounds && moved > 1e-14; round++) {
    const product = comparisons.map((row) =>
      row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0),
    );
    eigenvalue = product.reduce((sum, value) => sum + value, 0);
    const next = product.map((value) => value / eigenvalue);
    moved = Math.max(...next.map((value, at) => Math.abs(value - (weights[at] ?? 0))));
    weights = next;
  }
  // Of comparisons that agree, rounding may leave a little less than n.
  const index = Math.max(0, eigenvalue - size) / (size - 1);
  const random = randomIndex[size - 1] ?? 0;
  return { weights, eigenvalue, index, ratio: random === 0 ? 0 : index / random };
}
