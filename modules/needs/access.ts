import { providerRoles } from '#modules/resources/contract/provider-role.ts';
import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';
const guardianship = 'guardianship';
const self = 'the pupil himself';
const office = 'county partnership: task of the bureau';
const service = 'service both sides accepted';

type Row = Omit<PolicyRow, 'action'>;

const row = (role: string, relation: string, basis: string, more: Partial<Row> = {}): Row => ({
  role,
  relation,
  class: 'C2',
  basis,
  audit: 'none',
  ...more,
});

/** Those who may state a need, and for whom. */
const openers = [
  row('homeroom', 'class', duty),
  row('teacher', 'org', duty),
  row('counsellor', 'org', duty),
  row('school_leader', 'org', duty),
  row('community_worker', 'org', 'community duty'),
  row('guardian', 'child', guardianship),
  row('pupil', 'child', self),
];

/** Those who may see a need: the school's coordinators, whoever opened it, the family. */
const readers = [
  row('homeroom', 'class', duty),
  row('homeroom', 'self', duty),
  row('school_leader', 'org', duty),
  row('teacher', 'self', duty),
  row('counsellor', 'org', duty),
  row('community_worker', 'self', 'community duty'),
  row('guardian', 'child', guardianship),
  row('pupil', 'child', self),
];

/** The side that offers. */
const providers = providerRoles.map((role) => row(role, 'provider', service));

/** Those who answer for the served side: the family of a pupil, or whoever opened the need of a group. */
const answerers = [
  row('guardian', 'child', guardianship),
  row('pupil', 'child', self),
  row('homeroom', 'self', duty),
  row('teacher', 'self', duty),
  row('counsellor', 'self', duty),
  row('school_leader', 'self', duty),
  row('community_worker', 'self', 'community duty'),
];

/** Those of the school who see an offer or an engagement of their pupils, beside the two sides. */
const coordinators = [
  row('homeroom', 'class', duty),
  row('school_leader', 'org', duty),
  row('counsellor', 'org', duty),
];

const asOffice = (more: Partial<Row> = {}): Row[] => [row('official', 'county', office, { class: 'C1', ...more })];

const of = (action: string, rows: readonly Row[], audit: PolicyRow['audit']): PolicyRow[] =>
  rows.map((one) => ({ action, ...one, audit }));

/** Who may do what in the loop. */
export const needsPolicy: readonly PolicyRow[] = [
  ...of('needs.open', openers, 'write'),
  ...of('needs.list', readers, 'none'),
  ...of('needs.read', readers, 'none'),
  ...of('needs.withdraw', readers, 'write'),
  ...of('needs.board', [...asOffice(), row('department', 'county', office, { class: 'C1' })], 'none'),
  ...of('needs.run', asOffice(), 'none'),
  ...of('needs.start_run', asOffice(), 'write'),
  ...of('needs.cancel_run', asOffice(), 'write'),
  ...of('needs.read_run_rows', asOffice({ class: 'C2' }), 'read'),
  ...of('needs.release', asOffice(), 'write'),
  ...of('needs.list_offers', [...providers, ...answerers, ...coordinators], 'none'),
  ...of('needs.read_offer', [...providers, ...answerers, ...coordinators], 'none'),
  ...of('needs.answer_offer', [...providers, ...answerers], 'write'),
  ...of('needs.list_engagements', [...providers, ...answerers, ...coordinators], 'none'),
  ...of('needs.read_engagement', [...providers, ...answerers, ...coordinators], 'none'),
  ...of('needs.propose_meeting', [...providers, ...answerers, ...coordinators], 'write'),
  ...of('needs.confirm_meeting', [...providers, ...answerers, ...coordinators], 'write'),
  ...of('needs.give_feedback', answerers, 'write'),
  ...of('needs.complete_engagement', [...providers, ...answerers, ...coordinators], 'write'),
  ...of('needs.end_engagement', [...providers, ...answerers, ...coordinators], 'write'),
];
