import { answeringRoles } from '#modules/resources/contract/provider-role.ts';
import type { Engagement } from '#modules/needs/contract/engagement.ts';
import type { Need } from '#modules/needs/contract/need.ts';
import type { Offer } from '#modules/needs/contract/offer.ts';
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
  fields: 'all',
  audit: 'none',
  ...more,
});

const opening = (fields: PolicyRow['fields'], rows: readonly Row[]): Row[] => rows.map((one) => ({ ...one, fields }));

/** Of a need, what others than the family read: not what the family has decided. */
const needToSchool: readonly (keyof Need)[] = [
  ...(['id', 'scope', 'category', 'urgency', 'mode', 'schedule', 'wantedFrom', 'wantedTo', 'languages'] as const),
  ...(['words', 'state', 'unmet', 'org', 'orgName', 'town', 'stage', 'grade', 'rural'] as const),
  ...(['pupilName', 'consent', 'openedAt'] as const),
];

/** Of an offer, what a provider reads: not which child it is, nor what a family has to decide. */
const offerToProvider: readonly (keyof Offer)[] = [
  ...(['id', 'need', 'side', 'mayAnswer', 'brief', 'why', 'state', 'answer'] as const),
  ...(['engagement', 'madeAt', 'expiresAt'] as const),
];

const engagementToAnybody: readonly (keyof Engagement)[] = [
  ...(['id', 'need', 'side', 'brief', 'called', 'state', 'began', 'ends', 'meetings'] as const),
  ...(['mayGiveFeedback', 'mayComplete'] as const),
];

/** Of an engagement a provider reads how helpful it was said to be; he says nothing of it himself. */
const engagementToProvider: readonly (keyof Engagement)[] = [...engagementToAnybody, 'heard'];

/** A family reads of it what it has said itself, not what others said. */
const engagementToFamily: readonly (keyof Engagement)[] = [...engagementToAnybody, 'feedback'];

const family = [row('guardian', 'child', guardianship), row('pupil', 'child', self)];

/** Those who may state a need, and for whom. */
const openers = [
  ...opening(needToSchool, [
    row('homeroom', 'class', duty),
    row('teacher', 'org', duty),
    row('counsellor', 'org', duty),
    row('school_leader', 'org', duty),
    row('community_worker', 'org', 'community duty'),
  ]),
  ...family,
];

/** Those who may see a need: the school's coordinators, whoever opened it, the family. */
const readers = [
  ...opening(needToSchool, [
    row('homeroom', 'class', duty),
    row('homeroom', 'self', duty),
    row('school_leader', 'org', duty),
    row('teacher', 'self', duty),
    row('counsellor', 'org', duty),
    row('community_worker', 'self', 'community duty'),
  ]),
  ...family,
];

/** The side that offers. */
const providers = answeringRoles.map((role) => row(role, 'provider', service));

/** Whoever opened the need of a group: he answers for it. */
const groupOpeners = [
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

/** Those who answer an offer: the provider, and for the served side the family of a pupil or the opener of a group's need. */
const answerers = [...opening(offerToProvider, providers), ...family, ...groupOpeners];

/** The served side of an engagement. */
const served = [...opening(engagementToFamily, family), ...groupOpeners];

/** Everybody who has a part in an engagement. */
const partners = [...opening(engagementToProvider, providers), ...served, ...coordinators];

/** Nobody acts for both sides, in whatever roles: who has done it for the other one is told so. */
const notForBoth = (action: string, deny: string): PolicyRow => ({
  action,
  ...row('signed_in', 'self:other_side', 'two sides are two people', { class: 'C0', fields: [] }),
  deny,
});

const asOffice = (more: Partial<Row> = {}): Row[] => [row('official', 'county', office, { class: 'C1', ...more })];

const of = (action: string, rows: readonly Row[], audit: PolicyRow['audit']): PolicyRow[] =>
  rows.map((one) => ({ action, ...one, audit }));

/** What may be done without a network and be sent later. */
const waiting = (rows: readonly Row[]): Row[] => rows.map((one) => ({ ...one, offline: true }));

/** What may stay on the phone: one's own, of one's class, of one's children; of a whole school it may not. */
const kept = (rows: readonly Row[]): Row[] =>
  rows.map((one) => (one.relation === 'org' ? one : { ...one, offline: true }));

/** What a service does about a pupil rests on consent to the purpose of its category. */
const restingOnConsent = (rows: readonly Row[]): Row[] =>
  rows.map((one) => ({ ...one, purposes: ['service.mental', 'service.general'] }));

/** Who may do what in the loop. */
export const needsPolicy: readonly PolicyRow[] = [
  ...of('needs.open', waiting(openers), 'write'),
  ...of('needs.list', kept(readers), 'none'),
  ...of('needs.read', kept(readers), 'none'),
  ...of('needs.why', kept(opening('all', readers)), 'none'),
  ...of('needs.export_needs', [row('school_leader', 'org', duty)], 'read'),
  ...of('needs.withdraw', waiting(readers), 'write'),
  ...of('needs.board', [...asOffice(), row('department', 'county', office, { class: 'C1' })], 'none'),
  // Who asks many scenarios and compares could narrow down what is not told: each is written down.
  ...of('needs.scenario', [...asOffice(), row('department', 'county', office, { class: 'C1' })], 'read'),
  ...of('needs.run', asOffice(), 'none'),
  ...of('needs.start_run', asOffice(), 'write'),
  ...of('needs.cancel_run', asOffice(), 'write'),
  ...of('needs.read_run_rows', asOffice({ class: 'C2' }), 'read'),
  ...of('needs.release', asOffice(), 'write'),
  ...of('needs.list_offers', kept([...answerers, ...coordinators]), 'none'),
  ...of('needs.read_offer', kept([...answerers, ...coordinators]), 'none'),
  ...of('needs.answer_offer', waiting(answerers), 'write'),
  notForBoth('needs.answer_offer', 'needs.other_side_answers'),
  ...of('needs.list_engagements', kept(partners), 'none'),
  ...of('needs.read_engagement', kept(partners), 'none'),
  ...of('needs.propose_meeting', restingOnConsent(waiting(partners)), 'write'),
  ...of('needs.confirm_meeting', waiting(partners), 'write'),
  notForBoth('needs.confirm_meeting', 'needs.other_side_confirms'),
  ...of('needs.give_feedback', waiting(served), 'write'),
  ...of('needs.complete_engagement', waiting(partners), 'write'),
  ...of('needs.end_engagement', waiting(partners), 'write'),
];
