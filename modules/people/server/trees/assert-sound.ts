import type { Tree } from '#modules/people/contract/tree.ts';
import { isAnyPlacedTwice, nestingsOf } from '#modules/people/server/store/tree-store.ts';
import { circleOf } from '#modules/people/server/trees/soundness.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Refuses what makes no tree: something that sits twice in it on a day, or an area within itself. */
export async function assertSound(ctx: Context, tree: Tree): Promise<void> {
  if (circleOf(await nestingsOf(ctx, tree)) !== undefined)
    throw new Refusal('people.within_itself', { field: 'within' });
  if (await isAnyPlacedTwice(ctx, tree)) throw new Refusal('people.placed_twice', { field: 'from' });
}
