import type { PolicyRow } from '#platform/access/policy.ts';

const task = 'county partnership: task of the bureau';
const known = 'who answers for what is everybody’s to know';
const second = 'what binds departments takes a second person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C1', basis: known, fields: 'all', audit: 'none', ...one });

const everybody = (action: string): PolicyRow => row({ action, role: 'signed_in', relation: 'county' });

const bureau = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'official', relation: 'county', basis: task, audit: 'write', ...more });

/** Who reads the duty list, changes its draft and puts it in force. */
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
];
