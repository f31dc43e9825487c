import { readGathered } from '#modules/needs/server/gathered-needs.ts';
import { hashOfInputs } from '#modules/needs/server/rules/hash-inputs.ts';
import { familyOf } from '#modules/needs/server/rules/category.ts';
import { pinsThatFit } from '#modules/needs/server/rules/check-pins.ts';
import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import type { SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { inputParts, resultParts, type RunPart } from '#modules/needs/server/rules/run-parts.ts';
import { type RunFigures, tellAbsent, tellRun } from '#modules/needs/server/rules/tell-run.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';
import { type SharedText, shareText, textOf } from '#platform/threads/shared-text.ts';

/** What a run is decided from, as it was gathered: needs (see `readGathered`), and JSON of what is offered. */
export interface Gathered {
  head: Pick<RunInputs, 'rulesVersion' | 'pins' | 'options'>;
  category: string;
  needs: SharedText[];
  supply: SharedText;
}

/** A part whose JSON threads share. */
export type SharedPart = Omit<RunPart, 'items'> & { items: SharedText };

/** What is kept of a decided run. It is read and written here, so that nobody else has to wait for it. */
export interface Decided {
  pins: RunInputs['pins'];
  inputsHash: string;
  figures: RunFigures;
  objective: number;
  bound: number;
  served: number;
  unserved: number;
  parts: SharedPart[];
}

answerAsThread<Decided>(({ head, category, ...gathered }: Gathered, progress) => {
  const some = readGathered(gathered.needs);
  const needs = some.flatMap((one) => one.needs);
  const supply = JSON.parse(textOf(gathered.supply)) as SupplyFacts[];
  const pins = pinsThatFit({ needs, supply, pins: head.pins });
  const inputs: RunInputs = { ...head, needs, supply, pins };
  const result = decideRun(inputs, progress);
  const { objective, bound, served, unserved } = result;
  // Of kinds it is not told: two kinds and their category would be a subtraction away.
  const isWhole = familyOf(category) === category;
  const whom = needs.map((need) => need.whom);
  const absent = isWhole
    ? tellAbsent(
        whom,
        some.flatMap((one) => one.absent),
      )
    : null;
  const from = inputParts(inputs);
  return {
    pins,
    inputsHash: hashOfInputs(inputs, from),
    figures: tellRun(inputs, result, absent),
    objective,
    bound,
    served,
    unserved,
    parts: [...from, ...resultParts(inputs, result)].map((part) => ({ ...part, items: shareText(part.items) })),
  };
});
