import { runOffers } from '#modules/needs/server/run-offers.ts';
import { offerMade } from '#modules/needs/contract/events.ts';
import type * as contract from '#modules/needs/contract/run.ts';
import { loadRun } from '#modules/needs/server/load.ts';
import { presentRun } from '#modules/needs/server/present-run.ts';
import type { RunResult } from '#modules/needs/server/rules/decide-run.ts';
import { moveNeeds } from '#modules/needs/server/store/need-store.ts';
import { insertOffers } from '#modules/needs/server/store/offer-store.ts';
import { computing, findRunHead, moveRun } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** A result older than this is about a county that is no more. */
export const freshDays = 7;

/** Turns the pairs of a run into offers. A pair for which things have changed meanwhile is skipped, and counted by reason. */
export async function releaseRun(ctx: Context, id: string): Promise<Replied<typeof contract.releaseRun>> {
  const { made_at: madeAt } = await loadRun(ctx, id, 'needs.release', findRunHead);
  if (ctx.now.getTime() - madeAt.getTime() > freshDays * 86_400_000) throw new Refusal('needs.run_outdated');
  const change = { state: 'released', released_by: ctx.actor.person, released_at: ctx.now };
  const released = await moveRun(ctx, id, ['ready'], change);
  if (!released) throw new Refusal('needs.run_not_ready');
  const { decisions } = released.result as RunResult;
  const pairs = decisions.flatMap(({ need, chosen }) => (chosen ? [{ need, resource: chosen.resource }] : []));
  const { offers, skipped } = await runOffers(ctx, released, pairs);
  if (pairs.length > 0 && offers.length === 0) throw new Refusal('needs.run_outdated');
  await insertOffers(ctx, offers);
  await moveNeeds(
    ctx,
    offers.map((offer) => offer.need),
    ['open'],
    { state: 'offered' },
  );
  for (const offer of offers) await announce(ctx, offerMade, { offer: offer.id });
  return {
    run: presentRun(released),
    offers: offers.length,
    skipped: [...Map.groupBy(skipped, (reason) => reason)].map(([reason, those]) => ({ reason, count: those.length })),
  };
}

/** Calls a run off that has no result yet; its computation ends within a second. */
export async function cancelRun(ctx: Context, id: string): Promise<Replied<typeof contract.cancelRun>> {
  await loadRun(ctx, id, 'needs.cancel_run', findRunHead);
  const cancelled = await moveRun(ctx, id, computing, { state: 'cancelled' });
  if (!cancelled) throw new Refusal('needs.run_computed');
  return presentRun(cancelled);
}

/** Puts a run aside. */
export async function discardRun(ctx: Context, id: string): Promise<Replied<typeof contract.discardRun>> {
  await loadRun(ctx, id, 'needs.release', findRunHead);
  const discarded = await moveRun(ctx, id, ['ready', 'failed'], { state: 'discarded' });
  if (!discarded) throw new Refusal('needs.run_not_ready');
  return presentRun(discarded);
}
