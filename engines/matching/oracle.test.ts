import loadHighs from 'highs';
import { expect, inject, test } from 'vitest';
import { type AssignmentProblem, assignmentProblem, type ProblemDraft } from './problem.ts';
import { solveAssignment } from './solve-assignment.ts';
import { randomNumbers } from './testing.ts';
import { faultsOf } from './testing-proof.ts';

/** How many counties are tried. */
const tries = inject('deep') ? 5_000 : 100;

const highs = await loadHighs();

const plus = (terms: string[]): string => terms.join(' + ') || '0 none';

/** The least cost as HiGHS finds it from the definition, written down as a linear program. */
function leastCostByHighs({ needs, capacity, candidates, groups }: AssignmentProblem): number {
  const pairs = [...candidates.need.keys()];
  const byNeed = Map.groupBy(pairs, (pair) => candidates.need[pair]);
  const byResource = Map.groupBy(pairs, (pair) => candidates.resource[pair]);
  const x = (pair: number): string => `x${pair}`;
  const served = (group: number): string[] =>
    pairs.filter((pair) => needs.group[candidates.need[pair] ?? -1] === group).map(x);
  const program = [
    'Minimize',
    plus([
      ...pairs.map((pair) => `${candidates.cost[pair]} x${pair}`),
      ...Array.from(needs.penalty, (penalty, need) => `${penalty} u${need}`),
      ...Array.from(groups.shortfall, (cost, group) => `${cost} s${group}`),
    ]),
    'Subject To',
    ...Array.from(
      needs.quantity,
      (units, need) => `${plus([`u${need}`, ...(byNeed.get(need) ?? []).map(x)])} = ${units}`,
    ),
    ...Array.from(capacity, (places, at) => `${plus((byResource.get(at) ?? []).map(x))} <= ${places}`),
    ...Array.from(groups.floor, (floor, group) => `${plus([`s${group}`, ...served(group)])} >= ${floor}`),
    'End',
  ];
  const { Status, ObjectiveValue } = highs.solve(program.join('\n'));
  expect(Status).toBe('Optimal');
  return ObjectiveValue;
}

/** A county of 20 to 200 needs of any shape: near or far, scarce or plenty, ties or none, groups, many units. */
function draftOf(seed: number): ProblemDraft {
  const random = randomNumbers(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const [needs, resources, groups] = [20 + upTo(180), 1 + upTo(60), upTo(3) === 0 ? upTo(20) : upTo(2)];
  const [dearest, units, places] = [3 ** upTo(9), 1 + upTo(5) ** 2, 1 + upTo(9) ** 2];
  const density = Math.min(1, (1 + upTo(12)) / resources);
  const list = (length: number, one: () => number): number[] => Array.from({ length }, one);
  const pairs = [...Array(needs * resources).keys()].filter(() => random() < density);
  return {
    needs: {
      quantity: list(needs, () => 1 + upTo(units - 1)),
      penalty: list(needs, () => upTo(2 * dearest)),
      group: list(needs, () => upTo(groups) - 1),
    },
    capacity: list(resources, () => upTo(places)),
    candidates: {
      need: pairs.map((pair) => Math.floor(pair / resources)),
      resource: pairs.map((pair) => pair % resources),
      cost: list(pairs.length, () => upTo(dearest)),
    },
    groups: {
      floor: list(groups, () => upTo(Math.ceil((needs * units) / groups))),
      shortfall: list(groups, () => upTo(dearest)),
    },
  };
}

test('counties of every shape cost as little as HiGHS says, with their proof', () => {
  let unlike = 0;
  for (let seed = 1; seed <= tries; seed++) {
    const problem = assignmentProblem(draftOf(seed));
    const assignment = solveAssignment(problem);
    const objective = leastCostByHighs(problem);
    expect(Math.abs(assignment.objective - objective), `seed ${seed}`).toBeLessThan(0.5);
    expect(faultsOf(problem, assignment)).toEqual([]);
    unlike += assignment.steps > 0 ? 1 : 0;
  }
  expect(unlike).toBeGreaterThan(tries / 3);
});
