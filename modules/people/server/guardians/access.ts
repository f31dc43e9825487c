import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation' | 'basis'>;

const row = (one: Row): PolicyRow => ({ class: 'C2', fields: 'all', audit: 'none', ...one });

/** What a court decided about a family is sealed: the safeguarding lead alone, himself, with a record of each look. */
const order = (action: string, audit: PolicyRow['audit']): PolicyRow =>
  row({
    action,
    role: 'safeguard_lead',
    relation: 'org',
    class: 'C4',
    basis: '未成年人保护法 art. 108; 反家庭暴力法 art. 32',
    audit,
    stepUp: true,
  });

/** Those of the school who answer for a pupil and may say who is his guardian. Links and claims are nobody's row yet. */
const answering = (action: string, audit: PolicyRow['audit']): PolicyRow[] => [
  row({ action, role: 'homeroom', relation: 'class', basis: duty, audit, reach: 'system' }),
  row({ action, role: 'school_leader', relation: 'org', basis: duty, audit, reach: 'system' }),
];

/** Who may do what about who is whose guardian. */
export const guardianPolicy: readonly PolicyRow[] = [
  order('people.list_orders', 'read'),
  order('people.enter_order', 'write'),
  ...answering('people.list_guardians', 'read'),
  row({ action: 'people.list_guardians', role: 'safeguard_lead', relation: 'org', basis: duty, audit: 'read' }),
  ...answering('people.issue_claim', 'write'),
  ...answering('people.list_claims', 'read'),
  ...answering('people.decide_claim', 'write'),
  row({
    action: 'people.decide_claim',
    role: 'signed_in',
    relation: 'self:claimant',
    class: 'C0',
    basis: 'nobody confirms himself',
    deny: 'people.own_claim',
  }),
  ...answering('people.end_guardianship', 'write'),
  ...answering('people.list_contacts', 'read'),
  ...answering('people.list_workers', 'none'),
  ...answering('people.keep_contacts', 'write'),
  row({
    action: 'people.list_looked_after',
    role: 'community_worker',
    relation: 'looked_after',
    basis: '未成年人保护法 art. 43',
    audit: 'read',
  }),
  row({
    action: 'people.claim',
    role: 'anybody',
    relation: 'public',
    class: 'C0',
    basis: 'code of the school',
    audit: 'write',
    reach: 'system',
  }),
  row({
    action: 'people.list_own_claims',
    role: 'guardian',
    relation: 'self',
    basis: 'one’s own claim',
    reach: 'system',
  }),
  // On probation of himself alone.
  ...['settled_child', 'child'].map((relation) =>
    row({
      action: 'people.list_fellow_guardians',
      role: 'guardian',
      relation,
      basis: 'guardianship',
      offline: true,
    }),
  ),
  // Of a child an order keeps from him, a guardian reads this and nothing else.
  row({
    action: 'people.name_children',
    role: 'guardian',
    relation: 'restrained_child',
    basis: 'guardianship',
    fields: ['givenName'],
  }),
];
