import { z } from 'zod';
import { Voting } from '#modules/governance/contract/voting.ts';
import { Holder } from '#modules/governance/contract/duty-list.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What an item is about; money and resources stand here as what is to be decided, their ledgers elsewhere. */
export const ItemKind = z.enum(['matter', 'task_report', 'fund', 'resource', 'other']);
export type ItemKind = z.infer<typeof ItemKind>;

export const ItemState = z.enum(['proposed', 'on_agenda', 'put_off', 'withdrawn']);
export type ItemState = z.infer<typeof ItemState>;

/** What lies before a conference of an item. */
export const Material = z.object({
  id: z.uuid(),
  title: z.string(),
  body: z.string().nullable(),
  address: z.url().nullable(),
  org: Holder,
  addedAt: Moment,
});
export type Material = z.infer<typeof Material>;

/** What can be done about an item. */
export const ItemAct = z.enum(['take_on', 'put_off', 'withdraw', 'add_material']);
export type ItemAct = z.infer<typeof ItemAct>;

/** What somebody wants a conference to deal with. */
export const AgendaItem = z.object({
  id: z.uuid(),
  conference: z.uuid().nullable(),
  title: z.string(),
  body: z.string(),
  /** What is to be decided. */
  asks: z.string(),
  kind: ItemKind,
  matter: z.uuid().nullable(),
  amountFen: z.number().int().nullable(),
  resource: z.string().nullable(),
  org: Holder,
  proposedAt: Moment,
  state: ItemState,
  /** Why it was put off. */
  reason: z.string().nullable(),
  /** How long it is meant to take. */
  minutes: z.number().int().nullable(),
  isConfidential: z.boolean(),
  /** Of what is confidential, who reads it beside the bureau and whoever proposed it. */
  named: z.array(Holder),
  /** How many have to agree to it, where that is another rule than its conference’s. */
  voting: Voting.nullable(),
  materials: z.array(Material),
  version: z.number().int(),
  may: z.array(ItemAct),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

const Id = z.object({ id: z.uuid() });
const Seen = z.object({ seen: z.number().int() });

/** As much as a county decides on in one sitting, in fen. */
const mostFen = 1_000_000_000_000;

export const proposeItem = endpoint({
  method: 'POST',
  path: '/api/agenda-items',
  access: 'governance.propose_item',
  summary: 'Proposes what a conference is to deal with; it names no child. Until the bureau takes it on it waits.',
  body: z.object({
    title: z.string().trim().min(2).max(60),
    body: z.string().trim().min(5).max(2000),
    asks: z.string().trim().min(2).max(500),
    kind: ItemKind,
    matter: z.uuid().nullable().default(null),
    amountFen: z.number().int().min(1).max(mostFen).nullable().default(null),
    resource: z.string().trim().min(2).max(120).nullable().default(null),
    isConfidential: z.boolean().default(false),
    named: z.array(z.uuid()).max(60).default([]),
  }),
  reply: AgendaItem,
  refuses: [
    'governance.no_matter_there',
    'governance.amount_of_a_fund',
    'governance.which_resource',
    'governance.named_in_open',
    'governance.no_such_member',
    'governance.too_many_items',
    'governance.no_arbiter',
  ],
});

export const listWaitingItems = endpoint({
  method: 'GET',
  path: '/api/agenda-items',
  access: 'governance.list_items',
  summary: 'Proposals that wait for a conference, as far as the reader has to do with them: the oldest first.',
  query: Paging,
  reply: pageOf(AgendaItem),
});

const refuses = ['governance.item_changed', 'governance.not_in_this_state'] as const;

export const takeOnItem = endpoint({
  method: 'POST',
  path: '/api/agenda-items/:id/taking-on',
  access: 'governance.settle_agenda',
  summary: 'The bureau puts a proposal at the end of the agenda of a conference.',
  params: Id,
  body: Seen.extend({
    conference: z.uuid(),
    minutes: z.number().int().min(1).max(480),
    voting: Voting.nullable().default(null),
  }),
  reply: AgendaItem,
  refuses: [...refuses, 'governance.no_such_conference', 'governance.agenda_full', 'governance.named_not_called'],
});

export const putOffItem = endpoint({
  method: 'POST',
  path: '/api/agenda-items/:id/postponement',
  access: 'governance.settle_agenda',
  summary: 'The bureau puts a proposal off to the next conference, with a reason.',
  params: Id,
  body: Seen.extend({ reason: z.string().trim().min(5).max(500) }),
  reply: AgendaItem,
  refuses: [...refuses, 'governance.has_resolutions', 'governance.has_votes'],
});

export const withdrawItem = endpoint({
  method: 'POST',
  path: '/api/agenda-items/:id/withdrawal',
  access: 'governance.withdraw_item',
  summary: 'Whoever proposed an item that is on no agenda takes it back.',
  params: Id,
  body: Seen,
  reply: AgendaItem,
  refuses,
});

export const addMaterial = endpoint({
  method: 'POST',
  path: '/api/agenda-items/:id/materials',
  access: 'governance.add_material',
  summary: 'The bureau, or whoever proposed an item, lays something before the conference: words, or where they are.',
  params: Id,
  body: z.object({
    title: z.string().trim().min(2).max(60),
    body: z.string().trim().min(2).max(10_000).nullable().default(null),
    address: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .default(null),
  }),
  reply: AgendaItem,
  refuses: ['governance.not_in_this_state', 'governance.words_or_address', 'governance.too_many_materials'],
});

export const orderAgenda = endpoint({
  method: 'PUT',
  path: '/api/conferences/:id/agenda',
  access: 'governance.settle_agenda',
  summary: 'The bureau says in which order a conference deals with what is on its agenda.',
  params: Id,
  body: Seen.extend({ items: z.array(z.uuid()).min(1).max(40) }),
  reply: z.object({ version: z.number().int() }),
  refuses: ['governance.conference_changed', 'governance.not_in_this_state', 'governance.not_the_agenda'],
});
