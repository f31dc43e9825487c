import { batch } from '#modules/messages/server/notices/limits.ts';
import { noticeById } from '#modules/messages/server/notices/store/notice-store.ts';
import { type Reached, reachedBehind } from '#modules/messages/server/notices/store/receipt-store.ts';
import { type Round, tellOfNotice } from '#modules/messages/server/notices/tell-people.ts';
import { stillActing } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Job } from '#platform/jobs/job.ts';

/**
 * Tells those who got a notice of it once more, some at a time: of its recall whoever has read it and may act on it still, or on
 * the day of a reminder whoever has not done what it asks and still can. Cut off it begins anew: nobody is told the same thing twice.
 */
export const tellAgain: Job<{ notice: string; of: Round }> = {
  name: 'messages.tell_again',
  run: async (room, { notice, of }) => {
    const who = of === 'recalled' ? 'readers' : 'open';
    let after: Reached | undefined;
    do {
      room.signal.throwIfAborted();
      after = await room.transaction(async (ctx) => {
        const row = await noticeById(ctx, notice);
        const some = row ? await reachedBehind(ctx, { notice, after, who }, batch) : [];
        if (row) await tellOfNotice(ctx, row, personsOf(await stillActing(ctx, some)), of);
        return some.length < batch ? undefined : some.at(-1);
      });
    } while (after !== undefined);
  },
};

const personsOf = (some: readonly Reached[]): string[] => [...new Set(some.map(({ person }) => person))];

/** How many persons have not done what a notice asks, and still can. */
export async function countToRemind(ctx: Context, notice: string): Promise<number> {
  const all = await reachedBehind(ctx, { notice, after: undefined, who: 'open' }, Number.MAX_SAFE_INTEGER);
  return personsOf(await asSystem(ctx, () => stillActing(ctx, all))).length;
}
