import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** As many days as one search may span. */
export const searchDays = 31;

/** What somebody did or tried, as it was recorded; who and what are numbers, and nothing says what was read or written. */
export const AuditRecord = z.object({
  id: z.uuid(),
  /** Its place in the chain; null for the second until it is sealed. */
  seq: z.number().int().nullable(),
  at: Moment,
  person: z.uuid().nullable(),
  /** Whose role he acted in, where it was lent to him. */
  onBehalf: z.uuid().nullable(),
  role: z.string().nullable(),
  /** The role in the reader's language; null where nobody acted in one. */
  roleName: z.string().nullable(),
  action: z.string(),
  relation: z.string().nullable(),
  /** How he stood to it, and by what right, in the reader's language. */
  relationName: z.string().nullable(),
  class: z.string().nullable(),
  basis: z.string().nullable(),
  /** `allowed`, or the code of the refusal. */
  decision: z.string(),
  kind: z.string().nullable(),
  object: z.uuid().nullable(),
  request: z.string(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

export const searchAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  access: 'oversight.search_audit',
  summary: 'Audit records of some days, the newest first; each search is recorded itself.',
  query: Paging.extend({
    from: Day,
    /** The last day, included. */
    until: Day,
    action: z.string().trim().max(60).optional(),
    role: z.string().trim().max(40).optional(),
    class: z.enum(['C0', 'C1', 'C2', 'C3', 'C4']).optional(),
    decision: z.enum(['allowed', 'refused']).optional(),
    /** What it was done to, by number, or by the last ten digits of it, which stand in an exported file. */
    object: z.union([z.uuid(), z.string().regex(/^[0-9A-Fa-f]{10}$/)]).optional(),
    /** Whoever acted, by number. */
    person: z.uuid().optional(),
  }),
  reply: pageOf(AuditRecord),
  refuses: ['oversight.too_many_days'],
});

/** How the records of the county are kept. */
export const AuditState = z.object({
  /** How long the chain is, when the newest link was recorded, and how many records wait for theirs. */
  records: z.number().int(),
  newest: Moment.nullable(),
  unsealed: z.number().int(),
  /** What came of going over all of it the last time. */
  verified: z
    .object({
      at: Moment,
      records: z.number().int(),
      /** The first record that is wrong, and how. */
      firstBad: z.number().int().nullable(),
      why: z.string().nullable(),
    })
    .nullable(),
  /** Events nobody could hear. */
  setAside: z.number().int(),
});
export type AuditState = z.infer<typeof AuditState>;

export const readAuditState = endpoint({
  method: 'GET',
  path: '/api/audit/state',
  access: 'oversight.read_state',
  summary: 'How far the audit records are chained, and whether the chain was whole when it was last gone over.',
  reply: AuditState,
});

export const verifyAudit = endpoint({
  method: 'POST',
  path: '/api/audit/verification',
  access: 'oversight.verify',
  summary: 'Goes over the whole chain of audit records, in the background; every night that happens by itself.',
  reply: z.object({ begun: z.literal(true) }),
});
