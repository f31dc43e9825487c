import type { StopSource } from '#modules/people/server/public.ts';
import { purposeOf } from '#modules/needs/server/rules/consent.ts';
import { activeEngagementsOf, meetingsOf } from '#modules/needs/server/store/engagement-store.ts';
import { livingNeedsOf } from '#modules/needs/server/store/need-store.ts';
import { openOfferOf } from '#modules/needs/server/store/offer-store.ts';
import type { words } from '#modules/needs/words.ts';
import type { KeyOf } from '#platform/i18n/dictionary.ts';

/** What a withdrawal ends of the loop: needs are no longer matched, offers and services end, meetings ahead are called off. */
export const whatStops: StopSource = async (ctx, { purpose, about }) => {
  const needs = (await livingNeedsOf(ctx, about)).filter((need) => purposeOf(need.category) === purpose);
  const ids = needs.map((need) => need.id);
  let offers = 0;
  for (const need of ids) if (await openOfferOf(ctx, need)) offers += 1;
  const services = await activeEngagementsOf(ctx, ids);
  const meetings = await meetingsOf(
    ctx,
    services.map((service) => service.id),
  );
  const ahead = meetings.filter(({ state, at }) => state === 'proposed' && at > ctx.now);
  const counted = (textKey: KeyOf<typeof words>, count: number) => (count === 0 ? [] : [{ textKey, data: { count } }]);
  return [
    ...counted('needs.stops.needs', needs.filter(({ state }) => state !== 'engaged').length),
    ...counted('needs.stops.offers', offers),
    ...counted('needs.stops.services', services.length),
    ...ahead.map(({ at }) => ({ textKey: 'needs.stops.meeting' satisfies KeyOf<typeof words>, data: {}, at })),
  ];
};
