import { readAsOwner } from '#modules/messages/server/attachments/load-attachment.ts';
import { shows } from '#modules/messages/server/columns/attached.ts';
import { mayReadWriting } from '#modules/messages/server/columns/review-post.ts';
import { standingOf } from '#modules/messages/server/columns/standing.ts';
import { postOfAttachment } from '#modules/messages/server/columns/store/post-attachment-store.ts';
import { postById, postFor } from '#modules/messages/server/columns/store/post-store.ts';
import { asSystem } from '#platform/db/as-system.ts';

// A picture or a video is seen by whoever writes or reviews the post, also in an earlier version; by its readers while it stands in what they read.
readAsOwner(async (ctx, attachment) => {
  const row = await asSystem(ctx, async () => {
    const post = await postOfAttachment(ctx, attachment);
    return post === undefined ? undefined : postById(ctx, post);
  });
  if (!row) return undefined;
  if (mayReadWriting(ctx, row)) return true;
  if (row.state !== 'published' || !shows(row, attachment)) return false;
  const standing = await standingOf(ctx);
  return (await asSystem(ctx, () => postFor(ctx, row.id, standing))) !== undefined;
});
