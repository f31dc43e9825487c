import { resourceChanged, resourceMoved } from '#modules/resources/contract/resource.ts';
import { providersChanged, providerVetted } from '#modules/resources/contract/provider.ts';
import { categoriesOffered } from '#modules/resources/server/public.ts';
import {
  engagementCompleted,
  engagementEnded,
  needChanged,
  needLapsed,
  needOpened,
  offerEnded,
  offerMade,
} from '#modules/needs/contract/events.ts';
import { boardTopic } from '#modules/needs/server/board-topic.ts';
import { familyOf } from '#modules/needs/server/rules/category.ts';
import { markChanged } from '#modules/needs/server/store/change-store.ts';
import { findEngagement } from '#modules/needs/server/store/engagement-store.ts';
import { findNeed } from '#modules/needs/server/store/need-store.ts';
import { findOffer } from '#modules/needs/server/store/offer-store.ts';
import type { Context } from '#platform/context.ts';
import { type Event, hear, type Listener } from '#platform/events/listener.ts';
import { wakeTopic } from '#platform/stream/topic.ts';

/**
 * Whatever people change of who could get what marks its family of categories, for `matchAgain`, and
 * changes the county’s board. What a family decides on consent
 * changes its needs, and is heard from those. A place that is taken or comes free may be one of all that its provider
 * offers: he meets so often a month.
 */
export const markChanges: Listener = {
  name: 'needs.mark_changes',
  hears: {
    ...hear(needOpened, (ctx, event) => ofNeed(ctx, event, event.data.need)),
    ...hear(needChanged, (ctx, event) => ofNeed(ctx, event, event.data.need)),
    ...hear(needLapsed, (ctx, event) => ofNeed(ctx, event, event.data.need)),
    ...hear(offerMade, (ctx, event) => ofPair(ctx, event, findOffer, event.data.offer)),
    ...hear(offerEnded, (ctx, event) => ofPair(ctx, event, findOffer, event.data.offer)),
    ...hear(engagementCompleted, (ctx, event) => ofPair(ctx, event, findEngagement, event.data.engagement)),
    ...hear(engagementEnded, (ctx, event) => ofPair(ctx, event, findEngagement, event.data.engagement)),
    ...hear(resourceChanged, (ctx, event) => mark(ctx, event, event.data.offered)),
    ...hear(resourceMoved, async (ctx, event) => {
      const { resource, state } = event.data;
      if (state === 'published' || state === 'paused')
        await mark(ctx, event, await categoriesOffered(ctx, { resource }));
    }),
    ...hear(providersChanged, (ctx, event) => mark(ctx, event, event.data.offered)),
    ...hear(providerVetted, async (ctx, event) => {
      await mark(ctx, event, await categoriesOffered(ctx, { providers: [event.data.provider] }));
    }),
  },
};

function mark(ctx: Context, event: Event, categories: readonly string[]): Promise<void> {
  wakeTopic(ctx, boardTopic, [ctx.actor.county]);
  return markChanged(ctx, categories.map(familyOf), event.at);
}

async function ofNeed(ctx: Context, event: Event, id: string): Promise<void> {
  const need = await findNeed(ctx, id);
  if (need) await mark(ctx, event, [need.category]);
}

async function ofPair(
  ctx: Context,
  event: Event,
  find: (ctx: Context, id: string) => Promise<{ need: string; provider: string } | undefined>,
  id: string,
): Promise<void> {
  const pair = await find(ctx, id);
  if (!pair) return;
  await mark(ctx, event, await categoriesOffered(ctx, { providers: [pair.provider] }));
  await ofNeed(ctx, event, pair.need);
}
