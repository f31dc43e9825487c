import type { PolicyRow } from '#platform/access/policy.ts';

const own = (action: string, more: Partial<PolicyRow> = {}): PolicyRow => ({
  action,
  role: 'signed_in',
  relation: 'self',
  class: 'C1',
  basis: 'one’s own messages',
  fields: 'all',
  audit: 'none',
  ...more,
});

/** When a school leaves its staff alone says its leader, as its employer. */
const leader = (action: string, audit: PolicyRow['audit']): PolicyRow => ({
  ...own(action),
  role: 'school_leader',
  relation: 'org',
  basis: 'labour law: hours of work',
  audit,
});

/** What does not go out is looked after by whoever keeps the system, who sees neither readers nor words. */
const keeper = (action: string, audit: PolicyRow['audit']): PolicyRow => ({
  ...own(action),
  role: 'system_admin',
  relation: 'county',
  basis: 'GB/T 22239: administrators apart',
  audit,
  reach: 'system',
});

/** Everybody has one inbox: his own. */
export const notifyPolicy: readonly PolicyRow[] = [
  own('notify.inbox', { offline: true }),
  own('notify.stream'),
  own('notify.mail_address'),
  // An address of a child is not needed: what is for a pupil is in his inbox.
  own('notify.mail_address', { role: 'pupil', class: 'C0', deny: 'notify.no_mail_for_pupils' }),
  leader('notify.read_school_hours', 'none'),
  leader('notify.set_school_hours', 'write'),
  keeper('notify.list_dead', 'none'),
  keeper('notify.settle_dead', 'write'),
];
