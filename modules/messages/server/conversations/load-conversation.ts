import {
  type ConversationRow,
  conversationById,
  type GroupRow,
  isGroup,
  isPupilTalk,
  isWorkGroup,
  type PupilTalkRow,
  type WorkGroupRow,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { isMember } from '#modules/messages/server/conversations/store/member-store.ts';
import { successorOf } from '#modules/messages/server/conversations/keepers.ts';
import { isGone, type MessageRow, messageById } from '#modules/messages/server/conversations/store/message-store.ts';
import { standingInTalk } from '#modules/messages/server/pupil-talks/standing.ts';
import { readsFrom } from '#modules/messages/server/conversations/standing.ts';
import { pairsWith } from '#modules/messages/server/pupil-talks/store/pair-store.ts';
import { familyOf, pupilFacts, pupilsIn } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/**
 * Who stands on which side of a conversation today: the teacher while the child is in a class of his, who sent a notice at his
 * school. In the group of a class, who teaches it, and who holds a child that is in it; in one of staff, who is a member, and
 * of these whoever keeps it; in a pupil's talk the pupil, and as members the two adults.
 */
async function holdersOf(ctx: Context, row: ConversationRow): Promise<Subject['holders']> {
  if (isPupilTalk(row)) return { pupil: row.opened_by, member: (await isAdultIn(ctx, row)) ? ctx.actor.person : null };
  if (isWorkGroup(row)) {
    const member = (await isMember(ctx, row.id)) ? ctx.actor.person : null;
    return { member, keeper: row.kept_by === member ? member : null };
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

/** Whether the actor is one of the two adults of a pupil's talk, as what he acts as now. */
async function isAdultIn(ctx: Context, row: PupilTalkRow): Promise<boolean> {
  const { person, role, holds } = ctx.actor;
  const { adults } = await standingInTalk(ctx, row);
  return adults.some((one) => one.person === person && one.role === role && (holds['org'] ?? []).includes(one.org));
}

/** One conversation. A pupil's talk no row security shows, for it would show it to whoever holds the child. */
async function anyConversation(ctx: Context, id: string): Promise<ConversationRow | undefined> {
  const seen = await conversationById(ctx, id);
  if (seen) return seen;
  const found = await asSystem(ctx, () => conversationById(ctx, id));
  return found && isPupilTalk(found) ? found : undefined;
}

/** The pairs of adults whose messages the actor reads in a conversation: all but where he is one of two adults of a pupil's talk. */
export const pairsReadIn = async (ctx: Context, row: ConversationRow): Promise<readonly string[] | 'all'> =>
  isPupilTalk(row) && row.opened_by !== ctx.actor.person
    ? asSystem(ctx, () => pairsWith(ctx, row.id, ctx.actor.person))
    : 'all';

/** Whether a message was delivered before the actor's eyes, where it stands in a pupil's talk; since he reads there, in any other. */
async function isForHim(ctx: Context, row: ConversationRow, { pair, delivered_at }: MessageRow): Promise<boolean> {
  const since = await readsFrom(ctx, row);
  if (since) return delivered_at !== null && delivered_at >= since;
  const pairs = await pairsReadIn(ctx, row);
  return pairs === 'all' || (pair !== null && pairs.includes(pair));
}

/** The conversation, when the actor may do `action` to it. */
export async function loadConversation(ctx: Context, id: string, action: string): Promise<ConversationRow> {
  const row = await anyConversation(ctx, id);
  await permit(ctx, action, row && { kind: 'conversation', id, holders: await holdersOf(ctx, row) });
  return row as ConversationRow;
}

/** Whether the actor reads a message that was delivered, or his own, now. */
export async function mayReadMessage(ctx: Context, message: MessageRow): Promise<boolean> {
  const id = message.conversation;
  const row = await anyConversation(ctx, id);
  if (!row || !(message.writer === ctx.actor.person || (await isForHim(ctx, row, message)))) return false;
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

/** The same as whoever may take the place of its keeper is asked about it, and for which organisation he does. */
export async function loadWorkGroupToTake(ctx: Context, id: string): Promise<{ row: WorkGroupRow; org: string }> {
  const found = await conversationById(ctx, id);
  const row = found && isWorkGroup(found) ? found : undefined;
  const successor = row && (await successorOf(ctx, [row]))(row);
  await permit(ctx, 'messages.take_work_group', row && { kind: 'conversation', id, holders: { successor } });
  return { row: row as WorkGroupRow, org: successor as string };
}

/** Either. */
export const loadAnyGroup = (ctx: Context, id: string, action: string): Promise<GroupRow | WorkGroupRow> =>
  loadOf(ctx, { id, action, isMeant: (row): row is GroupRow | WorkGroupRow => isGroup(row) || isWorkGroup(row) });

/** Who puts adults into a pupil's talk: whoever is there for his school, and is not his family. */
const keepersOf = async (ctx: Context, { org, opened_by }: PupilTalkRow): Promise<Subject['holders']> => ({
  org,
  family: await asSystem(ctx, async () => (await familyOf(ctx, [opened_by]))(opened_by)),
});

/** A pupil's talk as whoever puts adults into it is asked about it: he is there for the pupil's school. */
export async function loadPupilTalk(ctx: Context, id: string, action: string): Promise<PupilTalkRow> {
  const found = await asSystem(ctx, () => conversationById(ctx, id));
  const row = found && isPupilTalk(found) ? found : undefined;
  const holders = row && (await keepersOf(ctx, row));
  await permit(ctx, action, holders && { kind: 'conversation', id, about: row.opened_by, holders });
  return row as PupilTalkRow;
}

/**
 * Asks whether the actor may have somebody be in a group of staff or a pupil's talk no more: himself, or another by whoever
 * keeps the group, or puts adults into the talk.
 */
export async function permitLeaving(ctx: Context, id: string, person: string): Promise<ConversationRow> {
  const row = await anyConversation(ctx, id);
  const action = 'messages.end_member';
  const isLeft = row !== undefined && (isWorkGroup(row) || isPupilTalk(row));
  const { member = null, keeper = null, pupil = null }: Subject['holders'] = isLeft ? await holdersOf(ctx, row) : {};
  const leaving = member === person || pupil === person ? person : null;
  const kept = row && isPupilTalk(row) && person !== pupil ? await keepersOf(ctx, row) : {};
  await permit(ctx, action, row && { kind: 'conversation', id, holders: { keeper, leaving, ...kept } });
  return row as ConversationRow;
}

/** A message with its conversation, when the actor may do `action` to it: to his own, or to what he got. */
export async function loadMessage(
  ctx: Context,
  id: string,
  action: string,
  whose: 'own' | 'got',
): Promise<{ message: MessageRow; conversation: ConversationRow }> {
  const message = await asSystem(ctx, () => messageById(ctx, id, true));
  const conversation = message && (await anyConversation(ctx, message.conversation));
  const isOwn = message?.writer === ctx.actor.person;
  const isGot = !isOwn && typeof message?.seq === 'number' && !isGone(message);
  const isMeant = whose === 'own' ? isOwn : isGot && !!conversation && (await isForHim(ctx, conversation, message));
  const holders = conversation && isMeant ? await holdersOf(ctx, conversation) : {};
  await permit(ctx, action, conversation && { kind: 'message', id, holders });
  return { message: message as MessageRow, conversation: conversation as ConversationRow };
}
