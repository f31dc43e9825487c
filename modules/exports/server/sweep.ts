import { changeExport, type ExportRow, exportsPast } from '#modules/exports/server/store/export-store.ts';
import { tellAsker } from '#modules/exports/server/tell-people.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { shredFiles } from '#platform/export/kept-file.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Writes that there is nothing of an export any more. */
export const recordEnd = (ctx: Context, { id }: Pick<ExportRow, 'id'>): void => {
  recordAudit(ctx, { action: 'exports.expire', relation: 'system', kind: 'export', id });
};

/** What becomes of an export whose time is over, by what it was: nobody approved it, it could not be made, it was to be fetched until now. */
const ends = { waiting: 'lapsed', making: 'failed', ready: 'over' } as const;

/** Notes every five minutes what has come to an end, and shreds its file. */
export const sweepExports: Job = {
  name: 'exports.sweep',
  schedule: '*/5 * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const row of await exportsPast(ctx)) {
        const state = ends[row.state as keyof typeof ends];
        await changeExport(ctx, row.id, { state });
        await shredFiles(ctx, [row.id]);
        recordEnd(ctx, row);
        if (state !== 'over') await tellAsker(ctx, row, state);
      }
    }),
};
