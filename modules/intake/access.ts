import type { PolicyRow } from '#platform/access/policy.ts';

const office = (action: string, audit: PolicyRow['audit'], more: Partial<PolicyRow> = {}): PolicyRow => ({
  action,
  role: 'official',
  relation: 'county',
  class: 'C2',
  basis: 'county partnership: the bureau keeps the rosters of its schools',
  fields: 'all',
  audit,
  ...more,
});

/**
 * Who may bring tables in. Lines, columns and reasons are shown, never what a row says of a child. Saying yes to much change
 * is an act of its own, `intake.accept_much`; so is saying how much is much.
 */
export const intakePolicy: readonly PolicyRow[] = [
  office('intake.read', 'none'),
  office('intake.read_rows', 'read'),
  office('intake.write', 'write'),
  office('intake.accept_much', 'write', { stepUp: true }),
  office('intake.set_limit', 'write', { class: 'C1', stepUp: true }),
];
