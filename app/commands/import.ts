import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importHere } from '#modules/intake/server/public.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { type CommandIo, command, pathFrom, type Refusals, required, since, UsageError } from './command.ts';
import { inCounty } from './county-database.ts';
import { commandWords } from './words.ts';

const usage = 'lianyu import --kind workbook|csv --in PATH --county CODE [--dry-run] [--accept-removals]';

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
  if (kind !== 'workbook' && kind !== 'csv') throw new UsageError('--kind is workbook or csv');
  const path = pathFrom(io, required(values, 'in'));
  const county = required(values, 'county');
  const files = await filesAt(path, endings[kind], refusals);
  const start = performance.now();
  const done = await inCounty(county, { io, refusals, file: basename(path) }, (room) =>
    importHere(room, files, {
      isDryRun: values['dry-run'] ?? false,
      accept: values['accept-removals'] ?? false,
      language: refusals.language,
      progress: progressTo(io, refusals),
      mostRefused: 100,
    }),
  );
  return { ...done, ms: since(start) };
});

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
  return Promise.all(names.map(async (name) => ({ name: basename(name), bytes: await readFile(name) })));
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
