import type { PolicyRow } from '#platform/access/policy.ts';

const task = 'county partnership: task of the bureau';
const known = 'who answers for what is everybody’s to know';
const second = 'what binds departments takes a second person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C1', basis: known, fields: 'all', audit: 'none', ...one });

const everybody = (action: string): PolicyRow => row({ action, role: 'signed_in', relation: 'county' });

const bureau = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'official', relation: 'county', basis: task, audit: 'write', ...more });

const heard = 'the county hears schools and families';

const shared = 'county partnership: work of several organisations';

const departments = 'county partnership: task of the departments';

const ofDepartment = (action: string, relation: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'department', relation, basis: departments, ...more });

/** Whoever may raise a matter, and sees what he raised. */
const raisers = [
  { role: 'guardian', relation: 'self:raised_by', basis: heard },
  { role: 'school_leader', relation: 'org:for_school', basis: heard },
];

/** What whoever holds something does, and the bureau for what it holds itself. */
const holderDoes = (action: string): PolicyRow[] => [
  bureau(action),
  ofDepartment(action, 'org:holder', { audit: 'write' }),
];

const readsMatters = (action: string): PolicyRow[] => [
  bureau(action, { audit: 'none' }),
  ofDepartment(action, 'org:readers'),
  ...raisers.map((one) => row({ action, ...one })),
];

const matters: readonly PolicyRow[] = [
  bureau('governance.raise_matter'),
  ...raisers.map(({ role }) =>
    row({ action: 'governance.raise_matter', role, relation: 'county', basis: heard, audit: 'write' }),
  ),
  ...['governance.list_raised_matters', 'governance.read_raised_matter'].flatMap(readsMatters),
  // Why it moved, and what tasks are called: whoever raised it reads where it is and what came of it.
  bureau('governance.read_handling', { audit: 'none' }),
  ofDepartment('governance.read_handling', 'org:readers'),
  ...['governance.take_matter', 'governance.hand_over_matter', 'governance.close_matter'].flatMap(holderDoes),
  bureau('governance.assign_matter'),
  bureau('governance.reopen_matter'),
];

/** What an organisation does that stands so to a task: officials for the bureau, leaders for their school. */
const owes = (action: string, called: 'owner' | 'co_owners'): PolicyRow[] => [
  bureau(action, { relation: `bureau:${called}` }),
  ofDepartment(action, `org:${called}`, { audit: 'write' }),
  row({ action, role: 'school_leader', relation: `org:${called}`, basis: shared, audit: 'write' }),
];

const others = 'nobody accepts his own work';

/** Denies accepting a task: to whoever handed it in, and to a department that asked itself for it. */
const acceptsNot = (role: string, relation: string, deny: string): PolicyRow =>
  row({ action: 'governance.accept_task', role, relation, basis: others, class: 'C0', deny });

const tasks: readonly PolicyRow[] = [
  bureau('governance.set_task'),
  ofDepartment('governance.set_task', 'org:owner', { audit: 'write' }),
  ofDepartment('governance.set_task', 'org:asks_schools', { audit: 'write' }),
  ...['governance.list_tasks', 'governance.read_task'].flatMap((action) => [
    bureau(action, { audit: 'none' }),
    ...['org:owner', 'org:co_owners', 'org:asked_by'].map((relation) => ofDepartment(action, relation)),
    ...['org:owner', 'org:co_owners'].map((relation) =>
      row({ action, role: 'school_leader', relation, basis: shared }),
    ),
  ]),
  ...owes('governance.do_task', 'owner'),
  ...(['owner', 'co_owners'] as const).flatMap((called) => owes('governance.note_progress', called)),
  bureau('governance.judge_task'),
  ofDepartment('governance.judge_task', 'org:asked_by', { audit: 'write' }),
  bureau('governance.accept_task'),
  ofDepartment('governance.accept_task', 'org:asked_by', { audit: 'write' }),
  acceptsNot('signed_in', 'self:handed_in_by', 'governance.handed_in_himself'),
  acceptsNot('department', 'org:asked_itself', 'governance.asked_itself'),
  bureau('governance.read_burden', { audit: 'none' }),
  ofDepartment('governance.read_burden', 'county'),
];

/** Whoever is called to conferences, and proposes what they deal with. */
const called = [
  { role: 'department', basis: departments },
  { role: 'school_leader', basis: heard },
];

/** Who of a school has a calendar of what schools do together, and is called to no conference. */
const colleagues = ['homeroom', 'teacher', 'counsellor'].map((role) => ({ role, basis: shared }));

