import { sql } from 'kysely';
import { type QuietHours, usualReminders } from '#modules/notify/server/ringing.ts';
import type { Context } from '#platform/context.ts';

/** The quiet hours of each of these people: what he said, else the usual ones. */
export async function quietHoursOf(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  persons: readonly string[],
): Promise<Map<string, QuietHours>> {
  const said = await db
    .selectFrom('notify.mailbox')
    .select(['person', 'quiet_from as quietFrom', 'quiet_until as quietUntil'])
    .where('county', '=', actor.county)
    .where(sql<boolean>`person = any(${persons}::uuid[])`)
    .execute();
  const { quietFrom, quietUntil } = usualReminders;
  return new Map([
    ...persons.map((person) => [person, { quietFrom, quietUntil }] as const),
    ...said.map(({ person, ...hours }) => [person, hours] as const),
  ]);
}
