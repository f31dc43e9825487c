import { sql } from 'kysely';
import type { QuietHours } from '#modules/notify/server/ringing.ts';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** The quiet hours persons said themselves; who has no mailbox yet is left out. */
export const ownHoursOf = ({ db, actor }: Reader, persons: readonly string[]) =>
  db
    .selectFrom('notify.mailbox')
    .select(['person', 'quiet_from as quietFrom', 'quiet_until as quietUntil'])
    .where('county', '=', actor.county)
    .where(sql<boolean>`person = any(${persons}::uuid[])`)
    .execute();

/** By organisation, the hours in which it leaves its staff alone, of those that have said any. */
export async function workplaceHours({ db, actor }: Reader, org?: string): Promise<Map<string, QuietHours>> {
  const rows = await db
    .selectFrom('notify.workplace')
    .select(['org', 'quiet_from as quietFrom', 'quiet_until as quietUntil'])
    .where('county', '=', actor.county)
    .$if(org !== undefined, (query) => query.where('org', '=', org ?? ''))
    .execute();
  return new Map(rows.map(({ org: one, ...hours }) => [one, hours]));
}

/** Keeps the hours of an organisation, or that it has none of its own. */
export async function saveWorkplaceHours({ db, actor }: Reader, org: string, hours: QuietHours | null): Promise<void> {
  const { county } = actor;
  if (hours === null) {
    await db.deleteFrom('notify.workplace').where('county', '=', county).where('org', '=', org).execute();
    return;
  }
  const said = { quiet_from: hours.quietFrom, quiet_until: hours.quietUntil };
  await db
    .insertInto('notify.workplace')
    .values({ county, org, ...said })
    .onConflict((conflict) => conflict.columns(['county', 'org']).doUpdateSet(said))
    .execute();
}
