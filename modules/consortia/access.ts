import type { PolicyRow } from '#platform/access/policy.ts';

const task = 'county partnership: task of the bureau';
const departments = 'county partnership: task of the departments';
const shared = 'county partnership: work of several organisations';
const voluntary = 'he gives hours of his own post by his own will';
const own = 'whoever takes part says so himself';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C1', basis: shared, fields: 'all', audit: 'none', ...one });

const bureau = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'official', relation: 'county', basis: task, ...more });

const leader = (action: string, relation: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'school_leader', relation, ...more });

/** Who of a school works with the other schools of its consortium. */
export const schoolRoles = ['school_leader', 'homeroom', 'teacher', 'counsellor'] as const;

/** Whose post has hours that can be shared. */
export const teachingRoles = ['homeroom', 'teacher', 'counsellor'] as const;

const ofSchools = (action: string, relation: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  schoolRoles.map((role) => row({ action, role, relation, ...more }));

/** Whoever teaches, of hours of his own post. */
const ofTeachers = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  teachingRoles.map((role) => row({ action, role, relation: 'self:teacher', basis: voluntary, class: 'C2', ...more }));

/** The school that hosts a gathering, and that which leads its consortium. */
const hostAndLead = (action: string): PolicyRow[] =>
  ['org:host', 'org:lead'].map((relation) => leader(action, relation, { audit: 'write' }));

/** Who may do what where schools work as one body. */
export const consortiaPolicy: readonly PolicyRow[] = [
  bureau('consortia.list_consortia'),
  row({ action: 'consortia.list_consortia', role: 'department', relation: 'county', basis: departments }),
  ...ofSchools('consortia.list_consortia', 'consortium'),
  bureau('consortia.read_consortium'),
  ...ofSchools('consortia.read_consortium', 'consortium'),
  ...['consortia.list_gatherings', 'consortia.read_gathering'].flatMap((action) => [
    bureau(action),
    ...ofSchools(action, 'consortium'),
    ...['org:host', 'org:lead'].map((relation) => leader(action, relation)),
  ]),
  leader('consortia.propose_gathering', 'consortium', { audit: 'write' }),
  ...hostAndLead('consortia.change_gathering'),
  bureau('consortia.settle_gathering', { audit: 'write' }),
  leader('consortia.settle_gathering', 'org:lead', { audit: 'write' }),
  ...ofSchools('consortia.join_gathering', 'consortium', { basis: own, audit: 'write' }),
  leader('consortia.list_participants', 'org:host', { class: 'C2', audit: 'read' }),
  leader('consortia.confirm_participants', 'org:host', { class: 'C2', audit: 'write' }),
  ...ofSchools('consortia.list_research_hours', 'self', { basis: own }),
  bureau('consortia.list_programmes'),
  ...ofSchools('consortia.list_programmes', 'consortium'),
  bureau('consortia.keep_programme', { audit: 'write' }),
  leader('consortia.keep_programme', 'org:lead', { audit: 'write' }),
  leader('consortia.join_programme', 'consortium', { audit: 'write' }),
  leader('consortia.list_post_shares', 'org:school', { class: 'C2', audit: 'read' }),
  ...ofTeachers('consortia.list_post_shares'),
  leader('consortia.ask_post_share', 'org:school', { class: 'C2', audit: 'write' }),
  ...ofTeachers('consortia.answer_post_share', { audit: 'write' }),
  leader('consortia.end_post_share', 'org:school', { class: 'C2', audit: 'write' }),
  ...ofTeachers('consortia.end_post_share', { audit: 'write' }),
];
