import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** The roles an organisation's own leader gives to his staff. */
export const GrantedRole = z.enum(['homeroom', 'teacher', 'counsellor', 'safeguard_lead']);
export type GrantedRole = z.infer<typeof GrantedRole>;

/** A role somebody of the staff holds, or will. */
export const Grant = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  role: z.string(),
  /** The role and where it is held, in the reader's language. */
  title: z.string(),
  from: Day,
  /** The day from which it gives nothing any more. */
  until: Day.nullable(),
  /** Whether it takes a second person to give it. */
  bySecond: z.boolean(),
  /** Who lent it; null for one's own. */
  lentBy: z.string().nullable(),
  /** Whether the reader may end it, and give another in its place. */
  mayChange: z.boolean(),
});
export type Grant = z.infer<typeof Grant>;

/** What one asked and another has to answer. */
export const GrantRequest = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  from: Day,
  until: Day,
  /** Who lends it; null where it is given. */
  lentBy: z.string().nullable(),
  /** A name; nothing where a roster asked by itself. */
  askedBy: z.string(),
  /** The other system whose roster says so. */
  roster: z.string().nullable(),
  askedAt: Moment,
  expiresAt: Moment,
  state: z.enum(['waiting', 'approved', 'refused', 'withdrawn', 'expired']),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type GrantRequest = z.infer<typeof GrantRequest>;

export const listGrants = endpoint({
  method: 'GET',
  path: '/api/grants',
  access: 'people.list_grants',
  summary:
    'Which roles the staff of the caller’s organisation holds; for the security administrator those that take two to give.',
  query: Paging,
  reply: pageOf(Grant),
});

export const listGrantRequests = endpoint({
  method: 'GET',
  path: '/api/grant-requests',
  access: 'people.list_grants',
  summary: 'Grants that wait for a second person, and what became of others, the newest first.',
  query: Paging,
  reply: pageOf(GrantRequest),
});

const refusedAsked = [
  'people.not_of_the_staff',
  'people.homeroom_of_no_class',
  'people.holds_it_already',
  'people.until_past',
  'people.grant_too_long',
];

export const askGrant = endpoint({
  method: 'POST',
  path: '/api/grants',
  access: 'people.ask_grant',
  summary:
    'Gives one of the staff a role, from today on. One that opens sensitive data waits for a second person, and ends with the school year at the latest.',
  body: z.object({ person: z.uuid(), role: GrantedRole, class: z.uuid().nullable(), until: Day.nullable() }),
  reply: z.object({ how: z.enum(['granted', 'waiting']) }),
  refuses: [...refusedAsked, 'people.lent_asks_nothing'],
});

export const rescopeGrant = endpoint({
  method: 'PUT',
  path: '/api/grants/:id',
  access: 'people.change_grant',
  summary: 'Ends a role and gives another in its place on the same day, in one act.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ role: GrantedRole, class: z.uuid().nullable() }),
  reply: z.object({ how: z.literal('granted') }),
  refuses: ['people.grant_needs_second', 'people.homeroom_of_no_class', 'people.holds_it_already'],
});

export const endGrant = endpoint({
  method: 'DELETE',
  path: '/api/grants/:id',
  access: 'people.change_grant',
  summary: 'Ends a role of one of the staff at once, and what he lent of it.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ ended: z.literal(true) }),
});

export const decideGrant = endpoint({
  method: 'POST',
  path: '/api/grant-requests/:id/decision',
  access: 'people.decide_grant',
  summary: 'Approves or refuses what another asked: never for oneself, never what one asked oneself.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ decision: z.enum(['approve', 'refuse']) }),
  reply: GrantRequest,
  refuses: [
    'people.grant_own',
    'people.grant_decided',
    'people.lent_decides_nothing',
    'people.in_office_today',
    'people.not_of_the_staff',
  ],
});

export const withdrawGrantRequest = endpoint({
  method: 'DELETE',
  path: '/api/grant-requests/:id',
  access: 'people.withdraw_grant',
  summary: 'Takes back what one asked and nobody has answered yet.',
  params: z.object({ id: z.uuid() }),
  reply: GrantRequest,
  refuses: ['people.grant_decided'],
});

/** A colleague one may lend one's role to. */
export const Colleague = z.object({ id: z.uuid(), name: z.string() });

/** The role one acts in, lent for some days. */
export const Lending = z.object({
  id: z.uuid(),
  name: z.string(),
  from: Day,
  until: Day,
  state: z.enum(['coming', 'now', 'waiting']),
});
export type Lending = z.infer<typeof Lending>;

export const listLendings = endpoint({
  method: 'GET',
  path: '/api/delegations',
  access: 'people.list_lendings',
  summary: 'To whom the caller lends the role he acts in, and to which colleagues he could.',
  reply: z.object({
    items: z.array(Lending),
    /** Empty where the reader may neither lend nor give a role. */
    colleagues: z.array(Colleague),
    mayLend: z.boolean(),
    days: z.number().int(),
  }),
});

export const lendRole = endpoint({
  method: 'POST',
  path: '/api/delegations',
  access: 'people.lend_role',
  summary:
    'Lends the role the caller acts in to a colleague for some days of leave; what is done in it is recorded as for the caller.',
  body: z.object({ person: z.uuid(), from: Day, until: Day }),
  reply: z.object({ how: z.enum(['granted', 'waiting']) }),
  refuses: [
    'people.lent_is_not_lent_on',
    'people.lending_too_long',
    'people.not_of_the_staff',
    'people.holds_it_already',
    'people.until_past',
    'access.prove_again',
  ],
});

export const endLending = endpoint({
  method: 'DELETE',
  path: '/api/delegations/:id',
  access: 'people.end_lending',
  summary: 'Takes back at once what one lent.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ ended: z.literal(true) }),
});
