import { beginKeeping } from '#modules/intake/server/apply-import.ts';
import { type Count, rowsToDo } from '#modules/intake/server/counts.ts';
import { endRun, keepRows } from '#modules/intake/server/keep-rows.ts';
import { type GivenFile, lookThrough } from '#modules/intake/server/look-through.ts';
import type { Room, RunRemark } from '#modules/intake/server/ready.ts';
import { headerOf, sayFault } from '#modules/intake/server/present-run.ts';
import { deleteRows, pageOfRows } from '#modules/intake/server/store/row-store.ts';
import { insertRun, lockRun, openRunsOfNobody, type RunRow } from '#modules/intake/server/store/run-store.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { FileSet } from '#platform/intake/outside.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';

/** How files are brought in without a screen. */
export interface HereOptions {
  isDryRun: boolean;
  /** Yes to changing and ending more than goes without asking. */
  accept: boolean;
  language: Language;
  progress: (step: 'looking' | 'keeping', done: number, total: number) => void;
  /** Told what was put up with in the files, once they are looked through. */
  remark: (remark: HereRemark) => void;
  mostRefused: number;
}

/** Something put up with in a file, or left out of it. */
export interface HereRemark {
  file: string;
  sheet: string;
  code: string;
  message: string;
}

/** Tables, or another system's set of files, and what to call them. */
export interface HereFiles {
  names: string;
  files: readonly GivenFile[] | FileSet;
}

/** What came of it. */
export interface HereDone {
  added: number;
  changed: number;
  unchanged: number;
  ended: number;
  /** The first refused cells; `refusedRows` counts all rows. */
  refused: { file: string; sheet: string; line: number; column: string; code: string; message: string }[];
  refusedRows: number;
  remarks: HereRemark[];
  run: string;
}

/**
 * Brings files in at once, by the same rules as a run on the screen; what is missing ends. Refuses as a run does. Nobody else
 * may do the same at once: what such a process that was killed left open is closed first.
 */
export async function importHere(room: Room, { names, files }: HereFiles, options: HereOptions): Promise<HereDone> {
  const run = newId();
  await room.transaction(closeLeftOpen);
  await room.transaction(async (ctx) => {
    const row = { county: ctx.actor.county, id: run, file_name: names.slice(0, 200), state: 'reading' };
    await insertRun(ctx, { ...row, made_at: ctx.now });
    recordAudit(ctx, { action: 'intake.write', relation: 'system', kind: 'import', id: run });
  });
  try {
    await lookThrough(room, run, files, (share) => options.progress('looking', Math.round(share * 100), 100));
    const { done, toDo } = await room.transaction((ctx) => doneOf(ctx, run, options));
    done.remarks.forEach(options.remark);
    if (!options.isDryRun && toDo > 0) await keep(room, run, options);
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

/** No job goes on with a run of the command line, and none may begin while it seems to be kept. */
async function closeLeftOpen(ctx: Context): Promise<void> {
  for (const { id } of await openRunsOfNobody(ctx)) await close(ctx, id);
}

/** A run that went no further leaves nothing of what its rows say. */
async function close(ctx: Context, run: string): Promise<void> {
  const row: RunRow | undefined = await lockRun(ctx, run);
  if (!row || row.state === 'applied') return;
  await endRun(ctx, row, 'cancelled');
  await deleteRows(ctx, run);
}

async function doneOf(
  ctx: Context,
  run: string,
  { language, mostRefused }: HereOptions,
): Promise<{ done: HereDone; toDo: number }> {
  const row = await lockRun(ctx, run);
  const counts = (row?.counts ?? []) as Count[];
  const sum = (of: 'added' | 'changed' | 'unchanged' | 'ended' | 'refused'): number =>
    counts.reduce((total, count) => total + count[of], 0);
  const { rows } = await pageOfRows(ctx, run, { page: 1, size: mostRefused, verdict: 'refused' });
  const refused = rows.flatMap(({ kind, file, sheet, line, faults }) =>
    faults.map((fault) => ({
      file,
      sheet,
      line,
      column: headerOf(language, kind, fault.column),
      code: fault.code,
      message: sayFault({ language }, fault),
    })),
  );
  const done = {
    added: sum('added'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    ended: sum('ended'),
    refused: refused.slice(0, mostRefused),
    refusedRows: sum('refused'),
    remarks: ((row?.remarks ?? []) as RunRemark[]).map(({ file, sheet, code, data }) => ({
      file,
      sheet,
      code,
      message: sayRegistered(language, code, data),
    })),
    run,
  };
  return { done, toDo: rowsToDo(counts, 'end') };
}
