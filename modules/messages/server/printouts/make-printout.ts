import { noticeById } from '#modules/messages/server/notices/store/notice-store.ts';
import { receiptsToPrint } from '#modules/messages/server/printouts/receipts-to-print.ts';
import { signaturesToRead } from '#modules/messages/server/printouts/signatures-to-read.ts';
import { slipsToRead } from '#modules/messages/server/printouts/slips-to-read.ts';
import {
  endPrintout,
  type PrintoutRow,
  printoutById,
} from '#modules/messages/server/printouts/store/printout-store.ts';
import type { Context } from '#platform/context.ts';
import { keepFile } from '#platform/export/kept-file.ts';
import type { Job } from '#platform/jobs/job.ts';
import { typeset } from '#platform/typeset/typeset.ts';

const templateOf = (sort: string): URL =>
  new URL(sort === 'slips' ? './slips.typ' : './signatures.typ', import.meta.url);

/** Sets what somebody asked for at an address on paper, and keeps it for him. Cut off, it begins again. */
export const makePrintout: Job<{ printout: string; origin: string }> = {
  name: 'messages.make_printout',
  run: async ({ signal, log, transaction }, { printout: id, origin }) => {
    const found = await transaction(async (ctx) => {
      const row = await printoutById(ctx, id);
      return row?.state === 'waiting' ? { row, data: await toRead(ctx, row, origin) } : undefined;
    });
    if (!found) return;
    try {
      const bytes = await typeset(templateOf(found.row.sort), found.data, signal);
      await transaction(async (ctx) => {
        const { asked_by: owner, expires_at: until } = found.row;
        if (await endPrintout(ctx, id, 'ready')) await keepFile(ctx, { id, owner, bytes, until });
      });
    } catch (error) {
      signal.throwIfAborted();
      log.error({ error }, 'a printout could not be made');
      await transaction((ctx) => endPrintout(ctx, id, 'failed'));
    }
  },
};

async function toRead(ctx: Context, row: PrintoutRow, origin: string): Promise<object> {
  const notice = await noticeById(ctx, row.notice);
  if (!notice) throw new Error('a printout of no notice');
  const wish = { notice, language: row.language === 'en' ? ('en' as const) : ('zh' as const), by: row.asked_by };
  const receipts = await receiptsToPrint(ctx, notice, row);
  return row.sort === 'slips' ? slipsToRead(ctx, { ...wish, origin }, receipts) : signaturesToRead(ctx, wish, receipts);
}
