import { leaveNotice } from '#modules/messages/server/notices/leave-notice.ts';
import {
  changeNotice,
  type NoticeRow,
  noticesDue,
  takeDueNotice,
} from '#modules/messages/server/notices/store/notice-store.ts';
import { tellSender } from '#modules/messages/server/notices/tell-people.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute what is planned for then leaves, and what nobody has approved in time has lapsed. */
export const leaveDue: Job = {
  name: 'messages.leave_due',
  schedule: '* * * * *',
  run: async (room) => {
    const due = await room.transaction(noticesDue);
    await eachAlone(room, { of: leaveDue, due, take: takeDueNotice }, leaveOrLapse);
  },
};

async function leaveOrLapse(ctx: Context, row: NoticeRow): Promise<void> {
  const state = row.state === 'waiting' ? 'lapsed' : 'sending';
  await changeNotice(ctx, row.id, { state });
  if (state === 'sending') return ctx.enqueue(ctx, leaveNotice, { notice: row.id });
  recordAudit(ctx, { action: 'messages.lapse', relation: 'system', kind: 'notice', id: row.id });
  await tellSender(ctx, row, 'lapsed');
}
