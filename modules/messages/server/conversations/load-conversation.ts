import {
  type ConversationRow,
  conversationById,
  type GroupRow,
  isGroup,
  isTalk,
  isWorkGroup,
  type WorkGroupRow,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { isMember } from '#modules/messages/server/conversations/store/member-store.ts';
import { isGone, type MessageRow, messageById } from '#modules/messages/server/conversations/store/message-store.ts';
import { pupilFacts, pupilsIn } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/**
 * Who stands on which side of a conversation today: the teacher while the child is in a class of his, who sent a notice at his
 * school. In the group of a class, who teaches it, and who holds a child that is in it; in one of staff, who is a member, and
 * of these whoever opened it.
 */
async function holdersOf(ctx: Context, row: ConversationRow): Promise<Subject['holders']> {
  if (isWorkGroup(row)) {
    const member = (await isMember(ctx, row.id)) ? ctx.actor.person : null;
    return { member, opener: row.opened_by === member ? member : null };
  }
  if (isGroup(row)) {
    const pupils = await asSystem(ctx, () => pupilsIn(ctx, { in: 'class', class: row.class }));
    return { class: row.class, child: pupils };
  }
  const { child, guardian, teacher, notice } = row;
  const { person } = ctx.actor;
  const [pupil] = person === teacher ? await asSystem(ctx, () => pupilFacts(ctx, child === null ? [] : [child])) : [];
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

/** A conversation of one sort, when the actor may do `action` to it; one of another sort is none. */
async function loadOf<Row extends ConversationRow>(
  ctx: Context,
  { id, action, isMeant }: { id: string; action: string; isMeant: (row: ConversationRow) => row is Row },
): Promise<Row> {
  const found = await conversationById(ctx, id);
  const row = found && isMeant(found) ? found : undefined;
  await permit(ctx, action, row && { kind: 'conversation', id, holders: await holdersOf(ctx, row) });
  return row as Row;
}

/** The group of a class. */
export const loadGroup = (ctx: Context, id: string, action: string): Promise<GroupRow> =>
  loadOf(ctx, { id, action, isMeant: isGroup });

/** A group of staff. */
export const loadWorkGroup = (ctx: Context, id: string, action: string): Promise<WorkGroupRow> =>
  loadOf(ctx, { id, action, isMeant: isWorkGroup });

/** Either. */
export const loadAnyGroup = (ctx: Context, id: string, action: string): Promise<GroupRow | WorkGroupRow> =>
  loadOf(ctx, { id, action, isMeant: (row): row is GroupRow | WorkGroupRow => !isTalk(row) });

/** Asks whether the actor may have somebody be in a group of staff no more: himself, or by whoever opened it another. */
export async function permitLeaving(ctx: Context, id: string, person: string): Promise<void> {
  const row = await conversationById(ctx, id);
  const holders: Subject['holders'] = row && isWorkGroup(row) ? await holdersOf(ctx, row) : {};
  const leaving = holders['member'] === person ? person : null;
  await permit(ctx, 'messages.end_member', row && { kind: 'conversation', id, holders: { ...holders, leaving } });
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
