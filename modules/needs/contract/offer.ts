import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { Term } from './run.ts';

/** What is agreed between the two sides: no name of a child. */
export const Brief = z.object({
  category: z.string(),
  scope: z.enum(['pupil', 'class', 'school', 'community']),
  schoolName: z.string(),
  townName: z.string(),
  stage: z.string().nullable(),
  grade: z.number().int().nullable(),
  resourceTitle: z.string(),
  providerName: z.string(),
  remote: z.boolean(),
  schedule: z.string(),
  from: Day,
  to: Day,
});
export type Brief = z.infer<typeof Brief>;

/** `declined` is read by whoever declined himself; to everybody else an offer without a service has just `ended`. */
export const OfferState = z.enum(['open', 'accepted', 'declined', 'ended']);
export type OfferState = z.infer<typeof OfferState>;

export const Side = z.enum(['provider', 'served']);
export type Side = z.infer<typeof Side>;

export const Answer = z.enum(['accept', 'decline']);

export const Offer = z.object({
  id: z.uuid(),
  need: z.uuid(),
  /** On which side of it the caller stands. */
  side: Side,
  /** Whether the caller himself may answer now. */
  mayAnswer: z.boolean(),
  /** Before both have accepted a provider knows of a child's need the town and the stage, not the school and the grade. */
  brief: Brief.extend({ schoolName: z.string().nullable() }),
  why: z.array(Term),
  state: OfferState,
  /** The caller's own side's answer. What the other side said shows only once both have accepted. */
  answer: Answer.nullable(),
  /** The pupil, shown to the family and the school only. */
  pupil: z.uuid().nullable(),
  pupilName: z.string().nullable(),
  /** What the family has to decide first: the purpose, and the text that is agreed to. */
  consentNeeded: z
    .object({
      purpose: z.string(),
      version: z.number().int(),
      text: z.string(),
      /** When the caller himself decided last on it. */
      decidedAt: Moment.nullable(),
    })
    .nullable(),
  engagement: z.uuid().nullable(),
  madeAt: Moment,
  /** Until when both sides may answer; null once nobody may. */
  expiresAt: Moment.nullable(),
});
export type Offer = z.infer<typeof Offer>;

const Id = z.object({ id: z.uuid() });

export const listOffers = endpoint({
  method: 'GET',
  path: '/api/offers',
  access: 'needs.list_offers',
  summary: 'Offers to the caller, as provider or as the side that is served.',
  query: Paging.extend({ state: z.enum(['open', 'accepted', 'ended']).optional() }),
  reply: pageOf(Offer),
});

export const readOffer = endpoint({
  method: 'GET',
  path: '/api/offers/:id',
  access: 'needs.read_offer',
  summary: 'One offer.',
  params: Id,
  reply: Offer,
});

export const answerOffer = endpoint({
  method: 'POST',
  path: '/api/offers/:id/answer',
  access: 'needs.answer_offer',
  summary: 'Accepts or declines freely. A reason is optional and stays private.',
  params: Id,
  body: z.object({ answer: Answer, reason: z.string().trim().max(300).default('') }),
  reply: Offer,
  refuses: [
    'needs.offer_not_open',
    'needs.already_answered',
    'needs.other_side_answers',
    'needs.consent_first',
    'needs.not_yours_to_answer',
  ],
});
