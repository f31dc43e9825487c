import { WorkRole } from '#modules/messages/contract/work-group.ts';
import type { PolicyRow } from '#platform/access/policy.ts';

const row = (one: Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>): PolicyRow => ({
  class: 'C1',
  basis: 'law on the protection of minors: duty of the school',
  fields: 'all',
  audit: 'write',
  ...one,
});

/** Whoever sends notices, talks with families or pupils, is a pupil in his own talk, works with others in groups, or does tasks: what others may attach something to names them here. */
const writers = [...WorkRole.options, 'department', 'guardian', 'pupil'];

const own = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  writers.map((role) => row({ action, role, relation: 'self', ...more }));

/** Who sends files, and sees what is attached (docs/adr/0024). */
export const attachmentPolicy: readonly PolicyRow[] = [
  ...own('attachments.begin'),
  ...own('attachments.send', { audit: 'none' }),
  ...own('attachments.finish'),
  ...own('attachments.drop'),
  ...own('attachments.appeal'),
  row({ action: 'attachments.show', role: 'signed_in', relation: 'self', audit: 'none', basis: 'one’s own messages' }),
];
