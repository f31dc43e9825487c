import { cohortOf } from '#modules/people/server/promotions/onward.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { classesById } from '#modules/people/server/store/place-store.ts';
import { holdPromotions } from '#modules/people/server/store/promotion-store.ts';
import { endEmptyClasses, reopenClasses } from '#modules/people/server/store/roster-changes.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Opens closed classes again, but those past their stage: what a school has promoted stays so. Gives those among all of these that run. */
export async function openClasses(ctx: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const years = await readSchoolYears(ctx);
  const day = dayOf(ctx.now);
  const classes = await classesById(ctx, [...new Set(ids)]);
  const open = classes.filter((row) => row.ended === null || !years.isOver(cohortOf(row), day));
  const closed = open.filter((row) => row.ended !== null);
  await reopenClasses(
    ctx,
    closed.map(({ id }) => id),
  );
  return new Set(open.map(({ id }) => id));
}

/** Closes those among these classes that nobody is in, while their schools let nobody into them. */
export async function closeClasses(ctx: Context, ids: readonly string[]): Promise<void> {
  const classes = await classesById(ctx, ids);
  await holdPromotions(
    ctx,
    classes.map(({ org }) => org),
  );
  await endEmptyClasses(ctx, ids, dayOf(ctx.now));
}
