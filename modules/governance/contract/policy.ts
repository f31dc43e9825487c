import { z } from 'zod';
import { MatterCode } from '#modules/governance/contract/duty-list.ts';
import { Anchor, PolicyLevel, PolicyRef, PolicyState } from '#modules/governance/contract/policy-ref.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const PolicyKind = z.enum(['law', 'regulation', 'notice', 'measure', 'charter', 'plan']);
export type PolicyKind = z.infer<typeof PolicyKind>;

export const Relation = z.enum(['supersedes', 'implements', 'amends', 'cites']);
export type Relation = z.infer<typeof Relation>;

/** A document as it stands on a day. */
export const Policy = PolicyRef.extend({
  titleEn: z.string(),
  /** An organisation of the county, or a body outside it, which has no id. */
  issuer: z.object({ id: z.uuid().nullable(), name: z.string() }),
  kind: PolicyKind,
  isPublic: z.boolean(),
  /** Whether the bureau has held the text against the original. */
  isConfirmed: z.boolean(),
  /** The stretch of days in which it is what it is, both included. */
  since: Day.nullable(),
  until: Day.nullable(),
});
export type Policy = z.infer<typeof Policy>;

export const PolicyVersion = z.object({
  id: z.uuid(),
  /** The draft has none. */
  number: z.number().int().nullable(),
  /** It ends the document from its first day on, and has no text. */
  isAbolition: z.boolean(),
  /** Unknown of some that others have issued. */
  issuedOn: Day.nullable(),
  began: Day,
  expires: Day.nullable(),
  note: z.string(),
  clauses: z.number().int(),
  changedAt: Moment,
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** What ties the document to another: of `out` it says so itself, of `in` the other does. */
export const PolicyTie = z.object({
  way: z.enum(['out', 'in']),
  /** How many documents away the other is; what lies behind it follows it. */
  depth: z.number().int(),
  relation: Relation,
  fromAnchor: Anchor.nullable(),
  toAnchor: Anchor.nullable(),
  policy: PolicyRef,
});
export type PolicyTie = z.infer<typeof PolicyTie>;

export const PolicyInFull = Policy.extend({
  source: z.string(),
  reviewBy: Day.nullable(),
  matters: z.array(z.object({ code: MatterCode, name: z.string() })),
  /** Which version is told of here. */
  version: PolicyVersion,
  /** Those put in force, the latest first. */
  versions: z.array(PolicyVersion),
  ties: z.array(PolicyTie),
  /** A next version is being written; told to whoever keeps the registry. */
  hasDraft: z.boolean(),
});
export type PolicyInFull = z.infer<typeof PolicyInFull>;

export const Clause = z.object({
  anchor: Anchor,
  rank: z.string(),
  /** Its number as the document writes it. */
  label: z.string(),
  body: z.string(),
});
export type Clause = z.infer<typeof Clause>;

const Id = z.object({ id: z.uuid() });

/** What documents are asked for by; a day other than today shows them as they stood then. */
const Asked = Paging.extend({
  level: PolicyLevel.optional(),
  kind: PolicyKind.optional(),
  state: PolicyState.optional(),
  day: Day.optional(),
});

export const listPolicies = endpoint({
  method: 'GET',
  path: '/api/policies',
  access: 'governance.list_policies',
  summary: 'The documents of the registry as they stand on a day, the widest level first, in it the latest first.',
  query: Asked,
  reply: pageOf(Policy),
});

/** A stretch of text, and whether it is what was searched for. */
const Piece = z.object({ text: z.string(), isFound: z.boolean() });

/** A clause, or the title of a document, that has the words in it. */
export const PolicyFound = z.object({
  policy: PolicyRef,
  anchor: Anchor.nullable(),
  label: z.string(),
  excerpt: z.array(Piece),
});
export type PolicyFound = z.infer<typeof PolicyFound>;

export const searchPolicies = endpoint({
  method: 'GET',
  path: '/api/policies/found',
  access: 'governance.list_policies',
  summary: 'Clauses and titles with words in them, the best first, of the versions that count on a day.',
  query: Asked.extend({ words: z.string().trim().min(1).max(100) }),
  reply: pageOf(PolicyFound),
});

export const readPolicy = endpoint({
  method: 'GET',
  path: '/api/policies/:id',
  access: 'governance.read_policy',
  summary: 'A document: the version that counts today or another, its versions, and what it is tied to.',
  params: Id,
  query: z.object({ version: z.uuid().optional() }),
  reply: PolicyInFull,
});

export const listClauses = endpoint({
  method: 'GET',
  path: '/api/policies/:id/clauses',
  access: 'governance.read_policy',
  summary: 'The clauses of a document, in their order: of the version that counts today or another.',
  params: Id,
  query: Paging.extend({ version: z.uuid().optional() }),
  reply: pageOf(Clause),
});

export const ClauseChange = z.object({
  anchor: Anchor,
  what: z.enum(['added', 'removed', 'changed', 'renumbered']),
  before: Clause.nullable(),
  after: Clause.nullable(),
});
export type ClauseChange = z.infer<typeof ClauseChange>;

export const compareVersions = endpoint({
  method: 'GET',
  path: '/api/policies/:id/changes',
  access: 'governance.read_policy',
  summary: 'What a version of a document says otherwise than the one before it or another, clause by clause.',
  params: Id,
  query: Paging.extend({ since: z.uuid().optional(), version: z.uuid().optional() }),
  reply: pageOf(ClauseChange),
});

/** Something that rests on a clause, or on the document as a whole. */
export const Hanging = z.object({
  anchor: Anchor.nullable(),
  /** A document that says so, and how it does. */
  policy: PolicyRef.nullable(),
  relation: Relation.nullable(),
  fromAnchor: Anchor.nullable(),
  /** A duty of the list in force whose basis it is. */
  duty: z.object({ id: z.uuid(), matter: MatterCode, name: z.string(), lead: z.string() }).nullable(),
});
export type Hanging = z.infer<typeof Hanging>;

export const listHanging = endpoint({
  method: 'GET',
  path: '/api/policies/:id/hanging',
  access: 'governance.read_policy',
  summary: 'What hangs on a document and on its clauses: duties of the list in force, and documents that point at it.',
  params: Id,
  query: Paging,
  reply: pageOf(Hanging),
});
