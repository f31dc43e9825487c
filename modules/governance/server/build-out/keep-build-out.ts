import type * as contract from '#modules/governance/contract/build-out.ts';
import { elementOf } from '#modules/governance/server/build-out/elements.ts';
import { gatherBuilt } from '#modules/governance/server/build-out/gather-built.ts';
import { insertReport, insertTarget, keepPeers, withdrawTarget } from '#modules/governance/server/store/build-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

const permitKeeping = (ctx: Context, id = ''): Promise<unknown> =>
  permit(ctx, 'governance.keep_build_out', { kind: 'element', id, holders: {} });

/** Says of a county, town or school since when it has an element or has it not; what the system knows itself nobody reports. */
export async function reportElement(
  ctx: Context,
  { element, unit, state, since, note }: Received<typeof contract.reportElement>['body'],
): Promise<Replied<typeof contract.reportElement>> {
  await permitKeeping(ctx);
  const rule = elementOf(element);
  const { county, person } = ctx.actor;
  const scope = rule.level === 'county' ? 'province' : 'county';
  if (!(await gatherBuilt(ctx)).units(rule, scope, dayOf(ctx.now)).some(({ id }) => id === unit))
    throw new Refusal('governance.no_such_unit', { field: 'unit' });
  if (rule.derived && (rule.level !== 'county' || unit === county))
    throw new Refusal('governance.element_is_derived', { field: 'element' });
  if (since > dayOf(ctx.now)) throw new Refusal('governance.since_to_come', { field: 'since' });
  const at = rule.level === 'school' ? { org: unit } : { place: unit };
  const by = { reported_by: person, reported_at: ctx.now };
  await insertReport(ctx, { county, id: newId(), element, ...at, state, since, note, ...by });
  return { reported: true };
}

/** Enters other counties of the province. */
export async function enterCounties(
  ctx: Context,
  { counties }: Received<typeof contract.enterCounties>['body'],
): Promise<Replied<typeof contract.enterCounties>> {
  await permitKeeping(ctx);
  const { county } = ctx.actor;
  const strange = counties.find(({ code }) => code === county || !code.startsWith(county.slice(0, 2)));
  if (strange) throw new Refusal('governance.not_of_the_province', { field: 'counties', code: strange.code });
  const byCode = new Map(counties.map((one) => [one.code, one]));
  await keepPeers(ctx, [...byCode.values()]);
  return { entered: byCode.size };
}

/** Sets what share is to be reached by a day. */
export async function setBuildTarget(
  ctx: Context,
  { element, scope, share, by, source }: Received<typeof contract.setBuildTarget>['body'],
): Promise<Replied<typeof contract.setBuildTarget>> {
  const id = newId();
  await permitKeeping(ctx, id);
  elementOf(element, scope);
  const { county, person } = ctx.actor;
  const what = { element, scope, share, by_day: by, source };
  await insertTarget(ctx, { county, id, ...what, set_by: person, set_at: ctx.now });
  return { id };
}

/** Gives a target of the bureau’s own up. */
export async function giveUpBuildTarget(
  ctx: Context,
  { target }: Received<typeof contract.giveUpBuildTarget>['body'],
): Promise<Replied<typeof contract.giveUpBuildTarget>> {
  await permitKeeping(ctx, target);
  if (!(await withdrawTarget(ctx, target))) throw new Refusal('governance.no_such_target', { field: 'target' });
  return { given: true };
}
