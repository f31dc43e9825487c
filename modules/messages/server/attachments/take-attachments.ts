import type { Attachment, AttachmentSort } from '#modules/messages/contract/attachment.ts';
import { isAttached } from '#modules/messages/server/attachments/load-attachment.ts';
import { nameShown } from '#modules/messages/server/attachments/name-shown.ts';
import {
  type AttachmentRow,
  attachmentById,
  attachmentsByIds,
} from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';

/**
 * What the actor has sent himself and attaches now, in its order, held until the transaction ends; its owner writes down that it has it.
 * Refused where it is not ready, or anything has it already, or where there is too much of a sort.
 */
export async function takeAttachments(
  ctx: Context,
  chosen: readonly string[],
  most: Readonly<Record<AttachmentSort, number>>,
  /** Where each was named in what was sent. */
  fieldOf = (at: number): string => `attachments.${at}`,
): Promise<AttachmentRow[]> {
  const taken: AttachmentRow[] = [];
  for (const [at, id] of chosen.entries()) {
    const field = fieldOf(at);
    const row = await attachmentById(ctx, id, true);
    const isHis = row?.uploader === ctx.actor.person && row.type !== null;
    if (!isHis || taken.some((one) => one.id === id) || (await isAttached(ctx, id)))
      throw new Refusal('messages.no_attachment', { field });
    const sort = row.sort as AttachmentSort;
    if (taken.filter((one) => one.sort === sort).length >= most[sort])
      throw new Refusal('messages.too_many_attached', { field, sort, most: most[sort] });
    taken.push(row);
  }
  return taken;
}

/** What another module has attached to something, as it comes to the actor who reads that; with the words for each. */
export async function attachmentsShown(
  ctx: Context,
  attached: ReadonlyMap<string, string>,
): Promise<Map<string, Attachment>> {
  const rows = await asSystem(ctx, () => attachmentsByIds(ctx, [...attached.keys()]));
  return new Map(rows.map((row) => [row.id, presentAttachment(ctx, { ...row, alt: attached.get(row.id) ?? '' })]));
}

/** An attachment as it comes to the actor with what has it. */
export const presentAttachment = (ctx: Context, row: AttachmentRow & { alt: string }): Attachment => ({
  id: row.id,
  sort: row.sort as AttachmentSort,
  name: nameShown(ctx, row),
  size: row.size,
  alt: row.alt,
  width: row.width,
  height: row.height,
  seconds: row.seconds,
});
