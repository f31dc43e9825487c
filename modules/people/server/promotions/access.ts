import type { PolicyRow } from '#platform/access/policy.ts';

const row = (action: string, more: Pick<PolicyRow, 'audit'> & Partial<PolicyRow>): PolicyRow => ({
  action,
  role: 'school_leader',
  relation: 'org',
  class: 'C2',
  basis: 'law on compulsory education art. 11 and 14: the school keeps who goes to it',
  fields: 'all',
  ...more,
});

/** Who lets the classes of a school go on and go: whoever leads it. */
export const promotionPolicy: readonly PolicyRow[] = [
  row('people.read_promotion', { audit: 'read' }),
  row('people.promote', { audit: 'write', stepUp: true }),
  row('people.undo_promotion', { audit: 'write', stepUp: true }),
];
