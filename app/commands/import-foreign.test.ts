import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { exportCounty } from '#app/commands/export.ts';
import { importFiles } from '#app/commands/import.ts';
import { dayOf } from '#platform/clock.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';
import {
  bomb,
  type ForeignRoster,
  foreignFiles,
  riverside,
  withRows,
  writeForeign,
  zipOf,
} from '#testing/foreign-roster.ts';
import { readFolder } from '#testing/roster-meaning.ts';

const today = dayOf(new Date());
const moment = '2026-11-26T13:00:00Z';
let line: CommandsHere | undefined;

beforeEach(async () => {
  await line?.close();
  line = await commandsHere();
});
afterAll(() => line?.close());

const here = (): CommandsHere => {
  if (!line) throw new Error('not begun');
  return line;
};
const ask = (text: string) => here().ask(text);
const column = async (text: string): Promise<unknown[]> => (await ask(text)).map((row) => Object.values(row)[0]);

async function bringIn(set: ForeignRoster, modes: Readonly<Record<string, string>> = {}, ...args: string[]) {
  const texts = foreignFiles(set, modes);
  await writeForeign(join(here().folder, 'set'), texts);
  return here().call(importFiles, '--county', '990101', '--kind', 'oneroster', '--in', 'set', ...args);
}
const delta = (set: ForeignRoster, ...args: string[]) =>
  bringIn(
    Object.fromEntries(
      Object.entries(set).map(([name, rows]) => [
        name,
        rows.map((row) => ({ status: 'active', dateLastModified: moment, ...row })),
      ]),
    ),
    { all: 'delta' },
    ...args,
  );
const told = (answer: Record<string, unknown>) =>
  ['added', 'changed', 'unchanged', 'ended', 'refusedRows'].map((name) => answer[name]);

test('a set of another system comes in: what has no place here is said, the rest stands as it was meant', async () => {
  const done = await bringIn(riverside);
  expect(done).toMatchObject({ code: 0, answer: { refused: [] } });
  const remarks = done.answer['remarks'] as { file: string; code: string; message: string }[];
  expect(remarks.map(({ file, code }) => [file, code])).toEqual(
    expect.arrayContaining([
      ['courses.csv', 'people.roster_not_kept'],
      ['users.csv', 'intake.column_unknown'],
      ['users.csv', 'people.roster_left_out'],
      ['roles.csv', 'people.roster_asks_second'],
      ['classes.csv', 'people.roster_left_out'],
      ['enrollments.csv', 'people.roster_left_out'],
    ]),
  );
  expect(remarks.find(({ file }) => file === 'users.csv')?.message).toContain('email');
  expect(await column(`select name from people.person order by name collate "C"`)).toEqual([
    'Jane Doe',
    'John Doe',
    'Jordan Lee',
    'Maria Doe',
    '买买提·吐尔逊',
    '何立新',
    '林小雨',
    '王桂兰',
  ]);
  expect(await ask(`select stage, entry_year, number from people.class order by number`)).toEqual([
    { stage: 'primary', entry_year: 2023, number: 1 },
    { stage: 'primary', entry_year: 2022, number: 2 },
  ]);
  const grants =
    await ask(`select p.name, g.role, o.name as org, g.class is not null as leads, g.began::text, g.ended::text
    from people.role_grant g join people.person p on p.id = g.person left join people.organisation o on o.id = g.org
    where g.role not in ('pupil', 'guardian') order by p.name collate "C", g.role`);
  expect(grants).toEqual([
    { name: 'Jordan Lee', role: 'homeroom', org: 'Elm Primary School', leads: true, began: '2026-08-20', ended: null },
    { name: 'Jordan Lee', role: 'teacher', org: 'Elm Primary School', leads: false, began: '2024-08-20', ended: null },
    { name: '何立新', role: 'school_leader', org: '白沙乡中心小学', leads: false, began: '2022-08-01', ended: null },
  ]);
  // What takes two people to give is asked for.
  expect(await ask(`select role, state, source, asked_by from people.grant_request`)).toEqual([
    { role: 'counsellor', state: 'waiting', source: 'Riverside SIS', asked_by: null },
  ]);
  expect(await column(`select count(*)::int from people.guardianship where ended is null`)).toEqual([3]);
  expect(await column(`select phone from people.person where phone is not null order by 1`)).toEqual([
    '10000000001',
    '10000000077',
    '13900000001',
  ]);
  expect(await column(`select student_no from people.pupil where student_no is not null`)).toEqual([
    'L990101201605060001',
  ]);
  // The same again does nothing, from an archive with a folder in it as well.
  expect(told((await bringIn(riverside)).answer).slice(0, 2)).toEqual([0, 0]);
  const packed = new Map([...foreignFiles(riverside)].map(([name, text]) => [`Riverside/${name}`, text] as const));
  await writeFile(join(here().folder, 'set.zip'), zipOf(packed));
  const again = await here().call(importFiles, '--county', '990101', '--kind', 'oneroster', '--in', 'set.zip');
  expect([again.code, ...told(again.answer).slice(0, 2)]).toEqual([0, 0, 0]);
});

