import { endOffer } from '#modules/needs/server/end-offer.ts';
import { overdueOffers, takeOverdueOffer } from '#modules/needs/server/store/offer-store.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Ends offers nobody answered in time; their needs return to the pool. */
export const expireOffers: Job = {
  name: 'needs.expire_offers',
  schedule: '*/5 * * * *',
  run: async (room) => {
    const due = await room.transaction(overdueOffers);
    await eachAlone(room, { of: expireOffers, due, take: takeOverdueOffer }, (ctx, offer) =>
      endOffer(ctx, offer, 'expired'),
    );
  },
};
