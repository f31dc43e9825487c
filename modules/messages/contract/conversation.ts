import { z } from 'zod';
import { FoundText, Searching } from '#modules/messages/contract/searching.ts';
import { Attachment } from '#modules/messages/contract/attachment.ts';
import { OpeningGround } from '#modules/messages/contract/opening-ground.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Somebody one may talk to about a child. */
export const TalkPartner = z.object({
  person: z.uuid(),
  name: z.string(),
  /** What he is to the child or the class, in the reader's language. */
  role: z.string(),
  /** Full hours in Asia/Shanghai between which nothing is delivered to him; equal means no such hours. */
  quietFrom: z.number().int(),
  quietUntil: z.number().int(),
});
export type TalkPartner = z.infer<typeof TalkPartner>;

const common = {
  id: z.uuid(),
  /** Whether the reader can write in it now. */
  isOpen: z.boolean(),
  lastAt: Moment,
  unread: z.number().int(),
};

/** A conversation of two about one child, as one of its sides sees it; it is open while both stand as they did when it was opened. */
export const Talk = z.object({
  kind: z.literal('talk'),
  ...common,
  child: z.uuid(),
  childName: z.string(),
  partner: TalkPartner,
  /** The notice it answers; null where it answers none. */
  notice: z.object({ id: z.uuid(), title: z.string() }).nullable(),
});
export type Talk = z.infer<typeof Talk>;

/** The group of the guardians of a class and its teachers, as one of them sees it. */
export const Group = z.object({
  kind: z.literal('class'),
  ...common,
  /** What the class is called this year. */
  name: z.string(),
  isClosed: z.boolean(),
  /** Until when its staff alone write; null where guardians do too. */
  staffOnlyUntil: Moment.nullable(),
  /** Whether the reader says who writes in it, and closes it. */
  mayKeep: z.boolean(),
  /** To a guardian: his children in the class, and which of them the other families are told he cares for; null else. */
  self: z
    .object({
      children: z.array(z.object({ id: z.uuid(), name: z.string() })),
      child: z.uuid().nullable(),
    })
    .nullable(),
});
export type Group = z.infer<typeof Group>;

/** A group of staff of several organisations, as one of them sees it: for a project, or a case of their work. */
export const WorkGroup = z.object({
  kind: z.enum(['project', 'case']),
  ...common,
  title: z.string(),
  isClosed: z.boolean(),
  /** The organisations of those who are in it today; of a case it is written in while these are two at least. */
  organisations: z.array(z.string()),
  /** Who keeps it, and since when; null where nobody does who is in it. */
  keeper: z.object({ name: z.string(), since: Moment }).nullable(),
  /** Whether the reader keeps it: invites into it, has somebody leave, hands it over. */
  mayInvite: z.boolean(),
  mayClose: z.boolean(),
  /** Whether he may take the place of whoever kept it. */
  mayTake: z.boolean(),
});
export type WorkGroup = z.infer<typeof WorkGroup>;

/** A talk of a pupil with two adults of different organisations, as one of the three sees it; nothing is delivered while not both of them are there. */
export const PupilTalk = z.object({
  kind: z.literal('pupil'),
  ...common,
  childName: z.string(),
  isClosed: z.boolean(),
  /** Who of the two is there today; of each his role names his organisation, too. */
  adults: z.array(TalkPartner),
  /** Whether both are. What the pupil writes meanwhile waits. */
  isComplete: z.boolean(),
  /** Who else has opened it by law, the newest first: never what was read. The pupil reads of it as it is time, the two adults of an emergency at once. */
  openings: z.array(
    z.object({
      ground: OpeningGround,
      by: z.string(),
      at: Moment,
      from: Moment,
      to: Moment,
      /** Whether a second person found it right; null while nobody has looked. */
      isConfirmed: z.boolean().nullable(),
    }),
  ),
});
export type PupilTalk = z.infer<typeof PupilTalk>;

export const Conversation = z.discriminatedUnion('kind', [Talk, Group, WorkGroup, PupilTalk]);
export type Conversation = z.infer<typeof Conversation>;

export const MessageState = z.enum(['waiting', 'held', 'delivered', 'refused', 'withdrawn', 'removed']);
export type MessageState = z.infer<typeof MessageState>;

/** One message. What is on its way, held or refused only its writer sees. */
export const Message = z.object({
  id: z.uuid(),
  isOwn: z.boolean(),
  /** Who wrote it, as the reader is told: of a group a guardian is told no other family’s name but what they say of themselves. */
  by: z.string(),
  /** Null where it was withdrawn, or removed: that stays to be seen. */
  body: z.string().nullable(),
  /** Its pictures and its recording; its words say what they show. None where there is no body. */
  attachments: z.array(Attachment),
  state: MessageState,
  writtenAt: Moment,
  /** When it is delivered at the earliest. */
  dueAt: Moment,
  editedAt: Moment.nullable(),
  mayEdit: z.boolean(),
  mayWithdraw: z.boolean(),
  mayReport: z.boolean(),
  /** Whether its writer may ask that somebody else look at what was decided. */
  mayAppeal: z.boolean(),
  /** Whether the other side has read it; null of what is not one's own, and in a group, where nobody is told who has read. */
  isRead: z.boolean().nullable(),
  /** Why it was held or refused, to its writer; null else. */
  held: z
    .object({
      /** Which words, as they stand in it. */
      words: z.array(z.string()),
      reason: z.string().nullable(),
      state: z.enum(['open', 'released', 'refused', 'appealed', 'upheld', 'overturned']),
      dueAt: Moment,
      answer: z.string().nullable(),
    })
    .nullable(),
});
export type Message = z.infer<typeof Message>;

