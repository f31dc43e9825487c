import { z } from 'zod';
import { Attached, Attachment } from '#modules/messages/contract/attachment.ts';
import { Audience, NamedColumn, NamedPlace, NamedUndertaking } from '#modules/messages/contract/audience.ts';
import { FoundText, Searching } from '#modules/messages/contract/searching.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What is asked of whoever gets a notice: to read it, to say that he has, or to put his name to it. */
export const NoticeLevel = z.enum(['read', 'confirm', 'sign']);
export type NoticeLevel = z.infer<typeof NoticeLevel>;

export const NoticeState = z.enum([
  'waiting',
  'planned',
  'sending',
  'sent',
  'refused',
  'lapsed',
  'cancelled',
  'recalled',
]);
export type NoticeState = z.infer<typeof NoticeState>;

/** Why it takes a second person. */
export const SecondFor = z.enum(['many', 'other_organisations', 'urgent']);
export type SecondFor = z.infer<typeof SecondFor>;

/** Who an audience is today. */
export const AudienceTold = z.object({
  /** Whom it says, in words. */
  said: z.string(),
  /** Null where they are fewer than ten and whoever asks may see no person; in tens where it is asked who follows a column. */
  persons: z.number().int().nullable(),
  children: z.number().int().nullable(),
  orgs: z.number().int(),
  /** Some of them, by name and what they are. */
  samples: z.array(z.object({ name: z.string(), child: z.string().nullable() })),
  secondFor: z.array(SecondFor),
});
export type AudienceTold = z.infer<typeof AudienceTold>;

export const previewAudience = endpoint({
  method: 'POST',
  path: '/api/notices/preview',
  access: 'messages.preview',
  summary: 'Who would get a notice: how many, some of them by name, and whether it takes a second person.',
  body: z.object({ audience: Audience, urgent: z.boolean().default(false) }),
  reply: AudienceTold,
});

export const listNoticePlaces = endpoint({
  method: 'GET',
  path: '/api/notices/places',
  access: 'messages.list_places',
  summary:
    'Whose people the caller may send notices to, by name: places, the widest first; columns; what people take part in, the newest first.',
  reply: z.object({
    items: z.array(NamedPlace),
    columns: z.array(NamedColumn),
    undertakings: z.array(NamedUndertaking),
  }),
});

/** What is sent. */
const Text = z.object({ title: z.string().trim().min(1).max(60), body: z.string().trim().min(1).max(5_000) });

/** A notice as whoever sent it, or may approve it, reads it. */
export const SentNotice = Text.extend({
  id: z.uuid(),
  level: NoticeLevel,
  urgentReason: z.string().nullable(),
  state: NoticeState,
  /** Whom it is for, in words. */
  audience: z.string(),
  sentBy: z.string(),
  sentAs: z.string(),
  onBehalf: z.string().nullable(),
  madeAt: Moment,
  leavesAt: Moment,
  sentAt: Moment.nullable(),
  persons: z.number().int(),
  orgs: z.number().int(),
  /** Whether those who got it are named to anybody: not where it was asked who follows a column, and they are told in tens. */
  isNamed: z.boolean(),
  /** How many have read it, and answered as it asks; zero until it is sent. */
  read: z.number().int(),
  answered: z.number().int(),
  /** Of those who answered, how many said no to what was to be signed. */
  declined: z.number().int(),
  decidedBy: z.string().nullable(),
  decidedReason: z.string().nullable(),
  recalledAt: Moment.nullable(),
  recallReason: z.string().nullable(),
  corrects: z.uuid().nullable(),
  attachments: z.array(Attachment),
});
export type SentNotice = z.infer<typeof SentNotice>;

/** How many of each sort come with a notice, at most. */
export const mostWithNotice = { picture: 9, voice: 1, video: 0, document: 5 };

export const sendNotice = endpoint({
  method: 'POST',
  path: '/api/notices',
  access: 'messages.send',
  summary: 'Sends a notice, now or later; to many, to several organisations, or urgently it waits for a second person.',
  body: Text.extend({
    level: NoticeLevel,
    /** Why it rings at any hour; null where it does not. */
    urgentReason: z.string().trim().min(10).max(200).nullable(),
    audience: Audience,
    /** At once where it is null. */
    leavesAt: Moment.nullable(),
    /** The notice it takes the place of. */
    corrects: z.uuid().nullable(),
    attachments: z.array(Attached).max(15).default([]),
  }),
  reply: SentNotice,
  refuses: [
    'messages.no_attachment',
    'messages.too_many_attached',
    'messages.no_words_for_picture',
    'messages.nobody_there',
    'messages.followers_only_read',
    'messages.too_few_followers',
    'messages.too_late',
    'messages.not_sent',
    'people.lent_asks_nothing',
  ],
});

export const listSentNotices = endpoint({
  method: 'GET',
  path: '/api/notices/sent',
  access: 'messages.list_sent',
  summary: 'What the caller has sent, the newest first.',
  query: Paging,
  reply: pageOf(SentNotice),
});

export const listWaitingNotices = endpoint({
  method: 'GET',
  path: '/api/notices/waiting',
  access: 'messages.list_waiting',
  summary: 'What others want to send and the caller may approve.',
  query: Paging,
  reply: pageOf(SentNotice),
});

const Id = z.object({ id: z.uuid() });
const whereDecided = [
  'messages.own',
  'messages.decided',
  'people.lent_decides_nothing',
  'people.in_office_today',
  'access.prove_again',
];

/** Why a second person lets something leave, or does not; whoever wanted to send it reads it. */
const Why = z.string().trim().min(4).max(200);

