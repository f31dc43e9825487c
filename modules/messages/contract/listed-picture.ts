import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { Attachment } from '#modules/messages/contract/attachment.ts';

/** In how many of 64 bits a picture may differ from a listed one and still be held to be the same. */
export const mostApart = 6;

const Id = z.object({ id: z.uuid() });
const Reason = z.string().trim().min(4).max(300);

/** A picture that must not go round in the county. It is known again by 64 bits, and seen by nobody any more. */
export const ListedPicture = z.object({
  id: z.uuid(),
  /** Whether what is near to it is refused, or let through, since it was found to be another. */
  verdict: z.enum(['refused', 'let_through']),
  reason: z.string(),
  from: z.string(),
  addedBy: z.string(),
  addedAt: Moment,
  endedBy: z.string().nullable(),
  endedAt: Moment.nullable(),
  endReason: z.string().nullable(),
  /** How many pictures were refused for it. */
  refused: z.number().int(),
  mayEnd: z.boolean(),
});
export type ListedPicture = z.infer<typeof ListedPicture>;

/** A picture somebody was refused, and says is another. */
export const RefusedPicture = z.object({
  id: z.uuid(),
  picture: Attachment,
  uploadedBy: z.string(),
  refusedAt: Moment,
  /** In how many of 64 bits it differs from the listed one. */
  apart: z.number().int(),
  /** Why the other was listed. */
  listedFor: z.string(),
  appeal: z.string(),
  state: z.enum(['appealed', 'upheld', 'overturned']),
  /** Whether the reader decides: not on his own, nor where he listed the other. */
  mayDecide: z.boolean(),
});
export type RefusedPicture = z.infer<typeof RefusedPicture>;

export const listListedPictures = endpoint({
  method: 'GET',
  path: '/api/listed-pictures',
  access: 'messages.list_pictures',
  summary: 'The pictures the caller’s school has listed, those in force first; for the county, those of all schools.',
  query: Paging,
  reply: pageOf(ListedPicture),
});

export const endListedPicture = endpoint({
  method: 'POST',
  path: '/api/listed-pictures/:id/end',
  access: 'messages.end_picture',
  summary: 'Takes a picture off the list, with the reason; again it changes nothing.',
  params: Id,
  body: z.object({ reason: Reason }),
  reply: ListedPicture,
});

export const listRefusedPictures = endpoint({
  method: 'GET',
  path: '/api/refused-pictures',
  access: 'messages.list_refused_pictures',
  summary:
    'Pictures that were refused for what the caller’s school has listed, and are said to be others, the oldest first.',
  query: Paging,
  reply: pageOf(RefusedPicture),
});

export const decideRefusedPicture = endpoint({
  method: 'POST',
  path: '/api/refused-pictures/:id/decision',
  access: 'messages.decide_refused_picture',
  summary: 'Leaves a picture refused, or lets it and what is nearer to it through from now on.',
  params: Id,
  body: z.object({ decision: z.enum(['uphold', 'overturn']), reason: Reason }),
  reply: RefusedPicture,
  refuses: ['messages.decided', 'messages.own_message', 'messages.own_decision'],
});

export const appealRefusedPicture = endpoint({
  method: 'POST',
  path: '/api/attachments/:id/appeal',
  access: 'attachments.appeal',
  summary: 'Asks once that somebody look at a picture that was refused for being near to a listed one.',
  params: Id,
  body: z.object({ words: Reason }),
  reply: z.object({}),
  refuses: ['messages.no_appeal'],
});
