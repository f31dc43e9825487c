import type { PolicyRow } from '#platform/access/policy.ts';

/** Everybody has one inbox: his own. */
export const notifyPolicy: readonly PolicyRow[] = ['notify.inbox', 'notify.stream'].map((action) => ({
  action,
  role: 'signed_in',
  relation: 'self',
  class: 'C1',
  basis: 'one’s own messages',
  fields: 'all',
  audit: 'none',
}));
