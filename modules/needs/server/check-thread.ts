import type { Decided } from '#modules/needs/server/decide-thread.ts';
import { hashOfInputs } from '#modules/needs/server/rules/hash-inputs.ts';
import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { inputsOf, resultParts, type RunPart } from '#modules/needs/server/rules/run-parts.ts';
import { type RunFigures, tellRun } from '#modules/needs/server/rules/tell-run.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';
import { textOf } from '#platform/threads/shared-text.ts';

/** A run as it is kept, and whether it is decided again. */
export interface Kept extends Omit<Decided, 'pins' | 'figures'> {
  figures: string;
  head: Pick<RunInputs, 'rulesVersion' | 'pins' | 'options'>;
  isDecidedAgain: boolean;
}

/** Whether the inputs have their hash, and what they come to is all of what is kept. */
export interface Checked {
  inputsHash: string;
  isSame: boolean;
}

answerAsThread<Checked>((kept: Kept): Checked => {
  const parts = kept.parts.map((part): RunPart => ({ ...part, items: textOf(part.items) }));
  const from = parts.filter(isInput);
  const inputs = inputsOf(kept.head, from);
  const inputsHash = hashOfInputs(inputs, from);
  const isSame = inputsHash === kept.inputsHash && kept.isDecidedAgain && isDecidedSo(kept, inputs, parts);
  return { inputsHash, isSame };
});

function isInput({ kind }: RunPart): boolean {
  return kind === 'need' || kind === 'supply';
}

function isDecidedSo(kept: Kept, inputs: RunInputs, parts: readonly RunPart[]): boolean {
  const result = decideRun(inputs);
  const { absent } = JSON.parse(kept.figures) as RunFigures;
  const texts = [JSON.stringify(tellRun(inputs, result, absent)), ...textsOf(resultParts(inputs, result))];
  const was = [kept.figures, ...textsOf(parts.filter((part) => !isInput(part)))];
  return (
    (['objective', 'bound', 'served', 'unserved'] as const).every((name) => kept[name] === result[name]) &&
    texts.length === was.length &&
    texts.every((text, at) => text === was[at])
  );
}

function textsOf(parts: readonly RunPart[]): string[] {
  return parts.map(({ items }) => items);
}
