import type * as contract from '#modules/messages/contract/conversation.ts';
import type { Searching } from '#modules/messages/contract/searching.ts';
import { excerptShown, mostFound, mostSearched } from '#modules/messages/server/conversations/limits.ts';
import { namesOfWriters } from '#modules/messages/server/conversations/names-of-writers.ts';
import { presentConversations } from '#modules/messages/server/conversations/present-conversation.ts';
import { talksOfOthers } from '#modules/messages/server/conversations/read-conversation.ts';
import { readsFromIn } from '#modules/messages/server/conversations/standing.ts';
import type { ConversationRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { type MessageRow, messagesWith } from '#modules/messages/server/conversations/store/message-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';
import { typedWords } from '#platform/text/bigrams.ts';
import { aroundFound, hasWords, piecesOf } from '#platform/text/show-found.ts';

type Found = Replied<typeof contract.searchTalks>['items'][number];

/**
 * The messages that have all the words in them, of the conversations the actor may read today and of each what he reads of it. No
 * list of their words is kept: what two people say to each other stands in one place alone.
 */
export async function searchTalks(
  ctx: Context,
  { words, ...paging }: Searching,
): Promise<Replied<typeof contract.searchTalks>> {
  const { holds } = await reachOf(ctx, 'messages.search_talks', 'conversation');
  const { chinese, others } = typedWords(words);
  const parts = [...chinese, ...others];
  if (parts.length === 0) return { items: [], total: 0, ...paging };
  const { rows } = await (await talksOfOthers(ctx, holds))({ page: 1, size: mostSearched }, false);
  const since = await readsFromIn(ctx, rows);
  const having = await asSystem(ctx, () => messagesWith(ctx, since, { parts, most: mostFound }));
  const found = having.filter(({ body }) => hasWords(body, words));
  const { limit, offset } = windowOf(paging);
  return {
    items: await presentFound(ctx, found.slice(offset, offset + limit), { rows, words }),
    total: found.length,
    ...paging,
  };
}

async function presentFound(
  ctx: Context,
  messages: readonly MessageRow[],
  { rows, words }: { rows: readonly ConversationRow[]; words: string },
): Promise<Found[]> {
  const within = Map.groupBy(messages, ({ conversation }) => conversation);
  const those = rows.filter(({ id }) => within.has(id));
  const told = new Map((await presentConversations(ctx, those)).map((one) => [one.id, one]));
  const writers = new Map(
    await Promise.all(
      those.map(async (row) => [row.id, await namesOfWriters(ctx, row, within.get(row.id) ?? [])] as const),
    ),
  );
  return messages.flatMap((message) => {
    const { id, conversation, body, written_at } = message;
    const of = told.get(conversation);
    const excerpt = piecesOf(aroundFound(body, words, excerptShown), words);
    return of ? [{ id, of, by: writers.get(conversation)?.(message) ?? '', writtenAt: written_at, excerpt }] : [];
  });
}
