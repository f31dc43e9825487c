import loadHighs from 'highs';
import jsLp from 'javascript-lp-solver';
import { minCostFlowForNumberNodes } from 'min-cost-flow';
import { munkres } from 'munkres';
import { equalTo, greaterEq, lessEq, solve as solveByYalps } from 'yalps';
import type { AssignmentProblem } from '#engines/matching/problem.ts';
import { linearProgram, lpText } from '#engines/matching/testing-program.ts';

/** Solves a problem of one-unit needs without floors; gives what it costs. Set-up included. */
export type Peer = (problem: AssignmentProblem) => number;

/** Solvers of the npm registry. All but HiGHS are for a thousand needs at most: at ten thousand they fail or never end. */
export async function npmPeers(): Promise<Record<string, Peer>> {
  return {
    'HiGHS (WASM)': await highs(),
    yalps: byYalps,
    'javascript-lp-solver': byJsLp,
    'min-cost-flow': byFlow,
    munkres: byMunkres,
  };
}

/** HiGHS, for problems of every kind. */
export async function highs(): Promise<Peer> {
  const solver = await loadHighs();
  return (problem) => solver.solve(lpText(problem)).ObjectiveValue;
}

function byYalps(problem: AssignmentProblem): number {
  const { cost, rows } = linearProgram(problem);
  const bounds = { '=': equalTo, '<=': lessEq, '>=': greaterEq };
  const constraints = new Map(rows.map(({ is, bound }, at) => [`r${at}`, bounds[is](bound)]));
  return solveByYalps({ direction: 'minimize', objective: 'cost', constraints, variables: columnsOf(cost, rows) })
    .result;
}

function byJsLp(problem: AssignmentProblem): number {
  const { cost, rows } = linearProgram(problem);
  const bounds = { '=': 'equal', '<=': 'max', '>=': 'min' } as const;
  const constraints = Object.fromEntries(rows.map(({ is, bound }, at) => [`r${at}`, { [bounds[is]]: bound }]));
  const variables = Object.fromEntries(
    [...columnsOf(cost, rows)].map(([name, column]) => [name, Object.fromEntries(column)]),
  );
  // Its types tell of another shape than its module has.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const solver = jsLp as unknown as { Solve: (model: object) => { result: number } };
  return solver.Solve({ optimize: 'cost', opType: 'min', constraints, variables }).result;
}

/** By variable, its cost and the rows it is in. */
function columnsOf(
  cost: ReturnType<typeof linearProgram>['cost'],
  rows: ReturnType<typeof linearProgram>['rows'],
): Map<string, Map<string, number>> {
  const columns = new Map([...cost].map(([variable, points]) => [variable, new Map([['cost', points]])]));
  for (const [at, { variables }] of rows.entries())
    for (const variable of variables) columns.get(variable)?.set(`r${at}`, 1);
  return columns;
}

/** From a source over needs and resources to a sink; whoever stays unserved goes there directly. */
function byFlow({ needs, capacity, candidates }: AssignmentProblem): number {
  const count = needs.quantity.length;
  const sink = 1 + count + capacity.length;
  const edges = [
    ...Array.from(needs.quantity, (room, need) => ({ from: 0, to: 1 + need, capacity: room, cost: 0 })),
    ...Array.from(needs.penalty, (cost, need) => ({ from: 1 + need, to: sink, capacity: 1, cost })),
    ...Array.from(candidates.need, (need, pair) => {
      const to = 1 + count + (candidates.resource[pair] ?? 0);
      return { from: 1 + need, to, capacity: 1, cost: candidates.cost[pair] ?? 0 };
    }),
    ...Array.from(capacity, (room, at) => ({ from: 1 + count + at, to: sink, capacity: room, cost: 0 })),
  ];
  return minCostFlowForNumberNodes(edges, count).reduce((sum, { flow, cost }) => sum + flow * cost, 0);
}

/** A row a need, a column a place, and a column for staying unserved. */
function byMunkres({ needs, capacity, candidates }: AssignmentProblem): number {
  const first = [0];
  for (const places of capacity) first.push((first.at(-1) ?? 0) + places);
  const places = first.at(-1) ?? 0;
  const matrix = Array.from(needs.penalty, (penalty, need) =>
    Array.from({ length: places + needs.penalty.length }, (_, column) => (column === places + need ? penalty : 1e9)),
  );
  for (const [pair, need] of candidates.need.entries()) {
    const at = candidates.resource[pair] ?? 0;
    matrix[need]?.fill(candidates.cost[pair] ?? 0, first[at], first[at + 1]);
  }
  return munkres(matrix).reduce((sum, [need, column]) => sum + (matrix[need]?.[column] ?? NaN), 0);
}
