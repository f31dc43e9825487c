import type * as contract from '#modules/messages/contract/post.ts';
import { presentPost, presentPosts } from '#modules/messages/server/columns/present-post.ts';
import { standingOf } from '#modules/messages/server/columns/standing.ts';
import { pageOfPosts, postFor, type PostRow, setLike } from '#modules/messages/server/columns/store/post-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** What has appeared for whoever asks. */
export async function listPosts(
  ctx: Context,
  { column, ...paging }: Received<typeof contract.listPosts>['query'],
): Promise<Replied<typeof contract.listPosts>> {
  await reachOf(ctx, 'messages.list_posts', 'post');
  const standing = await standingOf(ctx);
  const { rows, total } = await asSystem(ctx, () => pageOfPosts(ctx, standing, column, paging));
  return { items: await presentPosts(ctx, rows), total, ...paging };
}

/** A post that has appeared for the actor, once the gate has let him do this with it. */
export async function loadAppeared(ctx: Context, id: string, action: string): Promise<PostRow> {
  const standing = await standingOf(ctx);
  const row = await asSystem(ctx, () => postFor(ctx, id, standing));
  await permit(ctx, action, row && { kind: 'post', id, holders: { reader: ctx.actor.person } });
  if (!row) throw new Error('the gate let nothing pass');
  return row;
}

/** One post that has appeared. */
export const readPost = async (ctx: Context, id: string): Promise<Replied<typeof contract.readPost>> =>
  presentPost(ctx, await loadAppeared(ctx, id, 'messages.read_post'));

/** Notes whether a post pleases the actor. */
export async function likePost(ctx: Context, id: string, likes: boolean): Promise<Replied<typeof contract.likePost>> {
  const row = await loadAppeared(ctx, id, 'messages.like_post');
  await setLike(ctx, id, likes);
  return presentPost(ctx, row);
}
