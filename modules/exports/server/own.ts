import type * as contract from '#modules/exports/contract/export.ts';
import type { ExportFormat } from '#modules/exports/contract/export.ts';
import { assertKnownDevice } from '#modules/exports/server/known-device.ts';
import { fileNameOf } from '#modules/exports/server/mark.ts';
import { rowFor } from '#modules/exports/server/offered.ts';
import { presentExport, presentExports, stateOf } from '#modules/exports/server/present.ts';
import { recordEnd } from '#modules/exports/server/sweep.ts';
import { changeExport, exportById, type ExportRow, pageOfOwn } from '#modules/exports/server/store/export-store.ts';
import { denied, permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { exportKinds } from '#platform/export/export-kind.ts';
import { fetchFile, shredFiles } from '#platform/export/kept-file.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import type { Paging } from '#platform/http/paging.ts';

/** What the actor asked for in his role. */
export async function listExports(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listExports>> {
  const { person } = ctx.actor;
  await permit(ctx, 'exports.list', { kind: 'person', id: person, holders: { self: person } });
  const { rows, total } = await pageOfOwn(ctx, paging);
  return { items: await presentExports(ctx, rows), total, ...paging };
}

const subjectOf = ({ id, asked_by }: ExportRow): Subject => ({ kind: 'export', id, holders: { self: asked_by } });

/** Takes back what the actor asked for in his role. */
export async function cancelExport(ctx: Context, id: string): Promise<Replied<typeof contract.cancelExport>> {
  const row = await exportById(ctx, id, true);
  await permit(ctx, 'exports.cancel', row?.acting === ctx.actor.acting ? row && subjectOf(row) : undefined);
  if (!row || !['waiting', 'making', 'ready'].includes(stateOf(ctx, row))) throw new Refusal('exports.decided');
  await changeExport(ctx, id, { state: 'cancelled' });
  await shredFiles(ctx, [id]);
  return presentExport(ctx, { ...row, state: 'cancelled' });
}

const types: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

/** Hands the file to whoever asked for it, as long as he could ask for it still; with the last time it is gone. */
export async function fetchExport(ctx: Context, id: string): Promise<FileReply> {
  const row = await exportById(ctx, id, true);
  await permit(ctx, 'exports.fetch', row && subjectOf(row));
  const kind = row && exportKinds.get(row.kind);
  const opened = row && kind && rowFor(ctx, kind, row);
  // In another of his roles he may open less than the file does.
  if (!row || !opened || opened.class < row.opens) throw denied('exports.fetch', row && subjectOf(row));
  await assertKnownDevice(ctx);
  const file = stateOf(ctx, row) === 'ready' ? await fetchFile(ctx, id) : undefined;
  if (!file) throw new Refusal('exports.no_file');
  await changeExport(ctx, id, { fetched: file.fetched, ...(file.isLast ? { state: 'over' } : {}) });
  if (file.isLast) recordEnd(ctx, row);
  return new FileReply(await fileNameOf(ctx, row), types[row.format as ExportFormat], file.bytes);
}
