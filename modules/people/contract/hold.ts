import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** `ending` once somebody has asked to end it: it holds until another agrees. */
export const HoldState = z.enum(['holding', 'ending', 'over']);
export type HoldState = z.infer<typeof HoldState>;

/** A legal hold: while it holds, nothing that is kept of the pupil goes. */
export const Hold = z.object({
  id: z.uuid(),
  pupilName: z.string(),
  /** The number of the document, as it stands on it. */
  document: z.string(),
  reason: z.string(),
  laidBy: z.string(),
  laidAt: Moment,
  /** The first day it no longer holds. */
  until: Day,
  /** The day to which it can be renewed; null where that is no later. */
  renewableTo: Day.nullable(),
  state: HoldState,
  endAskedBy: z.string().nullable(),
  /** Whether the caller may end it: somebody else has asked to. */
  mayEnd: z.boolean(),
});
export type Hold = z.infer<typeof Hold>;

/** A hold that was changed: what is sealed of it is read in the list alone, and kept in no answer. */
const HoldChange = Hold.pick({ id: true, until: true, state: true });

const Id = z.object({ id: z.uuid() });

export const listHolds = endpoint({
  method: 'GET',
  path: '/api/holds',
  access: 'people.list_holds',
  summary: 'The legal holds on pupils of the caller’s school, those that hold first; each look is audited.',
  query: Paging,
  reply: pageOf(Hold),
});

export const layHold = endpoint({
  method: 'POST',
  path: '/api/holds',
  access: 'people.lay_hold',
  summary: 'Keeps all that is kept of a pupil from going, from now on, for a year at most.',
  body: z.object({
    pupil: z.uuid(),
    document: z.string().normalize('NFKC').trim().min(2).max(60),
    reason: z.string().trim().min(2).max(1_000),
    until: Day,
  }),
  reply: HoldChange,
  refuses: ['people.until_past', 'people.hold_too_long'],
});

export const renewHold = endpoint({
  method: 'PUT',
  path: '/api/holds/:id',
  access: 'people.lay_hold',
  summary: 'Lets a hold hold longer, a year from today at most; who asked to end it still asks.',
  params: Id,
  body: z.object({ until: Day }),
  reply: HoldChange,
  refuses: ['people.until_past', 'people.hold_too_long', 'people.hold_not_shorter', 'people.hold_over'],
});

export const askHoldEnd = endpoint({
  method: 'POST',
  path: '/api/holds/:id/end-request',
  access: 'people.ask_hold_end',
  summary: 'Asks to end a hold before its day; another safeguarding lead of the school is told and ends it.',
  params: Id,
  reply: HoldChange,
  refuses: ['people.hold_over', 'people.hold_end_asked', 'people.lent_asks_nothing'],
});

export const endHold = endpoint({
  method: 'POST',
  path: '/api/holds/:id/end',
  access: 'people.end_hold',
  summary: 'Ends a hold somebody else has asked to end, in a role of one’s own that was held before today.',
  params: Id,
  reply: HoldChange,
  refuses: [
    'people.hold_over',
    'people.hold_end_not_asked',
    'people.hold_own',
    'people.lent_decides_nothing',
    'people.in_office_today',
  ],
});
