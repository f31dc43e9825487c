import type { z } from 'zod';
import type { ModerationCause, ModerationItem, ModerationState } from '#modules/messages/contract/moderation.ts';
import { attachedToMessages } from '#modules/messages/server/conversations/attached.ts';
import { namesOfGroups } from '#modules/messages/server/conversations/present-groups.ts';
import { partiesIn } from '#modules/messages/server/conversations/standing.ts';
import {
  type ConversationRow,
  conversationsOfMessages,
  isPupilTalk,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { type MessageRow, messagesByIds } from '#modules/messages/server/conversations/store/message-store.ts';
import { decisionsOn, isWaiting } from '#modules/messages/server/moderation/decisions.ts';
import { isConcern } from '#modules/messages/server/moderation/open-item.ts';
import { hitsBefore, hitsIn } from '#modules/messages/server/moderation/hits.ts';
import { type ItemRow, waitingOf } from '#modules/messages/server/moderation/store/item-store.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { familyOf, personNames, pupilFacts } from '#modules/people/server/public.ts';
import { rowShowing } from '#platform/access/permit.ts';
import { only, rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

type Told = z.input<typeof ModerationItem>;

/** Items as whoever decides on them reads them: the one message, by whom, about which child, and why it is there. */
export async function presentItems(ctx: Context, rows: readonly ItemRow[], action: string): Promise<Told[]> {
  const [names, messages, children, talks, attached] = await readAround(ctx, rows);
  const around = [...talks.values()];
  const orgs = around.map(({ org }) => org);
  const [subjectOf, groupNameOf] = [await subjectsOf(ctx, rows, around), await namesOfGroups(ctx, around)];
  const orgName = await namesOfOrgs(ctx, orgs);
  const named = (person: string | null) => (person === null ? null : (names.get(person) ?? ''));
  return rows.map((row) => {
    const message = messages.find(({ id }) => id === row.message);
    const talk = talks.get(row.message);
    if (!message || !talk) throw new Error('an item of no message');
    const subject = subjectOf(row, talk);
    const isOpen = isOpenTo(talk, row);
    return only(rowShowing(ctx, action, subject), {
      id: row.id,
      cause: row.cause as ModerationCause,
      state: row.state as ModerationState,
      ...saidIn(row, message, isOpen),
      attachments: isOpen ? attached(row.message) : [],
      writtenBy: names.get(row.writer) ?? '',
      side: message.side as Told['side'],
      childName: row.child === null ? null : (children.find(({ id }) => id === row.child)?.name ?? ''),
      groupName: groupNameOf(talk),
      writtenAtOrg: talk.org === row.org ? null : orgName(talk.org),
      writtenAt: message.written_at,
      openedAt: row.opened_at,
      dueAt: row.due_at,
      isLate: row.due_at < ctx.now && isWaiting(row),
      listVersion: row.list_version,
      reportReason: row.report_reason,
      decidedBy: named(row.decided_by),
      reason: row.reason,
      appeal: row.appeal,
      answeredBy: named(row.answered_by),
      answer: row.answer,
      ...rightsOf(ctx, row, subject),
    });
  });
}

/** What was said, as far as whoever deals with it reads it, and what was found in it: as it is, and before its writer changed it. */
const saidIn = (row: ItemRow, { body, state }: MessageRow, isOpen: boolean) => ({
  body: isOpen ? body : null,
  hits: hitsIn(body, row.hits),
  saidBefore: hitsBefore(row.said_before).map((before) => ({ ...before, body: isOpen ? before.body : null })),
  isTakenBack: state === 'withdrawn',
});

/**
 * Whether whoever deals with an item reads the message: of a pupil's talk nobody does (未成年人保护法 art. 63). Only what an adult
 * wrote to him the pupil shows himself, by reporting it.
 */
const isOpenTo = (talk: ConversationRow, { cause, reporter, writer }: ItemRow): boolean =>
  !isPupilTalk(talk) || (cause === 'pupil_report' && reporter === talk.opened_by && writer !== reporter);

/** What else there is to read of items: who is named in them, the messages, the children, and where each was written. */
function readAround(ctx: Context, rows: readonly ItemRow[]) {
  const [texts, about] = [rows.map(({ message }) => message), [...new Set(rows.flatMap(({ child }) => child ?? []))]];
  const people = rows.flatMap((row) => [row.writer, row.decided_by ?? [], row.answered_by ?? []].flat());
  return asSystem(ctx, () =>
    Promise.all([
      personNames(ctx, people),
      messagesByIds(ctx, texts),
      pupilFacts(ctx, about),
      conversationsOfMessages(ctx, texts),
      attachedToMessages(ctx, texts),
    ]),
  );
}

/**
 * Items, each with where it was written, as the gate is asked about them: nobody decides on what stands between him and others, nor on
 * what is about a child of his family; of harm between others its writer alone does not, for whoever reads it may be the one who is there for that.
 */
export async function subjectsOf(
  ctx: Context,
  rows: readonly Pick<ItemRow, 'child'>[],
  talks: readonly ConversationRow[],
): Promise<(row: ItemRow, talk: ConversationRow) => Subject> {
  const partiesOf = await partiesIn(ctx, talks);
  const family = await asSystem(ctx, () => familyOf(ctx, [...new Set(rows.flatMap(({ child }) => child ?? []))]));
  return ({ id, org, cause, child, writer, state, decided_by }, talk) => ({
    kind: 'moderation_item',
    id,
    holders: {
      org,
      [talk.org === org ? 'own' : 'stead']: org,
      party: cause === 'harm' ? writer : [writer, ...partiesOf(talk)],
      decider: state === 'appealed' ? decided_by : null,
      family: family(child),
    },
  });
}

/** What is done to an item by whoever deals with it. */
export const actOn = (row: Pick<ItemRow, 'cause'>): string =>
  isConcern(row) ? 'messages.heed_concern' : 'messages.decide_held';

const mayDecide = (ctx: Context, row: ItemRow, subject: Subject): boolean =>
  isWaiting(row) && rowAllowing(ctx.policy, ctx.actor, actOn(row), subject) !== undefined;

function rightsOf(ctx: Context, row: ItemRow, subject: Subject): Pick<Told, 'mayDecide' | 'decisions'> {
  const isHis = mayDecide(ctx, row, subject);
  return { mayDecide: isHis, decisions: isHis ? [...decisionsOn(row)] : [] };
}

/** Whether a message waits for somebody, and the actor may be that. */
export async function mayDecideOn(ctx: Context, message: string): Promise<boolean> {
  const [items, talks] = await asSystem(ctx, () =>
    Promise.all([waitingOf(ctx, message), conversationsOfMessages(ctx, [message])]),
  );
  const talk = talks.get(message);
  if (!talk) return false;
  const subjectOf = await subjectsOf(ctx, items, [talk]);
  return items.some((item) => isOpenTo(talk, item) && mayDecide(ctx, item, subjectOf(item, talk)));
}

/** One of them. */
export async function presentItem(ctx: Context, row: ItemRow, action: string): Promise<Told> {
  const [told] = await presentItems(ctx, [row], action);
  if (!told) throw new Error('an item was presented as nothing');
  return told;
}
