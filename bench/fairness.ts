import { envyOf } from '#engines/fairness/envy.ts';
import { certainShortfall, maxMinUnits } from '#engines/fairness/max-min.ts';
import { assignmentProblem } from '#engines/matching/problem.ts';
import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { syntheticDraft } from '#engines/matching/testing.ts';
import { percentile } from './demo-server.ts';
import type { Figure } from './matching.ts';

const needs = 20_000;
const groups = 30;

/** How long lexicographic max–min takes, the cheapest assignment that has its floors, and who envies whom in it. */
export async function* figures(): AsyncGenerator<Figure> {
  const draft = syntheticDraft({ needs, kind: 'floors' });
  const none = Array.from({ length: groups }, () => 0);
  const problem = assignmentProblem({
    ...draft,
    needs: { ...draft.needs, group: Array.from(draft.needs.group, (town) => town % groups) },
    groups: { floor: none, shortfall: none },
  });
  const floor = maxMinUnits(problem, new Float64Array(groups), Array(groups).keys());
  const shortfall = floor.map(() => certainShortfall(problem));
  const floored = assignmentProblem({ ...problem, groups: { floor, shortfall } });
  const solved = solveAssignment(floored);
  const figure = `fairness ${needs} needs, ${groups} groups`;
  const rest = { unit: 'ms', units: floor.reduce((sum, units) => sum + units, 0) };
  yield {
    figure: `${figure}: max–min`,
    value: median(() => maxMinUnits(problem, new Float64Array(groups), Array(groups).keys())),
    aim: 1_000,
    ...rest,
  };
  yield {
    figure: `${figure}: with its floors`,
    value: median(() => solveAssignment(floored)),
    aim: 1_000,
    ...rest,
    gap: solved.objective - solved.bound,
  };
  yield { figure: `${figure}: envy`, value: median(() => envyOf(floored, solved.flow)), aim: 50, ...rest };
}

/** Of seven, in milliseconds. */
function median(work: () => unknown): number {
  const taken = Array.from({ length: 7 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.round(percentile(taken, 0.5));
}
