import { z } from 'zod';
import { refusalsOf } from '#platform/errors.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

refusalsOf({
  'notify.push_service_unknown': { status: 422 },
  'notify.not_dead': { status: 409 },
  'notify.no_mail': { status: 409 },
  'notify.no_mail_for_pupils': { status: 403 },
  'notify.wrong_mail_code': { status: 422 },
  'notify.mail_code_over': { status: 409 },
  'notify.no_such_robot': { status: 422 },
  'notify.no_robot_secret': { status: 422 },
  'notify.too_many_robots': { status: 409 },
});

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

/** When ordinary messages ring. Beyond it they are quiet: they come and count as unread, and nothing rings; to staff they come later. */
export const Reminders = z.object({
  /** How many may ring in a day. */
  dailyBudget: z.number().int().min(0).max(50),
  /** Full hours in Asia/Shanghai between which none rings, over midnight too; equal means no such hours. */
  quietFrom: Hour,
  quietUntil: Hour,
});
export type Reminders = z.infer<typeof Reminders>;

/** How somebody wants it; quiet hours that are null are those of the school he works at, else the usual ones. */
export const WishedReminders = Reminders.extend({ quietFrom: Hour.nullable(), quietUntil: Hour.nullable() }).refine(
  ({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null),
);
export type WishedReminders = z.infer<typeof WishedReminders>;

export const InboxSummary = Reminders.extend({
  /** Whose word his quiet hours are: his own, that of the school he works at, or nobody’s. */
  hoursFrom: z.enum(['own', 'school', 'usual']),
  unread: z.number().int(),
  lastSeq: z.number().int(),
  rangToday: z.number().int(),
  /** From when the next ordinary message rings; null where it rings now, or where none ever does. */
  restsUntil: Moment.nullable(),
  /** Whether what is for him at his work waits in the quiet hours, and is in his inbox only when they are over. */
  holdsBack: z.boolean(),
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
  body: WishedReminders,
  reply: InboxSummary,
});

/** Hours in which a school leaves its staff alone: the usual ones, or longer. Whoever says his own is held to those. */
const SchoolHours = z.object({
  quietFrom: z.number().int().min(17).max(21),
  quietUntil: z.number().int().min(7).max(9),
});
const SchoolHoursNow = SchoolHours.extend({
  /** The school has said none. */
  isUsual: z.boolean(),
});

export const readSchoolHours = endpoint({
  method: 'GET',
  path: '/api/inbox/school-hours',
  access: 'notify.read_school_hours',
  summary: 'The hours in which the caller’s school leaves its staff alone.',
  reply: SchoolHoursNow,
});

export const setSchoolHours = endpoint({
  method: 'PUT',
  path: '/api/inbox/school-hours',
  access: 'notify.set_school_hours',
  summary: 'Sets them for all staff of the school that has said no hours of its own; null for the usual ones.',
  body: z.object({ hours: SchoolHours.nullable() }),
  reply: SchoolHoursNow,
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

/** How somebody hears, outside the app, that something waits for him. */
export const Way = z.enum(['push', 'email', 'sms']);
export type Way = z.infer<typeof Way>;

/** What somebody wants of them. */
export const WishedWays = z.object({
  /** The ways to go, one after the other until he has read; null for the usual ones, none for no way at all. */
  order: z
    .array(Way)
    .max(3)
    .refine((order) => new Set(order).size === order.length)
    .nullable(),
  /** How many minutes the inbox, and then each way, is given before the next. */
  patienceMinutes: z.number().int().min(5).max(1_440),
  /** The full hour at which what did not ring comes once, together. */
  digestHour: Hour,
});
export type WishedWays = z.infer<typeof WishedWays>;

export const Ways = WishedWays.extend({
  /** The ways this server has, and whether each leads to the caller now. */
  offered: z.array(z.object({ way: Way, leads: z.boolean() })).max(3),
  /** Where letters go; null where this server sends none, or the caller has none sent. */
  mail: z
    .object({
      /** Covered, as `w…@example.org`: the one that counts, and one that is to be confirmed by the code that was sent to it. */
      confirmed: z.string().nullable(),
      asked: z.string().nullable(),
    })
    .nullable(),
  /** What a browser subscribes with; null where none rings. */
  pushKey: z.string().nullable(),
});
export type Ways = z.infer<typeof Ways>;

export const readWays = endpoint({
  method: 'GET',
  path: '/api/inbox/ways',
  access: 'notify.inbox',
  summary: 'How the caller hears outside the app that something waits for him.',
  reply: Ways,
});

export const setWays = endpoint({
  method: 'PUT',
  path: '/api/inbox/ways',
  access: 'notify.inbox',
  summary: 'By which ways, in which order and after how long; and when what did not ring comes together.',
  body: WishedWays,
  reply: Ways,
});

const ownMail = { access: 'notify.mail_address', reply: Ways } as const;

export const askMailCode = endpoint({
  method: 'POST',
  path: '/api/inbox/mail',
  summary:
    'Has a code sent to an address: letters go there once it was confirmed with it, and until then where they went.',
  body: z.object({ address: z.email().max(254) }),
  refuses: ['notify.no_mail', 'notify.no_mail_for_pupils', 'session.too_many_tries'],
  ...ownMail,
});

export const confirmMail = endpoint({
  method: 'POST',
  path: '/api/inbox/mail/confirm',
  summary: 'Shows that what is sent to the address is read, by the code.',
  body: z.object({ code: z.string().regex(/^\d{6}$/) }),
  refuses: ['notify.no_mail_for_pupils', 'notify.wrong_mail_code', 'notify.mail_code_over'],
  ...ownMail,
});

export const endMail = endpoint({
  method: 'POST',
  path: '/api/inbox/mail/end',
  summary: 'Has no more letters sent, and forgets the address.',
  refuses: ['notify.no_mail_for_pupils'],
  ...ownMail,
});

/** Bytes in base64url. */
const Bytes = z.string().regex(/^[\w-]{16,120}=*$/);
const Endpoint = z.url().max(1_000);

export const addDevice = endpoint({
  method: 'POST',
  path: '/api/inbox/devices',
  access: 'notify.inbox',
  summary: 'Has this browser ring (Push API) while the caller is signed in there; five of his do at most.',
  body: z.object({ endpoint: Endpoint, keys: z.object({ p256dh: Bytes, auth: Bytes }) }),
  reply: Ways,
  refuses: ['notify.push_service_unknown'],
});

export const endDevice = endpoint({
  method: 'POST',
  path: '/api/inbox/devices/end',
  access: 'notify.inbox',
  summary: 'Has it ring no more.',
  body: z.object({ endpoint: Endpoint }),
  reply: Ways,
});

/** A message no way took, or what a robot could not say in a group: neither for whom nor what it was. */
export const DeadDelivery = z.object({
  id: z.uuid(),
  ways: z.array(z.enum([...Way.options, 'robot'])),
  reason: z.enum(['refused', 'gone', 'unreachable']).nullable(),
  isUrgent: z.boolean(),
  madeAt: Moment,
  diedAt: Moment,
});
export type DeadDelivery = z.infer<typeof DeadDelivery>;

export const DeliveryPhase = z.enum(['waiting', 'sending', 'taken', 'read', 'unsent', 'dead', 'dropped']);

export const listDead = endpoint({
  method: 'GET',
  path: '/api/deliveries/dead',
  access: 'notify.list_dead',
  summary: 'The messages of the last weeks that no way took, and how many of all stand where.',
  query: Paging,
  reply: pageOf(DeadDelivery).extend({
    counts: z.array(z.object({ phase: DeliveryPhase, count: z.number().int() })).max(7),
  }),
});

const one = {
  params: z.object({ id: z.uuid() }),
  reply: z.object({ done: z.literal(true) }),
  refuses: ['notify.not_dead'],
};

export const retryDead = endpoint({
  method: 'POST',
  path: '/api/deliveries/:id/retry',
  access: 'notify.settle_dead',
  summary: 'Has a message that no way took begin anew, by the ways that lead to its reader now.',
  ...one,
});

export const dropDead = endpoint({
  method: 'POST',
  path: '/api/deliveries/:id/drop',
  access: 'notify.settle_dead',
  summary: 'Leaves a message that no way took: its reader finds it in his inbox.',
  ...one,
});
