import { hash } from 'node:crypto';
import type * as contract from '#modules/messages/contract/attachment.ts';
import { loadOwn } from '#modules/messages/server/attachments/load-attachment.ts';
import { type AttachmentRow, changeAttachment } from '#modules/messages/server/attachments/store/attachment-store.ts';
import { letGo, presentUpload } from '#modules/messages/server/attachments/upload.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { addBytes, beginFile, dropFiles, readFile } from '#platform/files/files.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { checkDocument } from '#platform/media/check-document.ts';
import { checkVideo, checkVoice } from '#platform/media/check-recording.ts';
import { cleanPicture } from '#platform/media/clean-picture.ts';

/** What may be kept of a file that came. */
interface Looked {
  bytes: Uint8Array;
  type: string;
  thumb?: Uint8Array;
  width?: number;
  height?: number;
  seconds?: number;
}

const looks: Readonly<Record<contract.AttachmentSort, (bytes: Uint8Array, gone: AbortSignal) => Promise<Looked>>> = {
  picture: async (bytes, signal) => {
    const { screen, thumb } = await cleanPicture(bytes, { signal });
    return { ...screen, type: 'image/webp', thumb: thumb.bytes };
  },
  voice: (bytes) => Promise.resolve(checkVoice(bytes)),
  video: (bytes) => Promise.resolve(checkVideo(bytes)),
  document: async (bytes) => ({ bytes, type: (await checkDocument(bytes)).type }),
};

/** Looks a file through that has come, which holds no connection meanwhile; nothing where that was done before. What is refused is gone. */
export async function lookThrough(room: Anteroom, id: string): Promise<Looked | undefined> {
  const found = await room.transaction(async (ctx) => {
    const row = await loadOwn(ctx, id, 'attachments.finish');
    return row.type === null ? { sort: row.sort, bytes: await wholeOf(ctx, row) } : undefined;
  });
  if (!found) return undefined;
  try {
    return await looks[found.sort as contract.AttachmentSort](found.bytes, room.gone);
  } catch (error) {
    // Whom the line was too long for tries again; nothing else would come of that.
    if (error instanceof Refusal && error.code !== 'media.busy')
      await room.transaction(async (ctx) => letGo(ctx, await loadOwn(ctx, id, 'attachments.finish')));
    throw error;
  }
}

async function wholeOf(ctx: Context, { file, size }: AttachmentRow): Promise<Uint8Array> {
  const bytes = await readFile(ctx, file);
  if (bytes?.length !== size) throw new Refusal('messages.upload_not_whole', { come: bytes?.length ?? 0 });
  return bytes;
}

/** Keeps what was made of a file in its place. */
export async function finishUpload(
  ctx: Context,
  id: string,
  looked: Looked | undefined,
): Promise<Replied<typeof contract.finishUpload>> {
  const row = await loadOwn(ctx, id, 'attachments.finish');
  if (!looked || row.type !== null) return presentUpload(row, row.size);
  const { bytes, thumb, type, width = null, height = null, seconds = null } = looked;
  const kept = await changeAttachment(ctx, id, {
    file: await keep(ctx, bytes),
    thumb: thumb ? await keep(ctx, thumb) : null,
    type,
    width,
    height,
    seconds: seconds === null ? null : Math.ceil(seconds),
    size: bytes.length,
    sha256: hash('sha256', bytes, 'buffer'),
  });
  await dropFiles(ctx, [row.file]);
  return presentUpload(kept, kept.size);
}

async function keep(ctx: Context, bytes: Uint8Array): Promise<string> {
  const id = await beginFile(ctx);
  await addBytes(ctx, id, 0, bytes);
  return id;
}
