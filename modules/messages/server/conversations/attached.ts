import type { Attachment } from '#modules/messages/contract/attachment.ts';
import { presentAttachment } from '#modules/messages/server/attachments/take-attachments.ts';
import { attachmentsOfMessages } from '#modules/messages/server/conversations/store/message-attachment-store.ts';
import type { Context } from '#platform/context.ts';

/** What comes with each of these messages; its words are what is said of its pictures. Asked of the system. */
export async function attachedToMessages(
  ctx: Context,
  messages: readonly string[],
): Promise<(message: string) => Attachment[]> {
  const found = Map.groupBy(await attachmentsOfMessages(ctx, messages), ({ message }) => message);
  return (message) => (found.get(message) ?? []).map((row) => presentAttachment(ctx, { ...row, alt: '' }));
}
