import { sql } from 'kysely';
import type { FamilyChange } from '#modules/needs/server/rules/automatic.ts';
import type { Context } from '#platform/context.ts';

/** Notes that something changed in families of categories at a moment. */
export async function markChanged(ctx: Context, families: readonly string[], at: Date): Promise<void> {
  if (families.length === 0) return;
  // Everybody locks in the same order, so that two never wait for each other.
  const rows = [...new Set(families)]
    .sort()
    .map((family) => ({ county: ctx.actor.county, family, first_at: at, last_at: at }));
  await ctx.db
    .insertInto('needs.family_change')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['county', 'family']).doUpdateSet({
        first_at: sql<Date>`least(family_change.first_at, excluded.first_at)`,
        last_at: sql<Date>`greatest(family_change.last_at, excluded.last_at)`,
      }),
    )
    .execute();
}

/** The families in which something changed, the longest ago first; one another server deals with is not among them. */
export async function lockChanges(ctx: Context): Promise<(FamilyChange & { family: string })[]> {
  return ctx.db
    .selectFrom('needs.family_change')
    .select(['family', 'first_at', 'last_at'])
    .where('county', '=', ctx.actor.county)
    .orderBy('first_at')
    .orderBy('family')
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Forgets a family's changes: they have been dealt with. */
export async function forgetChange(ctx: Context, family: string): Promise<void> {
  await ctx.db
    .deleteFrom('needs.family_change')
    .where('county', '=', ctx.actor.county)
    .where('family', '=', family)
    .execute();
}

/** Up to when the calendar's changes have been marked; nothing where they never were. */
export async function calendarMarked({ db, actor }: Context): Promise<Date | undefined> {
  const row = await db
    .selectFrom('needs.calendar_mark')
    .select('at')
    .where('county', '=', actor.county)
    .executeTakeFirst();
  return row?.at;
}

/** Notes that they are marked up to now. */
export async function markCalendar({ db, actor, now }: Context): Promise<void> {
  await db
    .insertInto('needs.calendar_mark')
    .values({ county: actor.county, at: now })
    .onConflict((conflict) => conflict.column('county').doUpdateSet({ at: now }))
    .execute();
}
