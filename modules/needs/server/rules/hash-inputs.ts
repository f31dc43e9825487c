import { createHash } from 'node:crypto';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import type { RunPart } from '#modules/needs/server/rules/run-parts.ts';

/** The SHA-256 of what a run is decided from: its head, then its parts as they are written, a line each. */
export function hashOfInputs({ rulesVersion, pins, options }: RunInputs, parts: readonly RunPart[]): string {
  const hash = createHash('sha256').update(JSON.stringify({ rulesVersion, pins, options }));
  for (const { items } of parts) hash.update('\n').update(items);
  return hash.digest('hex');
}
