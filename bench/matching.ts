import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { objectiveOf } from '#engines/matching/certificate.ts';
import type { AssignmentProblem } from '#engines/matching/problem.ts';
import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { type InstanceShape, syntheticProblem } from '#engines/matching/testing.ts';
import { solveByLemon } from './peers/lemon.ts';
import { highs, npmPeers, type Peer } from './peers/npm.ts';

/** One measured figure, a line of the bench. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly [detail: string]: unknown;
}

const kinds = ['unit', 'multi', 'floors'] as const;

/** Solves of one instance whose median is the figure; the first, before the machine code is ready, is told apart. */
const solves = 7;

/** Counties that are harder, or easier, than most. */
const odd: readonly InstanceShape[] = [
  { needs: 100_000, capacityShare: 0.4 },
  { needs: 100_000, capacityShare: 1 },
  { needs: 100_000, capacityShare: 1.3 },
  { needs: 100_000, coarseness: 2_000 },
  { needs: 100_000, kind: 'floors', coarseness: 2_000 },
  { needs: 100_000, candidatesPerNeed: 60 },
];

/**
 * How long the solver takes, its own layout of the problem included, without reading files, beside LEMON's two best
 * methods on the same instance. Synthetic counties with 20 candidates a need and capacity for 80 % of the demand.
 */
export async function* figures(): AsyncGenerator<Figure> {
  yield* besideNpm();
  for (const needs of [2_000, 10_000, 100_000]) {
    for (const kind of kinds) yield* solverTime({ needs, kind });
  }
}

/** The same of the odd ones, of ten thousand needs beside HiGHS, and of a million: minutes, and 4 GB for the instance itself. */
export async function* hardFigures(): AsyncGenerator<Figure> {
  for (const shape of odd) yield* solverTime(shape);
  yield* besideHighs();
  yield* solverTime(aMillion);
  yield* solverMemory(syntheticProblem(aMillion));
}

const aMillion: InstanceShape = { needs: 1_000_000, kind: 'unit' };

/** The most memory a process takes that reads a problem and solves it. */
async function* solverMemory(problem: AssignmentProblem): AsyncGenerator<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'lianyu-problem-'));
  try {
    const file = join(folder, 'problem');
    await writeFile(file, serialize(problem));
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'solver-memory.ts'),
      file,
    ]);
    const figure = `matching ${problem.needs.quantity.length} needs, unit: memory`;
    yield { figure, value: Number(stdout), unit: 'MB', aim: 1_200 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A thousand needs of one unit, solved by us and by solvers of the npm registry on the same instance. */
async function* besideNpm(): AsyncGenerator<Figure> {
  const problem = syntheticProblem({ needs: 1_000 });
  const ours = timesOf(problem, solves);
  yield { figure: 'matching 1000 needs, unit', value: ours.median, unit: 'ms', firstMs: ours.firstMs, gap: ours.gap };
  for (const [name, solve] of Object.entries(await npmPeers()))
    yield besidePeer(problem, ours, { name, solve, times: 5 });
}

/** Ten thousand needs beside HiGHS, once: it takes its minute. */
async function* besideHighs(): AsyncGenerator<Figure> {
  const problem = syntheticProblem({ needs: 10_000 });
  yield besidePeer(problem, timesOf(problem, solves), { name: 'HiGHS (WASM)', solve: await highs(), times: 1 });
}

/** Our time as a share of a peer's, which has to find the same cost. */
function besidePeer(
  problem: AssignmentProblem,
  ours: ReturnType<typeof timesOf>,
  { name, solve, times }: { name: string; solve: Peer; times: number },
): Figure {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    const cost = solve(problem);
    if (Math.abs(cost - ours.objective) > 0.5) throw new Error(`${name} found ${cost}, not ${ours.objective}`);
    return performance.now() - start;
  });
  const peerMs = rounded(taken.toSorted((a, b) => a - b)[times >> 1] ?? 0);
  const figure = `matching ${problem.needs.quantity.length} needs, unit / ${name}`;
  return { figure, value: rounded(ours.median / peerMs, 4), unit: 'ratio', peerMs };
}

async function* solverTime(shape: InstanceShape): AsyncGenerator<Figure> {
  const problem = syntheticProblem(shape);
  const { kind = 'unit', needs, ...rest } = shape;
  const figure = `matching ${needs} needs, ${[kind, ...Object.entries(rest).map((one) => one.join(' '))].join(', ')}`;
  const { median, firstMs, gap, steps, objective } = timesOf(problem, needs > 100_000 ? 3 : solves);
  yield {
    figure,
    value: median,
    unit: 'ms',
    ...(needs === 2_000 && { aim: 200 }),
    candidates: problem.candidates.need.length,
    firstMs,
    steps,
    gap,
  };
  if (needs < 10_000) return;
  // Cost scaling, slower by far than the network simplex, is not asked of a million.
  for (const { method, ...peer } of await solveByLemon(
    problem,
    needs > 100_000 ? ['simplex'] : ['simplex', 'scaling'],
  )) {
    if (peer.objective !== objective) throw new Error(`${figure}: LEMON's ${method} found ${peer.objective}`);
    const peerMs = rounded(peer.ms);
    yield { figure: `${figure} / LEMON's ${method}`, value: rounded(median / peer.ms, 3), unit: 'ratio', peerMs };
  }
}

function timesOf(problem: AssignmentProblem, count: number) {
  const taken: number[] = [];
  let last = { gap: 0, steps: 0, objective: 0 };
  for (let run = 0; run < count; run++) {
    const start = performance.now();
    const { objective, bound, steps, flow } = solveAssignment(problem);
    taken.push(performance.now() - start);
    if (objective !== objectiveOf(problem, flow)) throw new Error('the objective is not that of the flow');
    last = { gap: objective - bound, steps, objective };
  }
  const [first = 0] = taken;
  return { ...last, firstMs: rounded(first), median: rounded(taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? 0) };
}

const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
