import { z } from 'zod';
import { Erasure } from '#modules/people/contract/erasure.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const RequestKind = z.enum(['correction', 'deletion']);
export const RequestState = z.enum(['open', 'granted', 'refused', 'withdrawn']);

/** What somebody of a family asked about the child's data, and what was answered. */
export const FamilyRequest = z.object({
  id: z.uuid(),
  kind: RequestKind,
  words: z.string(),
  state: RequestState,
  madeAt: Moment,
  /** Until when the school has to answer. */
  dueOn: z.iso.date(),
  answeredAt: Moment.nullable(),
  reason: z.string().nullable(),
  /** Of a deletion that was granted: what came of it. */
  erasure: Erasure.nullable(),
});
export type FamilyRequest = z.infer<typeof FamilyRequest>;

/** The same to the school: with the child, and who asked. */
export const SchoolRequest = FamilyRequest.extend({
  pupilName: z.string(),
  /** The guardian, or the pupil himself. */
  asker: z.string(),
  isLate: z.boolean(),
});
export type SchoolRequest = z.infer<typeof SchoolRequest>;

const Id = z.object({ id: z.uuid() });

export const listOwnRequests = endpoint({
  method: 'GET',
  path: '/api/children/:id/requests',
  access: 'people.list_own_requests',
  summary: 'What the caller has asked about the child’s data, the newest first.',
  params: Id,
  query: Paging,
  reply: pageOf(FamilyRequest),
});

export const askRequest = endpoint({
  method: 'POST',
  path: '/api/children/:id/requests',
  access: 'people.ask_request',
  summary: 'Asks the school to correct or delete data of the child; it has fifteen working days.',
  params: Id,
  body: z.object({ kind: RequestKind, words: z.string().trim().min(2).max(1_000) }),
  reply: FamilyRequest,
});

export const withdrawRequest = endpoint({
  method: 'POST',
  path: '/api/requests/:id/withdraw',
  access: 'people.withdraw_request',
  summary: 'Takes back what one asked, while nobody has answered.',
  params: Id,
  reply: FamilyRequest,
  refuses: ['people.request_closed'],
});

export const listRequests = endpoint({
  method: 'GET',
  path: '/api/requests',
  access: 'people.list_requests',
  summary: 'What families ask of the school about data: what is open first, the nearest day first.',
  query: Paging,
  reply: pageOf(SchoolRequest),
});

export const answerRequest = endpoint({
  method: 'POST',
  path: '/api/requests/:id/answer',
  access: 'people.answer_request',
  summary: 'Grants or refuses what a family asked, with the reason; the asker is told.',
  params: Id,
  body: z.object({ answer: z.enum(['granted', 'refused']), reason: z.string().trim().min(2).max(1_000) }),
  reply: SchoolRequest,
  refuses: ['people.request_closed', 'people.asker_acts_no_more'],
});
