import { type PostDocument, picturesIn } from '#modules/messages/contract/document.ts';
import type { ShownPicture } from '#modules/messages/contract/post.ts';
import { takeAttachments } from '#modules/messages/server/attachments/take-attachments.ts';
import { mostWithPost } from '#modules/messages/server/columns/limits.ts';
import { documentOf } from '#modules/messages/server/columns/rules/read-document.ts';
import {
  attachmentsOfPosts,
  insertPostAttachments,
} from '#modules/messages/server/columns/store/post-attachment-store.ts';
import type { PostRow } from '#modules/messages/server/columns/store/post-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** The pictures each of these shows now, in their order, under the words it has for them. */
export async function picturesOf(ctx: Context, rows: readonly PostRow[]): Promise<(row: PostRow) => ShownPicture[]> {
  const ids = rows.map(({ id }) => id);
  const found = new Map((await asSystem(ctx, () => attachmentsOfPosts(ctx, ids))).map((file) => [file.id, file]));
  return (row) =>
    picturesIn(documentOf(row)).flatMap(({ attachment, alt }) => {
      const { width = null, height = null, size = 0 } = found.get(attachment) ?? {};
      return width === null || height === null ? [] : [{ id: attachment, alt, width, height, size }];
    });
}

/** Has a post hold the pictures it is to show: what it has shown before, and what its author has sent and nothing else has. */
export async function holdPictures(ctx: Context, post: string, document: PostDocument): Promise<void> {
  const held = new Set((await asSystem(ctx, () => attachmentsOfPosts(ctx, [post]))).map(({ id }) => id));
  const named = new Set(picturesIn(document).map(({ attachment }) => attachment));
  const taken = await takeAttachments(ctx, [...named.difference(held)], mostWithPost, () => 'document');
  await asSystem(ctx, () => insertPostAttachments(ctx, post, taken));
}

/** Whether a picture stands in what a post says now. */
export const shows = (row: PostRow, attachment: string): boolean =>
  picturesIn(documentOf(row)).some((one) => one.attachment === attachment);
