import { z } from 'zod';
import { MatterCode } from '#modules/governance/contract/duty-list.ts';
import { Anchor, PolicyRef } from '#modules/governance/contract/policy-ref.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What can be amiss between documents, and between them and the duty list. */
export const FindingKind = z.enum([
  'basis_ended',
  'basis_clause_gone',
  'same_subject',
  'duty_without',
  'duty_basis_ended',
  'duty_clause_gone',
  'cited_unknown',
  'no_basis',
  'matter_without',
  'review_due',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** What somebody who looked at it decided to leave as it is. */
const Left = z.object({ reason: z.string(), by: z.string(), at: Moment });

export const Finding = z.object({
  /** The same as long as the versions it was found in stay. */
  key: z.string(),
  kind: FindingKind,
  policy: PolicyRef.nullable(),
  /** The document it rests on, or stands beside. */
  other: PolicyRef.nullable(),
  anchor: Anchor.nullable(),
  matter: z.object({ code: MatterCode, name: z.string() }).nullable(),
  duty: z.object({ id: z.uuid(), lead: z.string(), basis: z.string() }).nullable(),
  /** The number cited. */
  cited: z.string().nullable(),
  day: Day.nullable(),
  left: Left.nullable(),
});
export type Finding = z.infer<typeof Finding>;

export const listFindings = endpoint({
  method: 'GET',
  path: '/api/policy-findings',
  access: 'governance.list_findings',
  summary: 'Conflicts and missing links between documents, and between them and the duty list, as they are today.',
  query: Paging.extend({ kind: FindingKind.optional(), show: z.enum(['open', 'left', 'all']).default('open') }),
  reply: pageOf(Finding).extend({
    /** How many of each kind nobody has decided about. */
    open: z.array(z.object({ kind: FindingKind, count: z.number().int() })),
  }),
});

export const leaveFinding = endpoint({
  method: 'POST',
  path: '/api/policy-findings/left',
  access: 'governance.leave_finding',
  summary: 'Leaves something that was found as it is, and says why.',
  body: z.object({ key: z.string().min(1).max(900), reason: z.string().trim().min(5).max(500) }),
  reply: z.object({}),
  refuses: ['governance.no_such_finding'],
});
