import type * as contract from '#modules/governance/contract/structure.ts';
import { colleaguesAt, stillServing } from '#modules/people/server/public.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Whom an organisation can send into a body. */
const staff = ['official', 'department', 'school_leader', 'teacher', 'homeroom', 'counsellor', 'community_worker'];

/** Who of an organisation’s staff may be given a seat; somebody with several roles stands there once. */
export async function listSeatHolders(
  ctx: Context,
  { org, words, ...paging }: Received<typeof contract.listSeatHolders>['query'],
): Promise<Replied<typeof contract.listSeatHolders>> {
  await reachOf(ctx, 'governance.list_seat_holders', 'person');
  const { rows, total } = await asSystem(ctx, () => colleaguesAt(ctx, { org, roles: staff, words }, paging));
  const items = new Map(rows.map(({ person: id, name }) => [id, { id, name }]));
  return { items: [...items.values()], total, ...paging };
}

/** Whoever is given a seat serves at the organisation he is sent by. */
export async function assertHolder(ctx: Context, person: string, org: string): Promise<void> {
  const posts = staff.map((role) => ({ person, role, org }));
  if ((await asSystem(ctx, () => stillServing(ctx, posts))).length > 0) return;
  throw new Refusal('governance.no_such_holder', { field: 'person' });
}
