import type { PolicyRow } from '#platform/access/policy.ts';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'relation'>;

const duty = 'law on the protection of minors art. 30: schools help children in need of somebody to talk to';

/** A pupil in his own talk. On a phone, which may lie on a family's table, nothing of it is kept, and nothing waits. */
const pupil = (one: Row): PolicyRow => ({
  role: 'pupil',
  class: 'C2',
  basis: 'the pupil himself',
  fields: 'all',
  audit: 'none',
  ...one,
});

const lead = (action: string, audit: PolicyRow['audit']): PolicyRow => ({
  action,
  role: 'safeguard_lead',
  relation: 'org',
  class: 'C2',
  basis: duty,
  fields: 'all',
  audit,
});

/** A lead is never who finds adults for a child of his own family: it may be whom the child wants to talk about. */
const notFamily = (action: string): PolicyRow => ({
  ...lead(action, 'write'),
  role: 'signed_in',
  relation: 'self:family',
  class: 'C0',
  deny: 'messages.of_the_family',
});

/**
 * Who talks with pupils (docs/adr/0026): the pupil, as here; the two adults, by the rows of groups of colleagues; and who puts these there,
 * who reads nothing of it.
 */
export const pupilTalkPolicy: readonly PolicyRow[] = [
  pupil({ action: 'messages.ask_pupil_talk', relation: 'self', audit: 'write' }),
  ...['messages.list_talks', 'messages.read_talk', 'messages.read_talk_messages', 'messages.note_talk_read'].map(
    (action) => pupil({ action, relation: 'self:pupil' }),
  ),
  ...['messages.write_message', 'messages.edit_message', 'messages.withdraw_message', 'messages.report_message'].map(
    (action) => pupil({ action, relation: 'self:pupil', audit: 'write' }),
  ),
  pupil({ action: 'messages.end_member', relation: 'self:leaving', audit: 'write' }),
  lead('messages.list_pupil_talks', 'read'),
  lead('messages.list_fit_adults', 'read'),
  lead('messages.pair_adults', 'write'),
  lead('messages.end_member', 'write'),
  ...['messages.list_fit_adults', 'messages.pair_adults', 'messages.end_member'].map(notFamily),
];
