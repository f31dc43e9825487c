import type { ModerationCause } from '#modules/messages/contract/moderation.ts';
import { type ConversationRow, isPupilTalk } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { partiesIn } from '#modules/messages/server/conversations/standing.ts';
import type { MessageRow } from '#modules/messages/server/conversations/store/message-store.ts';
import { concernHours, decisionHours } from '#modules/messages/server/moderation/limits.ts';
import { concerns, ensureItem, reopenItem } from '#modules/messages/server/moderation/store/item-store.ts';
import { kept } from '#modules/messages/server/moderation/hits.ts';
import { type Found, listVersion } from '#modules/messages/server/moderation/judge.ts';
import { tell } from '#modules/notify/server/public.ts';
import { bureausOf, familyOf, staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

const hourMs = 3_600_000;

/** Whether an item is for those alone who watch over children. */
export const isConcern = ({ cause }: { cause: string }): boolean => concerns.includes(cause);

/** Brings a message before those who decide; harm to a child, and a report out of a pupil's talk, ring at the school's safeguarding leads at any hour, and harm that a changed message speaks of once more after it was looked after. Asked of the system. */
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
  const isUrgent = isConcern({ cause });
  const parties = cause === 'harm' ? [] : (await partiesIn(ctx, [conversation]))(conversation);
  const child = isPupilTalk(conversation) ? conversation.opened_by : conversation.child;
  const judges = await judgesAt(ctx, {
    org: conversation.org,
    child,
    bureaus: await bureausOf(ctx),
    except: [message.writer, ...parties],
    isUrgent,
  });
  const due_at = new Date(ctx.now.getTime() + (isUrgent ? concernHours : decisionHours) * hourMs);
  const row = {
    county: ctx.actor.county,
    id: newId(),
    org: judges.org,
    message: message.id,
    child,
    writer: message.writer,
    cause,
    hits: kept(hits),
    list_version: listVersion,
    ...report,
    state: 'open',
    opened_at: ctx.now,
    due_at,
  };
  const about = (await ensureItem(ctx, row)) ? row.id : cause === 'harm' ? await reopenItem(ctx, row) : undefined;
  if (about !== undefined) await tellJudges(ctx, judges, { event: row.id, about, isUrgent });
}

/** Who decides on something, and at which organisation. */
interface Judges {
  org: string;
  persons: readonly string[];
  roles: readonly string[];
}

/**
 * Who may decide on what was written at an organisation: others there than these and than who is family to the child it is about, in what is
 * urgent its safeguarding leads alone; where it has nobody, the bureau in its stead. Asked of the system.
 */
export async function judgesAt(
  ctx: Context,
  {
    org,
    child,
    bureaus,
    except,
    isUrgent,
  }: {
    org: string;
    child: string | null;
    bureaus: readonly string[];
    except: readonly (string | null)[];
    isUrgent: boolean;
  },
): Promise<Judges> {
  const family = (await familyOf(ctx, child === null ? [] : [child]))(child);
  const at = async (place: string, roles: readonly string[]): Promise<Judges> => {
    const persons = (await staffOf(ctx, { roles, org: place })).filter((one) => ![...except, ...family].includes(one));
    return { org: place, persons, roles };
  };
  const ofSchool = ['safeguard_lead', ...(isUrgent ? [] : ['school_leader'])];
  const own = await at(org, bureaus.includes(org) ? ['official'] : ofSchool);
  if (own.persons.length > 0) return own;
  const others = await Promise.all(bureaus.filter((one) => one !== org).map((one) => at(one, ['official'])));
  return others.find(({ persons }) => persons.length > 0) ?? own;
}

/** Tells those who may decide that something waits for them. Asked of the system. */
export const tellJudges = (
  ctx: Context,
  { persons, roles }: Omit<Judges, 'org'>,
  {
    event,
    about,
    isUrgent,
    isOverdue = false,
    link = isUrgent ? '/concerns' : '/moderation',
  }: { event: string; about: string; isUrgent: boolean; isOverdue?: boolean; link?: string },
): Promise<void> =>
  tell(ctx, {
    persons,
    event,
    about,
    topic: 'messages',
    textKey: `messages.tell.${isUrgent ? 'concern' : 'to_decide'}${isOverdue ? '_overdue' : ''}`,
    data: {},
    link,
    roles,
    level: isUrgent ? 3 : 2,
  });
