import { batch } from '#modules/messages/server/notices/limits.ts';
import { noticeById } from '#modules/messages/server/notices/store/notice-store.ts';
import { personsBehind } from '#modules/messages/server/notices/store/receipt-store.ts';
import { type Round, tellOfNotice } from '#modules/messages/server/notices/tell-people.ts';
import type { Job } from '#platform/jobs/job.ts';

/**
 * Tells those who got a notice of it once more, some at a time: of its recall whoever has read it and may act on it still, or on
 * the day of a reminder whoever has not done what it asks. Cut off it begins anew: nobody is told the same thing twice.
 */
export const tellAgain: Job<{ notice: string; of: Round }> = {
  name: 'messages.tell_again',
  run: async (room, { notice, of }) => {
    const who = of === 'recalled' ? 'readers' : 'open';
    let after: string | undefined;
    do {
      room.signal.throwIfAborted();
      after = await room.transaction(async (ctx) => {
        const row = await noticeById(ctx, notice);
        const persons = row ? await personsBehind(ctx, { notice, after, who }, batch) : [];
        if (row) await tellOfNotice(ctx, row, persons, of);
        return persons.length < batch ? undefined : persons.at(-1);
      });
    } while (after !== undefined);
  },
};
