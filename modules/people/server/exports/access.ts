import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';

type Row = Pick<PolicyRow, 'role' | 'relation' | 'class'>;

const homeroom: Row = { role: 'homeroom', relation: 'class', class: 'C2' };
const leader: Row = { role: 'school_leader', relation: 'org', class: 'C2' };
const lead: Row = { role: 'safeguard_lead', relation: 'org', class: 'C3' };

const of = (action: string, rows: readonly Row[], audit: PolicyRow['audit'] = 'read'): PolicyRow[] =>
  rows.map((row) => ({ action, ...row, basis: duty, fields: 'all', audit }));

/** Who may have what of a school as a file, asked for at the one door (docs/adr/0018). */
export const exportPolicy: readonly PolicyRow[] = [
  ...of('people.export_pupils', [homeroom, leader, lead]),
  ...of('people.export_contacts', [homeroom, leader, lead]),
  ...of('people.export_staff', [leader], 'write'),
  ...of('people.export_roster', [leader]),
];
