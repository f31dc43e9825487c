import {
  type ConversationRow,
  conversationById,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { isGone, type MessageRow, messageById } from '#modules/messages/server/conversations/store/message-store.ts';
import { pupilFacts } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Who stands on which side of a conversation today: the teacher while the child is in a class of his, who sent a notice at his school. */
async function holdersOf(
  ctx: Context,
  { child, guardian, teacher, notice }: ConversationRow,
): Promise<Subject['holders']> {
  const { person } = ctx.actor;
  const [pupil] = person === teacher ? await asSystem(ctx, () => pupilFacts(ctx, [child])) : [];
  return { child: person === guardian ? child : null, class: pupil?.class, org: notice === null ? null : pupil?.org };
}

/** The conversation, when the actor may do `action` to it. */
export async function loadConversation(ctx: Context, id: string, action: string): Promise<ConversationRow> {
  const row = await conversationById(ctx, id);
  await permit(ctx, action, row && { kind: 'conversation', id, holders: await holdersOf(ctx, row) });
  return row as ConversationRow;
}

/** Whether the actor reads a conversation now. */
export async function mayReadTalk(ctx: Context, id: string): Promise<boolean> {
  const row = await conversationById(ctx, id);
  if (!row) return false;
  const subject = { kind: 'conversation', id, holders: await holdersOf(ctx, row) };
  return rowAllowing(ctx.policy, ctx.actor, 'messages.read_talk_messages', subject) !== undefined;
}

/** A message with its conversation, when the actor may do `action` to it: to his own, or to what he got. */
export async function loadMessage(
  ctx: Context,
  id: string,
  action: string,
  whose: 'own' | 'got',
): Promise<{ message: MessageRow; conversation: ConversationRow }> {
  const message = await asSystem(ctx, () => messageById(ctx, id, true));
  const conversation = message && (await conversationById(ctx, message.conversation));
  const isOwn = message?.writer === ctx.actor.person;
  const isGot = !isOwn && typeof message?.seq === 'number' && !isGone(message);
  const isMeant = whose === 'own' ? isOwn : isGot;
  const holders = conversation && isMeant ? await holdersOf(ctx, conversation) : {};
  await permit(ctx, action, conversation && { kind: 'message', id, holders });
  return { message: message as MessageRow, conversation: conversation as ConversationRow };
}
