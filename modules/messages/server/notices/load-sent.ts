import { noticeById, type NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';

/** A notice the actor has sent in the role he acts in, held until the transaction ends. */
export async function loadSent(ctx: Context, id: string, action: string): Promise<NoticeRow> {
  const found = await noticeById(ctx, id, 'update');
  const row = found?.acting === ctx.actor.acting ? found : undefined;
  await permit(ctx, action, row && { kind: 'notice', id, holders: { self: row.sender } });
  if (!row) throw new Error('the gate let nothing pass');
  return row;
}
