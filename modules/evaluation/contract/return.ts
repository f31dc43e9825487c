import { z } from 'zod';
import { Form, longestWord } from '#modules/evaluation/contract/form.ts';
import { IndicatorCode } from '#modules/evaluation/contract/indicator.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** A figure as it is reported; without a value it cannot be told, and the words say why. */
export const Entry = z.object({
  value: z.number().min(0).max(1e12).nullable(),
  /** Why it cannot be told, by what it can be shown, or what is behind a figure that stands out. */
  words: z.string().trim().max(longestWord),
});
export type Entry = z.infer<typeof Entry>;

/** A figure as it is read: of fewer than ten children whoever does not fill it in reads none, nor by what is told beside it. */
export const ReadEntry = Entry.extend({ isFew: z.boolean() });
export type ReadEntry = z.infer<typeof ReadEntry>;

const ReadEntries = z.record(IndicatorCode, ReadEntry);

/** By field. What is left out is not filled in yet. */
export const Entries = z.record(IndicatorCode, Entry);
export type Entries = z.infer<typeof Entries>;

/** What one organisation is asked for. */
export const Return = z.object({
  id: z.uuid(),
  collection: z.uuid(),
  title: Form.shape.title,
  minutes: z.number().int(),
  periodName: z.string(),
  ends: Day,
  org: z.uuid(),
  orgName: z.string(),
  state: z.enum(['waiting', 'begun', 'reported']),
  /** Handed in after the last day, or not handed in though it is over. */
  isLate: z.boolean(),
  version: z.number().int(),
  /** How often it was handed in: more than once where it was corrected. */
  submissions: z.number().int(),
});
export type Return = z.infer<typeof Return>;

const Id = z.object({ id: z.uuid() });

export const listReturns = endpoint({
  method: 'GET',
  path: '/api/returns',
  access: 'evaluation.list_returns',
  summary: 'What is asked of the organisations the actor may know of: who has not reported first, then by name.',
  query: Paging.extend({ collection: z.uuid().optional() }),
  reply: pageOf(Return),
});

/** A form as one organisation fills it in. */
export const FilledReturn = Return.extend({
  form: Form.omit({ isOwn: true }),
  /** How many pupils the house knows of the school; null of a department. */
  pupils: z.number().int().nullable(),
  /** What is filled in and not handed in; to who fills it in alone. */
  draft: Entries,
  /** What counts: the last that was handed in. */
  reported: ReadEntries.nullable(),
});
export type FilledReturn = z.infer<typeof FilledReturn>;

export const readReturn = endpoint({
  method: 'GET',
  path: '/api/returns/:id',
  access: 'evaluation.read_return',
  summary: 'A form with what an organisation has filled in and handed in.',
  params: Id,
  reply: FilledReturn,
});

const Filled = z.object({ seen: z.number().int().min(0), entries: Entries });

export const keepReturn = endpoint({
  method: 'PUT',
  path: '/api/returns/:id',
  access: 'evaluation.fill_return',
  summary: 'Keeps what is filled in so far, as it is.',
  params: Id,
  body: Filled,
  reply: FilledReturn,
  refuses: ['evaluation.return_changed'],
});

export const handIn = endpoint({
  method: 'POST',
  path: '/api/returns/:id/submissions',
  access: 'evaluation.fill_return',
  summary: 'Hands in a form, or a correction of it with its reason; what was handed in before stays beside it.',
  params: Id,
  body: Filled.extend({ reason: z.string().trim().max(longestWord) }),
  reply: FilledReturn,
  refuses: ['evaluation.return_changed', 'evaluation.return_wrong', 'evaluation.correction_why'],
});

export const Submission = z.object({
  id: z.uuid(),
  number: z.number().int(),
  entries: ReadEntries,
  reason: z.string(),
  handedInAt: Moment,
});

export const listSubmissions = endpoint({
  method: 'GET',
  path: '/api/returns/:id/submissions',
  access: 'evaluation.read_return',
  summary: 'What was handed in and how it was corrected, the newest first.',
  params: Id,
  query: Paging,
  reply: pageOf(Submission),
});
