import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';

/** The two sides of a conversation, each while he stands in his relation to the child. */
const bothSides = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  [
    { role: 'guardian', relation: 'child', basis: 'guardianship' },
    { role: 'homeroom', relation: 'class', basis: duty },
    { role: 'teacher', relation: 'class', basis: duty },
  ].map((side) => ({ action, class: 'C2', fields: 'all', audit: 'none', ...side, ...more }));

/** Who talks to whom about a child (docs/adr/0023). */
export const talkPolicy: readonly PolicyRow[] = [
  // Staff are shown a child's family, which is recorded; a guardian who teaches his own child.
  ...bothSides('messages.list_partners').map((row) =>
    row.role === 'guardian' ? row : { ...row, audit: 'read' as const },
  ),
  ...bothSides('messages.open_talk', { audit: 'write' }),
  ...bothSides('messages.list_talks', { offline: true }),
  ...bothSides('messages.read_talk', { offline: true }),
  ...bothSides('messages.read_talk_messages', { offline: true }),
  ...bothSides('messages.write_message', { audit: 'write', offline: true }),
  ...bothSides('messages.note_talk_read', { offline: true }),
  // In time or not at all: what the clock decides does not wait on a phone, where nobody would know which.
  ...bothSides('messages.edit_message', { audit: 'write' }),
  ...bothSides('messages.withdraw_message', { audit: 'write' }),
  ...bothSides('messages.report_message', { audit: 'write', offline: true }),
  ...bothSides('messages.appeal_message', { audit: 'write', offline: true }),
];
