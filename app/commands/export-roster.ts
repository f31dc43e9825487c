import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { rosterFiles } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import type { FileName, Values } from '#standards/oneroster/files.ts';
import { manifestFile } from '#standards/oneroster/manifest.ts';
import { writeHeader, writeManifest, writeRows } from '#standards/oneroster/write-roster.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes the county's roster as a bulk set of OneRoster 1.2, a chunk at a time; gives the rows of each file. The manifest
 * comes last: while it is missing, the set is not whole.
 */
export async function writeRosterFiles(ctx: Context, folder: string): Promise<Record<string, number>> {
  // Tables that nobody has analysed yet look small, and are joined row by row for hours: here each is read as a whole anyway.
  await sql`set local enable_nestloop = off`.execute(ctx.db);
  await rm(join(folder, manifestFile), { force: true });
  const counts: Record<string, number> = {};
  const modes = new Map<FileName, 'bulk'>();
  for (const { name, chunks } of await rosterFiles(ctx)) {
    const path = join(folder, `${name}.csv`);
    const count = await writeFileOf(name, chunks, path);
    if (count > 0) modes.set(name, 'bulk');
    // The format has no file without rows.
    else await rm(path);
    counts[name] = count;
  }
  await writeWhole(join(folder, manifestFile), writeManifest({ source: { systemName: 'Lianyu' }, modes }));
  return counts;
}

async function writeFileOf(
  name: FileName,
  chunks: AsyncIterable<readonly Values<FileName>[]>,
  path: string,
): Promise<number> {
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    yield writeHeader(name);
    for await (const rows of chunks) {
      count += rows.length;
      yield writeRows(
        name,
        rows.map((values) => ({ values, metadata: {} })),
      );
    }
  }
  await writeWhole(path, (partial) => pipeline(lines, createWriteStream(partial, { mode: 0o600 })));
  return count;
}
