import { z } from 'zod';
import { ModerationItem, Reason } from '#modules/messages/contract/moderation.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const CommentState = z.enum(['held', 'shown', 'refused', 'withdrawn', 'removed']);
export type CommentState = z.infer<typeof CommentState>;

/** A comment as readers of its post see it: in which role it was written, not by whom. */
export const Comment = z.object({
  id: z.uuid(),
  words: z.string(),
  writtenAs: z.string(),
  isOwn: z.boolean(),
  state: CommentState,
  /** Why it was refused or removed, to whoever wrote it. */
  reason: z.string().nullable(),
  at: Moment,
  /** Whether the reader has reported it. */
  isReported: z.boolean(),
  /** Of his own, whether he may ask that somebody else look at it. */
  mayAppeal: z.boolean(),
  /** Until when he is answered, and what he was answered. */
  appealDueAt: Moment.nullable(),
  answer: z.string().nullable(),
});
export type Comment = z.infer<typeof Comment>;

/** Why it was decided so: where it does not stand there, to whoever wrote it. */
const Why = z.string().trim().min(2).max(200);

const Id = z.object({ id: z.uuid() });

export const listComments = endpoint({
  method: 'GET',
  path: '/api/posts/:id/comments',
  access: 'messages.list_comments',
  summary: 'The comments on a post that were let through, and the caller’s own, the newest first.',
  params: Id,
  query: Paging,
  reply: pageOf(Comment),
});

export const writeComment = endpoint({
  method: 'POST',
  path: '/api/posts/:id/comments',
  access: 'messages.write_comment',
  summary: 'Says something to a post; somebody of its school lets it through before others see it.',
  params: Id,
  body: z.object({ words: z.string().trim().min(1).max(500) }),
  reply: Comment,
  refuses: ['messages.too_many_comments'],
});

export const withdrawComment = endpoint({
  method: 'DELETE',
  path: '/api/comments/:id',
  access: 'messages.withdraw_comment',
  summary: 'Takes back what the caller said to a post.',
  params: Id,
  reply: Comment,
});

/** Whether whoever reports it says that a child may be in danger. */
const MayHarm = z.boolean();

export const reportComment = endpoint({
  method: 'POST',
  path: '/api/comments/:id/report',
  access: 'messages.report_comment',
  summary:
    'Reports a comment that was let through, whatever was decided on it before; its writer does not learn who did. A person reports it once.',
  params: Id,
  body: z.object({ reason: Reason, mayHarm: MayHarm.default(false) }),
  reply: Comment,
});

export const appealComment = endpoint({
  method: 'POST',
  path: '/api/comments/:id/appeal',
  access: 'messages.appeal_comment',
  summary: 'Asks once that somebody else look at a comment of the caller’s that was refused or removed.',
  params: Id,
  body: z.object({ words: Reason }),
  reply: Comment,
  refuses: ['messages.no_appeal_of_comment'],
});

/** A comment that waits, as whoever decides on it sees it. */
export const HeldComment = z.object({
  id: z.uuid(),
  post: z.uuid(),
  postTitle: z.string(),
  words: z.string(),
  /** Not told to the bureau where it decides in a school’s stead. */
  writtenBy: z.string().nullable(),
  writtenAs: z.string(),
  /** The school in whose stead the bureau decides. */
  inSteadOf: z.string().nullable(),
  at: Moment,
  /** That it speaks of harm to a child and its writer has taken it back: somebody still looks after the child. */
  isTakenBack: z.boolean(),
  /** What the list of words finds in it today. */
  hits: ModerationItem.shape.hits,
  /** Whether a child may be in danger, by its words or by what was reported. */
  mayHarm: z.boolean(),
  /** Of one that was let through, why it was reported since somebody last decided on it. */
  reports: z.array(z.object({ reason: z.string(), mayHarm: MayHarm })),
  /** Why it was left when it was reported before. */
  left: z.array(z.object({ reason: Why, at: Moment })),
  /** What its writer says against that it was refused or removed, and why it was. */
  appeal: z.object({ words: z.string(), reason: z.string() }).nullable(),
  /** Until when somebody is to decide on it; nothing is due of what was not reported and speaks of no harm. */
  dueAt: Moment.nullable(),
});
export type HeldComment = z.infer<typeof HeldComment>;

export const listHeldComments = endpoint({
  method: 'GET',
  path: '/api/comments/held',
  access: 'messages.list_held_comments',
  summary:
    'The comments that wait for somebody of the school, to be let through or because they were reported, and to whoever looks after harm those of harm alone, those too that were taken back: the soonest due first, then the oldest.',
  query: Paging,
  reply: pageOf(HeldComment),
});

/** How many reports of it whoever decides was shown: one that has come meanwhile he reads first. */
const Seen = z.number().int().min(1);

export const decideComment = endpoint({
  method: 'POST',
  path: '/api/comments/:id/decision',
  access: 'messages.decide_comment',
  summary:
    'Lets a comment through, or refuses it and says why; leaves one that was reported, or removes it; of one its writer appeals about upholds that, or overturns it: each with a reason.',
  params: Id,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('show') }),
    z.object({ decision: z.literal('refuse'), reason: Why }),
    z.object({ decision: z.literal('leave'), reason: Why, seen: Seen }),
    z.object({ decision: z.literal('remove'), reason: Why, seen: Seen }),
    z.object({ decision: z.literal('uphold'), reason: Why }),
    z.object({ decision: z.literal('overturn'), reason: Why }),
  ]),
  reply: HeldComment,
  refuses: ['messages.own_comment', 'messages.own_decision', 'messages.comment_decided', 'messages.reported_anew'],
});

export const heedComment = endpoint({
  method: 'POST',
  path: '/api/comments/:id/heeding',
  access: 'messages.decide_comment',
  summary:
    'Says what was done about a comment that speaks of harm to a child and was taken back; whoever wrote it does not hear of that.',
  params: Id,
  body: z.object({ done: z.string().trim().min(4).max(300) }),
  reply: HeldComment,
  refuses: ['messages.own_comment', 'messages.comment_decided'],
});
