import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
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

/** A resource without what the rules must not know: who offers it by name. */
export const toSupplyFacts = ({ town: _, vettedUntil, ...one }: Supply, today: string): SupplyFacts => ({
  ...one,
  vetted: vettedUntil === null || vettedUntil >= today,
});
