import { type OfferDraft, runOffers } from '#modules/needs/server/run-offers.ts';
import { offerMade } from '#modules/needs/contract/events.ts';
import type * as contract from '#modules/needs/contract/run.ts';
import { loadRun } from '#modules/needs/server/load.ts';
import { presentRun } from '#modules/needs/server/present-run.ts';
import type { Outcome } from '#modules/needs/server/rules/run-parts.ts';
import { moveNeeds } from '#modules/needs/server/store/need-store.ts';
import { insertOffers } from '#modules/needs/server/store/offer-store.ts';
import { partsIn } from '#modules/needs/server/store/run-part-store.ts';
import { computing, moveRun } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** A result older than this is about a county that is no more. */
export const freshDays = 7;

/** Turns the pairs of a run into offers. A pair for which things have changed meanwhile is skipped, and counted by reason. */
export async function releaseRun(ctx: Context, id: string): Promise<Replied<typeof contract.releaseRun>> {
  const { made_at: madeAt } = await loadRun(ctx, id, 'needs.release');
  if (ctx.now.getTime() - madeAt.getTime() > freshDays * 86_400_000) throw new Refusal('needs.run_outdated');
  const change = { state: 'released', released_by: ctx.actor.person, released_at: ctx.now };
  const released = await moveRun(ctx, id, ['ready'], change);
  if (!released) throw new Refusal('needs.run_not_ready');
  const pairs = await pairsOf(ctx, id);
  const skipped: contract.SkipReason[] = [];
  let made = 0;
  for await (const some of runOffers(ctx, released, pairs)) {
    await push(ctx, some.offers);
    made += some.offers.length;
    skipped.push(...some.skipped);
  }
  if (pairs.length > 0 && made === 0) throw new Refusal('needs.run_outdated');
  return {
    run: presentRun(released),
    offers: made,
    skipped: [...Map.groupBy(skipped, (reason) => reason)].map(([reason, those]) => ({ reason, count: those.length })),
  };
}

async function push(ctx: Context, offers: readonly OfferDraft[]): Promise<void> {
  await insertOffers(ctx, offers);
  const needs = offers.map((offer) => offer.need);
  await moveNeeds(ctx, needs, ['open'], { state: 'offered' });
  await announce(ctx, offerMade, ...offers.map((offer) => ({ offer: offer.id })));
}

/** Who got what in a run. */
async function pairsOf(ctx: Context, id: string): Promise<{ need: string; resource: string }[]> {
  const pairs = [];
  for await (const { items } of partsIn(ctx, id, ['outcome'])) {
    for (const { need, resource } of JSON.parse(items) as Outcome[])
      if (resource !== null) pairs.push({ need, resource });
  }
  return pairs;
}

/** Calls a run off that has no result yet; its computation ends within a second. */
export async function cancelRun(ctx: Context, id: string): Promise<Replied<typeof contract.cancelRun>> {
  await loadRun(ctx, id, 'needs.cancel_run');
  const cancelled = await moveRun(ctx, id, computing, { state: 'cancelled' });
  if (!cancelled) throw new Refusal('needs.run_computed');
  return presentRun(cancelled);
}

/** Puts a run aside. */
export async function discardRun(ctx: Context, id: string): Promise<Replied<typeof contract.discardRun>> {
  await loadRun(ctx, id, 'needs.release');
  const discarded = await moveRun(ctx, id, ['ready', 'failed'], { state: 'discarded' });
  if (!discarded) throw new Refusal('needs.run_not_ready');
  return presentRun(discarded);
}
