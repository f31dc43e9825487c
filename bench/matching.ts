import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { type InstanceKind, syntheticProblem } from '#engines/matching/testing.ts';

/** One measured figure, a line of the bench. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly [detail: string]: unknown;
}

const kinds: readonly InstanceKind[] = ['unit', 'multi', 'floors'];

/** Solves of one instance whose median is the figure; the first, before the machine code is ready, is told apart. */
const solves = 7;

/**
 * How long the solver takes: network, solution, least prices and certificate, without reading files. Synthetic
 * counties of 2,000 and 10,000 needs with 20 candidates each and capacity for 80 % of the demand.
 */
export async function* figures(): AsyncGenerator<Figure> {
  for (const needs of [2_000, 10_000]) {
    for (const kind of kinds) yield solverTime(needs, kind);
  }
}

function solverTime(needs: number, kind: InstanceKind): Figure {
  const problem = syntheticProblem({ needs, kind });
  const taken: number[] = [];
  let gap = 0;
  let pivots = 0;
  for (let run = 0; run < solves; run++) {
    const start = performance.now();
    const { objective, bound, ...assignment } = solveAssignment(problem);
    taken.push(performance.now() - start);
    gap = objective - bound;
    pivots = assignment.pivots;
  }
  const [first = 0] = taken;
  return {
    figure: `matching ${needs} needs, ${kind}`,
    value: rounded(median(taken)),
    unit: 'ms',
    ...(needs === 2_000 && { aim: 200 }),
    candidates: problem.candidates.need.length,
    firstMs: rounded(first),
    solves,
    pivots,
    gap,
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
