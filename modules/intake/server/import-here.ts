import { beginKeeping } from '#modules/intake/server/apply-import.ts';
import type { Count } from '#modules/intake/server/counts.ts';
import { endRun, keepRows } from '#modules/intake/server/keep-rows.ts';
import { type GivenFile, lookThrough, type Room } from '#modules/intake/server/look-through.ts';
import { headerOf, sayFault } from '#modules/intake/server/present-run.ts';
import { deleteRows, pageOfRows } from '#modules/intake/server/store/row-store.ts';
import { insertRun, lockRun, type RunRow } from '#modules/intake/server/store/run-store.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { Language } from '#platform/i18n/dictionary.ts';

/** How files are brought in without a screen. */
export interface HereOptions {
  isDryRun: boolean;
  /** Yes to changing and ending more than one in a hundred. */
  accept: boolean;
  language: Language;
  progress: (step: 'looking' | 'keeping', done: number, total: number) => void;
  mostRefused: number;
}

/** What came of it. */
export interface HereDone {
  added: number;
  changed: number;
  unchanged: number;
  ended: number;
  /** The first refused cells; `refusedRows` counts all rows. */
  refused: { file: string; line: number; column: string; code: string; message: string }[];
  refusedRows: number;
  run: string;
}

/** Brings files in at once, by the same rules as a run on the screen; what is missing ends. Refuses as a run does. */
export async function importHere(room: Room, files: readonly GivenFile[], options: HereOptions): Promise<HereDone> {
  const run = newId();
  const names = files.map((file) => file.name).join('、');
  await room.transaction(async (ctx) => {
    const row = { county: ctx.actor.county, id: run, file_name: names.slice(0, 200), state: 'reading' };
    await insertRun(ctx, { ...row, made_at: ctx.now });
    await recordAudit(ctx, { action: 'intake.write', relation: 'system', kind: 'import', id: run });
  });
  try {
    await lookThrough(room, run, files, (share) => options.progress('looking', Math.round(share * 100), 100));
    const done = await room.transaction((ctx) => doneOf(ctx, run, options));
    if (!options.isDryRun && done.added + done.changed + done.ended > 0) await keep(room, run, options);
    return done;
  } finally {
    await room.transaction((ctx) => close(ctx, run));
  }
}

async function keep(room: Room, run: string, { accept, progress }: HereOptions): Promise<void> {
  await room.transaction(async (ctx) => {
    const row = await lockRun(ctx, run);
    if (row) await beginKeeping(ctx, row, { missing: 'end', accept });
  });
  await keepRows(room, run, (done, total) => progress('keeping', done, total));
}

/** A run that went no further leaves nothing of what its rows say. */
async function close(ctx: Context, run: string): Promise<void> {
  const row: RunRow | undefined = await lockRun(ctx, run);
  if (!row || row.state === 'applied') return;
  await endRun(ctx, row, 'cancelled');
  await deleteRows(ctx, run);
}

async function doneOf(ctx: Context, run: string, { language, mostRefused }: HereOptions): Promise<HereDone> {
  const row = await lockRun(ctx, run);
  const counts = (row?.counts ?? []) as Count[];
  const sum = (of: 'added' | 'changed' | 'unchanged' | 'ended' | 'refused'): number =>
    counts.reduce((total, count) => total + count[of], 0);
  const { rows } = await pageOfRows(ctx, run, { page: 1, size: mostRefused, verdict: 'refused' });
  const refused = rows.flatMap(({ kind, sheet, line, faults }) =>
    faults.map((fault) => ({
      file: sheet,
      line,
      column: headerOf(language, kind, fault.column),
      code: fault.code,
      message: sayFault({ language }, fault),
    })),
  );
  return {
    added: sum('added'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    ended: sum('ended'),
    refused: refused.slice(0, mostRefused),
    refusedRows: sum('refused'),
    run,
  };
}
