import { deliverMessage } from '#modules/messages/server/conversations/deliver-message.ts';
import { messagesDue, takeDueMessage } from '#modules/messages/server/conversations/store/message-store.ts';
import { eachAlone } from '#platform/jobs/each-alone.ts';
import type { Job } from '#platform/jobs/job.ts';

/**
 * Every minute what waited for the end of somebody's quiet hours is delivered, in the order it was written: each in a transaction
 * of its own, for two conversations and the mailboxes of both would be held in no order that others keep to.
 */
export const deliverDue: Job = {
  name: 'messages.deliver_due',
  schedule: '* * * * *',
  run: async (room) => {
    const due = await room.transaction(messagesDue);
    await eachAlone(room, { of: deliverDue, due, take: takeDueMessage }, deliverMessage);
  },
};
