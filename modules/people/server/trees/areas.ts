import type * as contract from '#modules/people/contract/tree.ts';
import type { Tree } from '#modules/people/contract/tree.ts';
import {
  areaById,
  insertArea,
  isPeopledFrom,
  lockTree,
  newestMembership,
  setEndOfArea,
} from '#modules/people/server/store/tree-store.ts';
import { loadArea, place } from '#modules/people/server/trees/place-member.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** Adds an area to a tree from a day on. */
export async function addArea(
  ctx: Context,
  { tree, code, name, within, from }: Received<typeof contract.addArea>['body'],
): Promise<Replied<typeof contract.addArea>> {
  await permit(ctx, 'people.keep_tree', { kind: 'tree', id: '', holders: {} });
  if (within !== null) await loadArea(ctx, tree, within, from);
  const id = newId();
  if (!(await insertArea(ctx, { id, tree, code, name, began: from })))
    throw new Refusal('people.area_code_taken', { field: 'code' });
  if (within !== null) await place(ctx, tree, { column: 'area', member: id, within, from });
  return { id };
}

/** Ends an area from a day on, once nothing sits in it. */
export async function endArea(ctx: Context, id: string, on: string): Promise<Replied<typeof contract.endArea>> {
  const area = await areaById(ctx, id);
  await permit(ctx, 'people.keep_tree', area && { kind: 'area', id, holders: {} });
  if (!area || area.ended !== null || area.began > on) throw new Refusal('people.area_not_there', { field: 'on' });
  const tree = area.tree as Tree;
  await lockTree(ctx, tree);
  if (await isPeopledFrom(ctx, id, on)) throw new Refusal('people.area_not_empty', { field: 'on' });
  const own = await newestMembership(ctx, tree, 'area', id);
  if (own && own.ended === null) await place(ctx, tree, { column: 'area', member: id, within: null, from: on });
  await setEndOfArea(ctx, id, on);
  return { ended: true };
}
