import type { PolicyRow } from '#platform/access/policy.ts';

const basis = 'law on compulsory education art. 11 and 14: the school keeps who goes to it';

const row = (action: string, more: Pick<PolicyRow, 'audit'> & Partial<PolicyRow>): PolicyRow => ({
  action,
  role: 'school_leader',
  relation: 'org',
  class: 'C2',
  basis,
  fields: 'all',
  ...more,
});

/** Who may let pupils go and take them: whoever leads the school, of its own. */
export const leavingPolicy: readonly PolicyRow[] = [
  row('people.leave', { audit: 'write', stepUp: true }),
  row('people.list_leavings', { audit: 'read' }),
  row('people.enrol', { audit: 'write', stepUp: true }),
  row('people.refuse_leaving', { audit: 'write' }),
  row('people.withdraw_leaving', { audit: 'write' }),
  row('people.list_class', { audit: 'read' }),
  row('people.list_class', { audit: 'read', role: 'homeroom', relation: 'class' }),
];
