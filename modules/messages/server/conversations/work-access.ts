import { WorkRole } from '#modules/messages/contract/work-group.ts';
import type { PolicyRow } from '#platform/access/policy.ts';

const row = (action: string, role: string, relation: string, more: Partial<PolicyRow> = {}): PolicyRow => ({
  action,
  role,
  relation,
  class: 'C2',
  basis: 'county partnership: work of several organisations',
  fields: 'all',
  audit: 'write',
  ...more,
});

/** Whoever is in a group, as what he is in it. */
const inIt = (action: string, more: Partial<PolicyRow> = {}, relation = 'self:member'): PolicyRow[] =>
  WorkRole.options.map((role) => row(action, role, relation, more));

const byOpener = (action: string, relation: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  ['school_leader', 'counsellor', 'official'].map((role) => row(action, role, relation, more));

const bureau = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row(action, 'official', 'county', { class: 'C1', ...more });

/** Who works together in groups of several organisations (docs/adr/0023); on phones nothing of it is kept. */
export const workPolicy: readonly PolicyRow[] = [
  ...byOpener('messages.open_work_group', 'org'),
  ...byOpener('messages.list_colleagues', 'self:opener', { audit: 'read' }),
  ...byOpener('messages.invite_member', 'self:opener'),
  ...byOpener('messages.end_member', 'self:opener'),
  ...inIt('messages.end_member', {}, 'self:leaving'),
  ...byOpener('messages.close_work_group', 'self:opener'),
  bureau('messages.close_work_group'),
  bureau('messages.list_work_groups', { audit: 'none' }),
  ...['messages.list_members', 'messages.list_talks', 'messages.read_talk', 'messages.read_talk_messages'].flatMap(
    (action) => inIt(action, { audit: 'none' }),
  ),
  ...inIt('messages.note_talk_read', { audit: 'none', offline: true }),
  ...['messages.write_message', 'messages.report_message', 'messages.appeal_message'].flatMap((action) =>
    inIt(action, { offline: true }),
  ),
  ...inIt('messages.edit_message'),
  ...inIt('messages.withdraw_message'),
];