test('what came from another system goes out again as it was meant', async () => {
  await bringIn(riverside);
  await here().call(exportCounty, '--format', 'oneroster', '--county', '990101', '--out', 'out');
  const { roster, faults } = await readFolder(join(here().folder, 'out'));
  expect(faults).toEqual([]);
  const names = new Map(
    roster.files.users?.rows.map(({ values }) => [values.sourcedId, `${values.givenName}|${values.familyName}`]),
  );
  const their = new Map(
    riverside['users']?.map((user) => [user['sourcedId'], `${user['givenName']}|${user['familyName']}`]),
  );
  expect([...names.values()].sort()).toEqual([...their].flatMap(([id, name]) => (id === 'it-1' ? [] : [name])).sort());
  const enrolled = roster.files.enrollments?.rows.map(({ values }) => [
    names.get(values.userSourcedId),
    values.role,
    values.beginDate,
  ]);
  expect(enrolled?.sort()).toEqual(
    riverside['enrollments']
      ?.filter((one) => one['classSourcedId'] !== 'm-5')
      .map((one) => [their.get(one['userSourcedId']), one['role'], one['beginDate']])
      .sort(),
  );
  const agents = roster.files.users?.rows.flatMap(({ values }) =>
    (values.agentSourcedIds ?? []).map((id) => `${values.givenName} ${names.get(id) ?? ''}`),
  );
  expect(agents?.sort()).toEqual(['Jane John|Doe', 'Jane Maria|Doe', '小雨 桂兰|王']);
  expect(roster.files.demographics?.rows.map(({ values }) => [values.birthDate, values.sex]).sort()).toEqual([
    ['2016-03-01', 'female'],
    ['2016-05-06', 'female'],
  ]);
  const roles = roster.files.roles?.rows.map(({ values }) => `${names.get(values.userSourcedId) ?? ''} ${values.role}`);
  expect(roles?.sort()).toEqual(
    [
      'Jane|Doe student',
      '小雨|林 student',
      '买买提|吐尔逊 student',
      'Jordan|Lee teacher',
      '立新|何 principal',
      'Maria|Doe guardian',
      'John|Doe guardian',
      '桂兰|王 guardian',
    ].sort(),
  );
});

