import type * as contract from '#modules/people/contract/promotion.ts';
import { tellFamily } from '#modules/people/server/leavings/tell-leaving.ts';
import { regroupWhatFollows } from '#modules/people/server/leavings/what-follows.ts';
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
    await store.restoreAll(ctx, done, day);
    await store.undoPromotionRow(ctx, done.id);
    const back = await store.pupilsIn(ctx, done.classes);
    const places = back.map(({ id: pupil, class: group }) => ({ pupil, class: group }));
    await regroupWhatFollows(ctx, places);
    for (const person of new Set(done.roles.map((role) => role.person))) renewRights(ctx, person);
    for (const pupil of back) await tellFamily(ctx, pupil, 'people.tell.promotion_undone');
    return { year };
  });
}
