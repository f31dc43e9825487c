import { type ScenarioInputs, workOut } from '#modules/needs/server/rules/scenario.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';

await answerAsThread((inputs: ScenarioInputs) => workOut(inputs));
