import { sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';

/** A column of a county's table that holds what `Secrets` sealed, bound to its row by `rowPlace`; the key is county and id. */
export interface SealedColumn {
  table: keyof Database;
  column: string;
}

/** The keys of sealed records, which stand for all that was sealed under them. */
export const sealedKeys: SealedColumn = { table: 'platform.sealed_key', column: 'wrapped' };

/** So many rows to a transaction. */
const batch = 200;

/** What became of the rows of one county that an older key had sealed. */
export interface Rewrapped {
  moved: number;
  /** Their key is not there, or they were changed: left as they are. */
  unreadable: number;
}

/**
 * Seals anew under the newest key what older ones sealed. It goes on where it was cut off, harms nobody who works
 * meanwhile, and does nothing where nothing is old.
 */
export async function rewrap(
  room: Pick<JobRoom, 'transaction' | 'signal'>,
  columns: readonly SealedColumn[],
): Promise<Rewrapped> {
  const done = { moved: 0, unreadable: 0 };
  for (const column of columns) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      room.signal.throwIfAborted();
      const from: string = after;
      const step = await room.transaction((ctx) => rewrapSome(ctx, column, from));
      done.moved += step.moved;
      done.unreadable += step.unreadable;
      after = step.last;
    }
  }
  return done;
}

/** Has every server look every ten minutes for what an older key sealed: whoever rotates keys need not stop it. */
export const rewrapJob = (columns: readonly SealedColumn[]): Job => ({
  name: 'platform.rewrap',
  schedule: '*/10 * * * *',
  run: async (room) => {
    const { unreadable } = await rewrap(room, columns);
    if (unreadable > 0) room.log.warn({ unreadable }, 'sealed under a key that is not there');
  },
});

type Row = { id: string; old: string };

async function rewrapSome(ctx: Context, { table, column }: SealedColumn, after: string) {
  const { db, actor, secrets } = ctx;
  const { county } = actor;
  const { rows } = await sql<Row>`select id, ${sql.ref(column)} as old from ${sql.table(table)}
    where county = ${county} and id > ${after || noId} and split_part(${sql.ref(column)}, '.', 1) <> ${secrets.newest()}
    order by id limit ${batch}`.execute(db);
  const anew = rows.flatMap((row) => {
    const text = openOrNot(ctx, rowPlace(table, county, row.id), row.old);
    return text === undefined ? [] : [{ ...row, new: secrets.seal(text, rowPlace(table, county, row.id)) }];
  });
  // Only what is still as it was read: what was shredded meanwhile stays so.
  const changed = await sql`update ${sql.table(table)} as kept set ${sql.ref(column)} = given.new
    from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as given (id uuid, old text, new text)
    where kept.county = ${county} and kept.id = given.id and kept.${sql.ref(column)} = given.old`.execute(db);
  if (anew.length > 0) recordAudit(ctx, { action: 'keys.rewrap', relation: 'system', kind: table, id: null });
  return {
    moved: Number(changed.numAffectedRows ?? 0),
    unreadable: rows.length - anew.length,
    last: rows.at(-1)?.id,
  };
}

const noId = '00000000-0000-0000-0000-000000000000';

function openOrNot({ secrets }: Context, place: string, sealed: string): string | undefined {
  try {
    return secrets.open(sealed, place);
  } catch {
    return undefined;
  }
}

/** How many sealed texts of a county name each key. */
export async function countByKey(
  { db, actor }: Context,
  columns: readonly SealedColumn[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { table, column } of columns) {
    const { rows } = await sql<{ name: string; count: number }>`
      select split_part(${sql.ref(column)}, '.', 1) as name, count(*)::int as count from ${sql.table(table)}
      where county = ${actor.county} and ${sql.ref(column)} is not null group by 1`.execute(db);
    for (const { name, count } of rows) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}
