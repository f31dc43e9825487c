import {
  changeConversation,
  type ConversationRow,
  conversationById,
  isPupilTalk,
  isTalk,
  isWorkGroup,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { hereMinutes } from '#modules/messages/server/conversations/limits.ts';
import { changeMessage, type MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { hereIn } from '#modules/messages/server/conversations/store/reading-store.ts';
import { recountReaders } from '#modules/messages/server/conversations/recount-readers.ts';
import { type Standing, standingIn } from '#modules/messages/server/conversations/standing.ts';
import { itemsOfMessages } from '#modules/messages/server/moderation/store/item-store.ts';
import { tellWriter } from '#modules/messages/server/moderation/tell-writer.ts';
import { tellMessageChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import { rolesOfSchool } from '#modules/messages/server/conversations/who-talks.ts';
import { triedAgainMinutes } from '#modules/messages/server/pupil-talks/limits.ts';
import { endOfQuiet, quietHoursOf, tell } from '#modules/notify/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

/** Whom what somebody writes is for. */
const readersOf = ({ members }: Standing, writer: string): string[] =>
  [...members.keys()].filter((person) => person !== writer);

/** The conversation of a message, held until the transaction ends. */
async function talkOf(ctx: Context, id: string): Promise<ConversationRow> {
  const conversation = await conversationById(ctx, id, true);
  if (!conversation) throw new Error('a message in no conversation');
  return conversation;
}

/**
 * When what somebody writes is delivered at the earliest: as its reader's quiet hours are over; in a group, those of its staff,
 * for no family waits for another's; in a pupil's talk, those of both adults, or what an adult writes, those of the pupil. Asked of the system.
 */
export async function dueFor(
  ctx: Context,
  conversation: ConversationRow,
  { standing, writer }: { standing: Standing; writer: string },
): Promise<Date> {
  const waitedFor = readersOf(standing, writer).filter((reader) => {
    if (isPupilTalk(conversation)) return writer === conversation.opened_by || reader === conversation.opened_by;
    return isTalk(conversation) || standing.members.get(reader) !== 'guardian';
  });
  const hours = await quietHoursOf(ctx, waitedFor);
  const ends = [...hours.values()].map((one) => endOfQuiet(one, ctx.now) ?? ctx.now);
  return new Date(Math.max(ctx.now.getTime(), ...ends.map((end) => end.getTime())));
}

/** Delivers a message that was held: now, or when its reader's quiet hours are over. Asked of the system. */
export async function deliverInTime(ctx: Context, { id, conversation, writer }: MessageRow): Promise<MessageRow> {
  const talk = await talkOf(ctx, conversation);
  const standing = await standingIn(ctx, talk);
  const due_at = await dueFor(ctx, talk, { standing, writer });
  const message = await changeMessage(ctx, id, { state: 'waiting', due_at });
  return message.due_at <= ctx.now ? deliverMessage(ctx, message) : message;
}

/**
 * Delivers a message under the next number of its conversation, whose row stays held until the commit; between two who do not
 * both stand to the child any more, or of somebody who is not in the group any more, it is refused. Before its time it goes on waiting, and is delivered again when that has come,
 * so that its writer is shown nothing else than of any other message: where it was removed meanwhile, that it was. Asked of the system.
 */
export async function deliverMessage(ctx: Context, message: MessageRow): Promise<MessageRow> {
  const conversation = await talkOf(ctx, message.conversation);
  const { id, last_seq } = conversation;
  const standing = await standingIn(ctx, conversation);
  if (waitsForAdults(conversation, standing, message))
    return changeMessage(ctx, message.id, { due_at: new Date(ctx.now.getTime() + triedAgainMinutes * 60_000) });
  if (!standing.isOpen || !standing.members.has(message.writer))
    return changeMessage(ctx, message.id, { state: 'refused' });
  const seq = last_seq + 1;
  await changeConversation(ctx, id, { last_seq: seq, last_at: ctx.now });
  const item = (await itemsOfMessages(ctx, [message.id])).get(message.id);
  if (item?.state === 'refused') {
    await tellWriter(ctx, item);
    return changeMessage(ctx, message.id, { state: 'removed', seq, delivered_at: ctx.now });
  }
  const state = message.due_at <= ctx.now ? 'delivered' : 'waiting';
  const delivered = await changeMessage(ctx, message.id, { state, seq, pair: standing.pair, delivered_at: ctx.now });
  // First, since it locks all their mailboxes in one order.
  await tellMessageChanged(ctx, standing, delivered);
  await tellReaders(ctx, conversation, standing, delivered);
  // What was delivered before its time was counted then.
  if (message.seq !== null) await recountReaders(ctx, id, readersOf(standing, message.writer), standing.since);
  return delivered;
}

/** What a pupil writes while not both adults are in his talk is not lost: it waits, and is delivered before the eyes of both. */
const waitsForAdults = (
  conversation: ConversationRow,
  { members, isOpen }: Standing,
  { writer }: MessageRow,
): boolean => isPupilTalk(conversation) && writer === conversation.opened_by && members.has(writer) && !isOpen;

/** What is told of a message, by where it stands. */
const toldOf: Readonly<Record<string, string>> = {
  talk: 'messages.tell.written',
  class: 'messages.tell.group',
  project: 'messages.tell.work',
  case: 'messages.tell.work',
  // It says nothing of a talk: a phone may lie on a family's table.
  pupil: 'messages.tell.written',
};

/** Until he has read, each has one message of it, which says how many; it does not ring for whoever is there. */
async function tellReaders(
  ctx: Context,
  conversation: ConversationRow,
  standing: Standing,
  { id: message, seq, writer }: MessageRow,
): Promise<void> {
  const { id } = conversation;
  const here = await hereIn(ctx, id, new Date(ctx.now.getTime() - hereMinutes * 60_000));
  const rolesFor = (reader: string): readonly string[] => {
    const role = standing.members.get(reader) ?? '';
    return role === 'guardian' || isWorkGroup(conversation) || isPupilTalk(conversation)
      ? [role]
      : rolesOfSchool(conversation);
  };
  const alike = Map.groupBy(readersOf(standing, writer), (reader) => `${here.has(reader)} ${rolesFor(reader).join()}`);
  for (const persons of alike.values()) {
    const [first = ''] = persons;
    await tell(ctx, {
      persons,
      event: idFrom(`message ${message} ${seq}`),
      topic: 'messages',
      textKey: toldOf[conversation.kind] ?? 'messages.tell.written',
      data: { count: 1 },
      link: `/talks/${id}`,
      about: id,
      isCounted: true,
      isHere: here.has(first),
      roles: rolesFor(first),
      level: 2,
      hasWaited: true,
    });
  }
}
