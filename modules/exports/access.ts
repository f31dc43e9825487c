import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';
const second = 'regulation on minors online art. 36: each staff access approved by a responsible person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C1', basis: duty, fields: 'all', audit: 'write', ...one });

/** Who asks for files; which, the kinds' own rows say. */
const askers = ['homeroom', 'school_leader', 'safeguard_lead'];

/** What is one's own: asked for, looked at, fetched. */
const own = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  askers.map((role) => row({ action, role, relation: 'self', ...more }));

/** The second person reads who asks for what and why, and nothing of what is in it. What another asked is not his row. */
const deciding = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] => [
  row({ action, role: 'school_leader', relation: 'org', basis: second, reach: 'system', ...more }),
  row({ action, role: 'security_admin', relation: 'county', basis: second, reach: 'system', ...more }),
];

const notHisOwn = (action: string): PolicyRow =>
  row({ action, role: 'signed_in', relation: 'self:asked_by', basis: second, class: 'C0', deny: 'exports.own' });

/** Who takes part in an export: whoever asks, and another who approves (docs/adr/0018). */
export const exportsPolicy: readonly PolicyRow[] = [
  ...own('exports.list_kinds', { audit: 'none' }),
  ...own('exports.ask', { stepUp: true }),
  ...own('exports.list', { audit: 'none' }),
  ...own('exports.cancel'),
  ...own('exports.fetch', { stepUp: true, class: 'C2' }),
  ...deciding('exports.list_waiting', { audit: 'read' }),
  ...deciding('exports.approve', { stepUp: true }),
  ...deciding('exports.refuse', { stepUp: true }),
  notHisOwn('exports.approve'),
  notHisOwn('exports.refuse'),
];
