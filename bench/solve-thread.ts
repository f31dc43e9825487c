import { solveAssignment } from '#engines/matching/solve-assignment.ts';
import { syntheticProblem } from '#engines/matching/testing.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';

/** What came of a synthetic problem, and how long it took. */
export interface Solved {
  solveMs: number;
  gap: number;
}

answerAsThread<Solved>((needs: number) => {
  const problem = syntheticProblem({ needs, kind: 'unit' });
  const began = performance.now();
  const { objective, bound } = solveAssignment(problem);
  return { solveMs: Math.round(performance.now() - began), gap: objective - bound };
});
