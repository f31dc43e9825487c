import type { PolicyRow } from '#platform/access/policy.ts';

const row = (action: string, more: Partial<PolicyRow> = {}): PolicyRow => ({
  action,
  role: 'school_leader',
  relation: 'org',
  class: 'C2',
  basis: 'law on compulsory education art. 11 and 14: the school keeps who goes to it',
  fields: 'all',
  audit: 'write',
  ...more,
});

/** Between two schools the county decides, and reads of no child by name. */
const county = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row(action, { role: 'official', relation: 'county', class: 'C1', ...more });

/** Who asks for pupils, and who answers. */
export const askingPolicy: readonly PolicyRow[] = [
  row('people.ask_pupil', { stepUp: true }),
  row('people.list_askings', { audit: 'read' }),
  county('people.list_askings', { audit: 'read' }),
  row('people.answer_asking', { stepUp: true }),
  county('people.answer_asking', { stepUp: true }),
  row('people.withdraw_asking'),
];
