import type { PolicyRow } from '#platform/access/policy.ts';

const secrecy = '未成年人保护法 art. 63: who opens what a minor wrote, and when';

const row = (one: Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'relation'>): PolicyRow => ({
  role: 'safeguard_lead',
  class: 'C2',
  basis: secrecy,
  fields: 'all',
  audit: 'write',
  ...one,
});

/** The second person: another lead of the school, or the bureau; nobody on his own word. */
const second = (action: string, more: Partial<PolicyRow>): PolicyRow[] => [
  row({ action, relation: 'org:second', ...more }),
  row({ action, role: 'official', relation: 'bureau:second', ...more }),
];

/**
 * Who opens what a pupil wrote in his talk (docs/adr/0026): a lead of his school, by himself, with a fresh proof; who looks at that; and nobody else,
 * the school's head not either, since he may be whom it is about.
 */
export const openingPolicy: readonly PolicyRow[] = [
  row({ action: 'messages.open_in_emergency', relation: 'org', stepUp: true }),
  row({ action: 'messages.enter_demand', relation: 'org', stepUp: true }),
  row({ action: 'messages.list_openings', relation: 'org', audit: 'read' }),
  row({ action: 'messages.list_openings', role: 'official', relation: 'bureau:second', audit: 'read' }),
  ...second('messages.decide_opening', { stepUp: true }),
  row({
    action: 'messages.decide_opening',
    role: 'signed_in',
    relation: 'self:opener',
    class: 'C0',
    basis: 'nobody reviews himself',
    deny: 'messages.own_opening',
  }),
  row({ action: 'messages.read_opening', relation: 'self:reader', class: 'C3', audit: 'read', stepUp: true }),
  row({ action: 'messages.take_opening', relation: 'self:taker', class: 'C3', audit: 'read', stepUp: true }),
  row({ action: 'messages.count_openings', role: 'official', relation: 'county', class: 'C1', audit: 'none' }),
];
