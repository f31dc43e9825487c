import type * as contract from '#modules/people/contract/tree.ts';
import type { Tree } from '#modules/people/contract/tree.ts';
import { assertSound } from '#modules/people/server/trees/assert-sound.ts';
import {
  areaById,
  endMembership,
  insertMembership,
  lockTree,
  type MemberColumn,
  memberIsThere,
  newestMembership,
} from '#modules/people/server/store/tree-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** Moves something in a tree from a day on. */
export async function placeMember(
  ctx: Context,
  tree: Tree,
  { kind, id, within, from }: Received<typeof contract.placeMember>['body'],
): Promise<Replied<typeof contract.placeMember>> {
  await permit(ctx, 'people.keep_tree', { kind: 'tree', id: '', holders: {} });
  if (!(await memberIsThere(ctx, tree, { kind, id }))) throw new Refusal('people.no_such_member', { field: 'id' });
  if (within !== null) await loadArea(ctx, tree, within, from);
  await place(ctx, tree, { column: kind === 'organisation' ? 'org' : kind, member: id, within, from });
  return { placed: true };
}

/** An area of the tree that is there from a day on; the only way to get one to put something into. */
export async function loadArea(ctx: Context, tree: Tree, id: string, from: string): Promise<void> {
  const area = await areaById(ctx, id);
  if (area?.tree !== tree || area.began > from || area.ended !== null)
    throw new Refusal('people.area_not_there', { field: 'within' });
}

/**
 * Puts a member into an area, or out of the tree, from a day on. Places follow each other in time: none is put before one
 * that has begun later, so that replaying the moves gives what is read as of any day.
 */
export async function place(
  ctx: Context,
  tree: Tree,
  { column, member, within, from }: { column: MemberColumn; member: string; within: string | null; from: string },
): Promise<void> {
  await lockTree(ctx, tree);
  const newest = await newestMembership(ctx, tree, column, member);
  const later = [newest?.began, newest?.ended].find((day) => day && day > from);
  if (later) throw new Refusal('people.placed_later', { field: 'from', day: later });
  if (newest && newest.ended === null) {
    if (newest.within === within) return;
    await endMembership(ctx, newest.id, from);
  }
  if (within === null) return;
  await insertMembership(ctx, { id: newId(), tree, within, [column]: member, began: from });
  await assertSound(ctx, tree);
}
