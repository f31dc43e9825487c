import { z } from 'zod';
import { FoundWords } from '#modules/messages/contract/moderation.ts';
import type { Found } from '#modules/messages/server/moderation/judge.ts';

const Hit = FoundWords.element.omit({ words: true });

/** What is kept of why a message was held: where in it, not the words. Before there were other lists, none was named. */
export const Hits = z.array(Hit.extend({ list: Hit.shape.list.default('built_in') }));

/** What is kept of what was found. */
export const kept = (hits: readonly Found[]): string =>
  JSON.stringify(hits.map(({ category, how, from, to, list }) => ({ category, how, from, to, list })));

/** The same with the words of the text it was found in. */
export const hitsIn = (text: string, hits: unknown): FoundWords =>
  Hits.parse(hits).map((hit) => ({ ...hit, words: text.slice(hit.from, hit.to) }));

const SaidBefore = z.array(z.object({ body: z.string(), hits: Hits, done: z.string().nullable().default(null) }));

/** The texts a message had while it was before somebody, each with the words found in it, and what was done about it. */
export const hitsBefore = (saidBefore: unknown): { body: string; hits: FoundWords; done: string | null }[] =>
  SaidBefore.parse(saidBefore).map((said) => ({ ...said, hits: hitsIn(said.body, said.hits) }));
