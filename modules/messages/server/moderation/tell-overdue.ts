import { partiesIn } from '#modules/messages/server/conversations/standing.ts';
import { conversationsOfMessages } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { isConcern, judgesAt, tellJudges } from '#modules/messages/server/moderation/open-item.ts';
import {
  changeItem,
  type ItemRow,
  overdueItems,
  takeOverdue,
} from '#modules/messages/server/moderation/store/item-store.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { tell } from '#modules/notify/server/public.ts';
import { bureausOf, staffOf } from '#modules/people/server/public.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute what nobody has decided on in time is told to whoever comes next, and as long again after that to the bureau: each once. */
export const tellOverdue: Job = {
  name: 'messages.tell_overdue',
  schedule: '* * * * *',
  run: async (room) => {
    const { due, partiesOf, bureaus } = await room.transaction(lookAround);
    await eachAlone(room, { of: tellOverdue, due, take: takeOverdue }, (ctx, item) =>
      takeStep(ctx, item, { parties: partiesOf(item), bureaus }),
    );
  },
};

/** What is overdue, and what is asked once for all of it: between whom each was written, and which the bureaus are. */
async function lookAround(ctx: Context) {
  const due = await overdueItems(ctx);
  const talks = await conversationsOfMessages(
    ctx,
    due.map(({ message }) => message),
  );
  const between = await partiesIn(ctx, [...talks.values()]);
  return {
    due,
    partiesOf: (item: ItemRow): Persons => {
      const talk = talks.get(item.message);
      if (!talk) throw new Error('an item of no message');
      return [item.writer, item.reporter, ...between(talk)];
    },
    bureaus: await bureausOf(ctx),
  };
}

/** First those who may decide, as they are today, and of harm the school’s leaders; then the bureau. */
async function takeStep(
  ctx: Context,
  item: ItemRow,
  { parties, bureaus }: { parties: Persons; bureaus: readonly string[] },
): Promise<void> {
  const { id, steps_told } = item;
  const event = idFrom(`overdue ${id} ${item.state} ${steps_told + 1}`);
  const isLeft = steps_told > 0 && !bureaus.includes(item.org);
  const org = isLeft ? item.org : await tellThoseWhoDecide(ctx, item, { parties, bureaus, event });
  const isUrgent = isConcern(item);
  if (isLeft) {
    const textKey = `messages.tell.${isUrgent ? 'concern' : 'item'}_waits_for_school`;
    await tellOfIt(ctx, item, { at: bureaus, role: 'official', except: [...parties, item.decided_by], event, textKey });
  } else if (isUrgent && !bureaus.includes(org)) {
    const textKey = 'messages.tell.concern_waits_for_lead';
    await tellOfIt(ctx, item, { at: [org], role: 'school_leader', except: parties, event, textKey });
  }
  await changeItem(ctx, id, { org, steps_told: steps_told + 1 });
  recordAudit(ctx, { action: 'messages.tell_overdue', relation: 'system', kind: 'moderation_item', id });
}

type Persons = readonly (string | null)[];

/** Tells those who may decide, and says where: at the bureau, where its school has nobody any more. */
async function tellThoseWhoDecide(
  ctx: Context,
  item: ItemRow,
  { parties, bureaus, event }: { parties: Persons; bureaus: readonly string[]; event: string },
): Promise<string> {
  const { id, org, cause, writer, decided_by } = item;
  const isUrgent = isConcern(item);
  const except = cause === 'harm' ? [writer] : [...parties, decided_by];
  const judges = await judgesAt(ctx, { org, bureaus, except, isUrgent });
  await tellJudges(ctx, judges, { event, about: id, isUrgent, isOverdue: true });
  return judges.org;
}

/** Tells those who may not read it that it waits, and where: nothing of what it says, by whom, or of whom. */
async function tellOfIt(
  ctx: Context,
  item: ItemRow,
  {
    at,
    role,
    except,
    ...said
  }: { at: readonly string[]; role: string; except: Persons; event: string; textKey: string },
): Promise<void> {
  const { id, org } = item;
  const found = (await Promise.all(at.map((place) => staffOf(ctx, { roles: [role], org: place })))).flat();
  const school = (await namesOfOrgs(ctx, [org]))(org);
  await tell(ctx, {
    ...said,
    persons: found.filter((one) => !except.includes(one)),
    about: id,
    topic: 'messages',
    data: { school },
    link: '/inbox',
    roles: [role],
    level: isConcern(item) ? 3 : 2,
  });
}
