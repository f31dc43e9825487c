import { z } from 'zod';
import { DutyList, Matter, MatterCode, MatterOfList, WorkingDays } from '#modules/governance/contract/duty-list.ts';
import { Extent } from '#modules/governance/contract/extent.ts';
import { Anchor } from '#modules/governance/contract/policy-ref.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';

/** Of which version of the draft a change speaks: it is refused once somebody else has changed it. */
const Seen = z.object({ seen: z.number().int() });

/** What a duty says. */
export const DutyWish = Extent.extend({
  lead: z.uuid(),
  partners: z.array(z.uuid()).max(20).default([]),
  basis: z.string().trim().min(2).max(500),
  /** The document of the registry it rests on, or a clause of it. */
  basisAt: z
    .object({ policy: z.uuid(), anchor: Anchor.nullable().default(null) })
    .nullable()
    .default(null),
  isConfirmed: z.boolean().default(false),
  limitDays: WorkingDays,
  steps: z
    .array(z.object({ afterDays: WorkingDays, org: z.uuid() }))
    .max(5)
    .default([]),
});
export type DutyWish = z.infer<typeof DutyWish>;

const refusesDuty = [
  'governance.no_draft',
  'governance.draft_changed',
  'governance.no_such_place',
  'governance.except_outside',
  'governance.ages_reversed',
  'governance.not_of_a_child',
  'governance.no_such_department',
  'governance.twice_in_a_duty',
  'governance.steps_out_of_order',
  'governance.too_many_duties',
  'governance.no_such_policy',
  'governance.no_such_clause',
] as const;

export const readDutyDraft = endpoint({
  method: 'GET',
  path: '/api/duty-draft',
  access: 'governance.read_draft',
  summary: 'The draft of the next duty list, if there is one.',
  reply: z.object({
    draft: DutyList.nullable(),
    /** The reader changed it last, so that a colleague has to put it in force. */
    isOwn: z.boolean(),
  }),
});

export const beginDutyDraft = endpoint({
  method: 'POST',
  path: '/api/duty-draft',
  access: 'governance.begin_draft',
  summary: 'Begins the draft of the next duty list: from the latest, from the national draft, or empty.',
  body: z.object({ from: z.enum(['latest', 'national', 'empty']) }),
  reply: DutyList,
  refuses: ['governance.draft_exists', 'governance.none_yet'],
});

export const discardDutyDraft = endpoint({
  method: 'DELETE',
  path: '/api/duty-draft',
  access: 'governance.change_draft',
  summary: 'Gives up the draft with all that stands in it.',
  body: Seen,
  reply: z.object({}),
  refuses: ['governance.no_draft', 'governance.draft_changed'],
});

export const keepMatter = endpoint({
  method: 'PUT',
  path: '/api/duty-draft/matters/:code',
  access: 'governance.change_draft',
  summary: 'Adds a matter to the draft, or changes what it is called.',
  params: z.object({ code: MatterCode }),
  body: Matter.pick({ isAboutChild: true }).extend({ name: z.string().trim().min(2).max(40), ...Seen.shape }),
  reply: MatterOfList,
  refuses: [
    'governance.no_draft',
    'governance.draft_changed',
    'governance.not_of_a_child',
    'governance.too_many_matters',
  ],
});

export const removeMatter = endpoint({
  method: 'DELETE',
  path: '/api/duty-draft/matters/:code',
  access: 'governance.change_draft',
  summary: 'Takes a matter out of the draft with its duties.',
  params: z.object({ code: MatterCode }),
  body: Seen,
  reply: z.object({}),
  refuses: ['governance.no_draft', 'governance.draft_changed', 'governance.no_such_matter'],
});

export const addDuty = endpoint({
  method: 'POST',
  path: '/api/duty-draft/matters/:code/duties',
  access: 'governance.change_draft',
  summary: 'Adds a duty to a matter of the draft.',
  params: z.object({ code: MatterCode }),
  body: DutyWish.extend(Seen.shape),
  reply: MatterOfList,
  refuses: ['governance.no_such_matter', ...refusesDuty],
});

export const changeDuty = endpoint({
  method: 'PUT',
  path: '/api/duty-draft/duties/:id',
  access: 'governance.change_draft',
  summary: 'Says anew what a duty of the draft says.',
  params: z.object({ id: z.uuid() }),
  body: DutyWish.extend(Seen.shape),
  reply: MatterOfList,
  refuses: refusesDuty,
});

export const removeDuty = endpoint({
  method: 'DELETE',
  path: '/api/duty-draft/duties/:id',
  access: 'governance.change_draft',
  summary: 'Takes a duty out of the draft.',
  params: z.object({ id: z.uuid() }),
  body: Seen,
  reply: MatterOfList,
  refuses: ['governance.no_draft', 'governance.draft_changed'],
});

export const putDutiesInForce = endpoint({
  method: 'POST',
  path: '/api/duty-draft/in-force',
  access: 'governance.put_in_force',
  summary:
    'Puts the draft in force from a day on; by another than whoever changed it last, and only without gaps and doubles.',
  body: z.object({ began: Day, note: z.string().trim().max(300).default(''), ...Seen.shape }),
  reply: DutyList,
  refuses: [
    'governance.no_draft',
    'governance.draft_changed',
    'governance.own_draft',
    'governance.draft_empty',
    'governance.duties_faulty',
    'governance.day_past',
    'governance.day_taken',
  ],
});
