import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** How far ahead one plans, in days. */
const mostDaysAhead = 90;

/** The moment something is planned for; null where it is for at once. Refused where that is too far off. */
export function plannedFor({ now }: Context, field: string, planned: string | null): Date | null {
  if (planned === null) return null;
  const at = new Date(planned);
  if (at.getTime() > now.getTime() + mostDaysAhead * 86_400_000)
    throw new Refusal('messages.too_late', { field, days: mostDaysAhead });
  return at > now ? at : now;
}
