import { answering } from '#modules/surveys/contract/survey.ts';
import type { PolicyRow } from '#platform/access/policy.ts';

const task = 'county partnership: task of the bureau';
const departments = 'county partnership: task of the departments';
const duty = 'law on the protection of minors: duty of the school';
const own = 'whoever was drawn answers, or does not';
const second = 'what is sent to families takes another person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C1', basis: task, fields: 'all', audit: 'none', ...one });

const bureau = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'official', relation: 'county', audit: 'write', ...more });

/** Who drafts, opens and reads surveys. Schools do none of it: they are what families are asked about. */
export const surveysPolicy: readonly PolicyRow[] = [
  bureau('surveys.list_surveys', { audit: 'none' }),
  // What is to be asked is not told, while it is drafted, to those it is asked about.
  bureau('surveys.read_drafts', { audit: 'none' }),
  row({ action: 'surveys.list_surveys', role: 'department', relation: 'county', basis: departments }),
  row({ action: 'surveys.list_surveys', role: 'school_leader', relation: 'county', basis: duty }),
  ...['keep_survey', 'close_survey', 'tell_results', 'print_sheets', 'enter_sheets', 'set_aside'].map((act) =>
    bureau(`surveys.${act}`),
  ),
  bureau('surveys.open_survey'),
  row({
    action: 'surveys.open_survey',
    role: 'signed_in',
    relation: 'self:changed_by',
    basis: second,
    class: 'C0',
    deny: 'surveys.own_draft',
  }),
  bureau('surveys.read_results', { audit: 'none' }),
  row({ action: 'surveys.read_results', role: 'department', relation: 'county', basis: departments }),
  row({ action: 'surveys.read_results', role: 'school_leader', relation: 'county', basis: duty }),
  bureau('surveys.read_school_results', { audit: 'none' }),
  row({ action: 'surveys.read_school_results', role: 'school_leader', relation: 'org', basis: duty }),
  bureau('surveys.read_words', { audit: 'read' }),
  // No record of it: it would say who answered, and when.
  ...Object.values(answering)
    .flat()
    .flatMap((role) => [
      row({ action: 'surveys.list_invitations', role, relation: 'self', basis: own, offline: true }),
      row({ action: 'surveys.answer_invitation', role, relation: 'self', basis: own }),
    ]),
  row({ action: 'surveys.cast_ballot', role: 'anybody', relation: 'public', class: 'C0', basis: own }),
];
