import loadHighs from 'highs';
import { expect, inject, test } from 'vitest';
import { type AssignmentProblem, assignmentProblem, type ProblemDraft } from './problem.ts';
import { solveAssignment } from './solve-assignment.ts';
import { randomNumbers } from './testing.ts';
import { lpText } from './testing-program.ts';
import { faultsOf } from './testing-proof.ts';

/** How many counties are tried. */
const tries = inject('deep') ? 5_000 : 100;

const highs = await loadHighs();

/** The least cost as HiGHS finds it from the definition, written down as a linear program. */
function leastCostByHighs(problem: AssignmentProblem): number {
  const { Status, ObjectiveValue } = highs.solve(lpText(problem));
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
