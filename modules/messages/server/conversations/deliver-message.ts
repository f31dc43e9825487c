import {
  changeConversation,
  type ConversationRow,
  conversationById,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { changeMessage, type MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { isOpen, rolesOfSchool, talkingAbout } from '#modules/messages/server/conversations/who-talks.ts';
import { endOfQuiet, quietHoursOf, tell } from '#modules/notify/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

/** Whom a message is for. */
const readerOf = ({ guardian, teacher }: ConversationRow, { side }: Pick<MessageRow, 'side'>): string =>
  side === 'guardian' ? teacher : guardian;

/** The conversation of a message, held until the transaction ends. */
async function talkOf(ctx: Context, id: string): Promise<ConversationRow> {
  const conversation = await conversationById(ctx, id, true);
  if (!conversation) throw new Error('a message in no conversation');
  return conversation;
}

/** When a message is delivered at the earliest: as the reader's quiet hours are over. Asked of the system. */
export async function dueFor(ctx: Context, conversation: ConversationRow, side: MessageRow['side']): Promise<Date> {
  const reader = readerOf(conversation, { side });
  const hours = (await quietHoursOf(ctx, [reader])).get(reader);
  return (hours && endOfQuiet(hours, ctx.now)) ?? ctx.now;
}

/** Delivers a message that was held: now, or when its reader's quiet hours are over. Asked of the system. */
export async function deliverInTime(ctx: Context, { id, conversation, side }: MessageRow): Promise<MessageRow> {
  const talk = await talkOf(ctx, conversation);
  const message = await changeMessage(ctx, id, { state: 'waiting', due_at: await dueFor(ctx, talk, side) });
  return message.due_at <= ctx.now ? deliverMessage(ctx, message) : message;
}

/**
 * Delivers a message under the next number of its conversation, whose row stays held until the commit; between two who do not
 * both stand to the child any more it is refused. Before its time it goes on waiting, and is delivered again when that has come,
 * so that its writer is shown nothing else than of any other message. Asked of the system.
 */
export async function deliverMessage(ctx: Context, message: MessageRow): Promise<MessageRow> {
  const conversation = await talkOf(ctx, message.conversation);
  const { id, child, last_seq, guardian_read, teacher_read } = conversation;
  if (!isOpen(await talkingAbout(ctx, child), conversation))
    return changeMessage(ctx, message.id, { state: 'refused' });
  const seq = last_seq + 1;
  await changeConversation(ctx, id, { last_seq: seq, last_at: ctx.now });
  const reader = readerOf(conversation, message);
  const read = message.side === 'guardian' ? teacher_read : guardian_read;
  await tell(ctx, {
    persons: [reader],
    // Until he has read, he is told once.
    event: idFrom(`talk ${id} ${reader} ${read}`),
    topic: 'messages',
    textKey: 'messages.tell.written',
    data: {},
    link: `/talks/${id}`,
    roles: message.side === 'guardian' ? rolesOfSchool(conversation) : ['guardian'],
    level: 2,
    hasWaited: true,
  });
  return changeMessage(ctx, message.id, {
    state: message.due_at <= ctx.now ? 'delivered' : 'waiting',
    seq,
    delivered_at: ctx.now,
  });
}
