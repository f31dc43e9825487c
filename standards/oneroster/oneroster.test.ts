import { expect, test } from 'vitest';
import { fileNames, files, type Roster } from './files.ts';
import { readRoster } from './read-roster.ts';
import { writeRoster } from './write-roster.ts';

const manifest = (modes: Readonly<Record<string, string>>): string =>
  (writeRoster({ source: {}, files: {} }).get('manifest.csv') ?? '')
    .split('\r\n')
    .map((line) =>
      line.replace(/^file\.(\w+),.*/, (was, name: string) => (modes[name] ? `file.${name},${modes[name]}` : was)),
    )
    .join('\n');
const orgsHead = 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId';
const faultsOf = (set: Readonly<Record<string, string>>): string[] =>
  readRoster(new Map(Object.entries(set))).faults.map(({ file, line, column, code }) =>
    [file, line, column, code].join(' '),
  );
const faultsOfOrgs = (text: string, mode = 'bulk'): string[] =>
  faultsOf({ 'manifest.csv': manifest({ orgs: mode }), 'orgs.csv': text });

test('what was read is written as it stood', () => {
  const text = `${orgsHead},metadata.jp.note\r\ns1,,,"白沙乡, 中心""小学""",school,2199000901,d1,\r\nd1,,,县教育局,district,,,甲\r\n`;
  const set = new Map([
    ['manifest.csv', manifest({ orgs: 'bulk' }).replaceAll('\n', '\r\n')],
    ['orgs.csv', text],
  ]);
  const { roster, faults } = readRoster(set);
  expect(faults).toEqual([]);
  expect(roster.files.orgs?.rows).toEqual([
    {
      line: 2,
      values: {
        sourcedId: 's1',
        name: '白沙乡, 中心"小学"',
        type: 'school',
        identifier: '2199000901',
        parentSourcedId: 'd1',
      },
      metadata: {},
    },
    {
      line: 3,
      values: { sourcedId: 'd1', name: '县教育局', type: 'district' },
      metadata: { 'metadata.jp.note': '甲' },
    },
  ]);
  expect(writeRoster(roster)).toEqual(set);
});

test('lists are split at commas, and truths are told from texts', () => {
  const columns = Object.keys(files.users);
  const cells: Record<string, string> = {
    sourcedId: 'u1',
    enabledUser: 'false',
    username: 'lin',
    userIds: '"{Fed:1},{Local:2}"',
    givenName: '小雨',
    familyName: '林',
    grades: '04',
  };
  const text = [columns.join(), columns.map((column) => cells[column] ?? '').join()].join('\n');
  const { roster } = readRoster(
    new Map([
      ['manifest.csv', manifest({ users: 'bulk' })],
      ['users.csv', `\uFEFF${text}`],
    ]),
  );
  expect(roster.files.users?.rows[0]?.values).toEqual({
    sourcedId: 'u1',
    enabledUser: false,
    username: 'lin',
    userIds: ['{Fed:1}', '{Local:2}'],
    givenName: '小雨',
    familyName: '林',
    grades: ['04'],
  });
});

test.each([
  ['s1,,,,school,,', 'orgs.csv 2 name missing'],
  ['s 1,,,A,school,,', 'orgs.csv 2 sourcedId not a sourcedId'],
  [',,,A,school,,', 'orgs.csv 2 sourcedId missing'],
  ['s1,,,A,School,,', 'orgs.csv 2 type not one of its values'],
  ['s1,,,A,ext:,,', 'orgs.csv 2 type not one of its values'],
  ['s1,tobedeleted,,A,school,,', 'orgs.csv 2 status only in delta'],
  ['s1,,,A,school,,x', 'orgs.csv 2 parentSourcedId of nobody'],
  ['s1,,,A,school,', 'orgs.csv 2  wrong number of cells'],
  ['s1,,,"A\nB",school,,', 'orgs.csv 3 name a line break'],
  ['s1,,,A,school,,\n\ns1,,,B,school,,', 'orgs.csv 4 sourcedId there twice'],
  ['', 'orgs.csv 0  no rows'],
])('the row %j is refused: %s', (row, fault) => {
  expect(faultsOfOrgs(`${orgsHead}\n${row}`)).toEqual([fault]);
});

test('a file of nothing but faults is told in full', () => {
  const rows = Array.from({ length: 150_000 }, (_, at) => `s${at},,,,school,,`).join('\n');
  expect(faultsOfOrgs(`${orgsHead}\n${rows}`)).toHaveLength(150_000);
});

test('a row that speaks of one with a fault is not blamed for it', () => {
  expect(faultsOfOrgs(`${orgsHead}\nd1,,,,district,,\ns1,,,A,school,,d1`)).toEqual(['orgs.csv 2 name missing']);
});

test('a changed row may speak of one that is not in a whole file beside it', () => {
  const head = Object.keys(files.courses).join();
  const row = (status: string, moment: string) => `${head}\nc1,${status},${moment},,数学,,,d9,,`;
  const beside = (mode: string, courses: string) =>
    faultsOf({
      'manifest.csv': manifest({ orgs: 'bulk', courses: mode }),
      'orgs.csv': `${orgsHead}\nd1,,,A,district,,`,
      'courses.csv': courses,
    });
  expect(beside('bulk', row('', ''))).toEqual(['courses.csv 2 orgSourcedId of nobody']);
  expect(beside('delta', row('active', '2026-11-26T13:00:00.000Z'))).toEqual([]);
});

