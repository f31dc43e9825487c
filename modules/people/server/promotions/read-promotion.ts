import type * as contract from '#modules/people/contract/promotion.ts';
import { mostNamed } from '#modules/people/contract/promotion.ts';
import { presentReview, type Review, review, seenOf } from '#modules/people/server/promotions/review.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { type PromotionRow, standingPromotion } from '#modules/people/server/store/promotion-store.ts';
import { personById } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** The school the actor leads, where he may do this to its classes. */
export async function schoolFor(ctx: Context, action: string): Promise<string> {
  const org = ctx.actor.holds['org']?.[0];
  await permit(ctx, action, org === undefined ? undefined : { kind: 'promotion', id: org, holders: { org } });
  return org ?? '';
}

/** What becomes of the school’s classes: this year, or the next one once nothing of this is left. */
export async function readPromotion(ctx: Context): Promise<Replied<typeof contract.readPromotion>> {
  const org = await schoolFor(ctx, 'people.read_promotion');
  const told = await presentPromotion(ctx, org);
  showed(ctx, 'people.read_promotion', [...told.suspended.map(({ id }) => id), ...told.asked]);
  const { asked: _, ...reply } = told;
  return reply;
}

/** A promotion as its school reads it, and whose transfers it tells of. */
export function presentPromotion(ctx: Context, org: string) {
  return asSystem(ctx, async () => {
    const years = await readSchoolYears(ctx);
    const today = dayOf(ctx.now);
    const done = await standingPromotion(ctx, org, years.yearOf(today));
    const now = await review(ctx, years, org, today);
    const found = isDue(done, now) ? now : await review(ctx, years, org, years.afterYear(today));
    return {
      ...presentReview(ctx, years, found),
      year: years.yearOf(found.day),
      seen: found === now ? seenOf(found) : null,
      done: done ? await presentDone(ctx, done) : null,
      asked: found.unsettled
        .filter(({ to }) => to !== null)
        .slice(0, mostNamed)
        .map(({ pupil }) => pupil),
    };
  });
}

/** A school promotes once a year, and again where a class is over all the same: it was opened again, or came in later. */
export const isDue = (done: PromotionRow | undefined, { over }: Review): boolean => !done || over.length > 0;

const presentDone = async (ctx: Context, done: PromotionRow) => ({
  year: done.year,
  at: done.done_at,
  by: (await personById(ctx, done.done_by))?.name ?? '',
  mayUndo: isToday(ctx, done),
});

/** It can be taken back on its own day alone. */
export const isToday = (ctx: Context, { done_at }: PromotionRow): boolean => dayOf(done_at) === dayOf(ctx.now);
