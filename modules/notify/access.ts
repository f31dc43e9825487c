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

/** Everybody has one inbox: his own. */
export const notifyPolicy: readonly PolicyRow[] = [own('notify.inbox', { offline: true }), own('notify.stream')];
