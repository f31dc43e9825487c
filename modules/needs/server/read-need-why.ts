import { resourceFacts } from '#modules/resources/server/public.ts';
import type * as contract from '#modules/needs/contract/why.ts';
import { needFacts } from '#modules/needs/server/gather-facts.ts';
import { knownNow, knownSupply, whateverDecided } from '#modules/needs/server/known.ts';
import { loadNeed, subjectOfOffer } from '#modules/needs/server/load.ts';
import { tellable } from '#modules/needs/server/present-need.ts';
import type { Near } from '#modules/needs/server/rules/nearest.ts';
import { whyNotYet } from '#modules/needs/server/rules/why-not-yet.ts';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import { lastGiven, openOfferOf } from '#modules/needs/server/store/offer-store.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';

type Why = Replied<typeof contract.readNeedWhy>;

const nothing = { offer: null, unmet: null, nearest: [], placesWent: null, wouldHelp: [], yourself: [] };

/** Why a need has nobody yet. A pair somebody declined is told as any other, a family that refused like one that was not asked. */
export async function readNeedWhy(ctx: Context, id: string): Promise<Why> {
  const need = await loadNeed(ctx, id, 'needs.why');
  const state = need.state as Why['state'];
  if (state === 'offered') return { ...nothing, state, offer: await waitingOffer(ctx, id) };
  return { ...nothing, state, ...(state === 'open' ? await standing(ctx, need) : {}) };
}

async function standing(ctx: Context, need: NeedRow): Promise<Partial<Why>> {
  const [facts] = await needFacts(ctx, [need]);
  // Its time is over, and tonight it lapses.
  if (!facts) return {};
  const supply = await knownSupply(ctx, await knownNow(ctx));
  const { hindrance, nearest, full, wouldHelp, yourself } = whyNotYet(whateverDecided(facts), supply);
  return {
    unmet: tellable(hindrance),
    nearest: await named(ctx, nearest),
    placesWent: hindrance === 'full' ? await placesWent(ctx, need, full) : null,
    wouldHelp,
    yourself,
  };
}

/** The offer of a need that waits for an answer, when the actor may read it. */
async function waitingOffer(ctx: Context, need: string): Promise<string | null> {
  const offer = await openOfferOf(ctx, need);
  return offer && rowAllowing(ctx.policy, ctx.actor, 'needs.read_offer', subjectOfOffer(ctx, offer)) ? offer.id : null;
}

async function named(ctx: Context, nearest: readonly Near[]): Promise<Why['nearest']> {
  const facts = await resourceFacts(
    ctx,
    nearest.map((near) => near.resource),
  );
  const titles = new Map(facts.map((one) => [one.id, one]));
  return nearest.map(({ resource, km, remote, hindrance }) => ({
    resource,
    title: titles.get(resource)?.title ?? '',
    providerName: titles.get(resource)?.providerName ?? '',
    km,
    remote,
    reason: tellable(hindrance),
  }));
}

/** Only the day is told of the offers that hold the places: they are other families' rows. */
async function placesWent(ctx: Context, need: NeedRow, full: readonly string[]): Promise<string | null> {
  const at = await asSystem(ctx, () => lastGiven(ctx, full, need));
  return at && dayOf(at);
}
