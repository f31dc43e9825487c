import { z } from 'zod';
import { School } from '#modules/consortia/contract/consortium.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** `asked`: known to the teacher and his school alone. `agreed`: a resource of the school. One that was declined is not there. */
export const PostShareState = z.enum(['asked', 'agreed', 'ended']);
export type PostShareState = z.infer<typeof PostShareState>;

/** Lessons a week. */
const Hours = z.number().int().min(1).max(30);

/** What of a teacher’s post a school would share. */
export const PostSharePlan = z.object({
  consortium: z.uuid(),
  teacher: z.uuid(),
  category: z.string().min(1).max(40),
  hours: Hours,
  /** Of the whole post. */
  postHours: Hours,
  /** RFC 5545 weekly recurrence with a last day. */
  schedule: z.string().min(10).max(500),
  travelKm: z.number().int().min(0).max(300).default(30),
});
export type PostSharePlan = z.infer<typeof PostSharePlan>;

export const PostShareAct = z.enum(['agree', 'decline', 'end']);
export type PostShareAct = z.infer<typeof PostShareAct>;

export const PostShare = z.object({
  id: z.uuid(),
  consortium: z.object({ id: z.uuid(), name: z.string() }),
  school: School,
  teacher: z.object({ id: z.uuid(), name: z.string() }),
  category: z.string(),
  hours: z.number().int(),
  postHours: z.number().int(),
  schedule: z.string(),
  began: Day,
  until: Day,
  state: PostShareState,
  askedAt: Moment,
  agreedAt: Moment.nullable(),
  /** What the school offers since the teacher agreed. */
  resource: z.uuid().nullable(),
  may: z.array(PostShareAct),
});
export type PostShare = z.infer<typeof PostShare>;

const Id = z.object({ id: z.uuid() });

export const listPostShares = endpoint({
  method: 'GET',
  path: '/api/post-shares',
  access: 'consortia.list_post_shares',
  summary: 'Hours of posts the reader’s school shares, or that he is asked to give himself, the latest first.',
  query: Paging.extend({ consortium: z.uuid().optional() }),
  reply: pageOf(PostShare),
});

export const askPostShare = endpoint({
  method: 'POST',
  path: '/api/post-shares',
  access: 'consortia.ask_post_share',
  summary: 'A school asks a teacher of its own whether hours of his post may be shared; nobody else hears of it.',
  body: PostSharePlan,
  reply: PostShare,
  refuses: [
    'consortia.no_such_consortium',
    'consortia.no_such_teacher',
    'consortia.no_such_category',
    'consortia.no_term',
    'consortia.period_past',
    'consortia.more_than_the_post',
    'consortia.times_overlap',
  ],
});

export const agreePostShare = endpoint({
  method: 'POST',
  path: '/api/post-shares/:id/agreement',
  access: 'consortia.answer_post_share',
  summary: 'The teacher agrees: the hours become a resource of his school, which the bureau looks at.',
  params: Id,
  body: z.object({}),
  reply: PostShare,
  refuses: ['consortia.already_answered', 'consortia.no_such_teacher', 'consortia.period_past'],
});

export const declinePostShare = endpoint({
  method: 'POST',
  path: '/api/post-shares/:id/refusal',
  access: 'consortia.answer_post_share',
  summary: 'The teacher declines, and gives no reason; nothing of it is kept.',
  params: Id,
  body: z.object({}),
  reply: z.object({}),
  refuses: ['consortia.already_answered'],
});

export const endPostShare = endpoint({
  method: 'POST',
  path: '/api/post-shares/:id/ending',
  access: 'consortia.end_post_share',
  summary: 'The teacher or his school offers the hours no longer; what was only asked is not kept.',
  params: Id,
  body: z.object({}),
  reply: z.object({}),
  refuses: ['consortia.already_answered'],
});
