import { fileHours, freePupils, mostFetches, mostRows } from '#modules/exports/server/limits.ts';
import { csvOf, type MarkedTable, workbookOf } from '#modules/exports/server/make-file.ts';
import { markOf } from '#modules/exports/server/mark.ts';
import { rowFor, subjectOf } from '#modules/exports/server/offered.ts';
import { numberOf } from '#modules/exports/server/present.ts';
import { changeExport, exportById, type ExportRow, noteDone } from '#modules/exports/server/store/export-store.ts';
import { tellAsker } from '#modules/exports/server/tell-people.ts';
import { actorHolding } from '#modules/people/server/public.ts';
import { denied, permit } from '#platform/access/permit.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { showed } from '#platform/audit/showed.ts';
import { actingAs, type Context } from '#platform/context.ts';
import { type ExportKind, exportKinds, type Portion, type TableKind } from '#platform/export/export-kind.ts';
import { keepFile } from '#platform/export/kept-file.ts';
import type { Cell } from '#platform/export/read-table.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import { zipBytes } from '#platform/tabular/write-zip.ts';

/** What has been read to be written, and the pupils it is about. */
interface Content {
  pupils: readonly string[];
  rows?: readonly Readonly<Record<string, Cell>>[];
  files?: Readonly<Record<string, string>>;
}

/**
 * Makes the file somebody asked for, of what he may see now, and says so to him. Cut off, it begins again: the file, the record of
 * whom it shows and that it is ready are kept in one transaction.
 */
export const makeExport: Job<{ export: string }> = {
  name: 'exports.make',
  run: async (room, { export: id }) => {
    const row = await room.transaction((ctx) => exportById(ctx, id));
    const kind = row && exportKinds.get(row.kind);
    if (row?.state !== 'making' || !kind) return;
    try {
      const content = await readContent(room, row, kind);
      if (content) await finish(room, row, kind, content);
    } catch (error) {
      room.signal.throwIfAborted();
      room.log.error({ error }, 'an export could not be made');
      await room.transaction((ctx) => fail(ctx, id));
    }
  },
};

async function fail(ctx: Context, id: string): Promise<void> {
  const row = await exportById(ctx, id, true);
  if (row?.state !== 'making') return;
  await changeExport(ctx, id, { state: 'failed' });
  recordAudit(ctx, { action: 'exports.make', relation: 'system', kind: 'export', id }, 'exports.failed');
  await tellAsker(ctx, row, 'failed');
}

/** One transaction as whoever asked, in the role he asked in and with what it opens today; refused where it opens this no more. */
const asAsker = <T>(room: JobRoom, row: ExportRow, kind: ExportKind, work: (ctx: Context) => Promise<T>): Promise<T> =>
  room.transaction(async (ctx) => {
    const actor = await actorHolding(ctx, { person: row.asked_by, acting: row.acting });
    if (!actor) throw denied(kind.action, subjectOf(row));
    return actingAs(ctx, { actor, language: row.language === 'en' ? 'en' : 'zh' }, (own) => {
      if (!rowFor(own, kind, row)) throw denied(kind.action, subjectOf(row));
      return work(own);
    });
  });

/** Reads all of it; undefined once it has been taken back. */
async function readContent(room: JobRoom, row: ExportRow, kind: ExportKind): Promise<Content | undefined> {
  if ('folder' in kind) return asAsker(room, row, kind, (ctx) => kind.folder(ctx, row, numberOf(row.id)));
  const rows: Readonly<Record<string, Cell>>[] = [];
  const pupils = new Set<string>();
  for (let after: string | null = null; ; ) {
    room.signal.throwIfAborted();
    const from: string | null = after;
    const portion: Portion = await asAsker(room, row, kind, (ctx) => kind.read(ctx, row, from));
    for (const one of portion.rows) rows.push(one);
    for (const pupil of portion.pupils) pupils.add(pupil);
    if (rows.length > mostRows) throw new Error(`an export has more than ${mostRows} rows`);
    if (!(await room.transaction((ctx) => noteDone(ctx, row.id, rows.length)))) return undefined;
    if (portion.next === null) return { rows, pupils: [...pupils] };
    after = portion.next;
  }
}

/** Writes the file, keeps it sealed, and records whom it shows. */
async function finish(room: JobRoom, row: ExportRow, kind: ExportKind, content: Content): Promise<void> {
  const { pupils } = content;
  if (row.decided_by === null && pupils.length > freePupils)
    throw new Error('more pupils than may go without a second person');
  const bytes = await asAsker(room, row, kind, (ctx) => written(ctx, row, kind, content));
  room.signal.throwIfAborted();
  await asAsker(room, row, kind, async (ctx) => {
    if ((await exportById(ctx, row.id, true))?.state !== 'making') return;
    const { audit } = await permit(ctx, kind.action, subjectOf(row));
    if (audit === 'read') showed(ctx, kind.action, pupils);
    const until = new Date(ctx.now.getTime() + fileHours * 3_600_000);
    await keepFile(ctx, { id: row.id, owner: row.asked_by, bytes, until, most: mostFetches });
    await changeExport(ctx, row.id, { state: 'ready', expires_at: until, pupils: pupils.length });
    recordAudit(ctx, { action: 'exports.make', relation: 'self', kind: 'export', id: row.id });
    await tellAsker(ctx, row, 'ready');
  });
}

async function written(ctx: Context, row: ExportRow, kind: ExportKind, content: Content): Promise<Uint8Array> {
  if (!('columns' in kind)) return zipBytes(content.files ?? {});
  const table: MarkedTable = {
    title: kind.title[ctx.language],
    language: ctx.language,
    columns: chosenColumns(kind, row),
    rows: content.rows ?? [],
    mark: await markOf(ctx, row, content.pupils.length),
  };
  return row.format === 'csv' ? csvOf(table) : workbookOf(table);
}

const chosenColumns = ({ columns }: TableKind, row: ExportRow) =>
  columns.filter(({ name }) => row.columns.includes(name));
