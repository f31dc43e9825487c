import type { SecondFor } from '#modules/messages/contract/notice.ts';
import { manyPersons } from '#modules/messages/server/notices/limits.ts';

/** Why a notice waits for a second person; nothing where it leaves on one's own word. */
export function secondFor(reached: { persons: number; orgs: number; isUrgent: boolean }): SecondFor[] {
  const why: SecondFor[] = [];
  if (reached.persons > manyPersons) why.push('many');
  if (reached.orgs > 1) why.push('other_organisations');
  if (reached.isUrgent) why.push('urgent');
  return why;
}
