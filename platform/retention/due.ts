import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { heldBack, type Kept, keptRules, type Period } from '#platform/retention/kept.ts';

type Reader = Pick<Context, 'db' | 'actor' | 'now'>;

/** A foreign key: rows of `table` stand on rows of `on`. */
interface Standing {
  table: string;
  columns: string[];
  on: string;
  onColumns: string[];
}

/** A rule with what of other tables keeps its rows back. */
export interface Due {
  rule: Kept;
  standing: readonly Standing[];
}

/** The rules by which something goes, each with the foreign keys that hold its rows: nothing goes that another row stands on. */
export const dueRules = (ctx: Pick<Context, 'db'>): Promise<Due[]> =>
  withStanding(ctx, ({ fate }) => fate.ends === 'erase' || fate.ends === 'empty');

/** Those of the rules that are meant, each with the foreign keys that hold its rows. */
export async function withStanding({ db }: Pick<Context, 'db'>, isMeant: (rule: Kept) => boolean): Promise<Due[]> {
  const { rows } = await sql<Standing>`select
      k.conrelid::regclass::text as table, k.confrelid::regclass::text as on,
      (select array_agg(a.attname::text order by o.at) from unnest(k.conkey) with ordinality o (num, at)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.num) as columns,
      (select array_agg(a.attname::text order by o.at) from unnest(k.confkey) with ordinality o (num, at)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.num) as "onColumns"
    from pg_constraint k where k.contype = 'f' and k.confdeltype = 'a'`.execute(db);
  return keptRules()
    .filter(isMeant)
    .map((rule) => ({ rule, standing: rows.filter(({ on, table }) => on === rule.table && !goesWith(table, on)) }));
}

const goesWith = (table: string, on: string): boolean =>
  keptRules().some((rule) => rule.table === table && rule.fate.ends === 'with' && rule.fate.table === on);

/** How many rows are due under a rule. */
export async function countDue(ctx: Reader, due: Due): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) as count from ${sql.table(due.rule.table)} as kept
    where kept.county = ${ctx.actor.county} and ${isDue(ctx, due, await heldPersons(ctx))}`.execute(ctx.db);
  return Number(rows[0]?.count ?? 0);
}

/** Lets go of at most so many rows that are due under a rule, with what goes with them; tells how many. */
export async function letGo(ctx: Reader, due: Due, limit: number): Promise<number> {
  const { table, key, fate } = due.rule;
  const { county } = ctx.actor;
  const held = await heldWhileGoing(ctx);
  const picked = sql.join(key.map((name) => sql.ref(`kept.${name}`)));
  const { rows } = await sql<Record<string, unknown>>`select ${picked} from ${sql.table(table)} as kept
    where kept.county = ${county} and ${isDue(ctx, due, held)} order by ${picked} limit ${limit} for update`.execute(
    ctx.db,
  );
  if (rows.length === 0) return 0;
  const keys = sql.join(rows.map((row) => sql`(${sql.join(key.map((name) => row[name]))})`));
  const those = sql`county = ${county} and (${sql.join(key.map((name) => sql.ref(name)))}) in (${keys})`;
  if (fate.ends === 'empty') {
    const set = Object.entries(fate.emptied ?? {}).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    await sql`update ${sql.table(table)} set ${sql.join(set)} where ${those}`.execute(ctx.db);
    return rows.length;
  }
  for (const { fate: other, table: its } of keptRules())
    if (other.ends === 'with' && other.table === table)
      await sql`delete from ${sql.table(its)} where county = ${county}
        and ${sql.ref(other.column)} in (${sql.join(rows.map((row) => row[key[0] ?? '']))})`.execute(ctx.db);
  await sql`delete from ${sql.table(table)} where ${those}`.execute(ctx.db);
  return rows.length;
}

/** What goes and a hold that is laid at that moment wait for each other: neither is without knowledge of the other. */
const holdsOf = (county: string): RawBuilder<unknown> => sql`hashtextextended(${`holds ${county}`}, 0)`;

/** Keeps anything from going until the transaction ends, for a hold that is written in it. */
export async function keepAllFromGoing({ db, actor }: Pick<Reader, 'db' | 'actor'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${holdsOf(actor.county)})`.execute(db);
}

