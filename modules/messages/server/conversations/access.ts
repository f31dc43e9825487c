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
  ...bothSides('talks.list_partners', { audit: 'read' }),
  ...bothSides('talks.open', { audit: 'write' }),
  ...bothSides('talks.list', { offline: true }),
  ...bothSides('talks.read', { offline: true }),
  ...bothSides('talks.read_messages', { offline: true }),
  ...bothSides('talks.write', { audit: 'write', offline: true }),
  ...bothSides('talks.note_read', { offline: true }),
  ...bothSides('talks.edit', { audit: 'write' }),
  ...bothSides('talks.withdraw', { audit: 'write', offline: true }),
  ...bothSides('talks.report', { audit: 'write', offline: true }),
  ...bothSides('talks.appeal', { audit: 'write', offline: true }),
];
