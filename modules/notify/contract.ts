import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** One message in somebody's inbox, in his language. */
export const InboxItem = z.object({
  seq: z.number().int(),
  topic: z.string(),
  text: z.string(),
  link: z.string(),
  at: Moment,
  read: z.boolean(),
});
export type InboxItem = z.infer<typeof InboxItem>;

export const InboxSummary = z.object({
  unread: z.number().int(),
  lastSeq: z.number().int(),
  dailyBudget: z.number().int(),
});
export type InboxSummary = z.infer<typeof InboxSummary>;

export const readInbox = endpoint({
  method: 'GET',
  path: '/api/inbox',
  access: 'notify.inbox',
  summary: 'The caller’s messages, newest first.',
  query: Paging,
  reply: pageOf(InboxItem),
});

export const readInboxSummary = endpoint({
  method: 'GET',
  path: '/api/inbox/summary',
  access: 'notify.inbox',
  summary: 'How many messages are unread, and the number to listen from.',
  reply: InboxSummary,
});

export const markRead = endpoint({
  method: 'POST',
  path: '/api/inbox/read',
  access: 'notify.inbox',
  summary: 'Marks everything up to a message as read.',
  body: z.object({ upTo: z.number().int().min(0) }),
  reply: InboxSummary,
});

export const setBudget = endpoint({
  method: 'PUT',
  path: '/api/inbox/budget',
  access: 'notify.inbox',
  summary: 'How many ordinary messages a day may ring; the others wait quietly in the inbox.',
  body: z.object({ dailyBudget: z.number().int().min(0).max(50) }),
  reply: InboxSummary,
});

/** Server-sent events: `id` is the message's number; coming back with `Last-Event-ID` misses nothing. */
export const listen = endpoint({
  method: 'GET',
  path: '/api/stream',
  access: 'notify.stream',
  summary: 'Live stream of the caller’s messages (server-sent events, resumable by Last-Event-ID).',
  reply: z.string(),
});
