import { z } from 'zod';
import { ModerationItem } from '#modules/messages/contract/moderation.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const CommentState = z.enum(['held', 'shown', 'refused', 'withdrawn']);
export type CommentState = z.infer<typeof CommentState>;

/** A comment as readers of its post see it: in which role it was written, not by whom. */
export const Comment = z.object({
  id: z.uuid(),
  words: z.string(),
  writtenAs: z.string(),
  isOwn: z.boolean(),
  state: CommentState,
  /** Why it was refused, to whoever wrote it. */
  reason: z.string().nullable(),
  at: Moment,
});
export type Comment = z.infer<typeof Comment>;

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

/** A comment that waits, as whoever decides on it sees it. */
export const HeldComment = z.object({
  id: z.uuid(),
  post: z.uuid(),
  postTitle: z.string(),
  words: z.string(),
  writtenBy: z.string(),
  writtenAs: z.string(),
  at: Moment,
  /** That it speaks of harm to a child and its writer has taken it back: somebody still looks after the child. */
  isTakenBack: z.boolean(),
  /** What the list of words finds in it today. */
  hits: ModerationItem.shape.hits,
});
export type HeldComment = z.infer<typeof HeldComment>;

export const listHeldComments = endpoint({
  method: 'GET',
  path: '/api/comments/held',
  access: 'messages.list_held_comments',
  summary:
    'The comments that wait for somebody of the school to let them through, those that speak of harm first, then the oldest; and to whoever looks after them, those of harm that were taken back.',
  query: Paging,
  reply: pageOf(HeldComment),
});

export const decideComment = endpoint({
  method: 'POST',
  path: '/api/comments/:id/decision',
  access: 'messages.decide_comment',
  summary: 'Lets a comment through, or refuses it and says why.',
  params: Id,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('show') }),
    z.object({ decision: z.literal('refuse'), reason: z.string().trim().min(2).max(200) }),
  ]),
  reply: HeldComment,
  refuses: ['messages.own_comment', 'messages.comment_decided'],
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
