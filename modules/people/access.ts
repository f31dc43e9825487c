import type { Ceilings, Clearances, PolicyRow } from '#platform/access/policy.ts';

type Row = Omit<PolicyRow, 'action' | 'audit' | 'fields'>;

const anybody = (basis: string, more: Partial<Row> = {}): Row => ({
  role: 'anybody',
  relation: 'public',
  class: 'C0',
  basis,
  ...more,
});

/**
 * Every role somebody signed in can act in, and the highest data class it is cleared for: no row opens more to it. Who keeps
 * the system running, or works with figures, reads no person.
 */
export const clearances = {
  official: 'C2',
  department: 'C1',
  school_leader: 'C2',
  homeroom: 'C2',
  teacher: 'C2',
  counsellor: 'C2',
  // What a court orders about a family is sealed.
  safeguard_lead: 'C4',
  guardian: 'C3',
  pupil: 'C3',
  community_worker: 'C2',
  provider_admin: 'C2',
  volunteer: 'C2',
  system_admin: 'C1',
  security_admin: 'C1',
  audit_admin: 'C1',
} as const satisfies Clearances;

/**
 * What a guardian reads of a child whose probation runs, or from whom an order keeps him, is never sensitive: a row on C3
 * names `settled_child`. Break-glass opens nothing that is sealed.
 */
export const ceilings = { child: 'C2', restrained_child: 'C2', glass: 'C3' } as const satisfies Ceilings;

const signedIn = (relation: string, basis: string): Row[] => [{ role: 'signed_in', relation, class: 'C1', basis }];

/** The same for what is one’s own account: open also to whom the rest is withheld until he has guarded it. */
const own = (basis: string, more: Partial<Row> = {}): Row[] =>
  signedIn('self', basis).map((row): Row => ({ ...row, always: true, ...more }));

/** Takes the one himself: not whoever found his desk unattended. */
const himself: Partial<Row> = { stepUp: true };

const duty = 'law on the protection of minors: duty of the school';

const task = 'county partnership: task of the bureau';

const answering = '个人信息保护法 art. 50: requests are answered';

/** A family, of its child or himself. */
const family: Row[] = [
  { role: 'guardian', relation: 'child', class: 'C2', basis: 'guardianship' },
  { role: 'pupil', relation: 'child', class: 'C2', basis: 'the pupil himself' },
];

/** All that is kept of a child at once is sensitive, whatever it is of. */
const bundle: Row[] = [
  { role: 'guardian', relation: 'settled_child', class: 'C3', basis: '个人信息保护法 art. 45' },
  { role: 'pupil', relation: 'self', class: 'C3', basis: '个人信息保护法 art. 45' },
];

/** Officials, at what is nobody's row. They appoint departments' officers; their own peers come by command (server/officials.ts). */
const bureau: Row[] = [
  {
    role: 'official',
    relation: 'county',
    class: 'C2',
    basis: task,
    reach: 'system',
  },
];

/** The same where more accounts come of it; taking one back is never in the way. */
const bureauProved = bureau.map((row): Row => ({ ...row, stepUp: true }));

/**
 * Those of the schools who hand out accounts. Whom each may invite is narrower than his reach: server/charge.ts. The
 * accounts themselves are nobody's row, hence the system's reach.
 */
const schools: Row[] = [
  { role: 'school_leader', relation: 'org', class: 'C2', basis: duty, reach: 'system' },
  { role: 'homeroom', relation: 'class', class: 'C2', basis: duty, reach: 'system' },
];

/** School leaders, where it takes them themselves. */
const leadersProved = schools.flatMap((row): Row[] => (row.role === 'school_leader' ? [{ ...row, stepUp: true }] : []));

/** What may wait on the phone, or be kept there. */
const offline = (rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, offline: true }));

const of = (action: string, rows: readonly Row[], audit: PolicyRow['audit'] = 'none'): PolicyRow[] =>
  rows.map((row) => ({ action, ...row, fields: 'all', audit }));

