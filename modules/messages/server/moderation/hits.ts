import { z } from 'zod';
import { FoundWords } from '#modules/messages/contract/moderation.ts';

const Hit = FoundWords.element.omit({ words: true });

/** What is kept of why a message was held: where in it, not the words. Before there were other lists, none was named. */
export const Hits = z.array(Hit.extend({ list: Hit.shape.list.default('built_in') }));

/** The same with the words of the text it was found in. */
export const hitsIn = (text: string, hits: unknown): FoundWords =>
  Hits.parse(hits).map((hit) => ({ ...hit, words: text.slice(hit.from, hit.to) }));
