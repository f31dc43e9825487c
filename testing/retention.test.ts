import { afterAll, beforeAll, expect, test } from 'vitest';
import '#app/modules.ts';
import '#platform/jobs/sweep.ts';
import { sql } from 'kysely';
import type { Opened } from '#platform/db/open.ts';
import { describedTables } from '#platform/export/exported-table.ts';
import { dueRules, isDue } from '#platform/retention/due.ts';
import { recordTables } from '#modules/people/server/store/leaving-store.ts';
import { heldBack, keptRules, nameOf, tablesOfNobody } from '#platform/retention/kept.ts';
import { freshDatabase } from '#testing/database.ts';

/** How a column is called that holds a person's id, where no key leads to him. */
const personal =
  /^(person|pupil|guardian|worker|holder|subject|opener|claimant|operator|asker|reader|on_behalf)$|_(by|for|person|pupil)$/;

let opened: Opened;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

interface Column {
  table: string;
  column: string;
  type: string;
  is_key: boolean;
}

/** Every column of every county's table, and whether it leads to a person. */
const columns = async (): Promise<Column[]> => {
  const { rows } = await sql<Column>`select c.oid::regclass::text as table, a.attname::text as column,
      format_type(a.atttypid, a.atttypmod) as type,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
        and k.confrelid in ('people.person'::regclass, 'people.pupil'::regclass)) and a.attname <> 'county' as is_key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relrowsecurity
      and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'jobs', 'migration')`.execute(opened.db);
  return rows;
};

const rulesOf = (table: string) => keptRules().filter((rule) => rule.table === table);

test('every table says how long it keeps whom it names, or that it names nobody, and not both', async () => {
  const tables = [...new Set((await columns()).map(({ table }) => table))];
  expect(tables.length).toBeGreaterThan(45);
  const said = (table: string): number => Number(rulesOf(table).length > 0) + Number(tablesOfNobody().has(table));
  expect(tables.filter((table) => said(table) !== 1)).toEqual([]);
  expect(
    [...keptRules().map(({ table }) => table), ...tablesOfNobody()].filter((name) => !tables.includes(name)),
  ).toEqual([]);
});

