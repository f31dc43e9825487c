import type * as contract from '#modules/intake/contract/limit.ts';
import { keepPerMille, perMilleOf } from '#modules/intake/server/store/limit-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** How much goes without being asked. */
export async function readLimit(ctx: Context): Promise<Replied<typeof contract.readLimit>> {
  await reachOf(ctx, 'intake.read', 'import');
  return { perMille: await perMilleOf(ctx) };
}

/** Sets it, for imports that are decided on from now on. */
export async function setLimit(ctx: Context, perMille: number): Promise<Replied<typeof contract.setLimit>> {
  await permit(ctx, 'intake.set_limit', { kind: 'import_limit', id: '', holders: {} });
  await keepPerMille(ctx, perMille);
  return { perMille };
}
