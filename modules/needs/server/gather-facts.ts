import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { lastEvent } from '#platform/events/last-event.ts';
import { type Supply, supplyFor } from '#modules/resources/server/public.ts';
import { familyOf } from '#modules/needs/server/rules/category.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { declinedPairs, type NeedRow } from '#modules/needs/server/store/need-store.ts';

/** How many weeks ahead a place must stay free to be offered. */
export const serviceWeeks = 8;

/** What the rules may know of needs. */
export async function needFacts(ctx: Context, needs: readonly NeedRow[]): Promise<NeedFacts[]> {
  const declined = Map.groupBy(
    await declinedPairs(
      ctx,
      needs.map((need) => need.id),
    ),
    (pair) => pair.need,
  );
  return needs.map((need) => ({
    id: need.id,
    category: need.category,
    urgency: need.urgency as NeedFacts['urgency'],
    mode: need.mode as NeedFacts['mode'],
    schedule: need.schedule,
    languages: need.languages,
    sex: need.sex,
    stage: need.stage,
    town: need.town,
    lon: need.lon,
    lat: need.lat,
    rural: need.rural,
    leftBehind: need.left_behind,
    units: need.units,
    waitingDays: Math.max(0, Math.floor((ctx.now.getTime() - need.opened_at.getTime()) / 86_400_000)),
    consent: need.consent as NeedFacts['consent'],
    declined: (declined.get(need.id) ?? []).map((pair) => pair.resource).sort(),
  }));
}

/** What the rules may know of the published resources of these categories. */
export async function supplyFacts(ctx: Context, categories: readonly string[]): Promise<SupplyFacts[]> {
  const from = dayOf(ctx.now);
  const families = [...new Set(categories.map(familyOf))];
  const supply = await supplyFor(ctx, { categories: families, from, to: addDays(from, serviceWeeks * 7) });
  return supply.map((one) => toSupplyFacts(one, from));
}

/** The last supply worked out, by county, with the event and day it was worked out under. */
const remembered = new Map<string, { stamp: string; supply: readonly SupplyFacts[] }>();

/**
 * All published resources as the rules may know them, worked out again only when something has happened in the county:
 * telling why a need is unmet must not read the whole directory each time.
 */
export async function knownSupply(ctx: Context): Promise<readonly SupplyFacts[]> {
  const today = dayOf(ctx.now);
  const stamp = `${today} ${await lastEvent(ctx)}`;
  const known = remembered.get(ctx.actor.county);
  if (known?.stamp === stamp) return known.supply;
  const all = await supplyFor(ctx, { categories: 'all', from: today, to: addDays(today, serviceWeeks * 7) });
  const supply = all.map((one) => toSupplyFacts(one, today));
  remembered.set(ctx.actor.county, { stamp, supply });
  return supply;
}

/** A resource without what the rules must not know: who offers it by name. */
export const toSupplyFacts = ({ town: _, vettedUntil, ...one }: Supply, today: string): SupplyFacts => ({
  ...one,
  vetted: vettedUntil === null || vettedUntil >= today,
});
