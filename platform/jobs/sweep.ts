import '#platform/retention/own-rules.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import { type Due, dueRules, letGo } from '#platform/retention/due.ts';
import { beginRun, endRun, noteRun } from '#platform/retention/run.ts';

/** So many rows to a transaction. */
const batch = 500;

type Room = Pick<JobRoom, 'transaction' | 'signal'>;

/**
 * Lets go of what was kept its time, by the rules the modules say. Each transaction is small and counted where it can be
 * seen; what is cut off goes on where it was, and whoever may stops it.
 */
export async function sweepCounty(room: Room, isMeant: (due: Due) => boolean = () => true): Promise<void> {
  const id = await room.transaction(beginRun);
  const rules = (await room.transaction(dueRules)).filter(isMeant);
  for (const due of rules) if (!(await sweepBy(room, id, due))) return;
  await room.transaction((ctx) => endRun(ctx, id));
}

/**
 * What goes by night, with nobody looking: what is of use for days, and what a lawyer has confirmed. The records of a child's
 * years go only when somebody who has seen what is due begins a sweep.
 */
const goesByNight = ({ rule: { isConfirmed, fate } }: Due): boolean =>
  isConfirmed || ('after' in fate && 'days' in fate.after);

/** Does so every night, and at once where somebody began it: then all that is due goes. */
export const sweep: Job<{ isBegun?: boolean }> = {
  name: 'platform.sweep',
  schedule: '20 3 * * *',
  run: (room, { isBegun }) => sweepCounty(room, isBegun ? undefined : goesByNight),
};

/** Lets go of all that is due under one rule; tells whether to go on. */
async function sweepBy(room: Room, id: string, due: Due): Promise<boolean> {
  for (;;) {
    room.signal.throwIfAborted();
    const { gone, isStopped } = await room.transaction(async (ctx) => {
      const count = await letGo(ctx, due, batch);
      const { table, persons } = due.rule;
      if (count > 0 && persons.length > 0)
        await recordAudit(ctx, { action: 'retention.sweep', relation: 'system', kind: table, id: null });
      return { gone: count, isStopped: await noteRun(ctx, id, table, count) };
    });
    if (isStopped) return false;
    if (gone < batch) return true;
  }
}
