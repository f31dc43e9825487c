import { loadShown } from '#modules/messages/server/attachments/load-attachment.ts';
import { nameShown } from '#modules/messages/server/attachments/name-shown.ts';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { Context } from '#platform/context.ts';
import { readFile } from '#platform/files/files.ts';
import type { FileReply } from '#platform/http/file-reply.ts';
import type { Answer } from '#platform/http/route.ts';
import { showFile, type Stretch } from '#platform/http/show-file.ts';

/** What is attached, or as much of it as is asked for. */
export async function showAttachment(
  ctx: Context,
  id: string,
  as: 'screen' | 'thumb',
  answer: Answer,
): Promise<FileReply> {
  return show(ctx, await loadShown(ctx, id, 'attachments.show'), as, answer);
}

/** The bytes of an attachment, as it is kept or small, to whom it was found to be for. */
export async function show(
  ctx: Context,
  row: AttachmentRow,
  as: 'screen' | 'thumb',
  answer: Pick<Answer, 'wanted'>,
): Promise<FileReply> {
  const { type, size, file, sha256, thumb } = row;
  const shown = { name: nameShown(ctx, row), type: type ?? '', tag: sha256?.toString('hex') ?? '' };
  if (as === 'screen' || thumb === null)
    return showFile(answer, { ...shown, size }, (stretch) => bytesOf(ctx, file, stretch));
  const small = await bytesOf(ctx, thumb);
  return showFile(answer, { ...shown, tag: `${shown.tag}-thumb`, size: small.length }, ({ from, to }) =>
    Promise.resolve(small.subarray(from, to)),
  );
}

/** The bytes of an attachment, or a stretch of them. */
export async function bytesOf(ctx: Context, file: string, stretch?: Stretch): Promise<Buffer> {
  const bytes = await readFile(ctx, file, stretch);
  if (!bytes) throw new Error('an attachment without its file');
  return bytes;
}
