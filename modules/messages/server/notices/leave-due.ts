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
import { jobsInLine } from '#platform/jobs/in-line.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute what is planned for then leaves, and what nobody has approved in time has lapsed. */
export const leaveDue: Job = {
  name: 'messages.leave_due',
  schedule: '* * * * *',
  run: async (room) => {
    const due = await room.transaction(dueOutOfLine);
    await eachAlone(room, { of: leaveDue, due, take: takeDueNotice }, leaveOrLapse);
  },
};

/** Those of a whole county’s morning take longer than a minute to leave: put in line again and again they would take ever longer. */
async function dueOutOfLine(ctx: Context): Promise<{ id: string }[]> {
  const inLine = new Set((await jobsInLine<{ notice: string }>(ctx, leaveNotice)).map(({ notice }) => notice));
  return (await noticesDue(ctx)).filter(({ id }) => !inLine.has(id));
}

async function leaveOrLapse(ctx: Context, row: NoticeRow): Promise<void> {
  const state = row.state === 'waiting' ? 'lapsed' : 'sending';
  await changeNotice(ctx, row.id, { state });
  if (state === 'sending') return ctx.enqueue(ctx, leaveNotice, { notice: row.id });
  recordAudit(ctx, { action: 'messages.lapse', relation: 'system', kind: 'notice', id: row.id });
  await tellSender(ctx, row, 'lapsed');
}
