import { hash } from 'node:crypto';
import type * as contract from '#modules/messages/contract/attachment.ts';
import { loadOwn } from '#modules/messages/server/attachments/load-attachment.ts';
import { type AttachmentRow, changeAttachment } from '#modules/messages/server/attachments/store/attachment-store.ts';
import { letGo, presentUpload } from '#modules/messages/server/attachments/upload.ts';
import { assertNotRefused, refusesPicture } from '#modules/messages/server/pictures/refuse-picture.ts';
import { bytesOfHash } from '#modules/messages/server/pictures/rules/nearest.ts';
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
  /** What a picture is known again by. */
  hash?: bigint;
}

const looks: Readonly<Record<contract.AttachmentSort, (bytes: Uint8Array, gone: AbortSignal) => Promise<Looked>>> = {
  picture: async (bytes, signal) => {
    const { screen, thumb, hash: known } = await cleanPicture(bytes, { signal });
    return { ...screen, type: 'image/webp', thumb: thumb.bytes, hash: known };
  },
  voice: (bytes) => Promise.resolve(checkVoice(bytes)),
  video: (bytes) => Promise.resolve(checkVideo(bytes)),
  document: async (bytes) => ({ bytes, type: (await checkDocument(bytes)).type }),
};

/** Looks a file through that has come, which holds no connection meanwhile; nothing where that was done before. What is refused is gone, but a picture one may appeal about. */
export async function lookThrough(room: Anteroom, id: string): Promise<Looked | undefined> {
  const found = await room.transaction(async (ctx) => {
    const row = await loadOwn(ctx, id, 'attachments.finish');
    await assertNotRefused(ctx, id);
    return row.type === null ? { sort: row.sort, bytes: await wholeOf(ctx, row) } : undefined;
  });
  if (!found) return undefined;
  const looked = await lookAt(room, id, found);
  const { hash: known } = looked;
  if (known === undefined) return looked;
  const isRefused = await room.transaction(async (ctx) => {
    const row = await loadOwn(ctx, id, 'attachments.finish');
    if (row.type !== null || !(await refusesPicture(ctx, id, known))) return false;
    await keepLooked(ctx, row, looked);
    return true;
  });
  // Behind the transaction, which it would undo.
  if (isRefused) throw new Refusal('messages.picture_listed');
  return looked;
}

async function lookAt(room: Anteroom, id: string, found: { sort: string; bytes: Uint8Array }): Promise<Looked> {
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
  const kept = await keepLooked(ctx, row, looked);
  return presentUpload(kept, kept.size);
}

/** Puts what was made of a file in its place. */
async function keepLooked(ctx: Context, row: AttachmentRow, looked: Looked): Promise<AttachmentRow> {
  const { bytes, thumb, type, width = null, height = null, seconds = null, hash: known } = looked;
  const kept = await changeAttachment(ctx, row.id, {
    file: await keep(ctx, bytes),
    thumb: thumb ? await keep(ctx, thumb) : null,
    type,
    width,
    height,
    seconds: seconds === null ? null : Math.ceil(seconds),
    size: bytes.length,
    sha256: hash('sha256', bytes, 'buffer'),
    hash: known === undefined ? null : bytesOfHash(known),
  });
  await dropFiles(ctx, [row.file]);
  return kept;
}

async function keep(ctx: Context, bytes: Uint8Array): Promise<string> {
  const id = await beginFile(ctx);
  await addBytes(ctx, id, 0, bytes);
  return id;
}
