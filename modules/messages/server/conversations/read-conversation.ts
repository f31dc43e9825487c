import type * as contract from '#modules/messages/contract/conversation.ts';
import { loadConversation, pairsReadIn } from '#modules/messages/server/conversations/load-conversation.ts';
import {
  presentConversation,
  presentConversations,
  presentMessages,
} from '#modules/messages/server/conversations/present-conversation.ts';
import {
  type ConversationRow,
  conversationById,
  groupsOfClasses,
  isTalk,
  pageOfConversations,
  pageOfPupilTalks,
  pupilTalksByIds,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { messageById, pageOfMessages } from '#modules/messages/server/conversations/store/message-store.ts';
import { recountReaders } from '#modules/messages/server/conversations/recount-readers.ts';
import { noteReading } from '#modules/messages/server/conversations/store/reading-store.ts';
import { readsFrom, readsFromIn, standingIn } from '#modules/messages/server/conversations/standing.ts';
import { talksTopic, tellMessageChanged } from '#modules/messages/server/conversations/talks-topic.ts';
import { sideOf } from '#modules/messages/server/conversations/who-talks.ts';
import { standingInTalks } from '#modules/messages/server/pupil-talks/standing.ts';
import { talksWith } from '#modules/messages/server/pupil-talks/store/pair-store.ts';
import { tellChange } from '#modules/notify/server/public.ts';
import { pupilFacts, pupilsIn } from '#modules/people/server/public.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';

type Wanted = Omit<Received<typeof contract.listConversations>['query'], keyof Paging>;

/** The conversations the actor may read today. */
export async function listConversations(
  ctx: Context,
  { notice, among, unread, ...paging }: Wanted & Paging,
): Promise<Replied<typeof contract.listConversations>> {
  const { holds } = await reachOf(ctx, 'messages.list_talks', 'conversation');
  const isOfPupils = among === 'pupils' || sideOf(ctx) === 'pupil';
  const found = isOfPupils ? pupilsTalks(ctx) : await talksOfOthers(ctx, holds, { notice, among });
  const { rows, total } = await found(paging, unread);
  return { items: await presentConversations(ctx, rows), total, ...paging };
}

/** A page of some of the actor's conversations, or of those of them in which he has something to read, those with the newest message first. */
type Found = (paging: Paging, isUnread: boolean) => Promise<{ rows: ConversationRow[]; total: number }>;

/** Those of the actor but talks with pupils. */
export async function talksOfOthers(
  ctx: Context,
  holds: Readonly<Record<string, readonly string[]>>,
  { notice, among }: Partial<Pick<Wanted, 'notice' | 'among'>> = {},
): Promise<Found> {
  const side = sideOf(ctx) === 'guardian' ? 'guardian' : 'teacher';
  const [[group], [org]] = [holds['class'] ?? [], holds['org'] ?? []];
  const place = group ? ({ in: 'class', class: group } as const) : org ? ({ in: 'org', org } as const) : undefined;
  const within = place ? await asSystem(ctx, () => pupilsIn(ctx, place)) : [];
  const own = holds['child'] ?? [];
  const facts = await asSystem(ctx, () => pupilFacts(ctx, own));
  const classes = [...(holds['class'] ?? []), ...facts.flatMap((child) => child.class ?? [])];
  const children = [...own, ...within];
  // Whoever is there for all of a school talks about notices alone.
  const about = { side, children, classes, orgs: ctx.actor.holds['org'] ?? [] } as const;
  const onlyNotices = place?.in === 'org';
  const families = among === 'pupils' ? undefined : among;
  return async (paging, isUnread) => {
    const groups = isUnread && side === 'guardian' ? await groupsOfClasses(ctx, classes) : [];
    const unreadSince = isUnread ? await readsFromIn(ctx, groups) : undefined;
    const page = () =>
      pageOfConversations(ctx, { ...about, onlyNotices, notice, among: families, unreadSince }, paging);
    // Row security shows a message to its writer alone, and here is asked after those of others.
    return isUnread ? asSystem(ctx, page) : page();
  };
}

/** The talks of the pupil who asks, or those in which the actor is one of the two adults today. */
function pupilsTalks(ctx: Context): Found {
  const { person, role, holds } = ctx.actor;
  return (paging, isUnread) =>
    asSystem(ctx, async () => {
      if (role === 'pupil') return pageOfPupilTalks(ctx, { openedBy: person }, paging, isUnread);
      const put = await pupilTalksByIds(ctx, await talksWith(ctx, holds['org'] ?? []));
      const standing = await standingInTalks(ctx, put);
      const ids = put.filter((row) => standing(row).adults.some((one) => one.person === person)).map(({ id }) => id);
      return pageOfPupilTalks(ctx, { ids }, paging, isUnread);
    });
}

export async function readConversation(ctx: Context, id: string): Promise<Replied<typeof contract.readConversation>> {
  return presentConversation(ctx, await loadConversation(ctx, id, 'messages.read_talk'));
}

/** A page of its messages. */
export async function listMessages(
  ctx: Context,
  id: string,
  paging: Paging,
): Promise<Replied<typeof contract.listMessages>> {
  const conversation = await loadConversation(ctx, id, 'messages.read_talk_messages');
  const pairs = await pairsReadIn(ctx, conversation);
  const since = await readsFrom(ctx, conversation);
  const { rows, total } = await asSystem(ctx, () => pageOfMessages(ctx, { conversation: id, pairs, since }, paging));
  return { items: await presentMessages(ctx, conversation, rows), total, ...paging };
}

/** Notes how far the actor has read. What is there no more changes nothing. */
export async function noteRead(ctx: Context, id: string, upTo: string): Promise<Replied<typeof contract.noteRead>> {
  const row = await loadConversation(ctx, id, 'messages.note_talk_read');
  const message = await asSystem(ctx, () => messageById(ctx, upTo));
  if (message?.conversation === id && message.seq !== null) {
    const { seq } = message;
    await asSystem(ctx, async () => {
      const { person } = ctx.actor;
      // Held, so that nothing is delivered between what was read and what is said to be left.
      await conversationById(ctx, id, true);
      await noteReading(ctx, id, seq);
      // In a group nobody is told who has read; his own other screens are.
      if (isTalk(row)) await tellMessageChanged(ctx, await standingIn(ctx, row), message);
      else await tellChange(ctx, talksTopic, [person]);
      const since = await readsFrom(ctx, row);
      await recountReaders(ctx, id, [person], new Map(since && [[person, since]]));
    });
  }
  return presentConversation(ctx, row);
}