/** Who may do what to persons, places and consents. Being above a school gives no person. */
export const peoplePolicy: readonly PolicyRow[] = [
  ...of('people.me', [anybody('one’s own session', { offline: true })]),
  ...of('people.list_counties', [anybody('which counties are served')]),
  ...of('people.sign_in', [anybody('signing in', { reach: 'system' })]),
  ...of('people.sign_out', own('one’s own browser, with what others left there', { reach: 'system' }), 'write'),
  ...of('people.list_sign_ins', own('one’s own sign-ins')),
  ...of('people.ask_proof', own('one’s own session')),
  ...of('people.prove', own('one’s own session'), 'write'),
  ...of('people.take_role', own('one’s own session'), 'write'),
  ...of('people.demo', [anybody('demonstration county: invented people', { reach: 'system' })]),
  ...of('people.set_up', [anybody('one-time link', { reach: 'system' })], 'write'),
  ...of('people.list_people', [...bureau, ...schools], 'read'),
  ...of('people.invite', [...bureauProved, ...schools], 'write'),
  ...of('people.reset_factors', [...bureauProved, ...leadersProved], 'write'),
  ...of('people.move_staff', bureauProved, 'write'),
  ...of('people.end_sessions', [...bureau, ...schools], 'write'),
  ...of('people.revoke_invitation', [...bureau, ...schools], 'write'),
  ...of('people.list_appointments', bureau, 'read'),
  ...of('people.appoint', bureauProved, 'write'),
  ...of('people.extend_appointment', bureauProved, 'write'),
  ...of('people.end_appointment', bureau, 'write'),
  ...of('people.close_department', bureauProved, 'write'),
  ...of('people.read_invitation', [anybody('one-time link', { reach: 'system' })]),
  ...of('people.accept_invitation', [anybody('one-time link', { reach: 'system' })], 'write'),
  ...of('people.change_password', own('one’s own account'), 'write'),
  ...of('people.list_factors', own('one’s own account')),
  ...of('people.add_factor', own('one’s own account', himself), 'write'),
  ...of('people.remove_factor', own('one’s own account', himself), 'write'),
  ...of('people.list_identities', own('one’s own account')),
  ...of('people.begin_link', own('one’s own account', himself)),
  ...of('people.link_identity', own('one’s own account'), 'write'),
  ...of('people.remove_identity', own('one’s own account', himself), 'write'),
  ...of('people.list_devices', own('one’s own sessions')),
  ...of('people.end_device', own('one’s own sessions'), 'write'),
  ...of('people.list_towns', signedIn('county', 'public geography')),
  ...of('people.list_regions', signedIn('county', 'public geography')),
  ...of('people.list_organisations', signedIn('county', 'public directory')),
  ...of('people.read_tree', [
    { role: 'official', relation: 'county', class: 'C1', basis: 'county partnership: task of the bureau' },
    { role: 'department', relation: 'county', class: 'C1', basis: 'county partnership: task of the departments' },
  ]),
  ...of('people.list_school_classes', [
    { role: 'official', relation: 'county', class: 'C1', basis: 'county partnership: task of the bureau' },
  ]),
  ...of(
    'people.keep_tree',
    [{ role: 'official', relation: 'county', class: 'C1', basis: 'county partnership: task of the bureau' }],
    'write',
  ),
  ...of(
    'people.list_classes',
    offline([
      { role: 'homeroom', relation: 'class', class: 'C1', basis: duty },
      { role: 'teacher', relation: 'org', class: 'C1', basis: duty },
      { role: 'counsellor', relation: 'org', class: 'C1', basis: duty },
      { role: 'school_leader', relation: 'org', class: 'C1', basis: duty },
    ]),
  ),
  ...of('people.list_classes', [{ role: 'safeguard_lead', relation: 'org', class: 'C1', basis: duty }]),
  ...of(
    'people.list_pupils',
    [
      { role: 'homeroom', relation: 'class', class: 'C2', basis: duty },
      { role: 'school_leader', relation: 'org', class: 'C2', basis: duty },
      { role: 'counsellor', relation: 'org', class: 'C2', basis: duty },
      { role: 'safeguard_lead', relation: 'org', class: 'C2', basis: duty },
    ],
    'read',
  ),
  ...of('people.list_children', offline(family)),
  ...of('people.list_purposes', offline(signedIn('county', '个人信息保护法 art. 17: what data is used for is told'))),
  ...of(
    'people.add_purpose_text',
    [{ role: 'official', relation: 'county', class: 'C1', basis: task, stepUp: true }],
    'write',
  ),
  ...of('people.read_stops', family),
  ...of('people.list_looks', family),
  ...of('people.list_own_requests', family),
  ...of('people.ask_request', family, 'write'),
  ...of(
    'people.withdraw_request',
    family.map((row) => ({ ...row, relation: 'self' })),
    'write',
  ),
  // Of those who asked for it: whoever is a guardian no more, or is kept from the child, changes nothing of it.
  ...of('people.take_back_erasure', family, 'write'),
  // It says nothing of the child, nor of anybody.
  ...of(
    'people.download_certificate',
    family.map((row): Row => ({ ...row, relation: 'self', class: 'C1' })),
  ),
  ...of('people.list_requests', [{ role: 'school_leader', relation: 'org', class: 'C2', basis: answering }], 'read'),
  ...of(
    'people.answer_request',
    [{ role: 'school_leader', relation: 'org', class: 'C2', basis: answering, stepUp: true }],
    'write',
  ),
  ...of('people.read_own_data', bundle, 'read'),
  ...of('people.read_copy', family),
  ...of(
    'people.ask_copy',
    bundle.map((row): Row => ({ ...row, stepUp: true })),
    'write',
  ),
  ...of('people.download_copy', bundle, 'read'),
  ...of(
    'people.decide_consent',
    offline([
      { role: 'guardian', relation: 'child', class: 'C2', basis: '个人信息保护法 art. 31' },
      { role: 'pupil', relation: 'child', class: 'C2', basis: '个人信息保护法 art. 14' },
    ]),
    'write',
  ),
];
