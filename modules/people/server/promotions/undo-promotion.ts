import type * as contract from '#modules/people/contract/promotion.ts';
import { tellFamily } from '#modules/people/server/leavings/tell-leaving.ts';
import { isToday, schoolFor } from '#modules/people/server/promotions/read-promotion.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import * as store from '#modules/people/server/store/promotion-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { renewRights } from '#platform/session/session.ts';

/** Takes a promotion back on its own day, as long as nobody it let go, or whose role it ended, is anywhere else. */
export async function undoPromotion(ctx: Context): Promise<Replied<typeof contract.undoPromotion>> {
  const org = await schoolFor(ctx, 'people.undo_promotion');
  await store.lockPromotion(ctx, org);
  return asSystem(ctx, async () => {
    const day = dayOf(ctx.now);
    const year = (await readSchoolYears(ctx)).yearOf(day);
    const done = await store.standingPromotion(ctx, org, year);
    if (!done || !isToday(ctx, done)) throw new Refusal('people.promotion_stands');
    if (await store.isOvertaken(ctx, done, day)) throw new Refusal('people.promotion_overtaken');
    await store.restoreAll(ctx, done);
    await store.undoPromotionRow(ctx, done.id);
    for (const person of new Set(done.roles.map((role) => role.person))) await renewRights(ctx, person);
    for (const pupil of await store.pupilsIn(ctx, done.classes)) await tellFamily(ctx, pupil, 'people.tell.enrolled');
    return { year };
  });
}
