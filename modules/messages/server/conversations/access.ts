import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';

type Side = Pick<PolicyRow, 'role' | 'relation' | 'basis'>;

const guardian: Side = { role: 'guardian', relation: 'child', basis: 'guardianship' };
const homeroom: Side = { role: 'homeroom', relation: 'class', basis: duty };
const teaching: readonly Side[] = [homeroom, { role: 'teacher', relation: 'class', basis: duty }];
const schoolWide: readonly Side[] = ['counsellor', 'school_leader'].map((role) => ({
  role,
  relation: 'org',
  basis: duty,
}));

const rowsOf = (sides: readonly Side[], action: string, more: Partial<PolicyRow>): PolicyRow[] =>
  sides.map((side) => ({ action, class: 'C2', fields: 'all', audit: 'none', ...side, ...more }));

/** The two sides of a conversation, each while he stands in his relation to the child. */
const bothSides = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  rowsOf([guardian, ...teaching], action, more);

/** Those, and whoever sent a family of the school the notice that is answered. */
const allSides = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] => [
  ...bothSides(action, more),
  ...rowsOf(schoolWide, action, more),
];

/** What they read; on the phones of those who are there for a whole school nothing of it is kept. */
const allRead = (action: string): PolicyRow[] => [
  ...bothSides(action, { offline: true }),
  ...rowsOf(schoolWide, action, {}),
];

/** Who talks to whom about a child (docs/adr/0023). */
export const talkPolicy: readonly PolicyRow[] = [
  // Staff are shown a child's family, which is recorded; a guardian who teaches his own child.
  ...bothSides('messages.list_partners').map((row) =>
    row.role === 'guardian' ? row : { ...row, audit: 'read' as const },
  ),
  ...rowsOf(teaching, 'messages.list_talk_pupils', { audit: 'read' }),
  ...bothSides('messages.open_talk', { audit: 'write' }),
  ...rowsOf([homeroom], 'messages.open_group', { audit: 'write' }),
  ...rowsOf([homeroom], 'messages.keep_group', { audit: 'write' }),
  ...rowsOf([guardian], 'messages.name_oneself', { audit: 'write' }),
  // To a guardian no family but his own is named.
  ...rowsOf([guardian], 'messages.list_members', {}),
  ...rowsOf(teaching, 'messages.list_members', { audit: 'read' }),
  ...allRead('messages.list_talks'),
  ...allRead('messages.read_talk'),
  ...allRead('messages.read_talk_messages'),
  ...allSides('messages.search_talks'),
  ...allSides('messages.write_message', { audit: 'write', offline: true }),
  ...allSides('messages.note_talk_read', { offline: true }),
  // In time or not at all: what the clock decides does not wait on a phone, where nobody would know which.
  ...allSides('messages.edit_message', { audit: 'write' }),
  ...allSides('messages.withdraw_message', { audit: 'write' }),
  ...allSides('messages.report_message', { audit: 'write', offline: true }),
  ...allSides('messages.appeal_message', { audit: 'write', offline: true }),
];
