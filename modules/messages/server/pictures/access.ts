import type { PolicyRow } from '#platform/access/policy.ts';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({
  class: 'C1',
  basis: 'regulation on minors online arts. 26 and 29: what harms minors is stopped',
  fields: 'all',
  audit: 'write',
  ...one,
});

/** Those who moderate at the school that listed a picture. */
const ofSchool = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  ['school_leader', 'safeguard_lead'].map((role) => row({ action, role, relation: 'org', ...more }));

/** Those, or of what the bureau has listed itself, its officials. */
const ofLister = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] => [
  ...ofSchool(action, { class: 'C2', ...more }),
  row({ action, role: 'official', relation: 'bureau:org', class: 'C2', ...more }),
];

/** Those, and the bureau, which sees no picture of a school and no name of a family. */
const keeping = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] => [
  ...ofSchool(action, more),
  row({ action, role: 'official', relation: 'county', ...more }),
];

const notHisOwn = (relation: string, deny: string): PolicyRow =>
  row({ action: 'messages.decide_refused_picture', role: 'signed_in', relation, class: 'C0', deny });

/** Who keeps the list of pictures, and decides where somebody says that his is another (docs/adr/0024). */
export const picturePolicy: readonly PolicyRow[] = [
  ...keeping('messages.list_pictures', { audit: 'none' }),
  ...keeping('messages.end_picture'),
  ...ofLister('messages.list_refused_pictures', { audit: 'read' }),
  ...ofLister('messages.decide_refused_picture'),
  notHisOwn('self:uploader', 'messages.own_message'),
  notHisOwn('self:lister', 'messages.own_decision'),
];
