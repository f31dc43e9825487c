import { createHash } from 'node:crypto';
import { reckonAll, type Source } from '#modules/evaluation/server/rules/reckon.ts';

/** Results with all they were reckoned from, each as one text, and the fingerprint of both. */
export function freeze(from: Source): { source: string; results: string; sha256: string; code_version: string } {
  const [source, results] = [JSON.stringify(from), JSON.stringify(reckonAll(from))];
  return { source, results, sha256: fingerprint(source, results), code_version: `rules ${from.rules}` };
}

/** Both texts, each told apart from the other by its length. */
export const fingerprint = (source: string, results: string): string =>
  createHash('sha256').update(`${source.length} `).update(source).update(results).digest('hex');
