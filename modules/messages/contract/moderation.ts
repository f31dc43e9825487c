import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { Attachment } from '#modules/messages/contract/attachment.ts';
import { Message } from '#modules/messages/contract/conversation.ts';

/** Why a message is before somebody: its words, a report, that it speaks of harm to a child, or a report out of a pupil’s talk. */
export const ModerationCause = z.enum(['words', 'report', 'harm', 'pupil_report']);
export type ModerationCause = z.infer<typeof ModerationCause>;

export const ModerationState = z.enum(['open', 'released', 'refused', 'appealed', 'upheld', 'overturned']);
export type ModerationState = z.infer<typeof ModerationState>;

/** What is decided of a message that waits, of one that was read already, and of one its writer appeals about: against it, or for it. */
export const ModerationDecision = z.enum(['refuse', 'release', 'remove', 'leave', 'uphold', 'overturn']);
export type ModerationDecision = z.infer<typeof ModerationDecision>;

/** What words are listed for; who writes of `harm` is heard and never held. */
export const ModerationCategory = z.enum(['insult', 'threat', 'sexual', 'fraud', 'drugs', 'harm']);
export type ModerationCategory = z.infer<typeof ModerationCategory>;

/** What was found where (UTF-16 units), how, and on whose list. */
export const FoundWords = z.array(
  z.object({
    category: ModerationCategory,
    words: z.string(),
    how: z.enum(['exact', 'disguised', 'apart', 'sound']),
    from: z.number().int(),
    to: z.number().int(),
    list: z.enum(['built_in', 'county', 'school']),
  }),
);
export type FoundWords = z.infer<typeof FoundWords>;

/** One message to decide on, and nothing of the conversation around it. */
export const ModerationItem = z.object({
  id: z.uuid(),
  cause: ModerationCause,
  state: ModerationState,
  /** Null of a talk with a pupil, which nobody opens; a message of an adult there is shown where the pupil himself reports it. */
  body: z.string().nullable(),
  /** What it said, once it was here, before its writer changed it, what was found in that, and what was done about it; the oldest first. */
  saidBefore: z.array(z.object({ body: z.string().nullable(), hits: FoundWords, done: z.string().nullable() })),
  /** Whether its writer has taken it back since. */
  isTakenBack: z.boolean(),
  /** The pictures and the recording that come with it. */
  attachments: z.array(Attachment),
  /** Null, as the child is, to the bureau where it decides in the stead of a school. */
  writtenBy: z.string().nullable(),
  side: z.enum(['guardian', 'teacher', 'pupil', 'adult']),
  /** The child it is about; null of a message in a group. */
  childName: z.string().nullable(),
  /** What the group is called it was written in; null of what two said to each other. */
  groupName: z.string().nullable(),
  /** The school it was written at, where that is not where it is decided on. */
  writtenAtOrg: z.string().nullable(),
  writtenAt: Moment,
  openedAt: Moment,
  dueAt: Moment,
  isLate: z.boolean(),
  hits: FoundWords,
  /** Of the list that comes with the platform. */
  listVersion: z.string(),
  reportReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  appeal: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answer: z.string().nullable(),
  /** Whether the reader decides on it: not on what he wrote, reported, or decided first. */
  mayDecide: z.boolean(),
  /** What he may decide; nothing of what speaks of harm, which somebody sees to. */
  decisions: z.array(ModerationDecision),
});
export type ModerationItem = z.infer<typeof ModerationItem>;

const Id = z.object({ id: z.uuid() });
/** Why something is reported, or a decision is asked for anew. */
export const Reason = z.string().trim().min(4).max(300);

export const listModeration = endpoint({
  method: 'GET',
  path: '/api/moderation',
  access: 'messages.list_held',
  summary: 'Messages held or reported at the caller’s school that wait for somebody, the soonest due first.',
  query: Paging,
  reply: pageOf(ModerationItem),
});

export const listConcerns = endpoint({
  method: 'GET',
  path: '/api/concerns',
  access: 'messages.list_concerns',
  summary:
    'Messages at the caller’s school that speak of harm to a child, or were reported out of a talk with a pupil, and that nobody has dealt with yet.',
  query: Paging,
  reply: pageOf(ModerationItem),
});

export const countToDecide = endpoint({
  method: 'GET',
  path: '/api/to-decide',
  access: 'messages.count_to_decide',
  summary:
    'How many messages, messages that speak of harm, and notices of others wait for the caller; as many as each list shows him.',
  reply: z.object({ held: z.number().int(), concerns: z.number().int(), notices: z.number().int() }),
});

export const decideModeration = endpoint({
  method: 'POST',
  path: '/api/moderation/:id/decision',
  access: 'messages.decide_held',
  summary:
    'Decides for a message or against it, as its item says may be, with the reason its writer reads; of an appeal somebody else decides.',
  params: Id,
  body: z.object({
    decision: ModerationDecision,
    reason: Reason,
    /** Whether pictures that come with what is refused are to be known again, and refused in the whole county. */
    listPictures: z.boolean().default(false),
  }),
  reply: ModerationItem,
  refuses: [
    'messages.decided',
    'messages.own_message',
    'messages.own_decision',
    'messages.of_the_family',
    'messages.picture_too_plain',
    'messages.too_many_pictures',
  ],
});

export const heedConcern = endpoint({
  method: 'POST',
  path: '/api/concerns/:id/heeding',
  access: 'messages.heed_concern',
  summary:
    'Says what was done about a message that speaks of harm to a child; nobody who wrote or read it hears of that.',
  params: Id,
  body: z.object({ done: Reason }),
  reply: ModerationItem,
  refuses: ['messages.decided', 'messages.own_message', 'messages.of_the_family'],
});

export const reportMessage = endpoint({
  method: 'POST',
  path: '/api/messages/:id/report',
  access: 'messages.report_message',
  summary: 'Reports a message one got; its writer does not learn who did.',
  params: Id,
  body: z.object({ reason: Reason }),
  reply: Message,
});

export const appealModeration = endpoint({
  method: 'POST',
  path: '/api/messages/:id/appeal',
  access: 'messages.appeal_message',
  summary: 'Asks once that somebody else look at a message that was refused or removed.',
  params: Id,
  body: z.object({ words: Reason }),
  reply: Message,
  refuses: ['messages.no_appeal'],
});
