import { endOffer } from '#modules/needs/server/end-offer.ts';
import { openOffers } from '#modules/needs/server/store/offer-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Ends offers nobody answered in time; their needs return to the pool. */
export const expireOffers: Job = {
  name: 'needs.expire_offers',
  schedule: '*/5 * * * *',
  run: (room) =>
    room.transaction(async (ctx) => {
      for (const offer of await openOffers(ctx, { overdue: true })) await endOffer(ctx, offer, 'expired');
    }),
};
