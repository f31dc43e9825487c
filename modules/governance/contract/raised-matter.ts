import { z } from 'zod';
import { Holder, MatterCode, WorkingDays } from '#modules/governance/contract/duty-list.ts';
import { Circumstance, oldest, RegionCode } from '#modules/governance/contract/extent.ts';
import { TaskState, Urgency } from '#modules/governance/contract/task.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Where a matter came from: whose it was to say, not who said it. */
export const Source = z.enum(['school', 'family', 'conference', 'alarm', 'finding', 'bureau']);
export type Source = z.infer<typeof Source>;

export const MatterState = z.enum(['open', 'done', 'declined']);
export type MatterState = z.infer<typeof MatterState>;

/** A matter that came up: exactly one organisation holds it. */
export const RaisedMatter = z.object({
  id: z.uuid(),
  /** What kind of matter it is by the duty list of its day; null where whoever raised it did not know. */
  kind: z.object({ code: MatterCode, name: z.string() }).nullable(),
  title: z.string(),
  place: z.object({ code: RegionCode, name: z.string() }),
  school: Holder.nullable(),
  source: Source,
  raisedAt: Moment,
  holder: Holder,
  isTaken: z.boolean(),
  dueOn: Day,
  state: MatterState,
  urgency: Urgency.nullable(),
  version: z.number().int(),
});
export type RaisedMatter = z.infer<typeof RaisedMatter>;

/** One thing that happened to a matter. */
export const MatterStep = z.object({
  what: z.enum(['raised', 'taken', 'handed_over', 'assigned', 'done', 'declined', 'reopened', 'escalated']),
  at: Moment,
  from: Holder.nullable(),
  to: Holder.nullable(),
  /** Why; what departments say to each other is theirs. */
  reason: z.string().nullable(),
});
export type MatterStep = z.infer<typeof MatterStep>;

/** What can be done about a matter. */
export const MatterAct = z.enum(['take', 'hand_over', 'assign', 'close', 'reopen']);
export type MatterAct = z.infer<typeof MatterAct>;

export const MatterInFull = RaisedMatter.extend({
  body: z.string(),
  /** What whoever raised it is told came of it. */
  answer: z.string().nullable(),
  /** The latest of what happened, in order. */
  steps: z.array(MatterStep),
  /** What is to settle it; what a task is called is told among departments. */
  tasks: z.array(
    z.object({
      id: z.uuid(),
      title: z.string().nullable(),
      owner: Holder,
      state: TaskState,
      dueOn: Day,
      urgency: Urgency.nullable(),
    }),
  ),
  /** What the reader may do about it now. */
  may: z.array(MatterAct),
});
export type MatterInFull = z.infer<typeof MatterInFull>;

const Id = z.object({ id: z.uuid() });
const Reason = z.string().trim().min(5).max(500);
/** Of which version of the matter an act speaks: it is refused once somebody else has acted. */
const Seen = z.object({ seen: z.number().int() });

const refusesAct = ['governance.matter_changed', 'governance.matter_over', 'governance.no_arbiter'] as const;

export const listMatterKinds = endpoint({
  method: 'GET',
  path: '/api/matters/kinds',
  access: 'governance.raise_matter',
  summary: 'The kinds of matters of the duty list in force: what somebody may say a matter is.',
  query: Paging,
  reply: pageOf(z.object({ code: MatterCode, name: z.string(), isAboutChild: z.boolean() })),
});

export const raiseMatter = endpoint({
  method: 'POST',
  path: '/api/matters',
  access: 'governance.raise_matter',
  summary:
    'Raises a matter: it goes to whom the duty list names, and to the bureau where that is nobody. It names no child.',
  body: z.object({
    title: z.string().trim().min(2).max(60),
    body: z.string().trim().min(5).max(2000),
    kind: MatterCode.nullable().default(null),
    /** Where; that of the school where only that is said. */
    place: RegionCode.nullable().default(null),
    school: z.uuid().nullable().default(null),
    /** Of an official alone: where it came from. */
    source: Source.exclude(['school', 'family']).nullable().default(null),
    /** Of a matter about a child, to find who answers; neither is kept. */
    age: z.number().int().min(0).max(oldest).nullable().default(null),
    circumstance: Circumstance.nullable().default(null),
  }),
  reply: MatterInFull,
  refuses: [
    'governance.no_such_matter',
    'governance.no_such_place',
    'governance.no_such_school',
    'governance.place_needed',
    'governance.source_needed',
    'governance.too_many_proposals',
    'governance.no_arbiter',
  ],
});

export const listRaisedMatters = endpoint({
  method: 'GET',
  path: '/api/matters',
  access: 'governance.list_raised_matters',
  summary:
    'Matters that came up, as far as the reader has to do with them: the open ones first, the soonest due before.',
  query: Paging.extend({
    state: z.enum(['open', 'closed', 'all']).default('open'),
    holder: z.uuid().optional(),
    source: Source.optional(),
    late: z.stringbool().default(false),
  }),
  reply: pageOf(RaisedMatter),
});

export const readRaisedMatter = endpoint({
  method: 'GET',
  path: '/api/matters/:id',
  access: 'governance.read_raised_matter',
  summary: 'One matter with all that happened to it.',
  params: Id,
  reply: MatterInFull,
});

export const takeMatter = endpoint({
  method: 'POST',
  path: '/api/matters/:id/taking',
  access: 'governance.take_matter',
  summary: 'The holder says that the matter is his.',
  params: Id,
  body: Seen,
  reply: MatterInFull,
  refuses: ['governance.not_the_holder', 'governance.already_taken', ...refusesAct],
});

export const handOverMatter = endpoint({
  method: 'POST',
  path: '/api/matters/:id/hand-over',
  access: 'governance.hand_over_matter',
  summary: 'The holder says that the matter is not his, and whose it is; or leaves that to the bureau.',
  params: Id,
  body: Seen.extend({ to: z.uuid().nullable(), reason: Reason }),
  reply: MatterInFull,
  refuses: [
    'governance.not_the_holder',
    'governance.is_bound',
    'governance.has_refused_it',
    'governance.no_such_department',
    'governance.arbiter_decides',
    ...refusesAct,
  ],
});

export const assignMatter = endpoint({
  method: 'POST',
  path: '/api/matters/:id/assignment',
  access: 'governance.assign_matter',
  summary: 'The bureau decides whose a matter is that came to it; nobody hands that on.',
  params: Id,
  body: Seen.extend({ to: z.uuid(), limitDays: WorkingDays, reason: Reason }),
  reply: MatterInFull,
  refuses: ['governance.not_the_holder', 'governance.no_such_department', ...refusesAct],
});

export const closeMatter = endpoint({
  method: 'POST',
  path: '/api/matters/:id/closing',
  access: 'governance.close_matter',
  summary: 'The holder says what came of a matter: it is done, or why it cannot be.',
  params: Id,
  body: Seen.extend({ how: z.enum(['done', 'declined']), answer: z.string().trim().min(5).max(1000) }),
  reply: MatterInFull,
  refuses: ['governance.not_the_holder', 'governance.not_taken', 'governance.tasks_left', ...refusesAct],
});

export const reopenMatter = endpoint({
  method: 'POST',
  path: '/api/matters/:id/reopening',
  access: 'governance.reopen_matter',
  summary: 'The bureau opens a matter again that was closed too soon, with a new day it is due.',
  params: Id,
  body: Seen.extend({ limitDays: WorkingDays, reason: Reason }),
  reply: MatterInFull,
  refuses: ['governance.matter_changed', 'governance.still_open', 'governance.no_arbiter'],
});
