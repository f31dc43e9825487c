import { deliverMessage } from '#modules/messages/server/conversations/deliver-message.ts';
import { dueMessage, idsOfDue } from '#modules/messages/server/conversations/store/message-store.ts';
import type { Job } from '#platform/jobs/job.ts';

/**
 * Every minute what waited for the end of somebody's quiet hours is delivered, in the order it was written: each in a transaction
 * of its own, for two conversations and the mailboxes of both would be held in no order that others keep to.
 */
export const deliverDue: Job = {
  name: 'messages.deliver_due',
  schedule: '* * * * *',
  run: async ({ transaction }) => {
    for (const id of await transaction(idsOfDue))
      await transaction(async (ctx) => {
        const message = await dueMessage(ctx, id);
        if (message) await deliverMessage(ctx, message);
      });
  },
};
