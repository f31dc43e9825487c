import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportCounty, exportedTables } from '#app/commands/export.ts';
import { command } from '#app/commands/command.ts';
import { inCounty } from '#app/commands/county-database.ts';
import { importFiles } from '#app/commands/import.ts';
import { kinds } from '#modules/intake/server/public.ts';
import { type Filled, smallCounty, workbookOf } from '#modules/intake/testing.ts';
import { anAttachment } from '#modules/messages/testing.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';
import { freshDatabase } from '#testing/database.ts';

let line: CommandsHere;

beforeAll(async () => {
  line = await commandsHere();
});
afterAll(() => line.close());

const records = async (file: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(line.folder, 'out', file)), { columns: true });

test('what came in goes out, with what each column means, and its services as HSDS', async () => {
  await writeFile(join(line.folder, 'in.xlsx'), workbookOf(smallCounty));
  await line.call(importFiles, '--kind', 'workbook', '--in', 'in.xlsx', '--county', '990101');
  const done = await line.lianyu('export', '--county', '990101', '--out', 'out');
  expect(done).toMatchObject({ code: 0, answer: { pupils: 2, guardianships: 2, resources: 2, needs: 2, hsds: 1 } });
  expect(await line.ask('select action, object_kind as kind, role from platform.audit order by at')).toEqual([
    { action: 'intake.write', kind: 'import', role: 'system' },
    { action: 'county.export', kind: 'county', role: 'system' },
  ]);

  const pupils = await records('pupils.csv');
  expect(pupils.map((pupil) => [pupil['student_no'], pupil['left_behind']])).toEqual(
    expect.arrayContaining([['L990101201605060001', 'true']]),
  );
  const persons = await records('persons.csv');
  expect(persons.map((person) => person['name'])).toContain('欧阳明');
  const dictionary = await records('dictionary.csv');
  expect(dictionary).toContainEqual({
    file: 'pupils.csv',
    column: 'left_behind',
    type: 'boolean',
    meaning_zh: '是否留守',
    meaning_en: 'Left behind',
  });
  expect(Object.keys(pupils[0] ?? {})).toEqual(
    dictionary.filter((row) => row['file'] === 'pupils.csv').map((row) => row['column']),
  );

  const text = await readFile(join(line.folder, 'out/hsds/services.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject([
    { name: '晚间心理陪伴', status: 'active', schedules: [{ byday: 'TU,TH' }], organization: { name: '志愿者 V0001' } },
  ]);
  // A volunteer stands where his town does, by its name.
  expect(JSON.parse(text)).toMatchObject([
    { service_at_locations: [{ location: { name: '白沙乡', longitude: 104.61 } }, {}] },
  ]);
  // A volunteer's name and door stay at home.
  expect(text).not.toContain('陈静');
});

/** By kind of table that comes in: the file it goes out in, and the column of what its first column says. */
const goesOut: Record<string, [file: string, column: string]> = {
  regions: ['regions', 'code'],
  schools: ['organisations', 'code'],
  classes: ['classes', 'number'],
  pupils: ['pupils', 'student_no'],
  guardians: ['guardianships', 'pupil'],
  teachers: ['persons', 'code'],
  roles: ['roles', 'began'],
  departures: ['leavings', 'pupil'],
  providers: ['organisations', 'code'],
  volunteers: ['providers', 'code'],
  resources: ['resources', 'code'],
  needs: ['needs', 'code'],
  areas: ['areas', 'code'],
  memberships: ['memberships', 'began'],
};

test('each kind of table that comes in goes out, row by row', async () => {
  for (const { name, title, columns } of kinds) {
    const [file = '', column = ''] = goesOut[name] ?? [];
    const rows = (smallCounty as Record<string, Filled>)[title.zh]?.slice(1) ?? [];
    expect([name, rows.length]).not.toEqual([name, 0]);
    const told = (await records(`${file}.csv`)).map((row) => row[column] ?? '');
    // What these are known by is made of several cells.
    if (['classes', 'guardians', 'memberships', 'departures'].includes(name))
      expect([name, told.length]).toEqual([name, rows.length]);
    else if (name === 'roles') expect(told).toContain(rows[0]?.[6]);
    else expect([columns[0]?.name, ...told]).toEqual(expect.arrayContaining(rows.map(([key]) => key)));
  }
  expect(await records('regions.csv')).toContainEqual(
    expect.objectContaining({
      code: '990101202201',
      name: '上湾村',
      urban_rural: '220',
      lon: '104.62',
      population: '900',
    }),
  );
  expect(await records('counties.csv')).toMatchObject([{ county: '990101', name: '云岭县' }]);
});

