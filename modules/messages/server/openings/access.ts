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

const denied = (action: string, relation: string, deny: string): PolicyRow =>
  row({ action, role: 'signed_in', relation, class: 'C0', basis: 'nobody reviews himself', deny });

/** The second person: another lead of the school, or the bureau; nobody on his own word. */
const second = (action: string, more: Partial<PolicyRow>): PolicyRow[] => [
  row({ action, relation: 'org:second', ...more }),
  row({ action, role: 'official', relation: 'bureau:second', ...more }),
];

/** Nobody whom it may be about. */
const notClose = (action: string): PolicyRow[] => [
  denied(action, 'self:family', 'messages.of_the_family'),
  denied(action, 'self:adult', 'messages.in_his_talk'),
];

/**
 * Who opens what a pupil wrote in his talk (docs/adr/0026): a lead of his school, by himself, with a fresh proof; who looks at that; and nobody else,
 * the school's head not either, since he may be whom it is about.
 */
export const openingPolicy: readonly PolicyRow[] = [
  row({ action: 'messages.open_in_emergency', relation: 'org', stepUp: true }),
  ...notClose('messages.open_in_emergency'),
  row({ action: 'messages.enter_demand', relation: 'org', stepUp: true }),
  ...notClose('messages.enter_demand'),
  row({ action: 'messages.list_openings', relation: 'org', audit: 'read' }),
  row({ action: 'messages.list_openings', role: 'official', relation: 'bureau:second', audit: 'read' }),
  ...second('messages.decide_opening', { stepUp: true }),
  denied('messages.decide_opening', 'self:opener', 'messages.own_opening'),
  ...notClose('messages.decide_opening'),
  row({ action: 'messages.read_opening', relation: 'self:reader', class: 'C3', audit: 'read', stepUp: true }),
  row({ action: 'messages.take_opening', relation: 'self:taker', class: 'C3', audit: 'read', stepUp: true }),
  row({ action: 'messages.count_openings', role: 'official', relation: 'county', class: 'C1', audit: 'none' }),
];
