import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/job.ts';
import { dueRules, letGo } from '#platform/retention/due.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';

/** Files made for one person: nobody reads one from the database, or a backup of it. */
export const sealedFiles: SealedColumn = { table: 'platform.kept_file', column: 'sealed' };

/** A file, whose it is, until when, and how often he may fetch it. */
export interface NewFile {
  id: string;
  owner: string;
  bytes: Uint8Array;
  until: Date;
  most?: number;
}

const placeOf = (county: string, id: string): string => rowPlace(sealedFiles.table, county, id);

/** Keeps a file sealed. */
export async function keepFile(
  { db, actor, secrets }: Context,
  { bytes, until, most, ...file }: NewFile,
): Promise<void> {
  const sealed = secrets.seal(Buffer.from(bytes).toString('base64'), placeOf(actor.county, file.id));
  await db
    .insertInto('platform.kept_file')
    .values({ ...file, county: actor.county, sealed, expires_at: until, most: most ?? null })
    .execute();
}

/** A file that is still there, with how often it was fetched, this time counted; with the last time it is gone. */
export async function fetchFile(
  ctx: Context,
  id: string,
): Promise<{ bytes: Uint8Array; fetched: number; isLast: boolean } | undefined> {
  const { db, actor, now, secrets } = ctx;
  const row = await db
    .updateTable('platform.kept_file')
    .set((eb) => ({ fetched: eb('fetched', '+', 1) }))
    .where('county', '=', actor.county)
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const isLast = row.most !== null && row.fetched >= row.most;
  if (isLast) await shredFiles(ctx, [id]);
  const bytes = Buffer.from(secrets.open(row.sealed, placeOf(actor.county, id)), 'base64');
  return { bytes, fetched: row.fetched, isLast };
}

/** Lets files go before their time. */
export async function shredFiles({ db, actor }: Pick<Context, 'db' | 'actor'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('platform.kept_file').where('county', '=', actor.county).where('id', 'in', ids).execute();
}

/** Lets go every ten minutes of the files whose time is over, by the rule of what is kept. */
export const sweepFiles: Job = {
  name: 'platform.sweep_files',
  schedule: '*/10 * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      for (const due of await dueRules(ctx)) if (due.rule.table === sealedFiles.table) await letGo(ctx, due, 1_000);
    }),
};
