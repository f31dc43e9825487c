import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Opened } from '#platform/db/open.ts';
import { inScope, type Scope } from '#platform/db/transaction.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { freshDatabase, liteDatabase } from '#testing/database.ts';
import { counties, ids, peopled, rowFor, type Table, viewOf } from '#testing/security/peopled.ts';
import type { Row } from '#testing/security/row-rules.ts';

/** What somebody tries in one transaction. */
const ways = [
  'select',
  'view',
  'count',
  'join',
  'exists',
  'update',
  'delete',
  'insert',
  'upsert',
  'move',
  'savepoint',
] as const;

interface Attempt {
  scope: Scope;
  way: (typeof ways)[number];
  /** Which tables, which of their columns, and what is written: numbers taken in turn. */
  numbers: readonly number[];
}

const attempts: fc.Arbitrary<Attempt> = fc.record({
  scope: fc.record({
    county: fc.constantFrom(...counties),
    reach: fc.oneof({ weight: 3, arbitrary: fc.constant('own' as const) }, fc.constantFrom('county', 'system')),
    holds: fc.subarray(ids, { maxLength: 3 }),
  }),
  way: fc.constantFrom(...ways),
  numbers: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
});

/** Numbers of an attempt, one after the other. */
const takenFrom = (numbers: readonly number[]): ((below: number) => number) => {
  let at = 0;
  return (below) => (numbers[at++ % numbers.length] ?? 0) % below;
};

class Undone extends Error {}

const kinds = inject('lite') ? ['lite'] : inject('deep') ? ['embedded', 'lite'] : ['embedded'];
const runs = amount(inject('lite') ? 300 : 600, 50_000);

