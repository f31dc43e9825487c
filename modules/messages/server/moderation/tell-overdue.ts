import { partiesIn } from '#modules/messages/server/conversations/standing.ts';
import { conversationsOfMessages } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { isConcern, judgesAt, tellJudges } from '#modules/messages/server/moderation/open-item.ts';
import {
  changeItem,
  type ItemRow,
  overdueItems,
  takeOverdue,
} from '#modules/messages/server/moderation/store/item-store.ts';
import { type Persons, takeStep, tellOfIt } from '#modules/messages/server/moderation/take-step.ts';
import { bureausOf, familyOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute what nobody has decided on in time is told to whoever comes next, and as long again after that to the bureau: each once. */
export const tellOverdue: Job = {
  name: 'messages.tell_overdue',
  schedule: '* * * * *',
  run: async (room) => {
    const { due, partiesOf, bureaus } = await room.transaction(lookAround);
    await eachAlone(room, { of: tellOverdue, due, take: takeOverdue }, (ctx, item) =>
      stepOn(ctx, item, { parties: partiesOf(item), bureaus }),
    );
  },
};

/** What is overdue, and what is asked once for all of it: between whom each was written, who is family to the child, and which the bureaus are. */
async function lookAround(ctx: Context) {
  const due = await overdueItems(ctx);
  const talks = await conversationsOfMessages(
    ctx,
    due.map(({ message }) => message),
  );
  const between = await partiesIn(ctx, [...talks.values()]);
  const family = await familyOf(ctx, [...new Set(due.flatMap(({ child }) => child ?? []))]);
  return {
    due,
    partiesOf: (item: ItemRow): Persons => {
      const talk = talks.get(item.message);
      if (!talk) throw new Error('an item of no message');
      return [item.writer, item.reporter, ...between(talk), ...family(item.child)];
    },
    bureaus: await bureausOf(ctx),
  };
}

/** Those who may decide on it hear of it first, of harm the school’s leaders with them; then the bureau. */
async function stepOn(
  ctx: Context,
  item: ItemRow,
  { parties, bureaus }: { parties: Persons; bureaus: readonly string[] },
): Promise<void> {
  const except = [...parties, item.decided_by];
  const waiting = { ...item, kind: 'moderation_item', isUrgent: isConcern(item), except } as const;
  await takeStep(ctx, waiting, bureaus, (event) => tellThoseWhoDecide(ctx, item, { parties, bureaus, event }));
  await changeItem(ctx, item.id, { steps_told: item.steps_told + 1 });
}

/** Tells those who may decide, and whose it is by that: the bureau’s, where its school has nobody any more. */
async function tellThoseWhoDecide(
  ctx: Context,
  item: ItemRow,
  { parties, bureaus, event }: { parties: Persons; bureaus: readonly string[]; event: string },
): Promise<void> {
  const { id, cause, child, writer, decided_by } = item;
  const isUrgent = isConcern(item);
  const except = cause === 'harm' ? [writer] : [...parties, decided_by];
  const { org, ...judges } = await judgesAt(ctx, { org: item.org, child, bureaus, except, isUrgent });
  await tellJudges(ctx, judges, { event, about: id, isUrgent, isOverdue: true });
  if (isUrgent && !bureaus.includes(org)) {
    const textKey = 'messages.tell.concern_waits_for_lead';
    await tellOfIt(ctx, { id, org, isUrgent, except: parties }, { at: [org], role: 'school_leader', event, textKey });
  }
  await changeItem(ctx, id, { org });
}
