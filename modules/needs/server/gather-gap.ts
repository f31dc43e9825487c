import { pupilCounts, type SchoolFacts, schoolFacts, townsOf } from '#modules/people/server/public.ts';
import { type Supply, supplyFor } from '#modules/resources/server/public.ts';
import { needFacts } from '#modules/needs/server/gather-facts.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import { type NeedRow, needsInState } from '#modules/needs/server/store/need-store.ts';
import { responseHours } from '#modules/needs/server/store/offer-store.ts';
import { newestResult, type RunRow } from '#modules/needs/server/store/run-store.ts';
import { addDays } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

type Town = Awaited<ReturnType<typeof townsOf>>[number];

/** Everything the board of a week is worked out from. */
export interface GapInputs {
  towns: Town[];
  schools: (SchoolFacts & { pupils: number })[];
  /** Needs wanted that week that have not ended, of every category. */
  needs: NeedRow[];
  facts: NeedFacts[];
  /** Published resources of every category, with places free that week. */
  supply: Supply[];
  hours: number[];
  run: RunRow | undefined;
}

const responseDays = 90;

/** Reads what a board needs, once for all of it. `week` is a Monday. */
export async function gatherGap(ctx: Context, category: string, week: string): Promise<GapInputs> {
  const period = { from: week, to: addDays(week, 6) };
  const needs = await needsInState(ctx, ['open', 'offered', 'engaged'], period);
  const counts = new Map((await pupilCounts(ctx)).map((one) => [one.org, one.pupils]));
  const schools = await schoolFacts(ctx, [...counts.keys()]);
  return {
    towns: await townsOf(ctx),
    schools: schools.map((school) => ({ ...school, pupils: counts.get(school.id) ?? 0 })),
    needs,
    facts: await needFacts(ctx, needs),
    supply: await supplyFor(ctx, 'all'),
    hours: await responseHours(ctx, new Date(ctx.now.getTime() - responseDays * 86_400_000)),
    run: await newestResult(ctx, category),
  };
}
