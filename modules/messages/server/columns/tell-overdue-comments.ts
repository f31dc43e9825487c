import {
  changeCommentRow,
  overdueComments,
  takeOverdueComment,
} from '#modules/messages/server/columns/store/comment-store.ts';
import { tellDeciders, untoldOf } from '#modules/messages/server/columns/tell-people.ts';
import { takeStep } from '#modules/messages/server/moderation/take-step.ts';
import { bureausOf } from '#modules/people/server/public.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute those who heard of a comment that speaks of harm, was reported or is appealed about hear again where nobody has seen to it in time, and as long again after that the bureau: each once. */
export const tellOverdueComments: Job = {
  name: 'messages.tell_overdue_comments',
  schedule: '* * * * *',
  run: async (room) => {
    const { due, bureaus } = await room.transaction(async (ctx) => ({
      due: await overdueComments(ctx),
      bureaus: await bureausOf(ctx),
    }));
    await eachAlone(room, { of: tellOverdueComments, due, take: takeOverdueComment }, async (ctx, comment) => {
      const { is_urgent: isUrgent, due_at } = comment;
      // A comment is reported after a decision, then of harm, and appealed about: what is told of then is told anew.
      const state = comment.decided_at === null ? comment.state : `anew ${due_at?.toISOString()}`;
      // What the bureau decides itself is told to nobody above it.
      const org = comment.in_stead ? null : comment.org;
      const except = await untoldOf(ctx, comment);
      const waiting = { ...comment, org, kind: 'comment', state, isUrgent, except } as const;
      await takeStep(ctx, waiting, bureaus, (event) => tellDeciders(ctx, comment, { bureaus, event, isOverdue: true }));
      await changeCommentRow(ctx, comment.id, { steps_told: comment.steps_told + 1 });
    });
  },
};
