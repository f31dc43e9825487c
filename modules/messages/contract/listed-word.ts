import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { FoundWords, ModerationCategory } from '#modules/messages/contract/moderation.ts';

/** How far a word is looked for: 2 as it is written, however disguised; 3 also by its sound and across a stop of the sentence. */
export const WordWeight = z.union([z.literal(2), z.literal(3)]);

const Reason = z.string().trim().min(4).max(300);

const Said = z.object({
  words: z.string().trim().min(2).max(20),
  category: ModerationCategory,
  weight: WordWeight,
  reason: Reason,
});

/** What a school, or the county, has messages held for beside the list that comes with the platform. */
export const ListedWord = Said.extend({
  id: z.uuid(),
  /** Whose it is: a school’s, or the county’s, which holds at all of its schools. */
  from: z.string(),
  addedBy: z.string(),
  addedAt: Moment,
  endedBy: z.string().nullable(),
  endedAt: Moment.nullable(),
  endReason: z.string().nullable(),
  /** Whether the reader may take it off the list. */
  mayEnd: z.boolean(),
});
export type ListedWord = z.infer<typeof ListedWord>;

export const listListedWords = endpoint({
  method: 'GET',
  path: '/api/listed-words',
  access: 'messages.list_words',
  summary:
    'The words listed by the caller’s school and by the county, those in force first; for the county, by all schools.',
  query: Paging,
  reply: pageOf(ListedWord),
});

export const addListedWord = endpoint({
  method: 'POST',
  path: '/api/listed-words',
  access: 'messages.add_word',
  summary: 'Lists a word for the caller’s school, or for the county; what was written before is not looked at again.',
  body: Said,
  reply: ListedWord,
  refuses: ['messages.word_too_short', 'messages.word_too_common', 'messages.word_listed', 'messages.too_many_words'],
});

export const endListedWord = endpoint({
  method: 'POST',
  path: '/api/listed-words/:id/end',
  access: 'messages.end_word',
  summary: 'Takes a word off the list, with the reason; again it changes nothing.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ reason: Reason }),
  reply: ListedWord,
});

export const tryListedWords = endpoint({
  method: 'POST',
  path: '/api/listed-words/trial',
  access: 'messages.list_words',
  summary: 'What would become of a message of these words at the caller’s school, and why; nothing is kept of it.',
  body: z.object({ body: z.string().trim().min(1).max(500) }),
  reply: z.object({
    /** Held for its words, delivered and heard for harm to a child, or neither. */
    cause: z.enum(['words', 'harm']).nullable(),
    hits: FoundWords,
  }),
});
