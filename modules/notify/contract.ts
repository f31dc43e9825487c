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
  /** The roles in which the link opens; empty where it opens in each. */
  roles: z.array(z.string()),
  at: Moment,
  read: z.boolean(),
});
export type InboxItem = z.infer<typeof InboxItem>;

const Hour = z.number().int().min(0).max(23);

/** When ordinary messages ring. Beyond it they are quiet: they come and count as unread, and nothing rings. */
export const Reminders = z.object({
  /** How many may ring in a day. */
  dailyBudget: z.number().int().min(0).max(50),
  /** Full hours in Asia/Shanghai between which none rings, over midnight too; equal means no such hours. */
  quietFrom: Hour,
  quietUntil: Hour,
});
export type Reminders = z.infer<typeof Reminders>;

export const InboxSummary = Reminders.extend({
  unread: z.number().int(),
  lastSeq: z.number().int(),
  rangToday: z.number().int(),
  /** From when the next ordinary message rings; null where it rings now, or where none ever does. */
  restsUntil: Moment.nullable(),
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
  summary: 'Marks as read the messages between two numbers, both included: those that were shown.',
  body: z.object({ from: z.number().int().min(0).default(0), upTo: z.number().int().min(0) }),
  reply: InboxSummary,
});

export const setReminders = endpoint({
  method: 'PUT',
  path: '/api/inbox/reminders',
  access: 'notify.inbox',
  summary: 'How many ordinary messages a day may ring, and in which hours none does; what is urgent always rings.',
  body: Reminders,
  reply: InboxSummary,
});

/** Server-sent events: `id` says where one is in each topic (`inbox:7`); coming back with it as `Last-Event-ID` misses nothing. */
export const listen = endpoint({
  method: 'GET',
  path: '/api/stream',
  access: 'notify.stream',
  summary: 'Live stream of the caller’s messages (server-sent events, resumable by Last-Event-ID).',
  reply: z.string(),
  types: ['text/event-stream'],
});
