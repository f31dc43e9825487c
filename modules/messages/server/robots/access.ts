import type { PolicyRow } from '#platform/access/policy.ts';

const leader = (action: string, audit: PolicyRow['audit']): PolicyRow => ({
  action,
  role: 'school_leader',
  relation: 'org',
  class: 'C1',
  basis: 'law on the protection of minors: duty of the school',
  fields: 'all',
  audit,
});

/** Who has notices announced in group chats of others answers for them: the leader of the school (docs/adr/0020). */
export const robotPolicy: readonly PolicyRow[] = [
  leader('messages.list_robots', 'none'),
  leader('messages.keep_robots', 'write'),
];
