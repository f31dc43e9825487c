import type { z } from 'zod';
import type * as contract from '#modules/governance/contract/build-out.ts';
import {
  type BuildTarget,
  type Element,
  Scope,
  type Trend,
  type Unit,
} from '#modules/governance/contract/build-out.ts';
import {
  elementOf,
  elements,
  type ElementRule,
  nationalTargets,
  scopesOf,
} from '#modules/governance/server/build-out/elements.ts';
import { type Built, gatherBuilt } from '#modules/governance/server/build-out/gather-built.ts';
import { outlooksOf } from '#modules/governance/server/build-out/outlook.ts';
import { coverageOf, monthEnds } from '#modules/governance/server/rules/built.ts';
import { type BuildTargetRow, buildTargets } from '#modules/governance/server/store/build-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';

const action = 'governance.read_build_out';

/** How far each element is built on a day. */
export async function readBuildOut(
  ctx: Context,
  { on: day = dayOf(ctx.now), ...paging }: Received<typeof contract.readBuildOut>['query'],
): Promise<Replied<typeof contract.readBuildOut>> {
  await reachOf(ctx, action, 'element');
  const [built, targets] = [await gatherBuilt(ctx), await buildTargets(ctx)];
  const all = elements
    .flatMap((rule) => scopesOf(rule).map((scope) => ({ rule, scope })))
    // What this county builds itself comes before what it is counted among.
    .toSorted((one, other) => Scope.options.indexOf(one.scope) - Scope.options.indexOf(other.scope));
  const { limit, offset } = windowOf(paging);
  const items = all
    .slice(offset, offset + limit)
    .map(({ rule, scope }) => presentElement(ctx, { rule, scope, day, built, targets }));
  return { items, total: all.length, ...paging };
}

function presentElement(
  ctx: Context,
  of: { rule: ElementRule; scope: Scope; day: string; built: Built; targets: readonly BuildTargetRow[] },
): z.input<typeof Element> {
  const { rule, scope, day, built, targets } = of;
  const units = standingUnits(built, rule, scope, day);
  const parted = (rural: boolean) =>
    rule.level === 'county' ? null : coverageOf(units.filter((unit) => unit.rural === rural).map(({ state }) => state));
  return {
    element: rule.code,
    scope,
    level: rule.level,
    name: rule.name[ctx.language],
    about: rule.about[ctx.language],
    isDraft: rule.isDraft,
    isDerived: rule.derived,
    coverage: coverageOf(units.map(({ state }) => state)),
    urban: parted(false),
    rural: parted(true),
    targets: targetsOf(ctx, rule, scope, targets),
  };
}

/** The nation’s targets, which each prefecture and province is held against, and the bureau’s own. */
function targetsOf(ctx: Context, { code }: ElementRule, scope: Scope, own: readonly BuildTargetRow[]): BuildTarget[] {
  const national = nationalTargets
    .filter(({ element }) => element === code)
    .map(({ share, by, source }) => ({ id: null, share, by, source: source[ctx.language] }));
  const local = own
    .filter((one) => one.element === code && one.scope === scope)
    .map(({ id, share, by_day, source }) => ({ id, share, by: by_day, source }));
  return [...national, ...local].toSorted((one, other) => (one.by < other.by ? -1 : 1));
}

const standingUnits = (built: Built, rule: ElementRule, scope: Scope, day: string): Unit[] =>
  built
    .units(rule, scope, day)
    .map(({ id, name, town, rural }) => ({ id, name, town, rural, ...built.standing(rule, id, day) }));

/** The units of an element on a day, a page at a time, with the sums of each town. */
export async function listUnits(
  ctx: Context,
  { element, scope, on: day = dayOf(ctx.now), ...paging }: Received<typeof contract.listUnits>['query'],
): Promise<Replied<typeof contract.listUnits>> {
  await reachOf(ctx, action, 'element');
  const rule = elementOf(element, scope);
  const all = standingUnits(await gatherBuilt(ctx), rule, scope, day);
  const { limit, offset } = windowOf(paging);
  const towns = [...Map.groupBy(all, ({ town }) => town)].flatMap(([town, those]) =>
    town === null ? [] : [{ town, ...coverageOf(those.map(({ state }) => state)) }],
  );
  return { items: all.slice(offset, offset + limit), total: all.length, towns, ...paging };
}

/** So many months before this one are told. */
const monthsTold = 24;

/** The share of an element month by month, and where its trend leads. */
export async function readTrend(
  ctx: Context,
  { element, scope }: Received<typeof contract.readTrend>['query'],
): Promise<Replied<typeof contract.readTrend>> {
  await reachOf(ctx, action, 'element');
  const rule = elementOf(element, scope);
  const built = await gatherBuilt(ctx);
  const months: Trend['months'] = monthEnds(dayOf(ctx.now), monthsTold).map((on) => {
    const { of, has } = coverageOf(standingUnits(built, rule, scope, on).map(({ state }) => state));
    return { on, of, has };
  });
  return { months, ...outlooksOf(months, targetsOf(ctx, rule, scope, await buildTargets(ctx))) };
}