test('a delta changes, moves and ends what it speaks of, and nothing else', async () => {
  await bringIn(riverside);
  const done = await delta(
    {
      users: [
        { sourcedId: 's-3', enabledUser: 'true', username: 'mmt', givenName: '买买提', familyName: '艾力江' },
        {
          sourcedId: 'p-2',
          status: 'tobedeleted',
          enabledUser: 'false',
          username: 'p2',
          givenName: 'John',
          familyName: 'Doe',
        },
      ],
      roles: [
        {
          sourcedId: 'r-t1b',
          status: 'tobedeleted',
          userSourcedId: 't-1',
          roleType: 'secondary',
          role: 'counselor',
          orgSourcedId: 'o-oak',
        },
        { sourcedId: 'r-s1', userSourcedId: 's-1', roleType: 'primary', role: 'student', orgSourcedId: 'o-oak' },
        {
          sourcedId: 'gone',
          status: 'tobedeleted',
          userSourcedId: 't-1',
          roleType: 'secondary',
          role: 'teacher',
          orgSourcedId: 'o-oak',
        },
      ],
      enrollments: [
        {
          sourcedId: 'e-9',
          classSourcedId: 'hr-5b',
          schoolSourcedId: 'o-oak',
          userSourcedId: 's-1',
          role: 'student',
          beginDate: '2026-11-02',
        },
        {
          sourcedId: 'e-1',
          status: 'tobedeleted',
          classSourcedId: 'hr-4a',
          schoolSourcedId: 'o-elm',
          userSourcedId: 's-1',
          role: 'student',
        },
      ],
      demographics: [{ sourcedId: 's-3', sex: 'male', birthDate: '2016-07-08' }],
    },
    '--accept-removals',
  );
  expect(done).toMatchObject({ code: 0, answer: { refused: [], added: 1, ended: 3 } });
  expect(await ask(`select name, sex, born::text from people.person where name like '买买提%'`)).toEqual([
    { name: '买买提·艾力江', sex: 1, born: '2016-07-08' },
  ]);
  expect(
    await ask(`select o.name as org, e.began::text, e.ended::text from people.enrolment e
    join people.person p on p.id = e.pupil join people.organisation o on o.id = e.org where p.name = 'Jane Doe' order by e.began`),
  ).toEqual([
    { org: 'Elm Primary School', began: '2026-08-20', ended: '2026-11-02' },
    { org: '白沙乡中心小学', began: '2026-11-02', ended: null },
  ]);
  expect(
    await ask(`select o.name as org, r.ended::text from people.role_grant r join people.person p on p.id = r.person
    join people.organisation o on o.id = r.org where p.name = 'Jane Doe' and r.role = 'pupil' order by r.began`),
  ).toEqual([
    { org: 'Elm Primary School', ended: today },
    { org: '白沙乡中心小学', ended: null },
  ]);
  expect(
    await ask(`select o.name from people.pupil u join people.person p on p.id = u.person join people.organisation o on o.id = u.org
    where p.name = 'Jane Doe'`),
  ).toEqual([{ name: '白沙乡中心小学' }]);
  // What is kept about her went with her.
  expect(
    await column(`select o.name from people.guardianship g join people.person p on p.id = g.pupil
    join people.organisation o on o.id = g.org where p.name = 'Jane Doe'`),
  ).toEqual(['白沙乡中心小学', '白沙乡中心小学']);
  expect(await column(`select state from people.grant_request where role = 'counsellor'`)).toEqual(['withdrawn']);
  // He is gone from the roster, and nobody is deleted.
  expect(
    await column(
      `select g.ended::text from people.guardianship g join people.person p on p.id = g.guardian where p.name = 'John Doe'`,
    ),
  ).toEqual([today]);
  expect(await column(`select count(*)::int from people.person`)).toEqual([8]);
});

test('what a whole file leaves out has ended, at the schools it speaks of, once somebody has said yes to so much', async () => {
  await bringIn(riverside);
  const without = withRows('enrollments', (rows) =>
    rows.filter(({ sourcedId }) => sourcedId !== 'e-3' && sourcedId !== 'e-1' && sourcedId !== 'e-t1'),
  );
  const stopped = await bringIn(without);
  expect(stopped).toMatchObject({ code: 1, answer: { refusals: [{ code: 'intake.accept_first' }] } });
  expect(await column(`select count(*)::int from people.enrolment where ended is null`)).toEqual([3]);
  const done = await bringIn(without, {}, '--accept-removals');
  expect(done).toMatchObject({ code: 0, answer: { ended: 1, refused: [] } });
  // No row speaks of the other school: the file does not hold it.
  expect(
    await column(
      `select p.name from people.enrolment e join people.person p on p.id = e.pupil where e.ended is null order by p.name collate "C"`,
    ),
  ).toEqual(['Jane Doe', '林小雨']);
  // Who comes back is enrolled anew.
  expect(await bringIn(riverside)).toMatchObject({ code: 0, answer: { added: 1, changed: 0, ended: 0 } });
});

test('a guardianship that has ended here is brought back by no file', async () => {
  await bringIn(riverside);
  await ask(
    `update people.guardianship set ended = '${today}' where guardian = (select id from people.person where name = 'John Doe')`,
  );
  expect(await bringIn(riverside)).toMatchObject({ code: 0, answer: { added: 0, changed: 0, ended: 0 } });
  expect(await column(`select count(*)::int from people.guardianship where ended is null`)).toEqual([2]);
});

