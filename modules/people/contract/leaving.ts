import { z } from 'zod';
import { refusalsOf } from '#platform/errors.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

refusalsOf({
  'people.not_enrolled': { status: 409 },
  'people.leaving_asked': { status: 409 },
  'people.leaving_closed': { status: 409 },
  // Rows of a bureau's table.
  'people.pupil_elsewhere': { status: 409 },
  'people.leaving_later': { status: 422 },
  'people.in_class_since': { status: 409 },
});

/** To another school of the county; or out of school: for good by the first two, and for a while. */
export const LeavingKind = z.enum(['transfer', 'graduated', 'moved_away', 'suspended']);
export type LeavingKind = z.infer<typeof LeavingKind>;

/** `waiting` for the other school, `away` from school, or over: `enrolled` in a class again, `refused`, `withdrawn`. */
export const LeavingState = z.enum(['waiting', 'away', 'enrolled', 'refused', 'withdrawn']);

/** A pupil who leaves a school, as the school that is left and the one that is to take him read it. */
export const Leaving = z.object({
  id: z.uuid(),
  kind: LeavingKind,
  state: LeavingState,
  /** Null where the child is no longer, or never was, the reader's. */
  pupilName: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  askedAt: Moment,
  answeredAt: Moment.nullable(),
  reason: z.string().nullable(),
  /** Whether the reader's school may take the pupil into a class. */
  mayEnrol: z.boolean(),
  /** Whether it asked, and nobody has answered. */
  mayWithdraw: z.boolean(),
});
export type Leaving = z.infer<typeof Leaving>;

const Id = z.object({ id: z.uuid() });

export const leave = endpoint({
  method: 'POST',
  path: '/api/pupils/:id/leavings',
  access: 'people.leave',
  summary:
    'A pupil leaves: out of school today, or to another school of the county once that one takes him. Nothing is deleted.',
  params: Id,
  body: z.object({
    kind: LeavingKind,
    /** The other school, of a transfer. */
    to: z.uuid().nullable(),
  }),
  reply: Leaving,
  refuses: ['people.not_enrolled', 'people.leaving_asked', 'people.not_a_running_school'],
});

export const listLeavings = endpoint({
  method: 'GET',
  path: '/api/leavings',
  access: 'people.list_leavings',
  summary: 'Pupils who leave or are to come to the caller’s school: what waits first, then this school year.',
  query: Paging,
  reply: pageOf(Leaving),
});

export const enrol = endpoint({
  method: 'POST',
  path: '/api/leavings/:id/enrol',
  access: 'people.enrol',
  summary:
    'Takes a pupil into a class today: the other school one that was offered to it, the same school one who was away. The record follows; the old school loses sight at once.',
  params: Id,
  body: z.object({ class: z.uuid() }),
  reply: Leaving,
  refuses: ['people.leaving_closed', 'people.not_a_class_of_it'],
});

export const refuseLeaving = endpoint({
  method: 'POST',
  path: '/api/leavings/:id/refuse',
  access: 'people.refuse_leaving',
  summary: 'Does not take a pupil, with the reason; he stays where he is.',
  params: Id,
  body: z.object({ reason: z.string().trim().min(2).max(400) }),
  reply: Leaving,
  refuses: ['people.leaving_closed'],
});

export const withdrawLeaving = endpoint({
  method: 'POST',
  path: '/api/leavings/:id/withdraw',
  access: 'people.withdraw_leaving',
  summary: 'Takes back a transfer nobody has answered.',
  params: Id,
  reply: Leaving,
  refuses: ['people.leaving_closed'],
});

export const listMembers = endpoint({
  method: 'GET',
  path: '/api/classes/:id/members',
  access: 'people.list_class',
  summary: 'Who is in a class on a day and since when, and who left it in that school year; each look is audited.',
  params: Id,
  query: z.object({ on: Day.optional() }),
  reply: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        began: Day,
        /** The day from which he is in it no more. */
        ended: Day.nullable(),
      }),
    ),
    /** The first day of the school year the day is in. */
    yearBegan: Day,
  }),
});
