import { KeeperRole, WorkRole } from '#modules/messages/contract/work-group.ts';
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

/** Whoever may keep one. */
const byKeeper = (action: string, relation = 'self:keeper', more: Partial<PolicyRow> = {}): PolicyRow[] =>
  KeeperRole.options.map((role) => row(action, role, relation, more));

const bureau = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row(action, 'official', 'county', { class: 'C1', ...more });

/** Who works together in groups of several organisations (docs/adr/0023); on phones nothing of it is kept. */
export const workPolicy: readonly PolicyRow[] = [
  ...byKeeper('messages.open_work_group', 'org'),
  ...byKeeper('messages.list_colleagues', 'self:keeper', { audit: 'read' }),
  ...byKeeper('messages.invite_member'),
  ...byKeeper('messages.end_member'),
  ...inIt('messages.end_member', {}, 'self:leaving'),
  ...byKeeper('messages.close_work_group'),
  bureau('messages.close_work_group'),
  bureau('messages.list_work_groups', { audit: 'none' }),
  ...['counsellor', 'school_leader'].map((role) =>
    row('messages.list_work_groups', role, 'org', { class: 'C1', audit: 'none' }),
  ),
  ...byKeeper('messages.list_keepers', 'self:keeper', { audit: 'read' }),
  bureau('messages.list_keepers', { audit: 'read' }),
  ...byKeeper('messages.give_work_group'),
  bureau('messages.give_work_group'),
  ...['counsellor', 'school_leader'].map((role) => row('messages.take_work_group', role, 'org:successor')),
  row('messages.take_work_group', 'official', 'bureau:successor'),
  ...[
    'messages.list_members',
    'messages.list_talks',
    'messages.read_talk',
    'messages.read_talk_messages',
    'messages.search_talks',
  ].flatMap((action) => inIt(action, { audit: 'none' })),
  ...inIt('messages.note_talk_read', { audit: 'none', offline: true }),
  ...['messages.write_message', 'messages.report_message', 'messages.appeal_message'].flatMap((action) =>
    inIt(action, { offline: true }),
  ),
  ...inIt('messages.edit_message'),
  ...inIt('messages.withdraw_message'),
];