export const listTalkPupils = endpoint({
  method: 'GET',
  path: '/api/talk-pupils',
  access: 'messages.list_talk_pupils',
  summary:
    'About whom the caller may begin a conversation with a guardian: the pupils of the class he teaches today, by a part of their name; each look is audited.',
  query: Paging.extend({ words: z.string().trim().max(40).default('') }),
  reply: pageOf(z.object({ id: z.uuid(), name: z.string() })),
});

export const listTalkPartners = endpoint({
  method: 'GET',
  path: '/api/pupils/:id/talk-partners',
  access: 'messages.list_partners',
  summary: 'Whom the caller may talk to about a child: a guardian its teachers, a teacher its guardians.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ childName: z.string(), items: z.array(TalkPartner) }),
});

export const openConversation = endpoint({
  method: 'POST',
  path: '/api/conversations',
  access: 'messages.open_talk',
  summary:
    'Opens the conversation with somebody about a child, or a guardian’s about a notice with whoever sent it; the one there is already is given back.',
  body: z.object({ child: z.uuid(), partner: z.uuid(), notice: z.uuid().nullable().default(null) }),
  reply: Talk,
  refuses: ['messages.no_partner'],
});

export const listConversations = endpoint({
  method: 'GET',
  path: '/api/conversations',
  access: 'messages.list_talks',
  summary:
    'The conversations and groups the caller may read, those with the newest message first; of one notice, of families or of work alone, or those with something unread, where asked. Talks with pupils are told apart from the others, by themselves.',
  query: Paging.extend({
    notice: z.uuid().optional(),
    among: z.enum(['families', 'colleagues', 'pupils']).optional(),
    unread: z.stringbool().default(false),
  }),
  reply: pageOf(Conversation),
});

/** A message that was found, and where it stands. */
export const MessageFound = FoundText.pick({ excerpt: true }).extend({
  id: z.uuid(),
  of: Conversation,
  by: z.string(),
  writtenAt: Moment,
});
export type MessageFound = z.infer<typeof MessageFound>;

export const searchTalks = endpoint({
  method: 'GET',
  path: '/api/conversations/search',
  access: 'messages.search_talks',
  summary:
    'Which messages have the words in them, the newest first: of the newest 500 conversations and groups the caller may read, and no talk with a pupil.',
  query: Searching,
  reply: pageOf(MessageFound),
});

const Id = z.object({ id: z.uuid() });

export const readConversation = endpoint({
  method: 'GET',
  path: '/api/conversations/:id',
  access: 'messages.read_talk',
  summary: 'One conversation.',
  params: Id,
  reply: Conversation,
});

export const listMessages = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/messages',
  access: 'messages.read_talk_messages',
  summary: 'Its messages, the newest first, with what the caller has on its way, held or refused.',
  params: Id,
  query: Paging,
  reply: pageOf(Message),
});

const Words = z.string().trim().max(2_000);
const Body = z.object({ body: Words.min(1) });

/** What may come with a message. */
export const mostWithMessage = { picture: 9, voice: 1, video: 0, document: 0 };

/** Words, or what comes with them, which may be all there is. */
const Said = z
  .object({ body: Words, attachments: z.array(z.uuid()).max(10).default([]) })
  .refine(({ body, attachments }) => body !== '' || attachments.length > 0, { path: ['body'] });

export const writeMessage = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/messages',
  access: 'messages.write_message',
  summary: 'Writes a message; it is delivered when the other side’s quiet hours are over.',
  params: Id,
  body: Said,
  reply: Message,
  refuses: [
    'messages.talk_over',
    'messages.staff_only',
    'messages.one_organisation',
    'messages.one_adult',
    'messages.would_be_held',
    'messages.too_many_messages',
    'messages.no_attachment',
    'messages.too_many_attached',
  ],
});

export const noteRead = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/reading',
  access: 'messages.note_talk_read',
  summary: 'Notes how far the caller has read.',
  params: Id,
  body: z.object({ upTo: z.uuid().describe('The newest message that was read.') }),
  reply: Conversation,
});

export const editMessage = endpoint({
  method: 'PUT',
  path: '/api/messages/:id',
  access: 'messages.edit_message',
  summary: 'Says a message differently, within two minutes.',
  params: Id,
  body: Body,
  reply: Message,
  refuses: [
    'messages.too_late_to_change',
    'messages.talk_over',
    'messages.staff_only',
    'messages.one_organisation',
    'messages.one_adult',
    'messages.would_be_held',
  ],
});

export const withdrawMessage = endpoint({
  method: 'DELETE',
  path: '/api/messages/:id',
  access: 'messages.withdraw_message',
  summary: 'Withdraws a message within a day; that it was withdrawn stays to be seen.',
  params: Id,
  reply: Message,
  refuses: ['messages.too_late_to_change'],
});
