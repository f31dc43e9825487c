import type { z } from 'zod';
import type * as contract from '#modules/notify/contract.ts';
import { deliver } from '#modules/notify/server/deliveries/deliver.ts';
import { postWaiting } from '#modules/notify/server/robots/post-waiting.ts';
import { countPhases, findDelivery, pageOfDead, settleDead } from '#modules/notify/server/store/delivery-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { asSystemOf, type Context, type Surroundings } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

type Dead = z.input<typeof contract.DeadDelivery>;

/** What no way took, for whoever keeps the system. */
export async function listDead(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listDead>> {
  await reachOf(ctx, 'notify.list_dead', 'delivery');
  return asSystem(ctx, async () => {
    const { rows, total } = await pageOfDead(ctx, paging);
    const items = rows.map(
      (row): Dead => ({ ...row, ways: (row.ways ?? []) as Dead['ways'], reason: row.reason as Dead['reason'] }),
    );
    const counts = (await countPhases(ctx)) as { phase: z.input<typeof contract.DeliveryPhase>; count: number }[];
    return { items, total, page: paging.page, size: paging.size, counts };
  });
}

/** How many messages stand where on their way out, over all counties. */
export async function deliveryFigures(
  around: Surroundings,
  counties: () => Promise<readonly string[]>,
): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number>();
  for (const county of await counties())
    for (const { phase, count } of await asSystemOf(around, county, countPhases))
      figures.set(phase, (figures.get(phase) ?? 0) + Number(count));
  return figures;
}

/** Has one begin anew, or leaves it. */
export const settle = (ctx: Context, id: string, how: 'retry' | 'drop'): Promise<{ done: true }> =>
  asSystem(ctx, async () => {
    const found = await findDelivery(ctx, id);
    await permit(ctx, 'notify.settle_dead', found && { kind: 'delivery', id, holders: {} });
    if (!(await settleDead(ctx, id, how))) throw new Refusal('notify.not_dead');
    if (how === 'retry') for (const job of [deliver, postWaiting]) await ctx.enqueue(ctx, job, {});
    return { done: true };
  });
