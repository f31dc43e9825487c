import type * as contract from '#modules/messages/contract/conversation.ts';
import { mostWithMessage } from '#modules/messages/contract/conversation.ts';
import { takeAttachments } from '#modules/messages/server/attachments/take-attachments.ts';
import { deliverMessage, dueFor } from '#modules/messages/server/conversations/deliver-message.ts';
import { mostAnHour } from '#modules/messages/server/conversations/limits.ts';
import { recountWithout } from '#modules/messages/server/conversations/recount-readers.ts';
import { loadConversation, loadMessage } from '#modules/messages/server/conversations/load-conversation.ts';
import { isForStaff } from '#modules/messages/server/conversations/present-groups.ts';
import { mayEdit, mayWithdraw, presentMessage } from '#modules/messages/server/conversations/present-conversation.ts';
import {
  changeConversation,
  type ConversationRow,
  isGroup,
  isPupilTalk,
  isTalk,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { insertMessageAttachments } from '#modules/messages/server/conversations/store/message-attachment-store.ts';
import {
  changeMessage,
  countWrittenSince,
  insertMessage,
} from '#modules/messages/server/conversations/store/message-store.ts';
import { ensureAlias } from '#modules/messages/server/conversations/store/alias-store.ts';
import { isAlone, type Standing, standingIn } from '#modules/messages/server/conversations/standing.ts';
import { sideOf } from '#modules/messages/server/conversations/who-talks.ts';
import { tellMessageChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import { kept } from '#modules/messages/server/moderation/hits.ts';
import { type Judgement, judge } from '#modules/messages/server/moderation/judge.ts';
import { ownWords } from '#modules/messages/server/moderation/listed-words.ts';
import { openItem } from '#modules/messages/server/moderation/open-item.ts';
import { keepSaid } from '#modules/messages/server/moderation/store/item-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** Writes a message: delivered at once, when the reader's quiet hours are over, or after somebody has looked at it. */
export async function writeMessage(
  ctx: Context,
  id: string,
  { body, attachments }: Received<typeof contract.writeMessage>['body'],
): Promise<Replied<typeof contract.writeMessage>> {
  const conversation = await loadConversation(ctx, id, 'messages.write_message');
  const standing = await assertOpen(ctx, conversation);
  const attached = await takeAttachments(ctx, attachments, mostWithMessage);
  const { county, person: writer } = ctx.actor;
  const side = sideOf(ctx);
  const { cause, hits } = await judgeIn(ctx, conversation, body);
  const row = await asSystem(ctx, async () => {
    if (cause !== 'harm') await assertNotTooMany(ctx);
    const due_at = await dueFor(ctx, conversation, { standing, writer });
    const state = cause === 'words' ? 'held' : 'waiting';
    const about = { county, id: newId(), conversation: id, writer, body };
    const as = isPupilTalk(conversation) && side !== 'pupil' ? 'adult' : side;
    const message = await insertMessage(ctx, { ...about, side: as, state, written_at: ctx.now, due_at });
    await insertMessageAttachments(ctx, message.id, attached);
    await changeConversation(ctx, id, { last_at: ctx.now });
    if (side === 'guardian' && isGroup(conversation)) await ensureAlias(ctx, id);
    if (cause !== null) await openItem(ctx, { conversation, message, cause, hits });
    const isDue = cause !== 'words' && due_at <= ctx.now;
    return isDue || isForNow(conversation, cause) ? deliverMessage(ctx, message) : message;
  });
  return presentMessage(ctx, conversation, row);
}

/** Harm to a child waits for nobody's morning where two talk; a group need not hear of it sooner than of anything else. */
const isForNow = (conversation: ConversationRow, cause: Judgement['cause']): boolean =>
  cause === 'harm' && (isTalk(conversation) || isPupilTalk(conversation));

/**
 * What becomes of what the actor says, for its words. In a pupil's talk nothing is held, for nobody may open it to decide: what a
 * pupil says is taken as it is, and an adult says it differently.
 */
async function judgeIn(ctx: Context, conversation: ConversationRow, body: string): Promise<Judgement> {
  const judgement = judge(body, await ownWords(ctx, conversation.org));
  if (judgement.cause !== 'words' || !isPupilTalk(conversation)) return judgement;
  if (sideOf(ctx) !== 'pupil') throw new Refusal('messages.would_be_held', { field: 'body' });
  return { cause: null, hits: [] };
}

async function assertNotTooMany(ctx: Context): Promise<void> {
  const since = new Date(ctx.now.getTime() - 3_600_000);
  if ((await countWrittenSince(ctx, since)) >= mostAnHour)
    throw new Refusal('messages.too_many_messages', { most: mostAnHour });
}

async function assertOpen(ctx: Context, conversation: ConversationRow): Promise<Standing> {
  const standing = await standingIn(ctx, conversation);
  if (isPupilTalk(conversation)) return assertThere(ctx, conversation, standing);
  const isOver = conversation.closed_at !== null || !isAlone(conversation, standing);
  if (!standing.isOpen) throw new Refusal(isOver ? 'messages.talk_over' : 'messages.one_organisation');
  if (isForStaff(ctx, conversation) && sideOf(ctx) === 'guardian') throw new Refusal('messages.staff_only');
  return standing;
}

/** A pupil writes while he is in his talk, and what he writes waits for the two adults; of these neither writes to him alone. */
function assertThere({ actor }: Context, { opened_by }: ConversationRow, standing: Standing): Standing {
  if (opened_by === null || !standing.members.has(opened_by)) throw new Refusal('messages.talk_over');
  if (!standing.isOpen && actor.person !== opened_by) throw new Refusal('messages.one_adult');
  return standing;
}

/** Says a message differently. What would be held is not slipped in so, and what somebody hears of already stays before him, or comes before him once more. */
export async function editMessage(
  ctx: Context,
  id: string,
  body: string,
): Promise<Replied<typeof contract.editMessage>> {
  const { message, conversation } = await loadMessage(ctx, id, 'messages.edit_message', 'own');
  if (!mayEdit(ctx, message)) throw new Refusal('messages.too_late_to_change');
  const standing = await assertOpen(ctx, conversation);
  const { cause, hits } = await judgeIn(ctx, conversation, body);
  if (cause === 'words') throw new Refusal('messages.would_be_held', { field: 'body' });
  const row = await asSystem(ctx, async () => {
    await keepSaid(ctx, message, kept(hits));
    const changed = await changeMessage(ctx, id, { body, edited_at: ctx.now });
    if (changed.seq !== null) await tellMessageChanged(ctx, standing, changed);
    if (cause !== 'harm') return changed;
    await openItem(ctx, { conversation, message: changed, cause, hits });
    return changed.seq === null && isForNow(conversation, cause) ? deliverMessage(ctx, changed) : changed;
  });
  return presentMessage(ctx, conversation, row);
}

/** Withdraws a message; that there was one stays to be seen. Again it changes nothing. */
export async function withdrawMessage(ctx: Context, id: string): Promise<Replied<typeof contract.withdrawMessage>> {
  const { message, conversation } = await loadMessage(ctx, id, 'messages.withdraw_message', 'own');
  if (message.state === 'withdrawn') return presentMessage(ctx, conversation, message);
  if (!mayWithdraw(ctx, message)) throw new Refusal('messages.too_late_to_change');
  const row = await asSystem(ctx, async () => {
    const withdrawn = await changeMessage(ctx, id, { state: 'withdrawn', withdrawn_at: ctx.now });
    await recountWithout(ctx, withdrawn);
    return withdrawn;
  });
  return presentMessage(ctx, conversation, row);
}
