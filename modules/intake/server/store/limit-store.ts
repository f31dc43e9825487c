import { usualPerMille } from '#modules/intake/contract/limit.ts';
import type { Context } from '#platform/context.ts';

/** Of a thousand, how many may change or end without being asked. */
export async function perMilleOf({ db, actor }: Context): Promise<number> {
  const row = await db
    .selectFrom('intake.change_limit')
    .select('per_mille')
    .where('county', '=', actor.county)
    .executeTakeFirst();
  return row?.per_mille ?? usualPerMille;
}

export async function keepPerMille({ db, actor: { county } }: Context, per_mille: number): Promise<void> {
  await db
    .insertInto('intake.change_limit')
    .values({ county, per_mille })
    .onConflict((conflict) => conflict.column('county').doUpdateSet({ per_mille }))
    .execute();
}
