import { endingOf } from '#modules/messages/server/attachments/name-shown.ts';
import { bytesOf } from '#modules/messages/server/attachments/show-attachment.ts';
import { readyBehind } from '#modules/messages/server/attachments/store/attachment-store.ts';
import type { Context } from '#platform/context.ts';

/** Rows read at once; of their bytes there is one file at a time. */
const chunk = 500;

/** Every file of the county that is ready, opened, and named by its id in the table of attachments. */
export async function* everyFile(ctx: Context): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  for (let after: string | undefined; ; ) {
    const rows = await readyBehind(ctx, after, chunk);
    for (const row of rows) yield { name: `${row.id}${endingOf(row)}`, bytes: await bytesOf(ctx, row.file) };
    if (rows.length < chunk) return;
    after = rows.at(-1)?.id;
  }
}
