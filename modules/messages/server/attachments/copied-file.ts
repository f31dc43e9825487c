import { endingOf } from '#modules/messages/server/attachments/name-shown.ts';
import { bytesOf } from '#modules/messages/server/attachments/show-attachment.ts';
import type { AttachmentRow } from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { OwnFile } from '#modules/people/server/public.ts';

/** An attachment as it goes into a family's copy. */
export const copiedFile = (row: AttachmentRow, came: Pick<OwnFile, 'at' | 'textKey' | 'data'>): OwnFile => ({
  ...came,
  ending: endingOf(row),
  size: row.size,
  open: (ctx) => bytesOf(ctx, row.file),
});