test('every column that leads to a person is named by its rules', async () => {
  const all = await columns();
  const unsaid = all
    .filter(({ column, type, is_key }) => is_key || (type === 'uuid' && personal.test(column)))
    .filter(({ table, column }) => !rulesOf(table).some(({ persons }) => persons.includes(column)));
  expect(unsaid.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});

test('rules speak of columns that are there', async () => {
  const all = new Set((await columns()).map(({ table, column }) => `${table}.${column}`));
  const spoken = keptRules().flatMap(({ table, key, persons, fate }) =>
    [...key, ...persons, ...(fate.ends === 'with' ? [fate.column] : [])].map((column) => `${table}.${column}`),
  );
  expect(spoken.filter((name) => !all.has(name))).toEqual([]);
});

test('no rule lets go of a row that names somebody who is held, nor of one that another such row would go with', async () => {
  expect(heldBack().length).toBeGreaterThan(0);
  const held = ['01890a5d-ac96-774b-bcce-b302099a8057'];
  const forgotten: string[] = [];
  let asked = 0;
  for (const due of await opened.db.transaction().execute((db) => dueRules({ db }))) {
    const { table } = due.rule;
    const { sql: text } = sql`${isDue({ now: new Date() }, due, held)}`.compile(opened.db);
    const goes = keptRules().filter(({ fate }) => fate.ends === 'with' && fate.table === table);
    const named = [...rulesOf(table), ...goes].flatMap((rule) =>
      rule.persons.map((name) => (rule.table === table ? `"kept"."${name}" = any` : `"other"."${name}" = any`)),
    );
    asked += named.length;
    forgotten.push(...named.filter((one) => !text.includes(one)).map((one) => `${table}: ${one}`));
  }
  process.stdout.write(`${asked} columns by which a row may name somebody who is held\n`);
  expect(asked).toBeGreaterThan(40);
  expect(forgotten).toEqual([]);
});

test('of what a family is told, each table says what becomes of it when the family asks that it goes', () => {
  const told = [...describedTables.values()].flatMap(({ table, subject }) =>
    subject && 'column' in subject ? [{ table, saidBy: subject.saidBy }] : [],
  );
  expect(told.length).toBeGreaterThan(8);
  const says = (table: string): boolean =>
    rulesOf(table).some(({ onRequest }) => onRequest?.goes !== undefined || onRequest?.stays !== undefined);
  expect(told.filter(({ table }) => !says(table)).map(({ table }) => table)).toEqual([]);
  // What each reads only where he said it himself goes for him alone, and what he asked for.
  const saidBy = new Map(told.map((one) => [one.table as string, one.saidBy]));
  const taken = keptRules().filter(({ onRequest }) => onRequest?.goes !== undefined);
  const whose = taken.flatMap(({ table, persons, onRequest }) => {
    const by = saidBy.get(table) ?? persons.find((name) => /^(person|asked_by)$/.test(name) && name !== onRequest?.of);
    return by === onRequest?.by ? [] : [`${table} ${by}`];
  });
  expect(whose).toEqual([]);
  expect(taken.filter(({ onRequest }) => onRequest?.by && !onRequest.stays)).toEqual([]);
  // What others of the family stated or answered is theirs as well, and somebody may have written in what goes along.
  const unnamed = taken.flatMap(({ table, persons, onRequest }) => {
    const said = (onRequest?.unlessBy ?? []).map((who) => sql`${who}`.compile(opened.db).sql).join();
    return persons
      .filter((name) => /^(opener|served_\w+_by)$/.test(name) && !said.includes(`kept.${name}`))
      .map((name) => `${table}.${name}`);
  });
  expect(unnamed).toEqual([]);
  const along = keptRules().flatMap(({ table, fate, onRequest }) =>
    fate.ends !== 'with' || onRequest
      ? []
      : taken
          .filter((one) => one.table === fate.table && !one.onRequest?.by && !one.onRequest?.unlessBy)
          .map(() => table),
  );
  expect(along).toEqual([]);
  const silent = keptRules().filter(({ onRequest }) => onRequest && !onRequest.goes && !onRequest.stays);
  expect(silent).toEqual([]);
});

test('every period is told with its basis in both languages, and as not confirmed while no lawyer has', () => {
  for (const { title, basis } of keptRules())
    for (const said of [title, basis]) expect(Object.values(said).every(Boolean)).toBe(true);
  expect(keptRules().filter(({ isConfirmed }) => isConfirmed)).toEqual([]);
});

test('a rule is said once, and called as no other: what is counted of it is kept under its name', () => {
  const rules = keptRules();
  for (const names of [rules.map(nameOf), rules.map(({ title }) => title.zh), rules.map(({ title }) => title.en)])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('whatever rows stand on what goes is found by an index', async () => {
  const { rows: indexes } = await sql<{ table: string; begins: string[] }>`select i.indrelid::regclass::text as table,
      (select array_agg(a.attname::text order by o.at) from unnest(i.indkey::int2[]) with ordinality o (num, at)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = o.num) as begins
    from pg_index i where i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'`.execute(
    opened.db,
  );
  const isFound = (table: string, wanted: readonly string[]): boolean =>
    indexes.some(
      (one) => one.table === table && wanted.every((column) => one.begins.slice(0, wanted.length).includes(column)),
    );
  const asked = (await dueRules(opened as never)).flatMap(({ standing }) => standing);
  expect(asked.length).toBeGreaterThan(30);
  expect(
    asked.filter((one) => !isFound(one.table, one.columns)).map((one) => `${one.table} ${one.columns.join()}`),
  ).toEqual([]);
});

/** What stays with the school it was of: where a pupil was, and who looked there; askings move by themselves. */
const staysBehind = ['people.enrolment', 'people.leaving', 'people.glass', 'people.asking', 'messages.opening'];

test('whatever is kept of a pupil at his school goes with him to the next, or is said to stay', async () => {
  const all = await columns();
  const ofPupils = all.filter(
    ({ table, column }) => column === 'pupil' && all.some((other) => other.table === table && other.column === 'org'),
  );
  expect(ofPupils.length).toBeGreaterThan(8);
  const said = [...recordTables.map(([table]) => table as string), ...staysBehind];
  expect(ofPupils.map(({ table }) => table).filter((table) => !said.includes(table))).toEqual([]);
});
