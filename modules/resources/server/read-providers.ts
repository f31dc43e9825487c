import type { z } from 'zod';
import { personNames } from '#modules/people/server/public.ts';
import type * as contract from '#modules/resources/contract/provider.ts';
import {
  pageOfProviders,
  type ProviderFilter,
  type ProviderRow,
  providersWithCounts,
  vettingsOf,
} from '#modules/resources/server/store/provider-store.ts';
import { soonOn, vettingStateOf } from '#modules/resources/server/vetting.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** One page of the county's providers. */
export async function listProviders(
  ctx: Context,
  { vetting, ...query }: Received<typeof contract.listProviders>['query'],
): Promise<Replied<typeof contract.listProviders>> {
  await reachOf(ctx, 'resources.list_providers', 'provider');
  const vetted = vetting && vettedIn(vetting, dayOf(ctx.now));
  const { rows, total } = await pageOfProviders(ctx, { ...query, vetted });
  return { items: rows.map((row) => presentProvider(ctx, row)), total, page: query.page, size: query.size };
}

/** The days a vetting of a state ends on. */
function vettedIn(state: contract.VettingState, today: string): ProviderFilter['vetted'] {
  if (state === 'never') return null;
  if (state === 'expired') return { to: addDays(today, -1) };
  return state === 'soon' ? { from: today, to: soonOn(today) } : { from: addDays(soonOn(today), 1) };
}

/** One provider with every look that was taken at it. */
export async function readProvider(ctx: Context, id: string): Promise<Replied<typeof contract.readProvider>> {
  const row = await loadProvider(ctx, id, 'resources.read_provider');
  const vettings = await vettingsOf(ctx, id);
  const names = await personNames(
    ctx,
    vettings.map((one) => one.recorded_by),
  );
  return {
    ...presentProvider(ctx, row),
    vettings: vettings.map((one) => ({
      id: one.id,
      until: one.until,
      document: one.document,
      by: names.get(one.recorded_by) ?? '',
      at: one.recorded_at,
    })),
  };
}

/** The provider, when the actor may do `action` to it. */
export async function loadProvider(ctx: Context, id: string, action: string): Promise<ProviderRow> {
  const [row] = await providersWithCounts(ctx, [id]);
  await permit(ctx, action, row && { kind: 'provider', id, holders: { provider: id } });
  if (!row) throw new Error('the gate let nothing pass');
  return row;
}

/** A provider as officials and those who act for it see it. */
export const presentProvider = (
  { now }: Pick<Context, 'now'>,
  row: ProviderRow,
): z.input<typeof contract.Provider> => ({
  id: row.id,
  kind: row.kind as contract.ProviderKind,
  name: row.name,
  code: row.code,
  town: row.region.slice(0, 9),
  vettedUntil: row.vetted_until,
  vetting: vettingStateOf(row.vetted_until, dayOf(now)),
  monthlyLimit: row.monthly_limit,
  resources: row.resources,
});
