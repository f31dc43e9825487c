import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';
const task = 'county partnership: task of the bureau';
const second = 'regulation on minors online art. 36: each staff access approved by a responsible person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C1', basis: duty, fields: 'all', audit: 'write', ...one });

/** To whom each may send: a group of the audience is such an object. Whoever is above reaches all that is below. */
const reaching = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] => [
  row({ action, role: 'homeroom', relation: 'class', class: 'C2', ...more }),
  row({ action, role: 'counsellor', relation: 'org', class: 'C2', ...more }),
  row({ action, role: 'school_leader', relation: 'org', class: 'C2', ...more }),
  row({ action, role: 'official', relation: 'county', class: 'C1', basis: task, ...more }),
];

const senders = ['homeroom', 'counsellor', 'school_leader', 'official'];

/** What one has sent: its receipts are read by nobody else. */
const own = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  senders.map((role) => row({ action, role, relation: 'self', ...more }));

const deciding = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] => [
  row({ action, role: 'school_leader', relation: 'org', basis: second, reach: 'system', ...more }),
  row({ action, role: 'official', relation: 'county', basis: second, reach: 'system', ...more }),
];

const notHisOwn = (action: string): PolicyRow =>
  row({ action, role: 'signed_in', relation: 'self:sender', basis: second, class: 'C0', deny: 'messages.own' });

/** What one got, in whatever role. */
const got = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'signed_in', relation: 'self', basis: 'one’s own messages', audit: 'none', ...more });

/** Who sends notices to whom, approves them, and reads what came of them (docs/adr/0019). */
export const noticePolicy: readonly PolicyRow[] = [
  ...reaching('messages.list_places', { audit: 'none' }),
  ...reaching('messages.preview', { audit: 'read' }),
  ...reaching('messages.send'),
  ...own('messages.list_sent', { audit: 'none' }),
  ...own('messages.cancel'),
  ...own('messages.recall'),
  // Who is above the schools reads how many, and nobody's name.
  ...own('messages.list_open', { audit: 'read', class: 'C2' }).filter(({ role }) => role !== 'official'),
  ...own('messages.remind'),
  ...deciding('messages.list_waiting', { audit: 'none' }),
  ...deciding('messages.approve', { stepUp: true }),
  ...deciding('messages.refuse'),
  notHisOwn('messages.approve'),
  notHisOwn('messages.refuse'),
  got('messages.list', { offline: true }),
  got('messages.search_notices'),
  got('messages.read', { offline: true }),
  got('messages.answer', { offline: true, audit: 'write' }),
];
