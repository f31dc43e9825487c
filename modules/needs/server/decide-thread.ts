import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';

/** What is kept of a decided run. */
export interface Decided {
  /** All of it, as JSON: read and written here, so that nobody else has to wait for it. */
  result: string;
  objective: number;
  bound: number;
  served: number;
  unserved: number;
}

await answerAsThread<Decided>((inputs: string, progress) => {
  const result = decideRun(JSON.parse(inputs) as RunInputs, progress);
  const { objective, bound, served, unserved } = result;
  return { result: JSON.stringify(result), objective, bound, served, unserved };
});