test('a row at fault is kept aside, by file, line and column, with what speaks of it; the rest comes in, and nobody ends for it', async () => {
  await bringIn(riverside);
  const wrong: ForeignRoster = {
    ...withRows('users', (rows) => [
      ...rows.map((row) => (row['sourcedId'] === 's-3' ? { ...row, givenName: '' } : row)),
      { sourcedId: 's-1', enabledUser: 'true', username: 'twice', givenName: 'Jane', familyName: 'Roe' },
      { sourcedId: 's-4', enabledUser: 'true', username: 'new', givenName: 'New', familyName: 'Child' },
    ]),
    roles: [
      ...(riverside['roles'] ?? []),
      { sourcedId: 'r-s4', userSourcedId: 's-4', roleType: 'primary', role: 'student', orgSourcedId: 'o-oak' },
      { sourcedId: 'r-x', userSourcedId: 't-1', roleType: 'secondary', role: 'teacher', orgSourcedId: 'nowhere' },
      {
        sourcedId: 'r-y',
        userSourcedId: 't-1',
        roleType: 'secondary',
        role: 'teacher',
        orgSourcedId: 'o-oak',
        beginDate: '2026-09-01',
        endDate: '2026-08-01',
      },
    ],
    enrollments: [
      ...(riverside['enrollments'] ?? []),
      { sourcedId: 'e-8', classSourcedId: 'hr-5b', schoolSourcedId: 'o-oak', userSourcedId: 's-4', role: 'student' },
      { sourcedId: 'e-10', classSourcedId: 'hr-4a', schoolSourcedId: 'o-elm', userSourcedId: 's-4', role: 'student' },
      { sourcedId: 'e-11', classSourcedId: 'hr-5b', schoolSourcedId: 'o-oak', userSourcedId: 's-5', role: 'student' },
      {
        sourcedId: 'e-12',
        classSourcedId: 'hr-5b',
        schoolSourcedId: 'o-oak',
        userSourcedId: 's-4',
        role: 'student',
        beginDate: '2026-02-30',
      },
    ],
  };
  const done = await bringIn(wrong);
  const refused = done.answer['refused'] as { file: string; line: number; column: string; code: string }[];
  expect(refused.map(({ file, line: at, column: of, code }) => [`${file} ${at} ${of}`, code])).toEqual([
    ['users.csv 4 givenName', 'tabular.empty_cell'],
    ['users.csv 11 sourcedId', 'intake.row_twice'],
    ['roles.csv 13 orgSourcedId', 'intake.unknown_reference'],
    ['roles.csv 14 endDate', 'people.ends_before_it_begins'],
    ['enrollments.csv 10 beginDate', 'tabular.not_a_date'],
    ['enrollments.csv 8 classSourcedId', 'people.two_classes'],
    ['enrollments.csv 9 userSourcedId', 'intake.unknown_reference'],
  ]);
  expect(done).toMatchObject({ code: 0, answer: { ended: 0, refusedRows: 7 } });
  expect(await column(`select count(*)::int from people.enrolment where ended is null`)).toEqual([4]);
});

test('two classes of one number, two pupils of one student number, and places in a circle are refused', async () => {
  const set: ForeignRoster = {
    ...riverside,
    orgs: [
      ...(riverside['orgs'] ?? []),
      { sourcedId: 'a', name: 'A', type: 'school', parentSourcedId: 'b' },
      { sourcedId: 'b', name: 'B', type: 'department', parentSourcedId: 'a' },
      { sourcedId: 'c', name: 'C', type: 'school', identifier: '2199000901' },
    ],
    classes: [
      ...(riverside['classes'] ?? []),
      { ...riverside['classes']?.[0], sourcedId: 'hr-4a2', title: '四年级（1）班' },
      { ...riverside['classes']?.[0], sourcedId: 'hr-blue', title: 'Blue' },
      { ...riverside['classes']?.[0], sourcedId: 'hr-kg', title: '1班', grades: 'KG' },
      { ...riverside['classes']?.[0], sourcedId: 'hr-then', title: '1班', termSourcedIds: 'fall19' },
    ],
    users: (riverside['users'] ?? []).map((row) =>
      row['sourcedId'] === 's-1' ? { ...row, identifier: 'L990101201605060001' } : row,
    ),
  };
  const done = await bringIn(set);
  const refused = done.answer['refused'] as { file: string; line: number; column: string; code: string }[];
  expect(refused.map(({ file, line: at, column: of, code }) => [`${file} ${at} ${of}`, code])).toEqual(
    expect.arrayContaining([
      ['orgs.csv 5 parentSourcedId', 'people.below_itself'],
      ['orgs.csv 6 parentSourcedId', 'people.below_itself'],
      ['orgs.csv 7 identifier', 'people.number_twice'],
      ['classes.csv 5 title', 'people.class_twice'],
      ['classes.csv 6 title', 'people.not_a_class_number'],
      ['classes.csv 7 grades', 'people.not_a_grade'],
      ['classes.csv 8 termSourcedIds', 'intake.unknown_reference'],
      ['users.csv 3 identifier', 'people.number_twice'],
    ]),
  );
  expect(done.code).toBe(0);
});

