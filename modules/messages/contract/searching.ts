import { z } from 'zod';
import { Paging } from '#platform/http/paging.ts';

/** What a search is asked with: words, of which all are to be found. */
export const Searching = Paging.extend({
  words: z.string().trim().max(40).default(''),
  size: z.coerce.number().int().min(1).max(50).default(20),
});
export type Searching = z.infer<typeof Searching>;

/** A stretch of a text, and whether it is what was searched for. */
const Piece = z.object({ text: z.string(), isFound: z.boolean() });

/** What was found, and where in it. */
export const FoundText = z.object({ title: z.array(Piece), excerpt: z.array(Piece) });
export type FoundText = z.infer<typeof FoundText>;
