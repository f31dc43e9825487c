import type * as contract from '#modules/messages/contract/moderation.ts';
import { loadMessage } from '#modules/messages/server/conversations/load-conversation.ts';
import { isTold, presentMessage } from '#modules/messages/server/conversations/present-conversation.ts';
import { partiesIn } from '#modules/messages/server/conversations/standing.ts';
import { isPupilTalk } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { decisionHours } from '#modules/messages/server/moderation/limits.ts';
import { judgesAt, openItem, tellJudges } from '#modules/messages/server/moderation/open-item.ts';
import { changeItem, itemsOfMessages } from '#modules/messages/server/moderation/store/item-store.ts';
import { bureausOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { idFrom } from '#platform/id.ts';

/** Reports a message the actor got. Again it changes nothing. */
export async function reportMessage(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Replied<typeof contract.reportMessage>> {
  const { message, conversation } = await loadMessage(ctx, id, 'messages.report_message', 'got');
  const report = { reporter: ctx.actor.person, report_reason: reason };
  const cause = isPupilTalk(conversation) ? 'pupil_report' : 'report';
  await asSystem(ctx, () => openItem(ctx, { conversation, message, cause, hits: [], report }));
  return presentMessage(ctx, conversation, message);
}

/** Asks, once, that somebody else look at a message of the actor's that was refused or removed. */
export async function appealModeration(
  ctx: Context,
  id: string,
  appeal: string,
): Promise<Replied<typeof contract.appealModeration>> {
  const { message, conversation } = await loadMessage(ctx, id, 'messages.appeal_message', 'own');
  await asSystem(ctx, async () => {
    const item = (await itemsOfMessages(ctx, [id])).get(id);
    if (item?.state !== 'refused' || !isTold(message, item)) throw new Refusal('messages.no_appeal');
    const due_at = new Date(ctx.now.getTime() + decisionHours * 3_600_000);
    const { org, child, decided_by } = item;
    const parties = (await partiesIn(ctx, [conversation]))(conversation);
    const bureaus = await bureausOf(ctx);
    const judges = await judgesAt(ctx, { org, child, bureaus, except: [...parties, decided_by], isUrgent: false });
    await changeItem(ctx, item.id, {
      state: 'appealed',
      org: judges.org,
      appeal,
      appealed_at: ctx.now,
      due_at,
      steps_told: 0,
    });
    await tellJudges(ctx, judges, { event: idFrom(`appeal ${item.id}`), about: item.id, isUrgent: false });
  });
  return presentMessage(ctx, conversation, message);
}
