import { z } from 'zod';
import { MatterCode } from '#modules/governance/contract/duty-list.ts';
import { PolicyInFull, PolicyKind, Relation } from '#modules/governance/contract/policy.ts';
import { Anchor, PolicyLevel } from '#modules/governance/contract/policy-ref.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';

/** Of which version of the draft a change speaks: it is refused once somebody else has changed it. */
const Seen = z.object({ seen: z.number().int() });
const Id = z.object({ id: z.uuid() });

export const LinkWish = z.object({
  relation: Relation,
  fromAnchor: Anchor.nullable().default(null),
  to: z.uuid(),
  toAnchor: Anchor.nullable().default(null),
});
export type LinkWish = z.infer<typeof LinkWish>;

/** What a version of a document says. */
export const PolicyWish = z.object({
  documentNumber: z.string().trim().max(60).nullable().default(null),
  title: z.string().trim().min(2).max(200),
  titleEn: z.string().trim().max(200).default(''),
  issuer: z.uuid().nullable().default(null),
  /** Of a body outside the county. */
  issuerName: z.string().trim().max(100).nullable().default(null),
  level: PolicyLevel,
  kind: PolicyKind,
  isPublic: z.boolean(),
  matters: z.array(MatterCode).max(40).default([]),
  source: z.string().trim().max(300).default(''),
  isConfirmed: z.boolean().default(false),
  note: z.string().trim().max(300).default(''),
  issuedOn: Day.nullable().default(null),
  began: Day,
  expires: Day.nullable().default(null),
  reviewBy: Day.nullable().default(null),
  text: z.string().max(200_000).default(''),
  links: z.array(LinkWish).max(60).default([]),
});
export type PolicyWish = z.infer<typeof PolicyWish>;

/** What can be wrong with what a version says. */
const refusesWish = [
  'governance.issuer_needed',
  'governance.no_such_issuer',
  'governance.number_taken',
  'governance.expires_first',
  'governance.too_many_clauses',
  'governance.no_such_matter',
  'governance.no_such_policy',
  'governance.no_such_clause',
  'governance.circular_links',
] as const;

export const addPolicy = endpoint({
  method: 'POST',
  path: '/api/policies',
  access: 'governance.keep_policies',
  summary: 'Enters a document into the registry, as a draft.',
  body: PolicyWish,
  reply: PolicyInFull,
  refuses: refusesWish,
});

export const addReferencePolicies = endpoint({
  method: 'POST',
  path: '/api/policies/reference',
  access: 'governance.keep_policies',
  summary:
    'Enters the national documents Lianyu knows of and the registry has not, as drafts to be held against their originals.',
  body: z.object({}),
  reply: z.object({ added: z.number().int() }),
});

export const readPolicyDraft = endpoint({
  method: 'GET',
  path: '/api/policies/:id/draft',
  access: 'governance.read_policy_drafts',
  summary: 'The draft of the next version of a document with its text, as it is to be changed.',
  params: Id,
  reply: z.object({
    draft: PolicyWish.extend({ id: z.uuid(), isAbolition: z.boolean(), version: z.number().int() }),
    /** The reader changed it last, so that a colleague has to put it in force. */
    isOwn: z.boolean(),
  }),
  refuses: ['governance.no_policy_draft'],
});

export const beginPolicyDraft = endpoint({
  method: 'POST',
  path: '/api/policies/:id/draft',
  access: 'governance.keep_policies',
  summary: 'Begins the next version of a document from its latest: one with a text, or one that ends it.',
  params: Id,
  body: z.object({ isAbolition: z.boolean().default(false), began: Day }),
  reply: PolicyInFull,
  refuses: ['governance.policy_draft_exists'],
});

export const changePolicyDraft = endpoint({
  method: 'PUT',
  path: '/api/policies/:id/draft',
  access: 'governance.keep_policies',
  summary: 'Says anew what the draft of a document says.',
  params: Id,
  body: PolicyWish.extend(Seen.shape),
  reply: PolicyInFull,
  refuses: ['governance.no_policy_draft', 'governance.policy_changed', ...refusesWish],
});

export const discardPolicyDraft = endpoint({
  method: 'DELETE',
  path: '/api/policies/:id/draft',
  access: 'governance.keep_policies',
  summary: 'Gives up the draft of a document; of one that was never in force, the document.',
  params: Id,
  body: Seen,
  reply: z.object({}),
  refuses: ['governance.no_policy_draft', 'governance.policy_changed', 'governance.policy_leaned_on'],
});

export const putPolicyInForce = endpoint({
  method: 'POST',
  path: '/api/policies/:id/in-force',
  access: 'governance.put_policy_in_force',
  summary: 'Puts the draft of a document in force from its day on; by another than whoever changed it last.',
  params: Id,
  body: Seen,
  reply: PolicyInFull,
  refuses: [
    'governance.no_policy_draft',
    'governance.policy_changed',
    'governance.own_policy',
    'governance.begins_before_latest',
    'governance.supersedes_later',
    'governance.number_taken',
    'governance.circular_links',
  ],
});
