import { beginKeeping } from '#modules/intake/server/apply-import.ts';
import type { Count } from '#modules/intake/server/counts.ts';
import { endReading } from '#modules/intake/server/end-reading.ts';
import { endRun, keepRows } from '#modules/intake/server/keep-rows.ts';
import { lookThrough } from '#modules/intake/server/look-through.ts';
import { deleteRows } from '#modules/intake/server/store/row-store.ts';
import { insertRun, lockRun, openRunsOfNobody, type RunRow } from '#modules/intake/server/store/run-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import { type NamedSet, setsIn } from '#platform/tabular/file-set.ts';

/** What came of a set of files in a night, where somebody should know. */
type Outcome = 'waits' | 'aside' | 'refused';

/** Kinds that let somebody see children: a night by itself gives nobody such a role. */
const givesRoles = new Set(['roster_roles', 'roster_teaching']);

/**
 * Each night brings in what other systems left in a folder: under it one folder for each county, by its code, and in that archives
 * or folders of OneRoster. Rows at fault are kept aside. What would change or end much, or give somebody a role, waits for an
 * official. Done twice it changes nothing the second time.
 */
export const nightlyRosters = (folder: string | undefined): Job => ({
  name: 'intake.nightly_rosters',
  schedule: '20 2 * * *',
  run: async (room) => {
    if (folder === undefined) return;
    for (const set of await setsIn(folder, room.county)) await bringIn(room, set);
  },
});

async function bringIn(room: JobRoom, set: NamedSet): Promise<void> {
  const run = newId();
  await room.transaction(async (ctx) => {
    // What a night before left waiting, or broken off, is looked at anew.
    for (const old of await openRunsOfNobody(ctx)) if (old.file_name === set.name) await close(ctx, old);
    await insertRun(ctx, { county: room.county, id: run, file_name: set.name, state: 'reading', made_at: ctx.now });
    recordAudit(ctx, { action: 'intake.write', relation: 'system', kind: 'import', id: run });
  });
  const outcome = await lookAndKeep(room, run, set);
  if (outcome) await room.transaction((ctx) => tellOfficials(ctx, run, outcome));
}

async function lookAndKeep(room: JobRoom, run: string, set: NamedSet): Promise<Outcome | undefined> {
  try {
    await lookThrough(room, run, await set.open());
  } catch (error) {
    room.signal.throwIfAborted();
    await endReading(room, run, error);
    return 'refused';
  }
  const begun = await room.transaction(async (ctx) => {
    const row = await lockRun(ctx, run);
    return row ? begin(ctx, row) : 'waits';
  });
  if (begun === 'keep') await keepRows(room, run);
  return begun === 'waits' ? 'waits' : await asideOf(room, run);
}

/** Begins to keep a run, ends one that changes nothing, or leaves it to an official. */
async function begin(ctx: Context, row: RunRow): Promise<'keep' | 'nothing' | 'waits'> {
  const counts = row.counts as Count[];
  if (counts.some(({ kind, added }) => givesRoles.has(kind) && added > 0)) return 'waits';
  try {
    await beginKeeping(ctx, row, { missing: 'end', accept: false });
    return 'keep';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code !== 'intake.nothing_to_do') return 'waits';
    await endRun(ctx, row, 'applied');
    return 'nothing';
  }
}

const asideOf = (room: JobRoom, run: string): Promise<Outcome | undefined> =>
  room.transaction(async (ctx) => {
    const counts = ((await lockRun(ctx, run))?.counts ?? []) as Count[];
    return counts.some(({ refused }) => refused > 0) ? 'aside' : undefined;
  });

async function close(ctx: Context, row: RunRow): Promise<void> {
  await endRun(ctx, row, 'cancelled');
  await deleteRows(ctx, row.id);
}

/** Tells officials once; how many rows are concerned the page says. */
async function tellOfficials(ctx: Context, run: string, outcome: Outcome): Promise<void> {
  await tell(ctx, {
    persons: await staffOf(ctx, { roles: ['official'] }),
    event: run,
    topic: 'intake',
    textKey: `intake.tell.night_${outcome}`,
    data: {},
    link: `/imports/${run}`,
    roles: ['official'],
    level: 1,
  });
}
