import { townsOf } from '#modules/people/server/public.ts';
import { resourceFacts } from '#modules/resources/server/public.ts';
import type * as contract from '#modules/needs/contract/scenario.ts';
import { supplyFacts } from '#modules/needs/server/gather-facts.ts';
import { shareNeeds } from '#modules/needs/server/gather-run.ts';
import { familyCodes } from '#modules/needs/server/read-board.ts';
import { isTravelled } from '#modules/needs/server/rules/additions.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { ScenarioResult } from '#modules/needs/server/rules/scenario.ts';
import type { GatheredScenario } from '#modules/needs/server/scenario-thread.ts';

import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { inKeptThread } from '#platform/threads/in-thread.ts';
import { Lanes } from '#platform/threads/lanes.ts';

type Query = Received<typeof contract.readScenario>['query'];

const thread = new URL('./scenario-thread.ts', import.meta.url);

/** Megabytes, and how long anybody waits: ten thousand needs take some seconds. */
const limits = { maxOldGenerationSizeMb: 2_000 };
const longestMs = 60_000;

/** A server works out two at once, and keeps as many waiting as can have their turn in time. */
const lanes = new Lanes(2, 8, 'needs.scenario_busy');

/** Works a scenario out from what is true now, in a thread of its own and without a connection; nothing is kept. */
export async function workOutScenario({ transaction, gone }: Anteroom, query: Query): Promise<ScenarioResult> {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(longestMs)]);
  const work = async (): Promise<ScenarioResult> =>
    inKeptThread(thread, await transaction((ctx) => gather(ctx, query)), limits, { signal });
  try {
    return await lanes.run(work, signal);
  } catch (error) {
    if (signal.aborted) throw new Refusal('needs.scenario_busy');
    throw error;
  }
}

/** What came of it, with what towns and resources are called. */
export async function presentScenario(
  ctx: Context,
  { category }: Query,
  found: ScenarioResult,
): Promise<Replied<typeof contract.readScenario>> {
  await reachOf(ctx, 'needs.scenario', 'scenario');
  const { byTown, reached, ...told } = found;
  const titles = new Map(
    (
      await resourceFacts(
        ctx,
        reached.map((one) => one.resource),
      )
    ).map((one) => [one.id, one]),
  );
  const units = new Map(byTown.map((one) => [one.town, one]));
  return {
    category,
    asOf: ctx.now,
    ...told,
    towns: (await townsOf(ctx)).map(({ code, name, rural, outline, lon, lat }) => {
      const { before = null, after = null } = units.get(code) ?? {};
      return { town: code, name, rural, outline, lon, lat, before, after };
    }),
    resources: reached.flatMap(({ resource, travelKm }) => {
      const one = titles.get(resource);
      return one ? { resource, title: one.title, providerName: one.providerName, travelKm } : [];
    }),
  };
}

async function gather(ctx: Context, { category, changes }: Query): Promise<GatheredScenario> {
  if (!(await familyCodes(ctx)).includes(category)) throw new Refusal('needs.no_such_category', { field: 'category' });
  const supply = await supplyFacts(ctx, [category]);
  const towns = (await townsOf(ctx)).map(({ code, lon, lat }) => ({ code, lon, lat }));
  refuseUnknown({ supply, towns, changes }, category);
  return { needs: await shareNeeds(ctx, category), supply, towns, changes };
}

/** Changes speak of kinds of the category, of towns of the county and of resources that are offered, of each of these once. */
function refuseUnknown({ supply, towns, changes }: Omit<GatheredScenario, 'needs'>, category: string): void {
  const codes = new Set(towns.map(({ code }) => code));
  const reached = new Set(supply.filter(isTravelled).map(({ id }) => id));
  const seen = new Set<string>();
  for (const [at, change] of changes.entries()) {
    const refuse = (code: string, field: string): never => {
      throw new Refusal(code, { field: `changes.${at}.${field}` });
    };
    if ('category' in change && !servesCategory(change.category, category))
      refuse('needs.no_such_category', 'category');
    if (change.kind === 'counsellor' && !codes.has(change.town)) refuse('needs.no_such_town', 'town');
    if (change.kind === 'reach' && !reached.has(change.resource)) refuse('needs.not_reached', 'resource');
    const what = change.kind === 'reach' ? change.resource : change.kind;
    if (seen.has(what) && (change.kind === 'reach' || change.kind === 'floor')) refuse('needs.changed_twice', 'kind');
    seen.add(what);
  }
}
