import { deliverMessage } from '#modules/messages/server/conversations/deliver-message.ts';
import { messagesDue } from '#modules/messages/server/conversations/store/message-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Every minute what waited for the end of somebody's quiet hours is delivered, in the order it was written. */
export const deliverDue: Job = {
  name: 'messages.deliver_due',
  schedule: '* * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const message of await messagesDue(ctx)) await deliverMessage(ctx, message);
    }),
};
