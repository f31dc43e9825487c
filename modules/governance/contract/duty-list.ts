import { z } from 'zod';
import { Circumstance, Extent, oldest, RegionCode } from '#modules/governance/contract/extent.ts';
import { Anchor, PolicyRef } from '#modules/governance/contract/policy-ref.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Something departments answer for, by a code that stays the same from list to list. */
export const MatterCode = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);

/** A department, the bureau, or another organisation of the county. */
export const Holder = z.object({ id: z.uuid(), name: z.string() });
export type Holder = z.infer<typeof Holder>;

/** A limit, or how long after it. */
export const WorkingDays = z.number().int().min(1).max(250);

/** One duty: where and for whom it holds, who leads, on what basis and within how many working days. */
export const Duty = Extent.extend({
  id: z.uuid(),
  lead: Holder,
  partners: z.array(Holder),
  basis: z.string(),
  /** The document of the registry it rests on, and the clause as it says today; null where it names none, or one that is not the reader’s. */
  basisAt: z
    .object({ policy: PolicyRef, anchor: Anchor.nullable(), label: z.string(), body: z.string().nullable() })
    .nullable(),
  /** Whether the bureau has held the basis against the document it names. */
  isConfirmed: z.boolean(),
  limitDays: WorkingDays,
  /** Who hears of what is late, so many working days after the limit. */
  steps: z.array(z.object({ afterDays: WorkingDays, org: Holder })),
});
export type Duty = z.infer<typeof Duty>;

/** Where and for which children nobody leads, or several do: their duties. */
export const DutyFault = Extent.extend({ duties: z.array(z.uuid()) });
export type DutyFault = z.infer<typeof DutyFault>;

export const Matter = z.object({
  code: MatterCode,
  name: z.string(),
  /** Whether ages and circumstances of a child say who answers for it. */
  isAboutChild: z.boolean(),
});
export type Matter = z.infer<typeof Matter>;

/** A matter with its duties, and what is wrong with them. */
export const MatterOfList = Matter.extend({ duties: z.array(Duty), faults: z.array(DutyFault) });
export type MatterOfList = z.infer<typeof MatterOfList>;

/** A duty list: the draft has no number and no day from which it holds. */
export const DutyList = z.object({
  id: z.uuid(),
  number: z.number().int().nullable(),
  note: z.string(),
  state: z.enum(['draft', 'planned', 'in_force', 'earlier']),
  began: Day.nullable(),
  /** The last day it held, where another has come after it. */
  ended: Day.nullable(),
  version: z.number().int(),
  changedAt: Moment,
  matters: z.number().int(),
  duties: z.number().int(),
});
export type DutyList = z.infer<typeof DutyList>;

const Id = z.object({ id: z.uuid() });

export const listDutyLists = endpoint({
  method: 'GET',
  path: '/api/duty-lists',
  access: 'governance.list_duty_lists',
  summary: 'The county’s duty lists that are, will be or were in force, the newest first.',
  query: Paging,
  reply: pageOf(DutyList),
});

export const listMatters = endpoint({
  method: 'GET',
  path: '/api/duty-lists/:id/matters',
  access: 'governance.list_matters',
  summary: 'The matters of a duty list with who leads, who works along, and where nobody or more than one leads.',
  params: Id,
  query: Paging,
  reply: pageOf(MatterOfList),
});

/** What one list says of a matter that another does not. */
export const DutyChange = Matter.extend({
  /** The matter as it was; null where the earlier list has none of that code. */
  was: Matter.nullable(),
  what: z.enum(['added', 'removed', 'renamed', 'changed']),
  before: z.array(Duty),
  after: z.array(Duty),
});
export type DutyChange = z.infer<typeof DutyChange>;

export const compareDutyLists = endpoint({
  method: 'GET',
  path: '/api/duty-lists/:id/changes',
  access: 'governance.list_matters',
  summary: 'What a duty list says otherwise than an earlier one, matter by matter.',
  params: Id,
  query: Paging.extend({ since: z.uuid() }),
  reply: pageOf(DutyChange),
});

export const findWhoAnswers = endpoint({
  method: 'GET',
  path: '/api/duties/answering',
  access: 'governance.find_who_answers',
  summary: 'Who answers today for a matter at a place, for a child of an age and circumstance.',
  query: z.object({
    matter: MatterCode,
    place: RegionCode,
    age: z.coerce.number().int().min(0).max(oldest).optional(),
    circumstance: Circumstance.optional(),
  }),
  reply: z.object({
    matter: Matter,
    duty: Duty,
    /** Until when it is to be done if it comes up today. */
    dueBy: Day,
  }),
  refuses: [
    'governance.no_such_matter',
    'governance.no_such_place',
    'governance.age_needed',
    'governance.nobody_answers',
  ],
});
