import type { z } from 'zod';
import type * as contract from '#modules/intake/contract/run.ts';
import { headerOf, presentRow, presentRun, presentUnder, sayFault } from '#modules/intake/server/present-run.ts';
import { perMilleOf } from '#modules/intake/server/store/limit-store.ts';
import { pageOfRows } from '#modules/intake/server/store/row-store.ts';
import { findRun, pageOfRuns } from '#modules/intake/server/store/run-store.ts';
import { words } from '#modules/intake/words.ts';
import { showed } from '#platform/audit/showed.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';

/** All imports of the county. */
export async function listImports(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listImports>> {
  await reachOf(ctx, 'intake.read', 'import');
  const { rows, total } = await pageOfRuns(ctx, paging);
  const perMille = await perMilleOf(ctx);
  return { items: rows.map((row) => presentUnder(ctx, row, perMille)), total, ...paging };
}

/** One import. */
export async function readImport(ctx: Context, id: string): Promise<z.input<typeof contract.ImportRun>> {
  const run = await findRun(ctx, id);
  await permit(ctx, 'intake.read', run && { kind: 'import', id, holders: {} });
  if (!run) throw new Error('the gate let nothing pass');
  return presentRun(ctx, run);
}

/** What becomes of the rows of an import. */
export async function listRows(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listRows>['query'],
): Promise<Replied<typeof contract.listRows>> {
  const run = await findRun(ctx, id);
  await permit(ctx, 'intake.read_rows', run && { kind: 'import', id, holders: {} });
  // Rows are told by line and column: what they say, and of whom, is shown to nobody.
  showed(ctx, 'intake.read_rows', []);
  const { rows, total } = await asSystem(ctx, () => pageOfRows(ctx, id, query));
  return { items: rows.map((row) => presentRow(ctx, row)), total, page: query.page, size: query.size };
}

/** Rows told of in one file at most. */
const mostTold = 60_000;

/** The refused rows, to be mended in the table they came from. */
export async function downloadRefused(ctx: Context, id: string): Promise<FileReply> {
  const run = await findRun(ctx, id);
  await permit(ctx, 'intake.read_rows', run && { kind: 'import', id, holders: {} });
  // Rows are told by line and column: what they say, and of whom, is shown to nobody.
  showed(ctx, 'intake.read_rows', []);
  const all = { page: 1, size: mostTold, verdict: 'refused' };
  const { rows } = await asSystem(ctx, () => pageOfRows(ctx, id, all));
  const lines = rows.flatMap(({ kind, sheet, line, faults }) =>
    faults.map((fault) => [sheet, line, headerOf(ctx.language, kind, fault.column), sayFault(ctx, fault)]),
  );
  const head = (['sheet', 'line', 'column', 'reason'] as const).map((name) =>
    say(words, ctx.language, `intake.report.${name}`),
  );
  const name = `${say(words, ctx.language, 'intake.report.name')}-${id.slice(0, 8)}.csv`;
  return new FileReply(name, 'text/csv; charset=utf-8', Buffer.from(writeCsv(head, lines, { isForSpreadsheet: true })));
}
