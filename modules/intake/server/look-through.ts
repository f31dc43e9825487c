import { countRows } from '#modules/intake/server/counts.ts';
import { kinds, spokenOf } from '#modules/intake/server/kinds.ts';
import { type PlannedRow, planRows } from '#modules/intake/server/plan-rows.ts';
import { allHeaders, type KnownTable, type NamedTable, recognise } from '#modules/intake/server/recognise.ts';
import { deleteRows, insertRows } from '#modules/intake/server/store/row-store.ts';
import { lookThroughSet } from '#modules/intake/server/look-through-set.ts';
import { ready, type Room, type RunRemark } from '#modules/intake/server/ready.ts';
import { dayOf } from '#platform/clock.ts';
import { Refusal } from '#platform/errors.ts';
import type { Book } from '#platform/intake/kind.ts';
import type { FileSet } from '#platform/intake/outside.ts';
import { filesInZip, isZipWith } from '#platform/tabular/file-set.ts';
import { readTables } from '#platform/tabular/read-tables.ts';
import type { Remark, Tables } from '#platform/tabular/table.ts';
import { manifestFile } from '#standards/oneroster/manifest.ts';

/** A file as it came. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** Rows stored in one transaction: long writing ones hold back what others are told (ADR 0003). */
const chunk = 2_000;

/**
 * Looks through the files of a run and stores what would become of each row. Nothing else is changed. A file that is not safe
 * or not ours at all is refused by a `Refusal`, several by an `AggregateError` of them. About 10 s for 20,000 pupils with their guardians.
 */
export async function lookThrough(
  room: Room,
  run: string,
  files: readonly GivenFile[] | FileSet,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const set = await fileSetIn(files);
  await (set
    ? lookThroughSet(room, run, set, onProgress)
    : lookThroughTables(room, run, files as GivenFile[], onProgress));
}

/** The set of another system's files that was given as such, or as an archive with a manifest. */
async function fileSetIn(files: readonly GivenFile[] | FileSet): Promise<FileSet | undefined> {
  if ('read' in files) return files;
  const [only, ...others] = files;
  if (!only || others.length > 0 || !isZipWith(only.bytes, manifestFile)) return undefined;
  return filesInZip(only.bytes);
}

async function lookThroughTables(
  room: Room,
  run: string,
  files: readonly GivenFile[],
  onProgress: (share: number) => void,
): Promise<void> {
  const { tables, remarks } = await readAll(files, room.signal, (share) => onProgress(share * 0.6));
  const { rows, counts } = await room.transaction(async (ctx) => {
    const books = new Map<string, Book>();
    for (const kind of [...kinds, ...spokenOf]) books.set(kind.name, await kind.book(ctx));
    const planned = planRows(kinds, tables, books, dayOf(ctx.now));
    return { rows: planned, counts: countRows(planned, books) };
  });
  onProgress(0.7);
  await store(room, run, rows, (share) => onProgress(0.7 + share * 0.3));
  await ready(room, run, { counts, remarks });
}

async function readAll(
  files: readonly GivenFile[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<{ tables: KnownTable[]; remarks: RunRemark[] }> {
  const tables: KnownTable[] = [];
  const remarks: RunRemark[] = [];
  for (const { file, read } of await readFiles(files, signal, onProgress)) {
    remarks.push(
      ...read.remarks.filter(isWorthTelling).map(({ code, sheet, count, at: places }) => ({
        code,
        file: file.name,
        sheet: sheet || file.name,
        data: {
          count,
          at: places.join('、'),
        },
      })),
    );
    for (const table of read.tables) {
      const name = table.sheet || file.name.replace(/\.[^.]*$/, '');
      const named: NamedTable = { ...table, file: file.name, name };
      const known = recognise(named, kinds);
      if (known) tables.push(known);
      else remarks.push({ file: file.name, sheet: name, code: 'intake.sheet_unknown', data: {} });
      remarks.push(...unknownColumns(known, named));
    }
  }
  if (tables.length === 0) throw new Refusal('intake.no_known_sheet');
  return { tables, remarks };
}

/** Reads all files, so that whoever gave several that cannot be read is told of each: an `AggregateError` of their refusals. */
async function readFiles(
  files: readonly GivenFile[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<{ file: GivenFile; read: Tables }[]> {
  const done: { file: GivenFile; read: Tables }[] = [];
  const refused: Refusal[] = [];
  for (const [at, file] of files.entries()) {
    const read = await readFile(file, signal, (share) => onProgress((at + share) / files.length));
    if (read instanceof Refusal) refused.push(read);
    else done.push({ file, read });
  }
  if (refused.length > 1) throw new AggregateError(refused, 'several files cannot be read');
  if (refused[0]) throw refused[0];
  return done;
}

/** Reads one file, or gives why it cannot be read; the refusal says which. */
async function readFile(
  { name, bytes }: GivenFile,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Tables | Refusal> {
  try {
    return await readTables(bytes, { headers: allHeaders(kinds) }, { signal, onProgress });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Refusal(error.code, { ...error.data, file: name }, error);
  }
}

/** One line above the header is what our own templates have. */
const isWorthTelling = ({ code, count }: Remark): boolean => code !== 'tabular.title_rows' || count > 1;

function unknownColumns(known: KnownTable | undefined, { file, name, columns }: NamedTable): RunRemark[] {
  const unknown = known ? columns.filter((_, at) => !known.columns[at]) : [];
  return unknown.length > 0
    ? [{ file, sheet: name, code: 'intake.column_unknown', data: { columns: unknown.join('、') } }]
    : [];
}

async function store(
  room: Room,
  run: string,
  rows: readonly PlannedRow[],
  onProgress: (share: number) => void,
): Promise<void> {
  await room.transaction((ctx) => deleteRows(ctx, run));
  for (let at = 0; at < rows.length; at += chunk) {
    room.signal.throwIfAborted();
    await room.transaction((ctx) => insertRows(ctx, run, at, rows.slice(at, at + chunk)));
    onProgress(Math.min(1, (at + chunk) / rows.length));
  }
}
