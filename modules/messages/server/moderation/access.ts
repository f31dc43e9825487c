import type { PolicyRow } from '#platform/access/policy.ts';

const protection = 'regulation on minors online arts. 26 and 29: what harms minors is stopped';
const report = 'law on the protection of minors art. 11: duty to report';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C2', basis: protection, fields: 'all', audit: 'write', ...one });

const ofSchool = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  ['school_leader', 'safeguard_lead'].map((role) => row({ action, role, relation: 'org', ...more }));

/** What a school's family and staff wrote, without who they are and of whom. */
const nameless = [
  'id',
  'cause',
  'state',
  'body',
  'saidBefore',
  'isTakenBack',
  'attachments',
  'side',
  'writtenAt',
  'openedAt',
  'dueAt',
  'isLate',
  'hits',
].concat(['writtenAtOrg', 'listVersion', 'reportReason', 'reason', 'appeal', 'answer', 'mayDecide', 'decisions']);

/** The bureau, of what is written in the groups of staff it has opened itself; and in the stead of a school where nobody may. */
const ofBureau = (
  action: string,
  { stead, ...more }: Partial<PolicyRow> & { stead: PolicyRow['fields'] },
): PolicyRow[] => [
  row({ action, role: 'official', relation: 'bureau:own', ...more }),
  row({ action, role: 'official', relation: 'bureau:stead', ...more, fields: stead }),
];

/** Those of a school for it, and the bureau for the county. */
const keeping = (action: string, audit: PolicyRow['audit']): PolicyRow[] => [
  ...ofSchool(action, { class: 'C1', audit }),
  row({ action, role: 'official', relation: 'county', class: 'C1', audit }),
];

const denied = (action: string, relation: string, deny: string): PolicyRow =>
  row({ action, role: 'signed_in', relation, class: 'C0', deny });

/** Who decides on messages that are held or reported, and who hears of harm, and who keeps the lists of words (docs/adr/0023). */
export const moderationPolicy: readonly PolicyRow[] = [
  ...ofSchool('messages.list_held', { audit: 'read' }),
  ...ofBureau('messages.list_held', { audit: 'read', stead: nameless }),
  ...keeping('messages.count_to_decide', 'none'),
  ...ofSchool('messages.decide_held'),
  ...ofBureau('messages.decide_held', { stead: nameless }),
  denied('messages.decide_held', 'self:party', 'messages.own_message'),
  denied('messages.decide_held', 'self:decider', 'messages.own_decision'),
  denied('messages.decide_held', 'self:family', 'messages.of_the_family'),
  ...keeping('messages.list_words', 'none'),
  ...keeping('messages.add_word', 'write'),
  ...keeping('messages.end_word', 'write'),
  row({ action: 'messages.list_concerns', role: 'safeguard_lead', relation: 'org', basis: report, audit: 'read' }),
  // Who could help a child has to know which.
  ...ofBureau('messages.list_concerns', { basis: report, audit: 'read', stead: 'all' }),
  ...ofBureau('messages.heed_concern', { basis: report, stead: 'all' }),
  row({ action: 'messages.heed_concern', role: 'safeguard_lead', relation: 'org', basis: report }),
  denied('messages.heed_concern', 'self:party', 'messages.own_message'),
  denied('messages.heed_concern', 'self:family', 'messages.of_the_family'),
];
