import { usualOptions } from '#modules/needs/contract/usual-options.ts';
import { readGathered } from '#modules/needs/server/gathered-needs.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import type { SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { type ScenarioInputs, type ScenarioResult, workOut } from '#modules/needs/server/rules/scenario.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';
import type { SharedText } from '#platform/threads/shared-text.ts';

/** What a scenario is worked out from, as it was gathered. */
export interface GatheredScenario extends Omit<ScenarioInputs, 'inputs'> {
  needs: SharedText[];
  supply: SupplyFacts[];
}

/** As a run asked for now would be decided, with nothing an official has decided. */
answerAsThread<ScenarioResult>(({ needs: shared, supply, ...rest }: GatheredScenario) => {
  const needs = readGathered(shared).flatMap((some) => some.needs);
  return workOut({ ...rest, inputs: { rulesVersion, needs, supply, pins: [], options: usualOptions } });
});
