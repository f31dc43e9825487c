import { pupilCounts, schoolFacts, townsOf } from '#modules/people/server/public.ts';
import { mondayOf, supplyFor } from '#modules/resources/server/public.ts';
import { needFacts, toSupplyFacts } from '#modules/needs/server/gather-facts.ts';
import type { GapInputs } from '#modules/needs/server/rules/category-gap.ts';
import { needsInState } from '#modules/needs/server/store/need-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/**
 * Reads what a week's gap needs, once for all of it: this week when no day is named. What a past week was like then is not
 * known any more, so it is refused.
 */
export async function gatherGap(ctx: Context, day: string | undefined): Promise<GapInputs> {
  const today = dayOf(ctx.now);
  const week = mondayOf(day ?? today);
  if (week < mondayOf(today)) throw new Refusal('needs.week_past', { field: 'week' });
  // Sent at once: the database answers one while the last is read.
  const [needs, schools, towns, supply] = await Promise.all([
    needsOf(ctx, week),
    schoolsOf(ctx),
    townsOf(ctx),
    supplyFor(ctx, 'all'),
  ]);
  return { week, towns, schools, needs, supply: supply.map((one) => ({ town: one.town, ...toSupplyFacts(one) })) };
}

async function needsOf(ctx: Context, week: string): Promise<GapInputs['needs']> {
  const needs = await needsInState(ctx, ['open', 'offered', 'engaged'], { from: week, to: addDays(week, 6) });
  const rows = new Map(needs.map((need) => [need.id, need]));
  return (await needFacts(ctx, needs)).flatMap((facts) => {
    const row = rows.get(facts.id);
    return row ? [{ facts, state: row.state, whom: facts.whom }] : [];
  });
}

async function schoolsOf(ctx: Context): Promise<GapInputs['schools']> {
  const counts = new Map((await pupilCounts(ctx)).map((one) => [one.org, one.pupils]));
  const schools = await schoolFacts(ctx, [...counts.keys()]);
  return schools.map((school) => ({ ...school, pupils: counts.get(school.id) ?? 0 }));
}
