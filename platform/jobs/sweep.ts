import '#platform/retention/own-rules.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import { countDue, type Due, dueRules, letGo } from '#platform/retention/due.ts';
import { nameOf } from '#platform/retention/kept.ts';
import { beginRun, endRun, isOpen, noteRun } from '#platform/retention/run.ts';

/** So many rows to a transaction. */
const batch = 500;

type Room = Pick<JobRoom, 'transaction' | 'signal'>;

/**
 * Lets go of what was kept its time, by the rules the modules say. Each transaction is small and counted where it can be
 * seen; what is cut off goes on where it was, and whoever may stops it.
 */
export async function sweepCounty(room: Room, kind: 'sweep' | 'night' = 'sweep'): Promise<void> {
  const run = await room.transaction((ctx) => beginRun(ctx, kind));
  const isMeant = (due: Due): boolean => kind === 'sweep' || goesByNight(due);
  await throughRules(room, run, (due) => (isMeant(due) ? sweepBy(room, run, due) : Promise.resolve(true)));
}

/** Lets go of all that is due as the run somebody began, once: what has ended or was stopped is not begun again. */
async function sweepAs(room: Room, run: string): Promise<void> {
  if (await room.transaction((ctx) => isOpen(ctx, run)))
    await throughRules(room, run, (due) => sweepBy(room, run, due));
}

/** Counts what a sweep would let go, a rule to a transaction, and keeps the counts; lets nothing go. */
export async function countCounty(room: Room): Promise<void> {
  const run = await room.transaction((ctx) => beginRun(ctx, 'count'));
  await throughRules(room, run, (due) => {
    room.signal.throwIfAborted();
    return room.transaction(async (ctx) => !(await noteRun(ctx, run, nameOf(due.rule), await countDue(ctx, due))));
  });
}

/** Goes through the rules as a run that can be seen; what is done about a rule tells whether to go on. */
async function throughRules(room: Room, run: string, about: (due: Due) => Promise<boolean>): Promise<void> {
  for (const due of await room.transaction(dueRules)) if (!(await about(due))) return;
  await room.transaction((ctx) => endRun(ctx, run));
}

/**
 * What goes by night, with nobody looking: what is of use for days, and what a lawyer has confirmed. The records of a child's
 * years go only when somebody who has seen what is due begins a sweep.
 */
const goesByNight = ({ rule: { isConfirmed, fate } }: Due): boolean =>
  isConfirmed || ('after' in fate && 'days' in fate.after);

/**
 * Sweeps every night; at once where somebody began it: then all that is due goes, or is only counted. What is still due
 * afterwards is counted each time, by a job of its own: where that fails, it alone is done again.
 */
export const sweep: Job<{ begun?: undefined } | { begun: 'count' } | { begun: 'sweep'; run: string }> = {
  name: 'platform.sweep',
  schedule: '20 3 * * *',
  run: async (room, asked) => {
    if (asked.begun === 'count') return countCounty(room);
    await (asked.begun === 'sweep' ? sweepAs(room, asked.run) : sweepCounty(room, 'night'));
    await room.transaction((ctx) => ctx.enqueue(ctx, sweep, { begun: 'count' }));
  },
};

/** Lets go of all that is due under one rule; tells whether to go on. */
async function sweepBy(room: Room, id: string, due: Due): Promise<boolean> {
  for (;;) {
    room.signal.throwIfAborted();
    const { gone, isStopped } = await room.transaction(async (ctx) => {
      const count = await letGo(ctx, due, batch);
      const { table, persons } = due.rule;
      if (count > 0 && persons.length > 0)
        recordAudit(ctx, { action: 'retention.sweep', relation: 'system', kind: table, id: null });
      return { gone: count, isStopped: await noteRun(ctx, id, nameOf(due.rule), count) };
    });
    if (isStopped) return false;
    if (gone < batch) return true;
  }
}
