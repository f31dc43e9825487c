import { type AttachmentRow, attachmentById } from '#modules/messages/server/attachments/store/attachment-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Whether the actor reads what an attachment is attached to; undefined where it is nothing of that kind. */
export type MayRead = (ctx: Context, attachment: string) => Promise<boolean | undefined>;

const owners: MayRead[] = [];

/** Has a kind of thing that has attachments say who reads them. */
export const readAsOwner = (mayRead: MayRead): void => void owners.push(mayRead);

/** Who reads an attachment: whoever reads what it is attached to, and its uploader alone while that is nothing. */
async function isReadable(ctx: Context, { id, uploader }: AttachmentRow): Promise<boolean> {
  for (const mayRead of owners) {
    const answer = await mayRead(ctx, id);
    if (answer !== undefined) return answer;
  }
  return uploader === ctx.actor.person;
}

/** Whether anything has it. */
export async function isAttached(ctx: Context, id: string): Promise<boolean> {
  for (const mayRead of owners) if ((await mayRead(ctx, id)) !== undefined) return true;
  return false;
}

/** An attachment the actor reads. */
export async function loadShown(ctx: Context, id: string, action: string): Promise<AttachmentRow> {
  const row = await asSystem(ctx, () => attachmentById(ctx, id));
  const isHis = row !== undefined && row.type !== null && (await isReadable(ctx, row));
  await permit(ctx, action, isHis ? { kind: 'attachment', id, holders: { self: ctx.actor.person } } : undefined);
  return row as AttachmentRow;
}

/** What the actor has sent himself, held until the transaction ends. */
export async function loadOwn(ctx: Context, id: string, action: string): Promise<AttachmentRow> {
  const row = await attachmentById(ctx, id, true);
  await permit(ctx, action, row && { kind: 'attachment', id, holders: { self: row.uploader } });
  return row as AttachmentRow;
}