test('what was attached goes out beside the tables, opened, under the id its row has', async () => {
  const [sender] = await line.ask('select id from people.person limit 1');
  const attach = command('attach', (_, io, refusals) =>
    inCounty('990101', { io, refusals, file: '' }, async ({ transaction }) => {
      const place = { county: '990101', system: transaction };
      return { id: await anAttachment(place, { by: String(sender?.['id']) }) };
    }),
  );
  const { id } = (await line.call(attach)).answer;
  const { answer } = await line.call(exportCounty, '--county', '990101', '--out', 'all', '--only', 'attachments,files');
  expect(answer).toMatchObject({ attachments: 1, files: 1 });
  expect(await readFile(join(line.folder, `all/files/${String(id)}.ogg`), 'utf8')).toBe('OggS');
});

test('one kind alone can be asked for, and an unknown one is refused', async () => {
  const done = await line.call(exportCounty, '--county', '990101', '--out', 'some', '--only', 'classes');
  expect(Object.keys(done.answer)).toEqual(['county', 'classes', 'ms']);
  expect(await line.call(exportCounty, '--county', '990101', '--out', 'some', '--only', 'secrets')).toMatchObject({
    code: 2,
  });
});

/** Tables that are not what the county put in. */
const ours = [
  /^platform\./, // outbox, audit, sessions, keys of requests
  /^notify\./, // told by the server, of what stands elsewhere
  /^intake\./, // on its way in
  /^people\.(invitation|setup_link|ticket|sign_in_code|issuer_way|identity|factor|recovery_code|claim)$/, // keys to accounts
  /^people\.data_copy$/, // made of the other tables, for a day
  /^people\.(erasure|erased_row)$/, // on its way out, and what says so
  /^oversight\.(verification|pack)$/, // of records that go out by `lianyu audit export`
  /^messages\.post_terms$/, // made of what posts say
  /^governance\.minutes_change$/, // on its way into minutes
  /^governance\.calendar_key$/, // a key to what somebody reads
  /^messages\.printout$/, // made of notices and receipts, for a day
  /^surveys\.(ballot_key|paper|used_ballot)$/, // keys to answering, gone when a survey is closed
  /^needs\.(family_change|calendar_mark)$/, // what the system still has to look at, and until when it has
  /^people\.purpose(_text)?$/, // comes with Lianyu
  /^resources\.category$/, // comes with Lianyu, and goes out as a taxonomy
];
/** Private by promise: why somebody declined is read only in county aggregates, what a court ordered by the school's lead alone, why a file was asked for by who approves it. */
const promised = ['exports.export', 'needs.decline', 'people.glass', 'people.court_order', 'people.legal_hold'];

test('every table goes out or is known to stay, column by column', async () => {
  const { db, close } = await freshDatabase();
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select n.nspname || '.' || c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('jobs', 'migration', 'pg_catalog', 'information_schema') group by 1`.execute(db);
  await close();
  expect(rows.length).toBeGreaterThan(20);
  const stays = (table: string): boolean => promised.includes(table) || ours.some((one) => one.test(table));
  const out = rows.filter(({ table }) => !stays(table)).sort((a, b) => (a.table < b.table ? -1 : 1));
  expect(exportedTables.map(({ table }) => table).sort()).toEqual(out.map(({ table }) => table));
  for (const { table, columns } of out) {
    const described = exportedTables.find((one) => one.table === table);
    const known = [...Object.keys(described?.columns ?? {}), ...Object.keys(described?.keptIn ?? {})];
    expect([table, ...known.sort()]).toEqual([table, ...columns.sort()]);
  }
});
