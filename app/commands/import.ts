import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { type HereDone, type HereFiles, type HereOptions, importHere } from '#modules/intake/server/public.ts';
import { whileLocked } from '#platform/db/while-locked.ts';
import { Refusal } from '#platform/errors.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { peakRssMb } from '#platform/peak-rss.ts';
import { filesInFolder, filesInZip } from '#platform/tabular/file-set.ts';
import { type CommandIo, command, pathFrom, Refusals, required, since, UsageError } from './command.ts';
import { inCounty } from './county-database.ts';
import { commandWords } from './words.ts';

const usage = 'lianyu import --kind workbook|csv|oneroster --in PATH --county CODE [--dry-run] [--accept-removals]';

const options = {
  kind: { type: 'string' },
  in: { type: 'string' },
  county: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'accept-removals': { type: 'boolean' },
} as const;

const endings = { workbook: /\.xlsx?$/i, csv: /\.csv$/i } as const;

/** `lianyu import`: brings a workbook, a CSV file or a folder of them into the database, the server being stopped. */
export const importFiles = command(usage, async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options });
  const kind = required(values, 'kind');
  if (kind !== 'workbook' && kind !== 'csv' && kind !== 'oneroster')
    throw new UsageError('--kind is workbook, csv or oneroster');
  const path = pathFrom(io, required(values, 'in'));
  const county = required(values, 'county');
  const read = kind === 'oneroster' ? setAt(path) : await tablesAt(path, endings[kind], refusals);
  const start = performance.now();
  const wishes: HereOptions = {
    isDryRun: values['dry-run'] ?? false,
    accept: values['accept-removals'] ?? false,
    language: refusals.language,
    progress: progressTo(io, refusals),
    remark: (remark) => io.err(`${placeOf(remark)}: ${remark.message}\n`),
    mostRefused: Refusals.most,
  };
  const done = await inCounty(county, { io, refusals, file: basename(path) }, async (room) => {
    const alone = await whileLocked(room.opened, `lianyu import ${county}`, async () =>
      importHere(room, await read(), wishes),
    );
    if (!alone) throw new Refusal('intake.busy');
    return alone.done;
  });
  refuseIfAllRefused(done, refusals);
  return { ...done, ms: since(start), peakRssMb: peakRssMb() };
});

const placeOf = ({ file, sheet }: { file: string; sheet: string }): string =>
  file.startsWith(sheet) ? file : `${file} ${sheet}`;

/** Tables of which not one row can be used are no input. */
function refuseIfAllRefused(done: HereDone, refusals: Refusals): void {
  if (done.refusedRows === 0 || done.added + done.changed + done.unchanged + done.ended > 0) return;
  for (const { code, message, ...where } of done.refused) refusals.tell(where, code, message);
  refusals.count = Math.max(refusals.count, done.refusedRows);
  refusals.stopIfAny();
}

/**
 * A set of files: a folder, or an archive of one. Reading millions of cells makes much rubbish; with the heap growing a fifth at a
 * time it is swept before it has doubled what is really held.
 */
const setAt = (path: string) => async (): Promise<HereFiles> => {
  setFlagsFromString('--heap-growing-percent=20');
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Refusal('tabular.empty_file');
  const files = found.isDirectory() ? await filesInFolder(path) : await filesInZip(await readFile(path));
  return { names: basename(path), files };
};

/** Tables: a file, or those of a folder. */
async function tablesAt(path: string, ending: RegExp, refusals: Refusals): Promise<() => Promise<HereFiles>> {
  const files = await filesAt(path, ending, refusals);
  return () => Promise.resolve({ names: files.map((file) => file.name).join('、'), files });
}

async function filesAt(
  path: string,
  ending: RegExp,
  refusals: Refusals,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const found = await stat(path).catch(() => undefined);
  const names = found?.isDirectory()
    ? (await readdir(path))
        .filter((name) => ending.test(name))
        .sort()
        .map((name) => join(path, name))
    : found && ending.test(path)
      ? [path]
      : [];
  if (names.length === 0) refusals.add({ file: basename(path) }, 'import.no_file', { path });
  refusals.stopIfAny();
  const files = await Promise.all(names.map((name) => readWhole(name, refusals)));
  refusals.stopIfAny();
  return files;
}

async function readWhole(path: string, refusals: Refusals): Promise<{ name: string; bytes: Uint8Array }> {
  const name = basename(path);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) refusals.add({ file: name }, 'file.missing', { path });
  return { name, bytes: bytes ?? new Uint8Array() };
}

/** Says how far the work is, a line for every step of a tenth. */
function progressTo(
  io: CommandIo,
  { language }: Refusals,
): (step: 'looking' | 'keeping', done: number, total: number) => void {
  let said = '';
  return (step, done, total) => {
    const percent = Math.floor((done / Math.max(1, total)) * 10) * 10;
    const line = `${step} ${percent}`;
    if (line === said) return;
    said = line;
    io.err(`${say(commandWords, language, `import.${step}`, { percent, done, total })}\n`);
  };
}