/** What whoever stands so to it may do. */
const calledMay = (action: string, relation: string, audit: PolicyRow['audit'] = 'none'): PolicyRow[] =>
  called.map((one) => row({ action, relation, audit, ...one }));

const conferences: readonly PolicyRow[] = [
  bureau('governance.convene'),
  bureau('governance.change_conference'),
  bureau('governance.settle_agenda'),
  ...['governance.list_conferences', 'governance.read_conference'].flatMap((action) => [
    bureau(action, { audit: 'none' }),
    ...calledMay(action, 'org:called'),
  ]),
  ...calledMay('governance.answer_convocation', 'org:called', 'write'),
  bureau('governance.keep_attendance'),
  ...calledMay('governance.attend', 'org:called', 'write'),
  bureau('governance.read_minutes', { audit: 'none' }),
  ...calledMay('governance.read_minutes', 'org:readers'),
  bureau('governance.write_minutes'),
  bureau('governance.hold_vote'),
  ...calledMay('governance.cast_vote', 'org:readers', 'write'),
  bureau('governance.resolve'),
  bureau('governance.lay_minutes'),
  bureau('governance.confirm_minutes'),
  row({
    action: 'governance.confirm_minutes',
    role: 'signed_in',
    relation: 'self:laid_by',
    basis: second,
    class: 'C0',
    deny: 'governance.own_minutes',
  }),
  bureau('governance.propose_item'),
  ...calledMay('governance.propose_item', 'org:proposer', 'write'),
  bureau('governance.list_items', { audit: 'none' }),
  ...calledMay('governance.list_items', 'org:readers'),
  ...calledMay('governance.withdraw_item', 'org:proposer', 'write'),
  bureau('governance.add_material'),
  ...calledMay('governance.add_material', 'org:proposer', 'write'),
  ...[{ role: 'official', basis: task }, ...called, ...colleagues].map((one) =>
    row({ action: 'governance.keep_calendar_key', relation: 'self:person', audit: 'write', ...one }),
  ),
  row({
    action: 'governance.read_calendar_feed',
    role: 'anybody',
    relation: 'public',
    class: 'C0',
    basis: 'a secret address of one’s own',
    reach: 'system',
  }),
];

/** Whoever works in the partnership: the bureau, departments and leaders of schools. */
const inOffice = (action: string): PolicyRow[] => [
  bureau(action, { audit: 'none' }),
  ofDepartment(action, 'county'),
  row({ action, role: 'school_leader', relation: 'county', basis: shared }),
];

const structures: readonly PolicyRow[] = [
  everybody('governance.list_bodies'),
  ...['governance.read_body', 'governance.list_charters'].flatMap(inOffice),
  bureau('governance.list_seat_holders', { audit: 'none' }),
  bureau('governance.keep_bodies'),
  ...inOffice('governance.read_build_out'),
  bureau('governance.keep_build_out'),
];

const published = 'what is in force is everybody’s to know';

const policies: readonly PolicyRow[] = [
  ...['governance.list_policies', 'governance.read_policy'].map((action) => ({
    ...everybody(action),
    basis: published,
  })),
  bureau('governance.read_policy_drafts', { audit: 'none' }),
  bureau('governance.keep_policies'),
  bureau('governance.put_policy_in_force'),
  row({
    action: 'governance.put_policy_in_force',
    role: 'signed_in',
    relation: 'self:changed_by',
    basis: second,
    class: 'C0',
    deny: 'governance.own_policy',
  }),
  bureau('governance.list_findings', { audit: 'none' }),
  bureau('governance.leave_finding'),
];

/** Who reads the duty list, changes its draft and puts it in force; who raises matters, holds them and reads them; who sets tasks, does them and decides about them; who calls conferences, proposes what they deal with and is called; who reads what the partnership is built of and how far, and keeps it; who reads the policy registry, keeps it, and decides what is left as it is. */
export const governancePolicy: readonly PolicyRow[] = [
  everybody('governance.list_duty_lists'),
  everybody('governance.list_matters'),
  everybody('governance.find_who_answers'),
  bureau('governance.read_draft', { audit: 'none' }),
  bureau('governance.begin_draft'),
  bureau('governance.change_draft'),
  bureau('governance.put_in_force'),
  row({
    action: 'governance.put_in_force',
    role: 'signed_in',
    relation: 'self:changed_by',
    basis: second,
    class: 'C0',
    deny: 'governance.own_draft',
  }),
  ...matters,
  ...tasks,
  ...conferences,
  ...structures,
  ...policies,
];
