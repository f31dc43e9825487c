import { z } from 'zod';
import { ModerationItem } from '#modules/messages/contract/moderation.ts';

/** What is kept of why a message was held: where in it, not the words. */
export const Hits = z.array(ModerationItem.shape.hits.element.omit({ words: true }));

/** The same with the words of the text it was found in. */
export const hitsIn = (text: string, hits: unknown): z.input<typeof ModerationItem>['hits'] =>
  Hits.parse(hits).map((hit) => ({ ...hit, words: text.slice(hit.from, hit.to) }));
