import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Database } from '#database/rows.ts';
import { migrate, migrationFolder, type RunSql } from '#platform/db/migrate.ts';
import type { Opened, Preparing } from '#platform/db/open.ts';
import { exists } from '#platform/db/postgres-binaries.ts';
import { appRole, ensureAppRole, grantAppRole } from '#platform/db/roles.ts';

/** Whether a data folder already holds a database of PGlite. */
export const hasLite = (folder: string): Promise<boolean> => exists(join(folder, 'lite', 'PG_VERSION'));

/**
 * Opens PGlite, PostgreSQL inside this process, in a data folder, or in memory: there it may begin with the files of another.
 * It survives a killed process but not a power cut: it does not fsync. Every transaction steps into the application role,
 * since PGlite itself connects as superuser.
 */
export async function openLite(place: string | Blob | undefined, preparing: Preparing): Promise<Opened> {
  const pglite = await PGlite.create({
    ...(typeof place === 'string' ? { dataDir: join(place, 'lite') } : place && { loadDataDir: place }),
    parsers: { [types.DATE]: (text: string) => text, [types.INT8]: Number },
  });
  const run: RunSql = async (text) => (await pglite.exec(text)).at(-1)?.rows ?? [];
  await ensureAppRole(run, undefined);
  await migrate(run, migrationFolder, preparing.said);
  await preparing.prepare({ kind: 'lite', pglite });
  await grantAppRole(run);
  const dialect = new PGliteDialect({ pglite });
  return {
    kind: 'lite',
    db: new Kysely<Database>({ dialect }),
    dialect,
    appRole,
    app: { kind: 'lite', pglite },
    owner: { kind: 'lite', pglite },
    listen: (channel, hear) => pglite.listen(channel, hear),
    close: () => pglite.close(),
  };
}
