import { loadShown } from '#modules/messages/server/attachments/load-attachment.ts';
import { nameShown } from '#modules/messages/server/attachments/name-shown.ts';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { Context } from '#platform/context.ts';
import { readFile } from '#platform/files/files.ts';
import type { FileReply, Stretch } from '#platform/http/file-reply.ts';
import type { Answer } from '#platform/http/route.ts';
import { showFile } from '#platform/http/show-file.ts';

/** What is attached, or as much of it as is asked for. */
export const showAttachment = (ctx: Context, id: string, as: 'screen' | 'thumb', answer: Answer): Promise<FileReply> =>
  show(ctx, (now) => loadShown(now, id, 'attachments.show'), as, answer);

/** The bytes of an attachment, as it is kept or small, to whom it is found to be for: of a long one again and again, while it is sent. */
export async function show(
  ctx: Context,
  load: (now: Context) => Promise<AttachmentRow>,
  as: 'screen' | 'thumb',
  answer: Pick<Answer, 'wanted'>,
): Promise<FileReply> {
  const row = await load(ctx);
  const { type, size, file, sha256, thumb } = row;
  const shown = { name: nameShown(ctx, row), type: type ?? '', tag: sha256?.toString('hex') ?? '' };
  if (as === 'screen' || thumb === null)
    return showFile(ctx, answer, { ...shown, size }, async (now, stretch) => {
      if (now !== ctx) await load(now);
      return bytesOf(now, file, stretch);
    });
  const small = await bytesOf(ctx, thumb);
  return showFile(ctx, answer, { ...shown, tag: `${shown.tag}-thumb`, size: small.length }, (_, { from, to }) =>
    Promise.resolve(small.subarray(from, to)),
  );
}

/** The bytes of an attachment, or a stretch of them. */
export async function bytesOf(ctx: Context, file: string, stretch?: Stretch): Promise<Buffer> {
  const bytes = await readFile(ctx, file, stretch);
  if (!bytes) throw new Error('an attachment without its file');
  return bytes;
}
