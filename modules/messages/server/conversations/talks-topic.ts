import { type Standing, standingIn } from '#modules/messages/server/conversations/standing.ts';
import type { ConversationRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import type { MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { ownChanges, tellChange } from '#modules/notify/server/public.ts';
import type { Context } from '#platform/context.ts';

/** Whoever has a conversation open, or the list of his, is told that something has changed in one of them. */
export const talksTopic = ownChanges('messages.talks', 'messages.list_talks');

/** Tells everybody who is in a conversation today, and somebody who is not any more, that it has changed. */
export async function tellTalkChanged(ctx: Context, row: ConversationRow, left: readonly string[] = []): Promise<void> {
  const { members } = await standingIn(ctx, row);
  await tellChange(ctx, talksTopic, [...members.keys(), ...left]);
}

/**
 * Tells them that it has in one of its messages. Of what was delivered before its time its writer is told nothing, as of anything
 * else of his that waits: he is not to know it.
 */
export const tellMessageChanged = (
  ctx: Context,
  { members }: Pick<Standing, 'members'>,
  { writer, due_at }: Pick<MessageRow, 'writer' | 'due_at'>,
): Promise<void> =>
  tellChange(
    ctx,
    talksTopic,
    [...members.keys()].filter((person) => person !== writer || due_at <= ctx.now),
  );
