import { z } from 'zod';
import { refusalsOf } from '#platform/errors.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

refusalsOf({
  'people.asked_too_often': { status: 429 },
  'people.asking_closed': { status: 409 },
  'people.asking_no_pupil': { status: 409 },
  'people.reason_missing': { status: 422 },
});

/** `asked` of the other school, then of the `county` when its time is over; or over. */
export const AskingState = z.enum(['asked', 'county', 'agreed', 'refused', 'withdrawn']);

/** That a school asks for a pupil. Whether there is one, it reads from an answer alone. */
export const Asking = z.object({
  id: z.uuid(),
  state: AskingState,
  /** As the asking school wrote it; null to the county, which decides between schools. */
  name: z.string().nullable(),
  /** The school that asks. */
  to: z.string(),
  /** The school the pupil is at; to the asking one not before it is agreed. Null to the county where there is no such pupil. */
  from: z.string().nullable(),
  why: z.string(),
  askedAt: Moment,
  /** Until when the other school may take its time. */
  dueOn: Day,
  reason: z.string().nullable(),
  mayAnswer: z.boolean(),
  mayAgree: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type Asking = z.infer<typeof Asking>;

const Id = z.object({ id: z.uuid() });

export const askPupil = endpoint({
  method: 'POST',
  path: '/api/askings',
  access: 'people.ask_pupil',
  summary:
    'Asks for a pupil by student number and name, to come to the caller’s school. The answer is the same whether or not there is one.',
  body: z.object({
    studentNo: z.string().trim().min(10).max(30),
    name: z.string().trim().min(2).max(40),
    why: z.string().trim().min(2).max(400),
  }),
  reply: Asking,
  refuses: ['people.asked_too_often'],
});

export const listAskings = endpoint({
  method: 'GET',
  path: '/api/askings',
  access: 'people.list_askings',
  summary: 'What the caller’s school asks and is asked for; to the county, what waits for it.',
  query: Paging,
  reply: pageOf(Asking),
});

export const answerAsking = endpoint({
  method: 'POST',
  path: '/api/askings/:id/answer',
  access: 'people.answer_asking',
  summary:
    'The school the pupil is at agrees or refuses with a reason; after its time the county may. Agreed, the transfer waits for the asking school to take the pupil.',
  params: Id,
  body: z.object({ agree: z.boolean(), reason: z.string().trim().min(2).max(400).nullable() }),
  reply: Asking,
  refuses: ['people.asking_closed', 'people.asking_no_pupil', 'people.reason_missing', 'people.leaving_asked'],
});

export const withdrawAsking = endpoint({
  method: 'POST',
  path: '/api/askings/:id/withdraw',
  access: 'people.withdraw_asking',
  summary: 'Asks no longer.',
  params: Id,
  reply: Asking,
  refuses: ['people.asking_closed'],
});