export const approveNotice = endpoint({
  method: 'POST',
  path: '/api/notices/:id/approval',
  access: 'messages.approve',
  summary: 'Approves what another wants to send; it leaves when it was meant to. What is urgent takes a reason.',
  params: Id,
  body: z.object({ reason: Why.nullable() }),
  reply: SentNotice,
  refuses: [...whereDecided, 'messages.reason_needed'],
});

export const refuseNotice = endpoint({
  method: 'POST',
  path: '/api/notices/:id/refusal',
  access: 'messages.refuse',
  summary: 'Refuses what another wants to send, with the reason.',
  params: Id,
  body: z.object({ reason: Why }),
  reply: SentNotice,
  refuses: whereDecided,
});

export const cancelNotice = endpoint({
  method: 'DELETE',
  path: '/api/notices/:id',
  access: 'messages.cancel',
  summary: 'Takes back a notice that has not left yet.',
  params: Id,
  reply: SentNotice,
  refuses: ['messages.decided'],
});

export const recallNotice = endpoint({
  method: 'POST',
  path: '/api/notices/:id/recall',
  access: 'messages.recall',
  summary: 'Recalls a notice that was sent: those who got it see that it was, and why.',
  params: Id,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  reply: SentNotice,
  refuses: ['messages.not_sent'],
});

/** What somebody has said to a notice, for one child or for himself. */
export const NoticeAnswer = z.enum(['confirmed', 'signed', 'declined']);
export type NoticeAnswer = z.infer<typeof NoticeAnswer>;

/** A notice as whoever got it reads it. */
export const Notice = Text.extend({
  id: z.uuid(),
  level: NoticeLevel,
  isUrgent: z.boolean(),
  sentBy: z.string(),
  sentAs: z.string(),
  /** Whose role it was sent in, where it was lent. */
  onBehalf: z.string().nullable(),
  /** To whom a guardian may answer in words; null where nobody reads that. */
  answersTo: z.uuid().nullable(),
  from: z.string(),
  sentAt: Moment,
  /** What a signature is put under: SHA-256 of title, body and what comes with them. */
  textHash: z.string(),
  recalledAt: Moment.nullable(),
  recallReason: z.string().nullable(),
  corrects: z.uuid().nullable(),
  /** The one that he got in its place. */
  correctedBy: z.uuid().nullable(),
  attachments: z.array(Attachment),
  /** For whom he got it: himself where there is no child. */
  receipts: z.array(
    z.object({
      about: z.uuid(),
      givenName: z.string().nullable(),
      readAt: Moment.nullable(),
      answer: NoticeAnswer.nullable(),
      answeredAt: Moment.nullable(),
      /** Where it came on paper: the day that stands there, and who entered it. */
      paper: z.object({ dated: z.iso.date(), enteredBy: z.string() }).nullable(),
      /** Whether it still asks something: not once that was done, it was recalled, or another notice has come in its place. */
      isOpen: z.boolean(),
    }),
  ),
});
export type Notice = z.infer<typeof Notice>;

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/notices',
  access: 'messages.list',
  summary: 'The notices the caller got, the newest first.',
  query: Paging.extend({ open: z.stringbool().default(false) }),
  reply: pageOf(Notice),
});

/** A notice that was found. */
export const NoticeFound = FoundText.extend({
  id: z.uuid(),
  from: z.string(),
  sentAt: Moment,
  recalledAt: Moment.nullable(),
});
export type NoticeFound = z.infer<typeof NoticeFound>;

export const searchNotices = endpoint({
  method: 'GET',
  path: '/api/notices/search',
  access: 'messages.search_notices',
  summary: 'Which of the newest 500 notices the caller got have the words in them: those in their title first.',
  query: Searching,
  reply: pageOf(NoticeFound),
});

export const readNotice = endpoint({
  method: 'GET',
  path: '/api/notices/:id',
  access: 'messages.read',
  summary: 'One notice the caller got.',
  params: Id,
  reply: Notice,
});

export const answerNotice = endpoint({
  method: 'POST',
  path: '/api/notices/:id/receipt',
  access: 'messages.answer',
  summary: 'Says that the caller has read a notice, and answers it for himself or one child as its level asks.',
  params: Id,
  body: z.object({
    about: z.uuid(),
    answer: NoticeAnswer.nullable(),
    /** Of what was shown; a signature is put under that and nothing else. */
    textHash: z.string().regex(/^[\da-f]{64}$/),
  }),
  reply: Notice,
  refuses: [
    'messages.recalled',
    'messages.replaced',
    'messages.other_text',
    'messages.other_answer',
    'messages.answered',
    'messages.not_your_child',
  ],
});

/** Who got a notice and has not done what it asks; to its sender alone. */
export const OpenReceipt = z.object({
  person: z.string(),
  child: z.string().nullable(),
  reachedAt: Moment,
  readAt: Moment.nullable(),
});
export type OpenReceipt = z.infer<typeof OpenReceipt>;

export const listOpenReceipts = endpoint({
  method: 'GET',
  path: '/api/notices/:id/open',
  access: 'messages.list_open',
  summary: 'Who has not yet read, confirmed or signed a notice, to whoever sent it.',
  params: Id,
  query: Paging,
  reply: pageOf(OpenReceipt),
  refuses: ['messages.followers_unnamed'],
});

export const remindNotice = endpoint({
  method: 'POST',
  path: '/api/notices/:id/reminder',
  access: 'messages.remind',
  summary: 'Reminds those who have not done what a notice asks, once a day at most.',
  params: Id,
  reply: z.object({ persons: z.number().int() }),
  refuses: ['messages.reminded_today', 'messages.not_sent'],
});
