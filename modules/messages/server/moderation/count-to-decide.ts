import type * as contract from '#modules/messages/contract/moderation.ts';
import { wantedIn } from '#modules/messages/server/moderation/decide-item.ts';
import { countItems } from '#modules/messages/server/moderation/store/item-store.ts';
import { countWaitingNotices } from '#modules/messages/server/notices/decide-notice.ts';
import { reachOf, reachToCount } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** How much waits for the actor's decision, by the list it stands in: as many as that shows him, none where it is not his. */
export async function countToDecide(ctx: Context): Promise<Replied<typeof contract.countToDecide>> {
  await reachOf(ctx, 'messages.count_to_decide', 'moderation_item');
  const notices = reachToCount(ctx, 'messages.list_waiting');
  return {
    concerns: await countOfItems(ctx, 'harm'),
    held: await countOfItems(ctx, 'held'),
    notices: notices ? await countWaitingNotices(ctx, notices) : 0,
  };
}

async function countOfItems(ctx: Context, which: 'held' | 'harm'): Promise<number> {
  const reach = reachToCount(ctx, which === 'harm' ? 'messages.list_concerns' : 'messages.list_held');
  return reach ? countItems(ctx, await wantedIn(ctx, which, reach)) : 0;
}
