import { readAsOwner } from '#modules/messages/server/attachments/load-attachment.ts';
import { mayReadMessage } from '#modules/messages/server/conversations/load-conversation.ts';
import { messageOfAttachment } from '#modules/messages/server/conversations/store/message-attachment-store.ts';
import { isReadBy } from '#modules/messages/server/conversations/store/message-store.ts';
import { mayDecideOn } from '#modules/messages/server/moderation/present-item.ts';
import { asSystem } from '#platform/db/as-system.ts';

// What comes with a message is seen by whoever reads the message now, and by those who may decide on it while it waits for them.
readAsOwner(async (ctx, attachment) => {
  const message = await asSystem(ctx, () => messageOfAttachment(ctx, attachment));
  if (!message) return undefined;
  const isRead = isReadBy(message, ctx.actor.person) && (await mayReadMessage(ctx, message));
  return isRead || mayDecideOn(ctx, message.id);
});