const files = () => new Map<string, string | Uint8Array>(foreignFiles(riverside));
const without = (name: string) => new Map([...files()].filter(([file]) => file !== name));
const head = 'sourcedId,name,type';
test.each<[string, () => Map<string, string | Uint8Array>, [string, string]]>([
  ['no manifest', () => without('manifest.csv'), ['manifest.csv 0 ', 'people.not_one_roster']],
  [
    'a manifest of 1.1',
    () => files().set('manifest.csv', String(files().get('manifest.csv')).replace(',1.2', ',1.1')),
    ['manifest.csv 3 oneroster.version', 'people.not_one_roster'],
  ],
  ['a file that is announced and not there', () => without('users.csv'), ['users.csv 0 ', 'people.not_one_roster']],
  [
    'a file without a column it needs',
    () => files().set('orgs.csv', 'sourcedId,name\no,A\n'),
    ['orgs.csv 1 type', 'people.not_one_roster'],
  ],
  [
    'a quote that is never closed',
    () => files().set('orgs.csv', `${head}\no,"A,school\n`),
    ['orgs.csv 2 ', 'people.not_one_roster'],
  ],
  [
    'a text of no encoding',
    () => files().set('orgs.csv', Buffer.from([...Buffer.from(`${head}\no,A`), 0xff, 0xff, 0x20, 0xfe])),
    ['orgs.csv 0 ', 'people.not_one_roster'],
  ],
])('%s is refused by file, line and column', async (_, texts, refusal) => {
  await writeForeign(join(here().folder, 'bad'), texts());
  await writeFile(join(here().folder, 'bad.zip'), zipOf(texts()));
  for (const path of ['bad', 'bad.zip']) {
    const done = await here().call(importFiles, '--county', '990101', '--kind', 'oneroster', '--in', path);
    const refusals = done.answer['refusals'] as { file: string; line: number; column: string; code: string }[];
    expect(done.code).toBe(1);
    expect(refusals.map(({ file, line: at, column: of, code }) => [`${file} ${at} ${of}`, code])).toEqual([refusal]);
  }
  expect(await column('select count(*)::int from people.person')).toEqual([0]);
});

test('hostile archives are refused, and nothing lands on the disk', async () => {
  const call = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(here().folder, name), bytes);
    return here().call(importFiles, '--county', '990101', '--kind', 'oneroster', '--in', name);
  };
  expect(await call('bomb.zip', bomb(12, 60_000_000))).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'tabular.inflates_too_far' }] },
  });
  const nested = zipOf(new Map([['inner.zip', zipOf(files())]]));
  expect(await call('nested.zip', nested)).toMatchObject({
    code: 1,
    answer: { refusals: [{ file: 'manifest.csv', code: 'people.not_one_roster' }] },
  });
  const slip = zipOf(new Map([...files(), ['../../users.csv', 'sourcedId\nx\n']]));
  expect(await call('slip.zip', slip)).toMatchObject({ code: 1, answer: { refusals: [{ code: 'tabular.damaged' }] } });
  expect(await call('torn.zip', zipOf(files()).slice(0, 900))).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'tabular.damaged' }] },
  });
  expect(await call('none.zip', Buffer.from('no archive'))).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'tabular.damaged' }] },
  });
  await mkdir(join(here().folder, 'empty'));
  expect(await here().call(importFiles, '--county', '990101', '--kind', 'oneroster', '--in', 'empty')).toMatchObject({
    code: 1,
  });
});

test('a set in GB18030 is read, and a file nobody announced is passed over', async () => {
  const gb = Buffer.from(
    '736f75726365644964 2c 6e616d65 2c 74797065 0a 6f 2c c1d6 2c 7363686f6f6c 0a'.replaceAll(' ', ''),
    'hex',
  );
  const texts = new Map<string, string | Uint8Array>(foreignFiles({ orgs: [] }));
  texts.set('orgs.csv', gb).set('photo.csv', 'x');
  await writeForeign(join(here().folder, 'gb'), texts);
  const done = await here().call(importFiles, '--county', '990101', '--kind', 'oneroster', '--in', 'gb');
  expect(done).toMatchObject({
    code: 0,
    answer: { added: 1, remarks: [{ file: 'photo.csv', code: 'people.roster_not_announced' }] },
  });
  expect(await column('select name from people.organisation')).toEqual(['林']);
});
