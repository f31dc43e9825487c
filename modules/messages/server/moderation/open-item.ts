import type { ModerationCause } from '#modules/messages/contract/moderation.ts';
import type { ConversationRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { partiesIn } from '#modules/messages/server/conversations/standing.ts';
import type { MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import type { Found } from '#modules/messages/server/moderation/judge.ts';
import { concernHours, decisionHours } from '#modules/messages/server/moderation/limits.ts';
import { ensureItem } from '#modules/messages/server/moderation/store/item-store.ts';
import { listVersion } from '#modules/messages/server/moderation/word-list.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

const hourMs = 3_600_000;

/** Brings a message before those who decide; harm to a child rings at the school's safeguarding leads at any hour. Asked of the system. */
export async function openItem(
  ctx: Context,
  of: {
    conversation: ConversationRow;
    message: MessageRow;
    cause: ModerationCause;
    hits: readonly Found[];
    report?: { reporter: string; report_reason: string };
  },
): Promise<void> {
  const { conversation, message, cause, hits, report } = of;
  const { org, child } = conversation;
  const isHarm = cause === 'harm';
  const id = newId();
  const isNew = await ensureItem(ctx, {
    county: ctx.actor.county,
    id,
    org,
    message: message.id,
    child,
    writer: message.writer,
    cause,
    hits: JSON.stringify(hits.map(({ category, how, from, to, list }) => ({ category, how, from, to, list }))),
    list_version: listVersion,
    ...report,
    state: 'open',
    opened_at: ctx.now,
    due_at: new Date(ctx.now.getTime() + (isHarm ? concernHours : decisionHours) * hourMs),
  });
  if (!isNew) return;
  const parties = isHarm ? [] : (await partiesIn(ctx, [conversation]))(conversation);
  await tellJudges(ctx, { event: id, org, except: [message.writer, ...parties], isHarm });
}

/** Tells those who may decide that something waits for them. Asked of the system. */
export async function tellJudges(
  ctx: Context,
  { event, org, except, isHarm }: { event: string; org: string; except: readonly (string | null)[]; isHarm: boolean },
): Promise<void> {
  // At a school there are no officials, and at the bureau none but these.
  const roles = ['safeguard_lead', 'official', ...(isHarm ? [] : ['school_leader'])];
  const judges = (await staffOf(ctx, { roles, org })).filter((one) => !except.includes(one));
  await tell(ctx, {
    persons: judges,
    event,
    topic: 'messages',
    textKey: isHarm ? 'messages.tell.concern' : 'messages.tell.to_decide',
    data: {},
    link: isHarm ? '/concerns' : '/moderation',
    roles,
    level: isHarm ? 3 : 2,
  });
}
