import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';
const second = 'regulation on minors online art. 36: each staff access approved by a responsible person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

// Grants are nobody's own row, hence the system's reach; whose they may be is narrower, by the charge of a role.
const row = (one: Row): PolicyRow => ({
  class: 'C1',
  basis: duty,
  fields: 'all',
  audit: 'write',
  reach: 'system',
  ...one,
});

const leader = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'school_leader', relation: 'org', ...more });

/** Who a request is by, or about, does not answer it. */
const notHis = (who: 'asked_by' | 'person'): PolicyRow =>
  row({
    action: 'people.decide_grant',
    role: 'signed_in',
    relation: `self:${who}`,
    class: 'C0',
    deny: 'people.grant_own',
  });

/** Staff who may go on leave. */
const staff = ['school_leader', 'homeroom', 'teacher', 'counsellor', 'safeguard_lead'];

/** Who gives, shares and takes roles. Names and roles of staff are internal to the school (C1); nothing of a pupil is opened. */
export const grantPolicy: readonly PolicyRow[] = [
  leader('people.list_grants', { audit: 'read' }),
  row({ action: 'people.list_grants', role: 'security_admin', relation: 'county', basis: second, audit: 'read' }),
  leader('people.ask_grant', { stepUp: true }),
  leader('people.change_grant', { stepUp: true }),
  row({ action: 'people.decide_grant', role: 'security_admin', relation: 'county', basis: second, stepUp: true }),
  leader('people.decide_grant', { basis: second, stepUp: true }),
  notHis('asked_by'),
  notHis('person'),
  ...staff.map((role) => row({ action: 'people.withdraw_grant', role, relation: 'self:asked_by' })),
  ...staff.flatMap((role) => [
    row({ action: 'people.list_lendings', role, relation: 'self', audit: 'none' }),
    row({ action: 'people.lend_role', role, relation: 'self', stepUp: true }),
    // Taking back is never in the way.
    row({ action: 'people.end_lending', role, relation: 'self' }),
  ]),
];
