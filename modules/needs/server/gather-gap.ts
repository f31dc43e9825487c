import { pupilCounts, schoolFacts, toldPupils, townsOf } from '#modules/people/server/public.ts';
import { mondayOf, supplyFor } from '#modules/resources/server/public.ts';
import { needFacts, toSupplyFacts } from '#modules/needs/server/gather-facts.ts';
import { hindranceFinder } from '#modules/needs/server/rules/candidates.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { GapInputs, SupplyInputs } from '#modules/needs/server/rules/category-gap.ts';
import type { LedgerNeed } from '#modules/needs/server/rules/ledger.ts';
import { type NeedRow, someWanted } from '#modules/needs/server/store/need-store.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/**
 * Reads what a week's gap needs, once for all of it: this week when no day is named. What a past week was like then is not
 * known any more, so it is refused. Why needs are unmet is looked for in one category, in all when none is named.
 */
export async function gatherGap(ctx: Context, day: string | undefined, explained?: string): Promise<GapInputs> {
  const week = day === undefined ? thisWeek(ctx) : mondayOf(day);
  if (week < thisWeek(ctx)) throw new Refusal('needs.week_past', { field: 'week' });
  const reached = gatherSupply(ctx, week);
  // Sent at once: the database answers one while the last is read.
  const [needs, towns, rest] = await Promise.all([needsOf(ctx, week, reached, explained), townsOf(ctx), reached]);
  return { ...rest, towns, needs };
}

/** The Monday of the week it is. */
export const thisWeek = (ctx: Context): string => mondayOf(dayOf(ctx.now));

/** Reads what is within reach of whom in a week. */
export async function gatherSupply(ctx: Context, week: string): Promise<SupplyInputs> {
  const [schools, supply] = await Promise.all([schoolsOf(ctx), supplyFor(ctx, 'all')]);
  return { week, schools, supply: supply.map((one) => ({ town: one.town, ...toSupplyFacts(one) })) };
}

async function needsOf(
  ctx: Context,
  week: string,
  reached: Promise<SupplyInputs>,
  explained: string | undefined,
): Promise<LedgerNeed[]> {
  const needs: LedgerNeed[] = [];
  let find: ReturnType<typeof hindranceFinder> | undefined;
  for await (const rows of wantedIn(ctx, week)) {
    const states = new Map(rows.map(({ id, state }) => [id, state]));
    const some = await needFacts(ctx, rows);
    find ??= hindranceFinder((await reached).supply);
    for (const facts of some) {
      const { id, category, town, rural, whom } = facts;
      const isExplained = explained === undefined || servesCategory(category, explained);
      const hindrance = isExplained ? find(facts) : null;
      needs.push({ category, town, rural, whom, state: states.get(id) ?? '', hindrance });
    }
  }
  return needs;
}

/** So many at a time, that others are answered in between; those of a usual county are read at once. */
export const atOnce = 500;

async function* wantedIn(ctx: Context, week: string): AsyncGenerator<NeedRow[]> {
  for (let last: string | undefined; ; ) {
    const rows = await someWanted(ctx, { from: week, to: addDays(week, 6), after: last, count: atOnce });
    yield rows;
    if (rows.length < atOnce) return;
    last = rows.at(-1)?.id;
  }
}

async function schoolsOf(ctx: Context): Promise<GapInputs['schools']> {
  const counts = new Map((await pupilCounts(ctx)).map((one) => [one.org, one.pupils]));
  const told = await toldPupils(ctx);
  const schools = await schoolFacts(ctx, [...new Set([...counts.keys(), ...told.keys()])]);
  return schools.map((school) => ({
    ...school,
    pupils: counts.get(school.id) ?? 0,
    told: told.get(school.id),
  }));
}
