import type { AssignmentProblem } from './problem.ts';

/** An assignment problem as a linear program: minimise Σ cost·variable under rows of Σ variable = or ≤ or ≥ a bound. */
export interface LinearProgram {
  /** By variable: `x<pair>` units over a candidate, `u<need>` left unserved, `s<group>` short. */
  readonly cost: ReadonlyMap<string, number>;
  readonly rows: readonly {
    readonly variables: readonly string[];
    readonly is: '=' | '<=' | '>=';
    readonly bound: number;
  }[];
}

/** Writes the problem down from its definition, for solvers that know nothing of ours. */
export function linearProgram({ needs, capacity, candidates, groups }: AssignmentProblem): LinearProgram {
  const pairs = [...candidates.need.keys()];
  const x = (pair: number): string => `x${pair}`;
  const byNeed = Map.groupBy(pairs, (pair) => candidates.need[pair] ?? -1);
  const byResource = Map.groupBy(pairs, (pair) => candidates.resource[pair] ?? -1);
  const byGroup = Map.groupBy(pairs, (pair) => needs.group[candidates.need[pair] ?? -1] ?? -1);
  return {
    cost: new Map([
      ...pairs.map((pair): [string, number] => [x(pair), candidates.cost[pair] ?? 0]),
      ...Array.from(needs.penalty, (penalty, need): [string, number] => [`u${need}`, penalty]),
      ...Array.from(groups.shortfall, (cost, group): [string, number] => [`s${group}`, cost]),
    ]),
    rows: [
      ...Array.from(needs.quantity, (bound, need) => {
        return { variables: [`u${need}`, ...(byNeed.get(need) ?? []).map(x)], is: '=' as const, bound };
      }),
      ...Array.from(capacity, (bound, at) => {
        return { variables: (byResource.get(at) ?? []).map(x), is: '<=' as const, bound };
      }),
      ...Array.from(groups.floor, (bound, group) => {
        return { variables: [`s${group}`, ...(byGroup.get(group) ?? []).map(x)], is: '>=' as const, bound };
      }),
    ],
  };
}

/** The same in the LP file format. */
export function lpText(problem: AssignmentProblem): string {
  const { cost, rows } = linearProgram(problem);
  const plus = (terms: readonly string[]): string => terms.join(' + ') || '0 none';
  return [
    'Minimize',
    plus([...cost].map(([variable, points]) => `${points} ${variable}`)),
    'Subject To',
    ...rows.map(({ variables, is, bound }) => `${plus(variables)} ${is} ${bound}`),
    'End',
  ].join('\n');
}
