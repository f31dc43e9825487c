import type { Database } from '#database/rows.ts';
import type { Insertable } from 'kysely';
import type { Context } from '#platform/context.ts';

type Reader = Pick<Context, 'db' | 'actor'>;

/** The indicators that lie outside of their usual range in a period, as was told. */
export async function openAlerts({ db, actor }: Reader, period: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('evaluation.alert')
    .select('indicator')
    .where('county', '=', actor.county)
    .where('period', '=', period)
    .where('ended_at', 'is', null)
    .execute();
  return new Set(rows.map(({ indicator }) => indicator));
}

export async function insertAlerts(
  { db }: Reader,
  rows: readonly Insertable<Database['evaluation.alert']>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('evaluation.alert')
      .values([...rows])
      .execute();
}

/** Ends those of indicators that are back in their range. */
export async function endAlerts(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  period: string,
  indicators: readonly string[],
): Promise<void> {
  if (indicators.length === 0) return;
  await db
    .updateTable('evaluation.alert')
    .set({ ended_at: now })
    .where('county', '=', actor.county)
    .where('period', '=', period)
    .where('indicator', 'in', [...indicators])
    .where('ended_at', 'is', null)
    .execute();
}
