import type * as contract from '#modules/messages/contract/moderation.ts';
import { deliverInTime } from '#modules/messages/server/conversations/deliver-message.ts';
import { recountWithout } from '#modules/messages/server/conversations/recount-readers.ts';
import { conversationsOfMessages } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { attachmentsOfMessages } from '#modules/messages/server/conversations/store/message-attachment-store.ts';
import {
  changeMessage,
  messageById,
  type MessageRow,
} from '#modules/messages/server/conversations/store/message-store.ts';
import { decisionsOn, isAgainst } from '#modules/messages/server/moderation/decisions.ts';
import { actOn, presentItem, presentItems, subjectsOf } from '#modules/messages/server/moderation/present-item.ts';
import {
  changeItem,
  itemById,
  type ItemRow,
  type ItemsWanted,
  pageOfItems,
} from '#modules/messages/server/moderation/store/item-store.ts';
import { tellWriter } from '#modules/messages/server/moderation/tell-writer.ts';
import { listPictures } from '#modules/messages/server/pictures/listed-pictures.ts';
import { readAbout } from '#modules/notify/server/public.ts';
import { ownFamily } from '#modules/people/server/public.ts';
import { permit, type Reach, reachOf } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What waits at the actor's school, or at the bureau, and is about nobody of his family: held and reported messages, or those that speak of harm. */
export async function listItems(
  ctx: Context,
  which: 'held' | 'harm',
  paging: Paging,
): Promise<Replied<typeof contract.listModeration>> {
  const action = which === 'harm' ? 'messages.list_concerns' : 'messages.list_held';
  const { rows, total } = await pageOfItems(
    ctx,
    await wantedIn(ctx, which, await reachOf(ctx, action, 'moderation_item')),
    paging,
  );
  showed(
    ctx,
    action,
    // In a group somebody may write of any child: whom it shows is who wrote it.
    rows.map(({ child, writer }) => child ?? writer),
  );
  return { items: await presentItems(ctx, rows, action), total, ...paging };
}

/** Which items the actor is shown, or told the number of: what is about his family is in neither. */
export const wantedIn = async (ctx: Context, which: 'held' | 'harm', { holds }: Reach): Promise<ItemsWanted> => ({
  orgs: Object.values(holds).flat(),
  areConcerns: which === 'harm',
  butOf: await ownFamily(ctx),
});

type Decision = Received<typeof contract.decideModeration>['body'];

/** Decides on a held or reported message, or on an appeal: that another than whoever decided first. */
export async function decideItem(
  ctx: Context,
  id: string,
  { decision, reason, listPictures: isListed }: Decision,
): Promise<Replied<typeof contract.decideModeration>> {
  const item = await loadItem(ctx, id, 'messages.decide_held');
  // He decides on what he was shown: an appeal that has come meanwhile is another matter.
  if (!decisionsOn(item).includes(decision)) throw new Refusal('messages.decided');
  const { person } = ctx.actor;
  const isFirst = item.state === 'open';
  const isRefused = isAgainst(decision);
  const row = await asSystem(ctx, async () => {
    const changed = await changeItem(
      ctx,
      id,
      isFirst
        ? { state: isRefused ? 'refused' : 'released', decided_by: person, decided_at: ctx.now, reason }
        : {
            state: isRefused ? 'upheld' : 'overturned',
            answered_by: person,
            answered_at: ctx.now,
            answer: reason,
          },
    );
    const mayHear = await carryOut(ctx, item, isRefused);
    await readAbout(ctx, id);
    if (isListed && isRefused)
      await listPictures(ctx, await attachmentsOfMessages(ctx, [item.message]), { org: item.org, reason });
    const concernsHim = item.cause === 'words' || isRefused || !isFirst;
    if (mayHear && concernsHim) await tellWriter(ctx, changed);
    return changed;
  });
  return presentItem(ctx, row, 'messages.decide_held');
}

/**
 * A held message is delivered or refused, a delivered one that was reported stays or is removed, and on appeal comes back. Says
 * whether its writer may hear of it now: of one that was delivered before its time he hears when that has come, as of any other.
 */
async function carryOut(ctx: Context, item: ItemRow, isRefused: boolean): Promise<boolean> {
  const message = (await messageById(ctx, item.message, true)) as MessageRow;
  const wasDelivered = message.seq !== null;
  const isEarly = wasDelivered && message.state === 'waiting';
  if (message.state === 'withdrawn') return true;
  if (isRefused) {
    const taken = isEarly ? { seq: null, delivered_at: null } : { state: wasDelivered ? 'removed' : 'refused' };
    await changeMessage(ctx, message.id, taken);
    await recountWithout(ctx, message);
  } else if (!wasDelivered) await deliverInTime(ctx, message);
  else if (!isEarly) await changeMessage(ctx, message.id, { state: 'delivered' });
  return !isEarly;
}

/** Says what was done about a message that speaks of harm. */
export async function heedConcern(
  ctx: Context,
  id: string,
  done: string,
): Promise<Replied<typeof contract.heedConcern>> {
  const item = await loadItem(ctx, id, 'messages.heed_concern');
  if (item.state !== 'open') throw new Refusal('messages.decided');
  await readAbout(ctx, id);
  const decided = { state: 'released', decided_by: ctx.actor.person, decided_at: ctx.now, reason: done };
  return presentItem(ctx, await changeItem(ctx, id, decided), 'messages.heed_concern');
}

async function loadItem(ctx: Context, id: string, action: string): Promise<ItemRow> {
  const found = await itemById(ctx, id, true);
  const item = found && actOn(found) === action ? found : undefined;
  const talk = item && (await asSystem(ctx, () => conversationsOfMessages(ctx, [item.message]))).get(item.message);
  await permit(ctx, action, item && talk && (await subjectsOf(ctx, [item], [talk]))(item, talk));
  return item as ItemRow;
}
