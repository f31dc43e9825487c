import {
  changeCommentRow,
  overdueComments,
  takeOverdueComment,
} from '#modules/messages/server/columns/store/comment-store.ts';
import { tellOfHarm } from '#modules/messages/server/columns/tell-people.ts';
import { takeStep } from '#modules/messages/server/moderation/take-step.ts';
import { bureausOf } from '#modules/people/server/public.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute those who heard of a comment that speaks of harm hear again where nobody has decided on it in time, and as long again after that the bureau: each once. */
export const tellOverdueComments: Job = {
  name: 'messages.tell_overdue_comments',
  schedule: '* * * * *',
  run: async (room) => {
    const { due, bureaus } = await room.transaction(async (ctx) => ({
      due: await overdueComments(ctx),
      bureaus: await bureausOf(ctx),
    }));
    await eachAlone(room, { of: tellOverdueComments, due, take: takeOverdueComment }, async (ctx, comment) => {
      const waiting = { ...comment, kind: 'comment', isUrgent: true, except: [comment.person] } as const;
      await takeStep(ctx, waiting, bureaus, (event) => tellOfHarm(ctx, comment, { bureaus, event, isOverdue: true }));
      await changeCommentRow(ctx, comment.id, { steps_told: comment.steps_told + 1 });
    });
  },
};
