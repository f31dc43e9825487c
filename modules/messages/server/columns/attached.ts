import type { AttachmentSort } from '#modules/messages/contract/attachment.ts';
import { type PostDocument, picturesIn, videosIn } from '#modules/messages/contract/document.ts';
import type { Shown } from '#modules/messages/contract/post.ts';
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
import { Refusal } from '#platform/errors.ts';

/** The pictures and videos each of these shows now, in their order, under the words it has for them. */
export async function shownIn(ctx: Context, rows: readonly PostRow[]): Promise<(row: PostRow) => Shown> {
  const ids = rows.map(({ id }) => id);
  const found = new Map((await asSystem(ctx, () => attachmentsOfPosts(ctx, ids))).map((file) => [file.id, file]));
  const sizeOf = (id: string): { width: number; height: number; size: number } | undefined => {
    const { width = null, height = null, size = 0 } = found.get(id) ?? {};
    return width === null || height === null ? undefined : { width, height, size };
  };
  return (row) => {
    const document = documentOf(row);
    return {
      pictures: picturesIn(document).flatMap(({ attachment: id, alt }) => {
        const sized = sizeOf(id);
        return sized ? [{ id, alt, ...sized }] : [];
      }),
      videos: videosIn(document).flatMap(({ attachment: id, poster, alt }) => {
        const [sized, file] = [sizeOf(poster), found.get(id)];
        return sized && file ? [{ id, alt, poster, ...sized, size: file.size, seconds: file.seconds ?? 0 }] : [];
      }),
    };
  };
}

/** Has a post hold what it is to show: what it has shown before, and what its author has sent and nothing else has. */
export async function holdShown(ctx: Context, post: string, document: PostDocument): Promise<void> {
  const held = await asSystem(ctx, () => attachmentsOfPosts(ctx, [post]));
  const named = namedIn(document);
  const fresh = new Set(named.map(([id]) => id)).difference(new Set(held.map(({ id }) => id)));
  const taken = await takeAttachments(ctx, [...fresh], mostWithPost, () => 'document');
  const sorts = new Map([...held, ...taken].map(({ id, sort }) => [id, sort]));
  if (named.some(([id, sort]) => sorts.get(id) !== sort))
    throw new Refusal('messages.no_attachment', { field: 'document' });
  await asSystem(ctx, () => insertPostAttachments(ctx, post, taken));
}

/** Whether a file stands in what a post says now. */
export const shows = (row: PostRow, attachment: string): boolean =>
  namedIn(documentOf(row)).some(([id]) => id === attachment);

/** Every file a document names, and what as. */
const namedIn = (document: PostDocument): [id: string, sort: AttachmentSort][] => [
  ...picturesIn(document).map(({ attachment }): [string, AttachmentSort] => [attachment, 'picture']),
  ...videosIn(document).flatMap(({ attachment, poster }): [string, AttachmentSort][] => [
    [attachment, 'video'],
    [poster, 'picture'],
  ]),
];
