import type { PolicyRow } from '#platform/access/policy.ts';

/** That somebody keeps a child’s records, and why, is the safeguarding leads’ alone, each himself, with a record of each look. */
const hold = (action: string, audit: PolicyRow['audit']): PolicyRow => ({
  action,
  role: 'safeguard_lead',
  relation: 'org',
  class: 'C4',
  basis: '未成年人网络保护条例 art. 38: records of harm are kept',
  fields: 'all',
  audit,
  stepUp: true,
});

/** Who may keep records from going, and let them go again. */
export const holdPolicy: readonly PolicyRow[] = [
  hold('people.list_holds', 'read'),
  hold('people.lay_hold', 'write'),
  hold('people.ask_hold_end', 'write'),
  hold('people.end_hold', 'write'),
  {
    action: 'people.end_hold',
    role: 'signed_in',
    relation: 'self:asker',
    class: 'C0',
    basis: 'one asks, another ends it',
    fields: 'all',
    audit: 'write',
    deny: 'people.hold_own',
  },
];
