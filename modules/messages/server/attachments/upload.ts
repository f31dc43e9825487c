import { mostPieceBytes } from '#modules/messages/contract/attachment.ts';
import type * as contract from '#modules/messages/contract/attachment.ts';
import { mostBytesADay, mostFilesADay } from '#modules/messages/server/attachments/limits.ts';
import { isAttached, loadOwn } from '#modules/messages/server/attachments/load-attachment.ts';
import {
  type AttachmentRow,
  attachmentById,
  deleteAttachment,
  insertAttachment,
  sentToday,
} from '#modules/messages/server/attachments/store/attachment-store.ts';
import { assertNotRefused } from '#modules/messages/server/pictures/refuse-picture.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { addBytes, beginFile, dropFiles, sizeOf } from '#platform/files/files.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { mostBytes } from '#platform/media/limits.ts';

type Said = Received<typeof contract.beginUpload>['body'];

/** Begins to take a file, within what one may send in a day; said again it tells how much has come. */
export async function beginUpload(ctx: Context, said: Said): Promise<Replied<typeof contract.beginUpload>> {
  const { actor, now } = ctx;
  const { county, person: uploader } = actor;
  await permit(ctx, 'attachments.begin', { kind: 'person', id: uploader, holders: { self: uploader } });
  const earlier = await attachmentById(ctx, said.id);
  if (earlier) {
    const { sort, name, size, type, file } = earlier;
    const isSame = sort === said.sort && name === said.name && (type !== null || size === said.size);
    if (!isSame) throw new Refusal('messages.other_upload');
    await assertNotRefused(ctx, earlier.id);
    return presentUpload(earlier, await sizeOf(ctx, file));
  }
  const most = mostBytes[said.sort];
  if (said.size > most) throw new Refusal('media.too_large', { field: 'size', megabytes: most / 1_000_000 });
  const today = await sentToday(ctx);
  if (today.files >= mostFilesADay || today.bytes + said.size > mostBytesADay)
    throw new Refusal('messages.too_much_today', { files: mostFilesADay, megabytes: mostBytesADay / 1_000_000 });
  const row = await insertAttachment(ctx, {
    county,
    uploader,
    ...said,
    file: await beginFile(ctx),
    made_at: now,
  });
  // Somebody else's, of whom nothing is told.
  if (!row) throw new Refusal('messages.other_upload');
  return presentUpload(row, 0);
}

/** Takes a piece of a file. */
export async function sendPiece(
  ctx: Context,
  id: string,
  at: number,
  bytes: Uint8Array,
): Promise<Replied<typeof contract.sendPiece>> {
  const row = await loadOwn(ctx, id, 'attachments.send');
  if (bytes.length > mostPieceBytes) throw new Refusal('request.too_large');
  if (row.type !== null || at + bytes.length > row.size) throw new Refusal('messages.upload_over');
  return presentUpload(row, await addBytes(ctx, row.file, at, bytes));
}

/** Lets a file go that is attached to nothing. */
export async function dropUpload(ctx: Context, id: string): Promise<Replied<typeof contract.dropUpload>> {
  const row = await loadOwn(ctx, id, 'attachments.drop');
  if (await isAttached(ctx, id)) throw new Refusal('messages.is_attached');
  await letGo(ctx, row);
  return {};
}

/** Lets a file go with all there is of it. */
export async function letGo(ctx: Context, { id, file, thumb }: AttachmentRow): Promise<void> {
  await deleteAttachment(ctx, id);
  await dropFiles(ctx, thumb === null ? [file] : [file, thumb]);
}

export const presentUpload = (row: AttachmentRow, come: number): contract.Upload => ({
  id: row.id,
  sort: row.sort as contract.AttachmentSort,
  name: row.name,
  come,
  size: row.size,
  isReady: row.type !== null,
});
