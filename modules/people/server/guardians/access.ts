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

/** Who may do what about who is whose guardian. */
export const guardianPolicy: readonly PolicyRow[] = [
  order('people.list_orders', 'read'),
  order('people.enter_order', 'write'),
  row({
    action: 'people.name_lead',
    role: 'school_leader',
    relation: 'org',
    basis: duty,
    audit: 'write',
    reach: 'system',
    stepUp: true,
  }),
  ...(
    [
      ['homeroom', 'class'],
      ['school_leader', 'org'],
      ['safeguard_lead', 'org'],
    ] as const
  ).map(([role, relation]) => row({ action: 'people.list_guardians', role, relation, basis: duty, audit: 'read' })),
  row({
    action: 'people.list_fellow_guardians',
    role: 'guardian',
    relation: 'settled_child',
    basis: 'guardianship',
    offline: true,
  }),
  // Of a child an order keeps from him, a guardian reads this and nothing else.
  row({
    action: 'people.name_children',
    role: 'guardian',
    relation: 'restrained_child',
    basis: 'guardianship',
    fields: ['givenName'],
  }),
];
