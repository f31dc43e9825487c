import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { type SharedText, textOf } from '#platform/threads/shared-text.ts';

/** Some of the unmet needs of a category. */
export interface GatheredNeeds {
  needs: NeedFacts[];
  /** Whom those describe that take no part: refused, over, or with an offer that waits for an answer. */
  absent: string[];
}

/** In a thread, what was gathered for it: JSON of some needs each. */
export const readGathered = (shared: readonly SharedText[]): GatheredNeeds[] =>
  shared.map((text) => JSON.parse(textOf(text)) as GatheredNeeds);
