import type * as contract from '#modules/evaluation/contract/form.ts';
import { loadCollection } from '#modules/evaluation/server/load.ts';
import { type CollectionRow, collectionById, endingOn } from '#modules/evaluation/server/store/collection-store.ts';
import { remindOnce } from '#modules/evaluation/server/store/return-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { idFrom } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Who fills in, by who is asked. */
const filling: Readonly<Record<string, string>> = { schools: 'school_leader', departments: 'department' };

/** Tells those who fill in for some organisations, each of its own. */
export async function tellAsked(
  ctx: Context,
  returns: readonly { id: string; org: string }[],
  { asked, textKey, minutes }: { asked: string; textKey: string; minutes: number },
): Promise<void> {
  const roles = [filling[asked] ?? ''];
  await asSystem(ctx, async () => {
    for (const { id, org } of returns)
      await tell(ctx, {
        persons: await staffOf(ctx, { roles, org }),
        event: idFrom(`${textKey} ${id} ${dayOf(ctx.now)}`),
        topic: 'evaluation',
        textKey,
        data: { minutes },
        link: `/forms/${id}`,
        roles,
        level: 1,
      });
  });
}

/** Reminds those who have not reported, and have not been reminded today. */
export async function remindReturns(ctx: Context, id: string): Promise<Replied<typeof contract.remindReturns>> {
  return { reminded: await remind(ctx, await loadCollection(ctx, id, 'evaluation.remind_returns')) };
}

async function remind(ctx: Context, { id, asked, minutes }: CollectionRow): Promise<number> {
  const waiting = await remindOnce(ctx, id, dayOf(ctx.now));
  await tellAsked(ctx, waiting, { asked, textKey: 'evaluation.tell.due', minutes });
  return waiting.length;
}

/** So many days before the last day those who have not reported are reminded, and on the day after it. */
const remindDays = 2;

/** Each morning reminds those who have not reported what is due soon, or since yesterday. */
export const remindDue: Job = {
  name: 'evaluation.remind_due',
  schedule: '10 9 * * *',
  run: async (room) => {
    const due = await room.transaction((ctx) => {
      const today = dayOf(ctx.now);
      return endingOn(ctx, [addDays(today, remindDays), addDays(today, -1)]);
    });
    for (const id of due) {
      room.signal.throwIfAborted();
      await room.transaction(async (ctx) => {
        const row = await collectionById(ctx, id);
        if (row) await remind(ctx, row);
      });
    }
  },
};
