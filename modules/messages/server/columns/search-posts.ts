import type { z } from 'zod';
import type * as contract from '#modules/messages/contract/post.ts';
import { mostFound, startShown } from '#modules/messages/server/columns/limits.ts';
import { placesOf } from '#modules/messages/server/columns/present-post.ts';
import { documentOf } from '#modules/messages/server/columns/rules/read-document.ts';

import { standingOf } from '#modules/messages/server/columns/standing.ts';
import { idsOfColumnsFor } from '#modules/messages/server/columns/store/column-store.ts';
import { postsAmong, type PostRow } from '#modules/messages/server/columns/store/post-store.ts';
import { findPosts } from '#modules/messages/server/columns/store/terms-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import { textOf } from '#platform/browser/rich-text.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { windowOf } from '#platform/http/paging.ts';
import { searchQuery } from '#platform/text/bigrams.ts';
import { aroundFound, piecesOf } from '#platform/text/show-found.ts';

/** What stands in the columns of whoever asks and has the words in it. */
export async function searchPosts(
  ctx: Context,
  { words, ...paging }: Received<typeof contract.searchPosts>['query'],
): Promise<Replied<typeof contract.searchPosts>> {
  await reachOf(ctx, 'messages.list_posts', 'post');
  const query = searchQuery(words);
  if (query === undefined) return { items: [], total: 0, ...paging };
  const standing = await standingOf(ctx);
  const columns = await idsOfColumnsFor(ctx, standing);
  const { limit, offset } = windowOf(paging);
  const [found, rows] = await asSystem(ctx, async () => {
    const ids = await findPosts(ctx, columns, query, mostFound);
    return [ids, await postsAmong(ctx, ids.slice(offset, offset + limit), standing)];
  });
  return { items: await presentFound(ctx, rows, words), total: found.length, ...paging };
}

async function presentFound(
  ctx: Context,
  rows: readonly PostRow[],
  words: string,
): Promise<z.input<typeof contract.PostFound>[]> {
  const placeOf = await placesOf(ctx, rows);
  return rows.map((row) => ({
    ...placeOf(row),
    title: piecesOf(row.title, words),
    excerpt: piecesOf(aroundFound(textOf(documentOf(row)), words, startShown), words),
    publishedAt: row.published_at,
  }));
}
