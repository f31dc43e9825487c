import type { PolicyRow } from '#platform/access/policy.ts';

const office = (action: string, audit: PolicyRow['audit']): PolicyRow => ({
  action,
  role: 'official',
  relation: 'county',
  class: 'C2',
  basis: 'county partnership: the bureau keeps the rosters of its schools',
  fields: 'all',
  audit,
});

/** Who may bring tables in. Lines, columns and reasons are shown, never what a row says of a child. */
export const intakePolicy: readonly PolicyRow[] = [
  office('intake.read', 'none'),
  office('intake.read_rows', 'read'),
  office('intake.write', 'write'),
];
