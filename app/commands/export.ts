import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import {
  exportedBuildOut,
  exportedConferences,
  exportedVotes,
  exportedDuties,
  exportedPolicies,
  exportedStructures,
  exportedTasks,
} from '#modules/governance/server/public.ts';
import { exportedEvaluation } from '#modules/evaluation/server/public.ts';
import { everyFile, exportedMessages } from '#modules/messages/server/public.ts';
import { exportedNeeds } from '#modules/needs/server/public.ts';
import { exportedPeople } from '#modules/people/server/public.ts';
import { categoryTerms, exportedResources, servicesOfCounty, taxonomy } from '#modules/resources/server/public.ts';
import { exportedConsortia } from '#modules/consortia/server/public.ts';
import { exportedSurveys } from '#modules/surveys/server/public.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { type ExportedTable, inFull } from '#platform/export/exported-table.ts';
import { readTable, typesOf } from '#platform/export/read-table.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { command, type CommandIo, pathFrom, required, since, UsageError } from './command.ts';
import { inCounty } from './county-database.ts';
import { writeRosterFiles } from './export-roster.ts';
import { makeFolder, writeWhole } from './write-whole.ts';

/** All tables that go out. */
export const exportedTables: readonly ExportedTable[] = [
  ...exportedPeople,
  ...exportedConferences,
  ...exportedVotes,
  ...exportedDuties,
  ...exportedTasks,
  ...exportedStructures,
  ...exportedPolicies,
  ...exportedBuildOut,
  ...exportedResources,
  ...exportedNeeds,
  ...exportedMessages,
  ...exportedEvaluation,
  ...exportedSurveys,
  ...exportedConsortia,
];

const kinds = [...exportedTables.map((table) => table.kind), 'files', 'hsds'];
const formats = ['tables', 'oneroster'];
const usage = `lianyu export --county CODE --out FOLDER [--only ${kinds.join(',')} | --format ${formats.join('|')}]`;

const options = {
  county: { type: 'string' },
  out: { type: 'string' },
  only: { type: 'string' },
  format: { type: 'string' },
} as const;

/**
 * `lianyu export`: everything the county put in, as CSV with a data dictionary, what was attached as files, and its services as HSDS 3.0; or, for
 * another system and with what that needs alone, its roster as OneRoster 1.2.
 */
export const exportCounty = command(usage, async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options });
  const county = required(values, 'county');
  const folder = pathFrom(io, required(values, 'out'));
  const { only, format = 'tables' } = values;
  if (!formats.includes(format)) throw new UsageError(`--format does not know ${format}`);
  const isRoster = format === 'oneroster';
  if (isRoster && only !== undefined) throw new UsageError('--only is for tables');
  const wanted = new Set(only?.split(',') ?? kinds);
  const unknown = [...wanted].find((kind) => !kinds.includes(kind));
  if (unknown !== undefined) throw new UsageError(`--only does not know ${unknown}`);
  const start = performance.now();
  const counts = await inCounty(county, { io, refusals, file: folder }, (room) =>
    room.transaction(async (ctx) => {
      // One moment for all tables: what one speaks of stands in the other.
      await sql`set transaction isolation level repeatable read`.execute(ctx.db);
      await makeFolder(folder);
      const kind = isRoster ? 'roster' : 'county';
      recordAudit(ctx, { action: 'county.export', relation: 'system', kind, id: null });
      return isRoster ? writeRosterFiles(ctx, folder) : writeTables(ctx, folder, { wanted, io });
    }),
  );
  return { county, ...counts, ms: since(start) };
});

/** Writes the tables that are wanted, what their columns mean, and the files and services where they are wanted too. */
async function writeTables(
  ctx: Context,
  folder: string,
  { wanted, io }: { wanted: ReadonlySet<string>; io: CommandIo },
): Promise<Record<string, number>> {
  const tables = exportedTables.filter((table) => wanted.has(table.kind));
  const written: Record<string, number> = {};
  for (const table of tables) {
    written[table.kind] = await writeTable(ctx, table, join(folder, `${table.kind}.csv`));
    io.err(`${table.kind}: ${written[table.kind]}\n`);
  }
  await writeWhole(join(folder, 'dictionary.csv'), await dictionaryOf(ctx, tables));
  if (wanted.has('files')) written['files'] = await writeFiles(ctx, join(folder, 'files'));
  if (wanted.has('hsds')) written['hsds'] = await writeServices(ctx, folder);
  return written;
}

/** Writes a table chunk by chunk under a name for the time being; gives how many rows there were. */
async function writeTable(ctx: Context, table: ExportedTable, path: string): Promise<number> {
  const columns = Object.keys(table.columns);
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    const header = writeCsv(columns, []);
    yield header;
    for await (const rows of readTable(ctx, table)) {
      count += rows.length;
      yield writeCsv(columns, rows).slice(header.length);
    }
  }
  await writeWhole(path, (partial) => pipeline(lines, createWriteStream(partial, { mode: 0o600 })));
  return count;
}

/** Writes what was attached, each file by itself; gives how many there were. */
async function writeFiles(ctx: Context, folder: string): Promise<number> {
  let count = 0;
  for await (const { name, bytes } of everyFile(ctx)) {
    await writeWhole(join(folder, name), (partial) => writeFile(partial, bytes, { mode: 0o600 }));
    count += 1;
  }
  return count;
}

/** What every column of every table means. */
async function dictionaryOf(ctx: Context, tables: readonly ExportedTable[]): Promise<string> {
  const lines: string[][] = [];
  for (const { kind, table, columns } of tables) {
    const types = await typesOf(ctx.db, table);
    for (const [name, said] of Object.entries(columns))
      lines.push([`${kind}.csv`, name, types.get(name) ?? '', inFull(said, 'zh'), inFull(said, 'en')]);
  }
  return writeCsv(['file', 'column', 'type', 'meaning_zh', 'meaning_en'], lines);
}

async function writeServices(ctx: Context, folder: string): Promise<number> {
  const services = await servicesOfCounty(ctx);
  const organizations = [...new Map(services.map(({ organization }) => [organization.id, organization])).values()];
  const locations = services.flatMap((service) => service.service_at_locations.map(({ location }) => location));
  const parts = {
    services,
    organizations,
    locations: [...new Map(locations.map((location) => [location.id, location])).values()],
    schedules: services.flatMap((service) => service.schedules),
    taxonomies: [taxonomy],
    taxonomy_terms: await categoryTerms(ctx),
  };
  for (const [name, content] of Object.entries(parts))
    await writeWhole(join(folder, 'hsds', `${name}.json`), `${JSON.stringify(content, null, 1)}\n`);
  return services.length;
}
