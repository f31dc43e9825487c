import type { PolicyRow } from '#platform/access/policy.ts';

const row = (action: string, audit: 'read' | 'write', role: string, relation: string): PolicyRow => ({
  action,
  role,
  relation,
  class: 'C2',
  basis: 'law on the protection of minors: duty of the school',
  fields: 'all',
  audit,
});

/** Who enters what came back on paper: whoever sent the notice, and the homeroom teacher the child hands it to. */
const entering = (action: string, audit: 'read' | 'write'): PolicyRow[] => [
  ...['homeroom', 'counsellor', 'school_leader'].map((role) => row(action, audit, role, 'self')),
  row(action, audit, 'homeroom', 'class'),
];

export const slipPolicy: readonly PolicyRow[] = [
  ...entering('messages.look_at_slip', 'read'),
  ...entering('messages.enter_slip', 'write'),
];
