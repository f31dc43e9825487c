import type { PolicyRow } from '#platform/access/policy.ts';

const emergency = '未成年人保护法 art. 11: a child in danger';
const review = 'regulation on minors online art. 36: access is approved and looked at by a responsible person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation' | 'basis' | 'audit'>;

const row = (one: Row): PolicyRow => ({ class: 'C2', fields: 'all', ...one });

/** Who may open in an emergency what is not his every day. */
export const openers: readonly string[] = ['counsellor', 'safeguard_lead'];

/**
 * What break-glass opens is rows of the relation `glass`, which a person holds to one pupil for an hour: a later module adds
 * its own. Never what is sealed (`ceilings`).
 */
export const glassPolicy: readonly PolicyRow[] = [
  ...openers.map((role) =>
    row({ action: 'people.open_glass', role, relation: 'org', basis: emergency, audit: 'write', stepUp: true }),
  ),
  row({ action: 'people.list_guardians', role: 'counsellor', relation: 'glass', basis: emergency, audit: 'read' }),
  ...['safeguard_lead', 'school_leader'].flatMap((role) => [
    row({ action: 'people.list_glass', role, relation: 'org', basis: review, audit: 'read', reach: 'system' }),
    row({ action: 'people.review_glass', role, relation: 'org', basis: review, audit: 'write', reach: 'system' }),
  ]),
  row({
    action: 'people.defer_glass',
    role: 'safeguard_lead',
    relation: 'org',
    basis: '未成年人保护法 art. 4: what is best for the child',
    audit: 'write',
    reach: 'system',
  }),
  ...['people.review_glass', 'people.defer_glass'].map((action) =>
    row({
      action,
      role: 'signed_in',
      relation: 'self:opener',
      class: 'C0',
      basis: 'nobody reviews himself',
      audit: 'write',
      deny: 'people.glass_own',
    }),
  ),
];