describe.each(kinds)('row security of %s', (kind) => {
  let opened: Opened;
  let tables: Table[];
  const tally = new Map<string, number>();
  const count = (what: string, by = 1): void => void tally.set(what, (tally.get(what) ?? 0) + by);

  beforeAll(async () => {
    opened = kind === 'lite' ? await liteDatabase() : await freshDatabase();
    const random = fc.sample(fc.array(fc.nat(), { minLength: 997, maxLength: 997 }), { seed, numRuns: 1 })[0] ?? [];
    tables = await peopled(opened, takenFrom(random));
  }, 120_000);
  afterAll(() => opened.close());

  /** Does something in a scope, gives what came of it, and undoes it. */
  async function tried(scope: Scope, text: readonly string[]): Promise<Row[] | 'hidden' | 'forbidden'> {
    let rows: Row[] = [];
    try {
      await inScope(opened, scope, async (tx) => {
        for (const one of text) rows = (await sql.raw<Row>(one).execute(tx)).rows;
        throw new Undone();
      });
    } catch (error) {
      if (error instanceof Undone) return rows;
      if (!(error instanceof Error)) throw error;
      if (/row-level security/.test(error.message)) return 'hidden';
      if (/permission denied/.test(error.message)) return 'forbidden';
      throw new Error(`${text.join('; ')}: ${error.message}`, { cause: error });
    }
    throw new Error('the transaction was not undone');
  }

  const keyOf = ({ key }: Table, row: Row): string => key.map((column) => row[column]).join(' ');
  const keyIn = ({ key }: Table, of = ''): string =>
    `concat_ws(' ', ${key.map((one) => `${of}"${one}"::text`).join(', ')}) as k`;
  const seenBy = (table: Table, scope: Scope): Row[] => table.rows.filter((row) => table.rule(row, scope));
  const sorted = (texts: readonly (string | null | undefined)[]): string[] => texts.map(String).sort();

  /** What a written row would be, as the rules see it. */
  function written({ columns }: Table, values: string): Row {
    const parts = values.slice(1, -1).split(', ');
    return Object.fromEntries(columns.map(({ name }, at) => [name, (parts[at] ?? '').replaceAll("'", '')]));
  }

  /** Compares what came with what the rules say; a table its role may not write at all tells nothing. */
  function same(came: Row[] | 'hidden' | 'forbidden', expected: readonly string[] | 'hidden', what: string): void {
    if (came === 'forbidden') return count('forbidden');
    count(came === 'hidden' ? 'refused' : came.length === 0 ? 'nothing seen' : 'seen');
    expect(came === 'hidden' ? came : sorted(came.map(({ k }) => k)), what).toEqual(
      expected === 'hidden' ? expected : sorted(expected),
    );
  }

  const reading: Readonly<Record<string, (table: Table, scope: Scope) => [text: string, expected: string[]]>> = {
    select: (table, scope) => [
      `select ${keyIn(table)} from ${table.name}`,
      seenBy(table, scope).map((row) => keyOf(table, row)),
    ],
    view: (table, scope) => [
      `select ${keyIn(table)} from ${viewOf(table.name)}`,
      seenBy(table, scope).map((row) => keyOf(table, row)),
    ],
    count: (table, scope) => [
      `with all_of_it as (select * from ${table.name}) select count(*)::text as k from all_of_it`,
      [String(seenBy(table, scope).length)],
    ],
    savepoint: (table, scope) => [
      `select ${keyIn(table)} from ${table.name}`,
      seenBy(table, scope).map((row) => keyOf(table, row)),
    ],
  };

  const uuidIn = ({ columns }: Table, pick: (below: number) => number): string | undefined => {
    const all = columns.filter(({ type }) => type === 'uuid');
    return all[pick(Math.max(all.length, 1))]?.name;
  };

  async function readTwo(table: Table, { scope, way }: Attempt, pick: (below: number) => number): Promise<void> {
    const other = tables[pick(tables.length)] ?? table;
    const [mine, its] = [uuidIn(table, pick), uuidIn(other, pick)];
    if (mine === undefined || its === undefined) return count('no column to join by');
    const [left, right] = [seenBy(table, scope), seenBy(other, scope)];
    const met = (row: Row) => right.filter((one) => row[mine] !== null && one[its] === row[mine]);
    const [text, expected] =
      way === 'join'
        ? [
            `select ${keyIn(table, 'a.')} from ${table.name} a join ${other.name} b on a."${mine}" = b."${its}"`,
            left.flatMap((row) => met(row).map(() => keyOf(table, row))),
          ]
        : [
            `select ${keyIn(table, 'a.')} from ${table.name} a where exists (select from ${other.name} b where a."${mine}" = b."${its}")`,
            left.filter((row) => met(row).length > 0).map((row) => keyOf(table, row)),
          ];
    same(await tried(scope, [text]), expected, text);
  }

  /** Writes over what is there: only what is seen changes, and nothing becomes what one may not write. */
  async function change(table: Table, { scope, way }: Attempt, pick: (below: number) => number): Promise<void> {
    const seen = seenBy(table, scope);
    const column = way === 'move' ? (uuidIn(table, pick) ?? 'county') : 'county';
    const value = column === 'county' ? (counties[pick(2)] ?? '') : (ids[pick(ids.length)] ?? '');
    if (way === 'move' && table.key.includes(column)) return count('key not moved');
    const text =
      way === 'delete'
        ? `delete from ${table.name} returning ${keyIn(table)}`
        : way === 'move'
          ? `update ${table.name} set "${column}" = '${value}' returning ${keyIn(table)}`
          : `update ${table.name} set county = county returning ${keyIn(table)}`;
    const after = seen.map((row) => ({ ...row, ...(way === 'move' ? { [column]: value } : {}) }));
    const mayNot = after.some((row) => !table.rule(row, scope));
    const came = await tried(scope, [text]).catch((error: unknown) => {
      if (/duplicate key/.test(String(error))) return 'forbidden' as const;
      throw error;
    });
    same(came, mayNot ? 'hidden' : seen.map((row) => keyOf(table, row)), text);
  }

  async function add(table: Table, { scope, way }: Attempt, pick: (below: number) => number): Promise<void> {
    const values = rowFor(table.columns, counties[pick(2)] ?? '', pick);
    const row = written(table, values);
    const named = table.columns.map(({ name }) => `"${name}"`).join(', ');
    const key = keyOf(table, row);
    const there = table.rows.find((one) => keyOf(table, one) === key);
    const into = `insert into ${table.name} (${named}) values ${values}`;
    const text =
      way === 'upsert'
        ? `${into} on conflict (${table.key.map((one) => `"${one}"`).join(', ')}) do update set county = excluded.county returning ${keyIn(table)}`
        : `${into} returning ${keyIn(table)}`;
    const mayNot = !table.rule(row, scope) || (way === 'upsert' && there !== undefined && !table.rule(there, scope));
    const came = await tried(scope, [text]).catch((error: unknown) => {
      // Keys name the county: what another row has taken is taken in one's own county.
      if (/duplicate key/.test(String(error)) && table.rule(row, scope)) return 'forbidden' as const;
      throw error;
    });
    same(came, mayNot ? 'hidden' : [key], text);
  }

  async function attempt(one: Attempt): Promise<void> {
    const pick = takenFrom(one.numbers);
    const table = tables[pick(tables.length)];
    if (!table) throw new Error('there is no table');
    count('runs');
    if (one.way === 'join' || one.way === 'exists') return readTwo(table, one, pick);
    if (one.way === 'insert' || one.way === 'upsert') return add(table, one, pick);
    const read = reading[one.way];
    if (!read) return change(table, one, pick);
    const [text, expected] = read(table, one.scope);
    // Whatever is set within a savepoint is over with it.
    const before =
      one.way === 'savepoint'
        ? ['savepoint inside', "set local app.reach = 'system'", 'rollback to savepoint inside']
        : [];
    same(await tried(one.scope, [...before, text]), expected, text);
  }

  test(`lets nobody at a row its rule keeps from him, whatever he does (seed ${seed})`, {
    timeout: 1_800_000,
  }, async () => {
    await fc.assert(fc.asyncProperty(attempts, attempt), { seed, numRuns: runs });
    const told = [...tally].map(([what, number]) => `${number} ${what}`).join(', ');
    tell(`C5 on ${kind}: ${tables.length} tables, ${told}, 0 leaks (seed ${seed})`);
    expect(tables.length).toBeGreaterThan(35);
    expect(tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(400);
    for (const what of ['seen', 'nothing seen', 'refused']) expect(tally.get(what), what).toBeGreaterThan(runs / 20);
  });
});
