import { createHash } from 'node:crypto';
import { hashOfInputs } from '#modules/needs/server/rules/hash-inputs.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { inputParts } from '#modules/needs/server/rules/run-parts.ts';

/**
 * The places of keys in the order a lot gives them: by the SHA-256 of the fingerprint of a run's inputs and the key. Nobody is
 * favoured by his code, and anybody can draw again.
 */
export function drawn(keys: readonly string[], inputs: RunInputs): number[] {
  const fingerprint = hashOfInputs(inputs, inputParts(inputs));
  const lots = keys.map((key) => createHash('sha256').update(`${fingerprint} ${key}`).digest('hex'));
  return [...keys.keys()].sort((a, b) => ((lots[a] ?? '') < (lots[b] ?? '') ? -1 : 1));
}