test('a value of an open set may be an extension', () => {
  expect(faultsOfOrgs(`${orgsHead}\ns1,,,A,ext:kindergarten,,`)).toEqual([]);
});

test('a delta needs status and moment, and may speak of what came before', () => {
  const moment = '2026-11-26T13:00:00.000Z';
  expect(faultsOfOrgs(`${orgsHead}\ns1,tobedeleted,${moment},A,school,,d1`, 'delta')).toEqual([]);
  expect(faultsOfOrgs(`${orgsHead}\ns1,,2026-11-26,A,school,,`, 'delta')).toEqual([
    'orgs.csv 2 status missing',
    'orgs.csv 2 dateLastModified not a moment',
  ]);
});

test.each([
  [orgsHead.replace('name', 'Name'), ['name wrong header', 'Name unknown column']],
  [`${orgsHead},metadata.a,metadata.a`, ['metadata.a wrong header']],
])('the header %s is refused', (header, faults) => {
  expect(faultsOfOrgs(`${header}\ns1,,,A,school,,`)).toEqual(faults.map((fault) => `orgs.csv 1 ${fault}`));
});

test('what other systems do otherwise is read: the order of columns, columns left out, a status in bulk files, a moment without milliseconds', () => {
  const read = (head: string, row: string, mode = 'bulk') =>
    readRoster(
      new Map([
        ['manifest.csv', 'propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.orgs,' + mode],
        ['orgs.csv', `${head}\n${row}`],
      ]),
    );
  const one = { sourcedId: 's1', name: 'A', type: 'school' };
  const swapped = read('type,name,sourcedId,status', 'school,A,s1,active');
  expect([swapped.faults, swapped.roster.files.orgs?.rows[0]?.values]).toEqual([[], one]);
  const moment = '2026-11-26T13:00:00Z';
  const delta = read('sourcedId,status,dateLastModified,name,type', `s1,active,${moment},A,school`, 'delta');
  expect(delta.faults).toEqual([]);
  const more = read('sourcedId,name,type,phone', 's1,A,school,1');
  expect(more.faults).toEqual([{ file: 'orgs.csv', line: 1, column: 'phone', code: 'unknown column' }]);
  expect(more.roster.files.orgs?.rows[0]?.values).toEqual(one);
});

test('files are those that are announced', () => {
  const orgs = `${orgsHead}\ns1,,,A,school,,`;
  expect(faultsOf({ 'manifest.csv': manifest({ orgs: 'bulk' }) })).toEqual(['orgs.csv 0  no such file']);
  expect(faultsOf({ 'manifest.csv': manifest({}), 'orgs.csv': orgs })).toEqual(['orgs.csv 0  not announced']);
  expect(faultsOf({ 'orgs.csv': orgs })).toEqual(['manifest.csv 0  no such file', 'orgs.csv 0  not announced']);
  expect(faultsOf({ 'manifest.csv': manifest({ results: 'bulk' }), 'results.csv': 'anything' })).toEqual([]);
  expect(faultsOfOrgs(`${orgsHead}\ns1,,,"A`)).toEqual([expect.stringMatching(/^orgs\.csv \d+ {2}unreadable$/)]);
});

test('a manifest says every file once, and its versions', () => {
  const whole = manifest({});
  const faultsOfManifest = (text: string) => faultsOf({ 'manifest.csv': text });
  expect(faultsOfManifest(whole)).toEqual([]);
  expect(faultsOfManifest(whole.replace('oneroster.version,1.2', 'oneroster.version,1.1'))).toEqual([
    'manifest.csv 3 oneroster.version not one of its values',
  ]);
  expect(faultsOfManifest(whole.replace('file.orgs,absent', 'file.orgs,whole'))).toEqual([
    expect.stringMatching(/^manifest\.csv \d+ file\.orgs not one of its values$/),
  ]);
  expect(faultsOfManifest(whole.replace('file.users,absent\n', ''))).toEqual([]);
  expect(faultsOfManifest(whole.replace('manifest.version,1.0\n', ''))).toEqual([
    'manifest.csv 0 manifest.version missing',
  ]);
  expect(faultsOfManifest(`${whole}file.users,absent\nfile.people,bulk\n`)).toEqual([
    expect.stringMatching(/file\.users there twice$/),
    expect.stringMatching(/file\.people wrong header$/),
  ]);
});

test('what the format cannot hold is not written', () => {
  const roster = (values: object): Roster =>
    ({
      source: {},
      files: { users: { mode: 'bulk', extensions: [], rows: [{ line: 2, values, metadata: {} }] } },
    }) as unknown as Roster;
  expect(() => writeRoster(roster({ givenName: 'A\nB' }))).toThrow(RangeError);
  expect(() => writeRoster(roster({ grades: ['1,2'] }))).toThrow(RangeError);
});

test('there are thirteen files, each with sourcedId, status and date first', () => {
  expect(fileNames).toHaveLength(13);
  for (const name of fileNames)
    expect(Object.keys(files[name]).slice(0, 3)).toEqual(['sourcedId', 'status', 'dateLastModified']);
});
