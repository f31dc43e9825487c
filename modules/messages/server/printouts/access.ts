import type { PolicyRow } from '#platform/access/policy.ts';

const duty = 'law on the protection of minors: duty of the school';

/** Whoever may see no person prints none. */
const namers = ['homeroom', 'counsellor', 'school_leader'];

const own = (action: string, more: Partial<PolicyRow>): PolicyRow => ({
  action,
  role: 'signed_in',
  relation: 'self',
  class: 'C1',
  basis: 'one’s own messages',
  fields: 'all',
  audit: 'write',
  ...more,
});

/** Who has a notice on paper: what was signed of it whoever sent it, his own whoever signed it. */
export const printoutPolicy: readonly PolicyRow[] = [
  own('messages.ask_own_printout', {}),
  ...namers.map((role): PolicyRow => own('messages.ask_printout', { role, class: 'C2', basis: duty, audit: 'read' })),
  own('messages.list_printouts', { audit: 'none' }),
  own('messages.fetch_printout', {}),
];
