import type * as contract from '#modules/governance/contract/structure.ts';
import { BodyKind, type BodyLevel, bodyRules } from '#modules/governance/contract/structure.ts';
import { loadBody } from '#modules/governance/server/load-body.ts';
import { pageOfBodies } from '#modules/governance/server/store/body-store.ts';
import { presentBodies, presentBody } from '#modules/governance/server/structures/present-body.ts';
import { reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

const kindsOf = (level: BodyLevel): BodyKind[] => BodyKind.options.filter((kind) => bodyRules[kind].level === level);

/** The bodies of a day, a page at a time, with no names of persons. */
export async function listBodies(
  ctx: Context,
  { level, within, on: day = dayOf(ctx.now), ...paging }: Received<typeof contract.listBodies>['query'],
): Promise<Replied<typeof contract.listBodies>> {
  await reachOf(ctx, 'governance.list_bodies', 'body');
  const kinds = level && kindsOf(level);
  const { rows, total } = await pageOfBodies(ctx, { kinds, within, day }, paging);
  return { items: await presentBodies(ctx, rows, day), total, ...paging };
}

/** One body with who holds and held its seats. */
export async function readBody(ctx: Context, id: string): Promise<Replied<typeof contract.readBody>> {
  await loadBody(ctx, id, 'governance.read_body');
  return presentBody(ctx, id);
}