/** Those of whom a hold keeps everything; no other is laid until the transaction ends, in which something goes. */
export async function heldWhileGoing(ctx: Reader): Promise<string[]> {
  await sql`select pg_advisory_xact_lock_shared(${holdsOf(ctx.actor.county)})`.execute(ctx.db);
  return heldPersons(ctx);
}

/** Those of the county of whom a hold keeps everything. */
async function heldPersons({ db, actor, now }: Reader): Promise<string[]> {
  const persons: string[] = [];
  for (const held of heldBack()) {
    const { rows } = await held(actor.county, dayOf(now)).execute(db);
    persons.push(...rows.map(({ person }) => person));
  }
  return persons;
}

/** Whether a row, `kept`, is due: its time is over, nothing needs it, and nobody is held whom it names. */
export function isDue(
  { now }: Pick<Reader, 'now'>,
  { rule, standing }: Due,
  held: readonly string[],
): RawBuilder<unknown> {
  const { fate } = rule;
  if (fate.ends !== 'erase' && fate.ends !== 'empty') return sql`false`;
  const conditions = [sql`(${fate.counted}) < ${before(now, fate.after)}`];
  if (held.length > 0) conditions.push(...namesNone(rule, held));
  if (fate.ends === 'empty') {
    const told = Object.entries(fate.emptied ?? {});
    const old = sql.join(told.map(([name]) => sql.ref(`kept.${name}`)));
    conditions.push(sql`(${old}) is distinct from (${sql.join(told.map(([, value]) => value))})`);
  } else conditions.push(...standing.map(freeOf), ...(fate.unnamed ? naming(rule).map(freeOf) : []));
  return sql.join(conditions, sql` and `);
}

/** That no row stands on `kept` by such a key. */
export const freeOf = ({ table, columns, onColumns }: Standing): RawBuilder<unknown> => {
  const pairs = columns.map((name, at) => sql`other.${sql.ref(name)} = kept.${sql.ref(onColumns[at] ?? '')}`);
  return sql`not exists (select from ${sql.table(table)} as other where ${sql.join(pairs, sql` and `)})`;
};

/** A row names none of these, nor does one that would go with it. */
function namesNone({ table, key }: Kept, held: readonly string[]): RawBuilder<unknown>[] {
  const isNamed = (row: string, name: string): RawBuilder<unknown> =>
    sql`${sql.ref(`${row}.${name}`)} = any(${held}::uuid[])`;
  return [
    ...personsOf(table).map((name) => sql`(${isNamed('kept', name)}) is not true`),
    ...keptRules().flatMap(({ table: its, fate }) =>
      fate.ends === 'with' && fate.table === table
        ? personsOf(its).map(
            (name) => sql`not exists (select from ${sql.table(its)} as other where other.county = kept.county
              and ${sql.ref(`other.${fate.column}`)} = ${sql.ref(`kept.${key[0] ?? ''}`)} and ${isNamed('other', name)})`,
          )
        : [],
    ),
  ];
}

/** The columns by which a table names somebody, whatever of them a rule speaks of. */
const personsOf = (table: string): string[] => [
  ...new Set(keptRules().flatMap((rule) => (rule.table === table ? rule.persons : []))),
];

/** Every column that names a person in a table that is not kept for good, and does not go with him. */
const naming = (rule: Kept): Standing[] =>
  keptRules()
    .filter(({ table, fate }) => table !== rule.table && fate.ends !== 'stay' && !goesWith(table, rule.table))
    .flatMap(({ table, persons }) =>
      persons.map((name) => ({ table, columns: ['county', name], on: rule.table, onColumns: ['county', 'id'] })),
    );

/** Whatever counts from before then is over. */
export function before(now: Date, period: Period): Date {
  const then = new Date(now);
  if ('years' in period) then.setUTCFullYear(then.getUTCFullYear() - period.years);
  else then.setUTCDate(then.getUTCDate() - period.days);
  return then;
}
