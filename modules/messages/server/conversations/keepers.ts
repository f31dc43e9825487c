import { KeeperRole } from '#modules/messages/contract/work-group.ts';
import type { Standing } from '#modules/messages/server/conversations/standing.ts';
import type { WorkGroupRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { postsOfKeepers } from '#modules/messages/server/conversations/store/member-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

const rankOf = (role: string | undefined): number => (KeeperRole.options as readonly unknown[]).indexOf(role);

/** Whether somebody who is in a group of staff in this role may keep it. */
export const mayKeep = (role: string | undefined): boolean => rankOf(role) >= 0;

/** Who keeps a group of staff today; null where whoever did is in it no more, or not as what one keeps it. */
export const keeperIn = (
  { kept_by }: Pick<WorkGroupRow, 'kept_by'>,
  { members }: Pick<Standing, 'members'>,
): string | null => (mayKeep(members.get(kept_by)) ? kept_by : null);

/** By group, the organisation its keeper is or was in it for, where the actor’s role is not below his; null else. */
export async function successorOf(
  ctx: Context,
  rows: readonly WorkGroupRow[],
): Promise<(row: Pick<WorkGroupRow, 'id'>) => string | null> {
  const ids = rows.map(({ id }) => id);
  const posts = await asSystem(ctx, () => postsOfKeepers(ctx, ids));
  const { role } = ctx.actor;
  return ({ id }) => {
    const post = posts.get(id);
    return post && mayKeep(role) && rankOf(role) >= rankOf(post.role) ? post.org : null;
  };
}
