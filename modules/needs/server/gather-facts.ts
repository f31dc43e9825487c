import type { SchoolSystem } from '#modules/people/contract/school-system.ts';
import { type ClassFacts, classFacts, readSchoolYears, type SchoolYears } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type Supply, supplyFor } from '#modules/resources/server/public.ts';
import { familyOf } from '#modules/needs/server/rules/category.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { type Period, servicePeriod } from '#modules/needs/server/rules/places.ts';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import { restingPairs } from '#modules/needs/server/store/unmet-store.ts';

/** How long a pair that nobody answered, or whose service ended early, is not offered again; one that was declined never is. */
export const restDays = 28;

/** What the rules may know of needs. Those whose time is over are left out: nobody can serve them any more. */
export async function needFacts(ctx: Context, needs: readonly NeedRow[]): Promise<NeedFacts[]> {
  const declined = Map.groupBy(
    await restingPairs(
      ctx,
      needs.map((need) => need.id),
      new Date(ctx.now.getTime() - restDays * 86_400_000),
    ),
    (pair) => pair.need,
  );
  const today = dayOf(ctx.now);
  const years = await readSchoolYears(ctx);
  const classes = await classFacts(ctx, [...new Set(needs.flatMap((need) => need.class ?? []))]);
  const groups = new Map(classes.map((one) => [one.id, one]));
  return needs.flatMap((need) => {
    const period = servicePeriod({ from: need.wanted_from, to: need.wanted_to }, today);
    const resting = declined.get(need.id) ?? [];
    if (!period) return [];
    const system = systemFor(years, need, groups.get(need.class ?? ''));
    return [factsOf(ctx, need, system, { period, declined: resting.map((pair) => pair.resource) })];
  });
}

/** Whom a need describes. */
export const whomOf = (need: NeedRow): string => need.subject ?? need.class ?? need.org;

/** What the class of a need follows; what its school's do where the need tells of none. */
function systemFor(years: SchoolYears, need: NeedRow, group: ClassFacts | undefined): SchoolSystem {
  const entryYear = years.yearOf(dayOf(need.opened_at)) - (need.grade ?? 1) + 1;
  return group?.system ?? years.systemOf(need.org, need.stage ?? 'primary', entryYear);
}

function factsOf(
  ctx: Context,
  need: NeedRow,
  system: SchoolSystem,
  { period, declined }: { period: Period; declined: readonly string[] },
): NeedFacts {
  return {
    id: need.id,
    whom: whomOf(need),
    category: need.category,
    urgency: need.urgency as NeedFacts['urgency'],
    mode: need.mode as NeedFacts['mode'],
    schedule: need.schedule,
    languages: need.languages,
    org: need.org,
    sex: need.sex,
    stage: need.stage,
    grade: need.grade,
    system,
    town: need.town,
    lon: need.lon,
    lat: need.lat,
    rural: need.rural,
    leftBehind: need.left_behind,
    units: need.units,
    waitingDays: Math.max(0, Math.floor((ctx.now.getTime() - need.opened_at.getTime()) / 86_400_000)),
    consent: need.consent as NeedFacts['consent'],
    period,
    declined: declined.toSorted(),
  };
}

/** What the rules may know of what is offered of these categories, of all when not said. */
export async function supplyFacts(ctx: Context, categories: readonly string[] | 'all'): Promise<SupplyFacts[]> {
  const families = categories === 'all' ? categories : [...new Set(categories.map(familyOf))];
  return (await supplyFor(ctx, families)).map(toSupplyFacts);
}

/** A resource without what the rules must not know: who offers it by name. */
export const toSupplyFacts = ({ town: _, ...one }: Supply): SupplyFacts => one;
