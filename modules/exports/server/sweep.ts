import { changeExport, type ExportRow, exportsPast } from '#modules/exports/server/store/export-store.ts';
import { tellAsker } from '#modules/exports/server/tell-people.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { shredFiles } from '#platform/export/kept-file.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Writes that there is nothing of an export any more. */
export const recordEnd = async (ctx: Context, { id }: Pick<ExportRow, 'id'>): Promise<void> =>
  void (await recordAudit(ctx, { action: 'exports.expire', relation: 'system', kind: 'export', id }));

/** Notes every five minutes what nobody approved in time, and shreds what was to be fetched until now. */
export const sweepExports: Job = {
  name: 'exports.sweep',
  schedule: '*/5 * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const row of await exportsPast(ctx)) {
        const isLapsed = row.state === 'waiting';
        await changeExport(ctx, row.id, { state: isLapsed ? 'lapsed' : 'over' });
        await shredFiles(ctx, [row.id]);
        await recordEnd(ctx, row);
        if (isLapsed) await tellAsker(ctx, row, 'lapsed');
      }
    }),
};
