import type { PolicyRow } from '#platform/access/policy.ts';

const task = 'county partnership: task of the bureau';
const departments = 'county partnership: task of the departments';
const duty = 'law on the protection of minors: duty of the school';
const known = 'what is measured, and how, is everybody’s to know';
const second = 'what is frozen takes another person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C1', basis: task, fields: 'all', audit: 'none', ...one });

const bureau = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'official', relation: 'county', audit: 'write', ...more });

/** Who fills in what the bureau asks for, each for his own organisation. */
const asked = [
  { role: 'school_leader', basis: duty },
  { role: 'department', basis: departments },
];

/** Who reads indicators and results, says how they are reckoned, and freezes them. */
export const evaluationPolicy: readonly PolicyRow[] = [
  row({ action: 'evaluation.list_indicators', role: 'signed_in', relation: 'county', basis: known }),
  bureau('evaluation.check_formula', { audit: 'none' }),
  bureau('evaluation.keep_indicator'),
  bureau('evaluation.keep_period'),
  bureau('evaluation.approve_period'),
  ...['closed_by', 'approved_by'].map((relation) =>
    row({
      action: 'evaluation.approve_period',
      role: 'signed_in',
      relation: `self:${relation}`,
      basis: second,
      class: 'C0',
      deny: 'evaluation.own_period',
    }),
  ),
  bureau('evaluation.read_results', { audit: 'none' }),
  row({ action: 'evaluation.read_results', role: 'department', relation: 'county', basis: departments }),
  row({ action: 'evaluation.read_results', role: 'school_leader', relation: 'county', basis: duty }),
  ...['official', 'department', 'school_leader'].map((role) =>
    row({ action: 'evaluation.list_schemes', role, relation: 'county', basis: known }),
  ),
  bureau('evaluation.keep_scheme'),
  bureau('evaluation.read_scores', { audit: 'none' }),
  row({ action: 'evaluation.read_scores', role: 'school_leader', relation: 'org', basis: duty }),
  bureau('evaluation.read_drafts', { audit: 'none' }),
  bureau('evaluation.write_report'),
  bureau('evaluation.publish_report'),
  row({
    action: 'evaluation.publish_report',
    role: 'signed_in',
    relation: 'self:written_by',
    basis: second,
    class: 'C0',
    deny: 'evaluation.own_report',
  }),
  bureau('evaluation.read_reports', { audit: 'none' }),
  row({ action: 'evaluation.read_reports', role: 'department', relation: 'county', basis: departments }),
  row({ action: 'evaluation.read_reports', role: 'school_leader', relation: 'county', basis: duty }),
  row({ action: 'evaluation.read_open_data', role: 'signed_in', relation: 'county', basis: known }),
  bureau('evaluation.read_findings', { audit: 'none' }),
  row({ action: 'evaluation.read_findings', role: 'department', relation: 'org:readers', basis: departments }),
  row({ action: 'evaluation.read_findings', role: 'school_leader', relation: 'org:readers', basis: duty }),
  bureau('evaluation.keep_finding'),
  bureau('evaluation.list_forms', { audit: 'none' }),
  bureau('evaluation.keep_form'),
  bureau('evaluation.list_collections', { audit: 'none' }),
  bureau('evaluation.open_collection'),
  row({
    action: 'evaluation.open_collection',
    role: 'signed_in',
    relation: 'self:written_by',
    basis: second,
    class: 'C0',
    deny: 'evaluation.own_form',
  }),
  bureau('evaluation.remind_returns'),
  ...['evaluation.list_returns', 'evaluation.read_return'].flatMap((action) => [
    bureau(action, { audit: 'none' }),
    ...asked.map((one) => row({ action, relation: 'org', ...one })),
  ]),
  ...asked.map((one) => row({ action: 'evaluation.fill_return', relation: 'org', audit: 'write', ...one })),
  bureau('evaluation.read_school_results', { audit: 'none' }),
  row({ action: 'evaluation.read_school_results', role: 'school_leader', relation: 'org', basis: duty }),
];
