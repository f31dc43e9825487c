import { leaveNotice } from '#modules/messages/server/notices/leave-notice.ts';
import { changeNotice, noticesDue } from '#modules/messages/server/notices/store/notice-store.ts';
import { tellSender } from '#modules/messages/server/notices/tell-people.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute what is planned for then leaves, and what nobody has approved in time has lapsed. */
export const leaveDue: Job = {
  name: 'messages.leave_due',
  schedule: '* * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const row of await noticesDue(ctx)) {
        const state = row.state === 'waiting' ? 'lapsed' : 'sending';
        await changeNotice(ctx, row.id, { state });
        if (state === 'sending') await ctx.enqueue(ctx, leaveNotice, { notice: row.id });
        else {
          recordAudit(ctx, { action: 'messages.lapse', relation: 'system', kind: 'notice', id: row.id });
          await tellSender(ctx, row, 'lapsed');
        }
      }
    }),
};
