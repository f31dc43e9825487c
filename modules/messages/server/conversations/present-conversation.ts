import type * as contract from '#modules/messages/contract/conversation.ts';
import { attachedToMessages } from '#modules/messages/server/conversations/attached.ts';
import { editMinutes, withdrawHours } from '#modules/messages/server/conversations/limits.ts';
import { namesOfWriters } from '#modules/messages/server/conversations/names-of-writers.ts';
import { presentGroups } from '#modules/messages/server/conversations/present-groups.ts';
import { presentWorkGroups } from '#modules/messages/server/conversations/present-work-groups.ts';
import { presentPupilTalks } from '#modules/messages/server/pupil-talks/present-pupil-talks.ts';
import { presentTalks } from '#modules/messages/server/conversations/present-talks.ts';
import {
  type ConversationRow,
  isGroup,
  isPupilTalk,
  isTalk,
  isWorkGroup,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { isGone, isReadBy, type MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { readingsIn } from '#modules/messages/server/conversations/store/reading-store.ts';
import { sideOf } from '#modules/messages/server/conversations/who-talks.ts';
import { type ItemRow, itemsOfMessages } from '#modules/messages/server/moderation/store/item-store.ts';
import { Hits } from '#modules/messages/server/moderation/hits.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';

type Told = Replied<typeof contract.readConversation>;
type ToldMessage = Replied<typeof contract.writeMessage>;

/** Conversations and groups as the actor sees them, in their order. */
export async function presentConversations(ctx: Context, rows: readonly ConversationRow[]): Promise<Told[]> {
  const told: Told[] = [
    ...(await presentTalks(ctx, rows.filter(isTalk))),
    ...(await presentGroups(ctx, rows.filter(isGroup))),
    ...(await presentWorkGroups(ctx, rows.filter(isWorkGroup))),
    ...(await presentPupilTalks(ctx, rows.filter(isPupilTalk))),
  ];
  return rows.flatMap(({ id }) => told.find((one) => one.id === id) ?? []);
}

/** One of them. */
export async function presentConversation(ctx: Context, row: ConversationRow): Promise<Told> {
  const [told] = await presentConversations(ctx, [row]);
  if (!told) throw new Error('a conversation was presented as nothing');
  return told;
}

const idsOf = (rows: readonly MessageRow[]): string[] => rows.map(({ id }) => id);

/** Messages of a conversation as the actor sees them. */
export async function presentMessages(
  ctx: Context,
  conversation: ConversationRow,
  rows: readonly MessageRow[],
): Promise<ToldMessage[]> {
  const { person } = ctx.actor;
  const own = rows.filter(({ writer }) => writer === person);
  const shown = rows.filter((row) => isReadBy(row, person));
  const [items, attached, readings] = await asSystem(ctx, () =>
    Promise.all([
      itemsOfMessages(ctx, idsOf(own)),
      attachedToMessages(ctx, idsOf(shown)),
      readingsIn(ctx, conversation.id),
    ]),
  );
  const writtenBy = await namesOfWriters(ctx, conversation, rows);
  const other = sideOf(ctx) === 'guardian' ? conversation.teacher : conversation.guardian;
  const read = other === null ? null : (readings.get(other) ?? 0);
  return rows.map((row) => {
    const isOwn = row.writer === person;
    const isOver = isGone(row);
    return {
      id: row.id,
      isOwn,
      by: writtenBy(row),
      body: isReadBy(row, person) ? row.body : null,
      attachments: attached(row.id),
      state: isOwn || isOver ? (row.state as contract.MessageState) : 'delivered',
      writtenAt: row.written_at,
      dueAt: row.due_at,
      editedAt: row.edited_at,
      mayEdit: isOwn && mayEdit(ctx, row),
      mayWithdraw: isOwn && mayWithdraw(ctx, row),
      mayReport: !isOwn && !isOver,
      mayAppeal: isOwn && isTold(row, items.get(row.id)) && items.get(row.id)?.state === 'refused',
      isRead: isOwn && read !== null ? row.state === 'delivered' && (row.seq ?? 0) <= read : null,
      held: isOwn ? heldOf(row, items.get(row.id)) : null,
    };
  });
}

/** One of them. */
export async function presentMessage(ctx: Context, of: ConversationRow, row: MessageRow): Promise<ToldMessage> {
  const [told] = await presentMessages(ctx, of, [row]);
  if (!told) throw new Error('a message was presented as nothing');
  return told;
}

const isWithin = ({ now }: Pick<Context, 'now'>, { written_at }: MessageRow, minutes: number): boolean =>
  now.getTime() - written_at.getTime() <= minutes * 60_000;

export const mayEdit = (ctx: Pick<Context, 'now'>, row: MessageRow): boolean =>
  ['waiting', 'delivered'].includes(row.state) && isWithin(ctx, row, editMinutes);

export const mayWithdraw = (ctx: Pick<Context, 'now'>, row: MessageRow): boolean =>
  ['waiting', 'held', 'delivered'].includes(row.state) && isWithin(ctx, row, withdrawHours * 60);

/** Whether its writer knows what was decided: of what was delivered before its time, and removed, not until that has come. */
export const isTold = ({ state }: Pick<MessageRow, 'state'>, item: Pick<ItemRow, 'state'> | undefined): boolean =>
  state !== 'waiting' || item?.state !== 'refused';

/** What the writer is told of why his message is held, or was refused. */
function heldOf(row: MessageRow, item: ItemRow | undefined): ToldMessage['held'] {
  if (!item || !isTold(row, item)) return null;
  return {
    words: Hits.parse(item.hits).map(({ from, to }) => row.body.slice(from, to)),
    reason: item.reason,
    state: item.state as NonNullable<ToldMessage['held']>['state'],
    dueAt: item.due_at,
    answer: item.answer,
  };
}
