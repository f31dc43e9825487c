import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { type Due, freeOf, withStanding } from '#platform/retention/due.ts';
import { type Kept, keptRules } from '#platform/retention/kept.ts';

type Writer = Pick<Context, 'db' | 'actor'>;

/** A row that was taken out of its table, whole, as the JSON of the database. */
export interface Taken {
  table: string;
  row: string;
}

/** What tells a row apart, as other records call it. */
export function idOf({ table, row }: Taken): string {
  const [first = ''] = keptRules().find((rule) => rule.table === table)?.key ?? [];
  return String((JSON.parse(row) as Record<string, unknown>)[first]);
}

/** The rules by which somebody's rows go when his family asks, each with the keys that hold them. */
export const requestedRules = (ctx: Pick<Context, 'db'>): Promise<Due[]> =>
  withStanding(ctx, ({ onRequest }) => onRequest?.goes !== undefined);

/** Whose rows go, who asked for it, and who else is of the family. */
interface Asked {
  of: string;
  by: string;
  others: readonly string[];
}

/**
 * Takes at most so many rows of somebody out of a table, each after what goes with it: what another row stands on stays, and
 * what others than the asker wrote or asked. In this order they were taken, in the other one they can be put back.
 */
export async function takeRows(ctx: Writer, { rule, standing }: Due, asked: Asked, limit: number): Promise<Taken[]> {
  const { table, key, onRequest } = rule;
  if (!onRequest?.goes) return [];
  const { county } = ctx.actor;
  const picked = sql.join(key.map((name) => sql.ref(`kept.${name}`)));
  const conditions = [
    sql`${sql.ref(`kept.${onRequest.of}`)} = ${asked.of}`,
    ...(onRequest.by ? [sql`${sql.ref(`kept.${onRequest.by}`)} = ${asked.by}`] : []),
    ...(onRequest.unlessBy ?? []).map((who) => sql`((${who}) = any(${asked.others}::uuid[])) is not true`),
    sql`(${onRequest.goes})`,
    ...standing.map(freeOf),
  ];
  const { rows } = await sql<Record<string, unknown>>`select ${picked} from ${sql.table(table)} as kept
    where kept.county = ${county} and ${sql.join(conditions, sql` and `)} order by ${picked} limit ${limit}
    for update`.execute(ctx.db);
  if (rows.length === 0) return [];
  const [first = ''] = key;
  const taken: Taken[] = [];
  for (const { fate, table: its } of keptRules())
    if (fate.ends === 'with' && fate.table === table)
      taken.push(
        ...(await take(ctx, its, sql`${sql.ref(fate.column)} in (${sql.join(rows.map((row) => row[first]))})`)),
      );
  const keys = sql.join(rows.map((row) => sql`(${sql.join(key.map((name) => row[name]))})`));
  return [...taken, ...(await take(ctx, table, sql`(${sql.join(key.map((name) => sql.ref(name)))}) in (${keys})`))];
}

async function take({ db, actor }: Writer, table: Kept['table'], those: RawBuilder<unknown>): Promise<Taken[]> {
  const { rows } = await sql<{ row: string }>`delete from ${sql.table(table)} as gone
    where county = ${actor.county} and ${those}
    returning to_jsonb(gone)::text as row`.execute(db);
  return rows.map((one) => ({ table, ...one }));
}

/**
 * Puts a row back where it was taken from; where another stands there now, that one stays. A column that came meanwhile has
 * its default. Tells whether it could: what has lost the row it stood on is gone with it.
 */
export async function putBack(ctx: Writer, taken: Taken): Promise<boolean> {
  await sql`savepoint put_back`.execute(ctx.db);
  try {
    await insertAgain(ctx, taken);
  } catch (error) {
    if ((error as { code?: unknown }).code !== foreignKeyViolation) throw error;
    await sql`rollback to savepoint put_back`.execute(ctx.db);
    return false;
  }
  await sql`release savepoint put_back`.execute(ctx.db);
  return true;
}

const foreignKeyViolation = '23503';

async function insertAgain({ db, actor }: Writer, { table, row }: Taken): Promise<void> {
  const known = keptRules().find((rule) => rule.table === table);
  if (!known) throw new Error(`nothing is said of ${table}`);
  const columns = Object.keys(JSON.parse(row) as object);
  await sql`insert into ${sql.table(known.table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(columns.map((name) => sql.ref(`given.${name}`)))} from jsonb_populate_record(null::${sql.table(known.table)}, ${row}::jsonb) as given
    where given.county = ${actor.county} on conflict do nothing`.execute(db);
}
