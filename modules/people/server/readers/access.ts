import type { PolicyRow } from '#platform/access/policy.ts';

const row = (role: string, relation: string, basis: string): PolicyRow => ({
  action: 'people.list_readers',
  role,
  relation,
  class: 'C2',
  basis,
  fields: 'all',
  // It tells of rights, and shows nothing of the child.
  audit: 'none',
});

/** Who may know who can see a child. */
export const readerPolicy: readonly PolicyRow[] = [
  ...['school_leader', 'safeguard_lead'].map((role) =>
    row(role, 'org', 'regulation on minors online art. 36: access by least right'),
  ),
  row('guardian', 'settled_child', '个人信息保护法 art. 44: to know who processes it'),
  row('pupil', 'settled_child', '个人信息保护法 art. 44: to know who processes it'),
];
