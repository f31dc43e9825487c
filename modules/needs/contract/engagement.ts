import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Instant, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { Brief, Side } from './offer.ts';

/** B: both sides confirmed. C: one side did. */
export const EvidenceGrade = z.enum(['B', 'C']);

export const Meeting = z.object({
  id: z.uuid(),
  at: Moment,
  minutes: z.number().int(),
  place: z.string(),
  remote: z.boolean(),
  state: z.enum(['proposed', 'held', 'cancelled']),
  confirmedBy: z.array(Side),
  grade: EvidenceGrade.nullable(),
  mayConfirm: z.boolean(),
});
export type Meeting = z.infer<typeof Meeting>;

export const Engagement = z.object({
  id: z.uuid(),
  need: z.uuid(),
  side: Side,
  brief: Brief,
  /**
   * What the caller may call who is served: a class, a school, a given name. A provider reads the name of a child only
   * from two hours before a meeting to two hours after it, else his grade.
   */
  called: z.string(),
  state: z.enum(['active', 'completed', 'ended']),
  began: Day,
  ends: Day,
  meetings: z.array(Meeting),
  /** What the caller himself has said of it. */
  feedback: z.object({ helpful: z.number().int(), words: z.string() }).nullable(),
  /** What the served side has said: to its school in words, to the provider only how helpful it was. */
  heard: z.array(z.object({ helpful: z.number().int(), words: z.string() })),
  mayGiveFeedback: z.boolean(),
  mayComplete: z.boolean(),
});
export type Engagement = z.infer<typeof Engagement>;

const Id = z.object({ id: z.uuid() });

export const listEngagements = endpoint({
  method: 'GET',
  path: '/api/engagements',
  access: 'needs.list_engagements',
  summary: 'Engagements of the caller, as provider or as the side that is served.',
  query: Paging,
  reply: pageOf(Engagement),
});

export const readEngagement = endpoint({
  method: 'GET',
  path: '/api/engagements/:id',
  access: 'needs.read_engagement',
  summary: 'One engagement with its meetings.',
  params: Id,
  reply: Engagement,
});

export const proposeMeeting = endpoint({
  method: 'POST',
  path: '/api/engagements/:id/meetings',
  access: 'needs.propose_meeting',
  summary: 'Proposes a meeting.',
  params: Id,
  body: z.object({
    at: Instant,
    minutes: z.number().int().min(5).max(480),
    place: z.string().trim().max(100).default(''),
    remote: z.boolean(),
  }),
  reply: Engagement,
  refuses: ['needs.engagement_ended', 'needs.meeting_outside'],
});

export const confirmMeeting = endpoint({
  method: 'POST',
  path: '/api/meetings/:id/confirm',
  access: 'needs.confirm_meeting',
  summary: 'Confirms, after it happened, that a meeting took place.',
  params: Id,
  reply: Engagement,
  refuses: ['needs.meeting_not_over', 'needs.meeting_cancelled', 'needs.other_side_confirms'],
});

export const cancelMeeting = endpoint({
  method: 'POST',
  path: '/api/meetings/:id/cancel',
  access: 'needs.propose_meeting',
  summary: 'Calls off a meeting that nobody has confirmed.',
  params: Id,
  reply: Engagement,
  refuses: ['needs.meeting_already_held'],
});

export const giveFeedback = endpoint({
  method: 'POST',
  path: '/api/engagements/:id/feedback',
  access: 'needs.give_feedback',
  summary: 'Says in a few words whether it helped.',
  params: Id,
  body: z.object({
    helpful: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    words: z.string().trim().max(300).default(''),
  }),
  reply: Engagement,
  refuses: ['needs.nothing_held_yet'],
});

export const completeEngagement = endpoint({
  method: 'POST',
  path: '/api/engagements/:id/complete',
  access: 'needs.complete_engagement',
  summary: 'Ends an engagement whose purpose is reached; its need closes and the gap falls.',
  params: Id,
  reply: Engagement,
  refuses: ['needs.engagement_ended', 'needs.nothing_held_yet', 'needs.served_side_first'],
});

export const endEngagement = endpoint({
  method: 'POST',
  path: '/api/engagements/:id/end',
  access: 'needs.end_engagement',
  summary: 'Ends a service freely; its need is looked after anew. A reason is optional and stays private.',
  params: Id,
  body: z.object({ reason: z.string().trim().max(300).default('') }),
  reply: Engagement,
  refuses: ['needs.engagement_ended'],
});
