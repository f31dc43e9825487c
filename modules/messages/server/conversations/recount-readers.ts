import { conversationById } from '#modules/messages/server/conversations/store/conversation-store.ts';
import type { MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { unreadBy } from '#modules/messages/server/conversations/store/reading-store.ts';
import { tellMessageChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import { type Standing, standingIn } from '#modules/messages/server/conversations/standing.ts';
import { recount } from '#modules/notify/server/public.ts';
import type { Context } from '#platform/context.ts';

/** Has what these people were told of a conversation say how many messages they have left to read. Asked of the system, while its row is held. */
export const recountReaders = async (
  ctx: Context,
  id: string,
  persons: readonly string[],
  since: Standing['since'],
): Promise<void> => recount(ctx, id, await unreadBy(ctx, id, persons, since));

/** The same of everybody, who reads it again, where a message is to be read no more. Asked of the system. */
export async function recountWithout(ctx: Context, message: MessageRow): Promise<void> {
  if (message.seq === null) return;
  const row = await conversationById(ctx, message.conversation, true);
  if (!row) return;
  const standing = await standingIn(ctx, row);
  await tellMessageChanged(ctx, standing, message);
  await recountReaders(ctx, row.id, [...standing.members.keys()], standing.since);
}
