import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportCounty } from '#app/commands/export.ts';
import { loadWorld } from '#database/demo/load-world.ts';
import { makeWorld } from '#database/demo/world.ts';
import { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { dayOf } from '#platform/clock.ts';
import type { FileName, Values } from '#standards/oneroster/files.ts';
import { readRoster } from '#standards/oneroster/read-roster.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';

const today = dayOf(new Date());
const year = new SchoolYears().yearOf(today);
const schoolYear = `${year}-09-01`;

let line: CommandsHere;
/** Ids of pupils a test arranged something about, one each. */
let [moved, gone, left, dotted, plain]: string[] = [];

beforeAll(async () => {
  line = await commandsHere((opened, county) =>
    loadWorld(opened, makeWorld({ county, seed: 7, today, schools: 4 }), 'hash').then(() => undefined),
  );
  [moved, gone, left, dotted, plain] = await column('select person as v from people.pupil order by person limit 5');
  // One changed class in this school year, one left in it, one was gone before it.
  await line.ask(
    `update people.enrolment set began = '${year - 1}-09-01', ended = '${today}' where pupil in ('${moved}', '${left}')`,
  );
  await line.ask(
    `update people.enrolment set began = '${year - 1}-09-01', ended = '${schoolYear}' where pupil = '${gone}'`,
  );
  await line.ask(`insert into people.enrolment (county, id, org, class, pupil, began)
    select e.county, gen_random_uuid(), c.org, c.id, e.pupil, '${today}' from people.enrolment e
      join people.class c on c.org = e.org and c.id <> e.class where e.pupil = '${moved}' limit 1`);
  await line.ask(`update people.person set name = '买买提·吐尔逊', given_name = '买买提' where id = '${dotted}'`);
  await line.ask(
    `update people.person set name = E'Lin\nNa', given_name = E'Lin\nNa', sex = 0, born = null where id = '${plain}'`,
  );
  await line.ask(`update people.class set stage = 'junior', entry_year = ${year - 1}, number = 9
    where id = (select class from people.enrolment where pupil = '${dotted}')`);
}, 60_000);
afterAll(() => line.close());

const column = async (query: string): Promise<string[]> => (await line.ask(query)).map((row) => String(row['v']));

async function textsOf(folder: string): Promise<Map<string, string>> {
  const at = join(line.folder, folder);
  const names = (await readdir(at)).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(at, name), 'utf8')] as const)));
}

const exported = async (folder: string) => {
  const done = await line.call(exportCounty, '--format', 'oneroster', '--county', '990101', '--out', folder);
  expect(done).toMatchObject({ code: 0 });
  const texts = await textsOf(folder);
  const { roster, faults } = readRoster(texts);
  const rows = <F extends FileName>(name: F): Values<F>[] =>
    (roster.files[name]?.rows ?? []).map((row) => row.values as Values<F>);
  return { answer: done.answer, texts, faults, rows };
};

const inYear = `(ended is null or ended > greatest(began, '${schoolYear}'::date))`;
const onDay = `began <= '${today}' and (ended is null or ended > '${today}')`;

test('the roster reads without a fault, and counts what the database has', async () => {
  const { answer, texts, faults, rows } = await exported('roster');
  expect(faults).toEqual([]);
  const counted = async (query: string) => Number((await column(`select count(*) as v from ${query}`))[0]);
  const guarded = `select guardian, org from people.guardianship where ${onDay} and pupil in (select pupil from people.enrolment where ${onDay})`;
  const staff = `select person, org from people.role_grant where role in ('school_leader', 'homeroom', 'teacher', 'counsellor')`;
  const pupils = `select pupil, org from people.enrolment where ${inYear}`;
  const teaching = await counted(`people.role_grant where role in ('homeroom', 'teacher') and class is not null`);
  const expected = {
    orgs: 1 + (await counted(`people.organisation where kind = 'school'`)),
    courses: await counted('(select distinct stage, entry_year from people.class) as one'),
    classes: await counted('people.class'),
    users: await counted(`(${pupils} union ${staff} union ${guarded}) as every`),
    roles: await counted(`(${pupils} union ${staff} union ${guarded}) as every`),
    enrollments: (await counted(`people.enrolment where ${inYear}`)) + teaching,
    demographics: await counted(`(select distinct pupil from (${pupils}) as of where pupil <> '${plain}') as one`),
  };
  expect(answer).toMatchObject(expected);
  expect(expected.enrollments).toBeGreaterThan(300);
  for (const [name, count] of Object.entries(expected))
    expect([name, rows(name as FileName).length]).toEqual([name, count]);
  expect([...texts.keys()]).toEqual(
    ['academicSessions.csv', ...Object.keys(expected).map((name) => `${name}.csv`), 'manifest.csv'].sort(),
  );
  expect(await line.ask('select action, object_kind as kind, role from platform.audit')).toContainEqual({
    action: 'county.export',
    kind: 'roster',
    role: 'system',
  });
});

test('an enrolment that ended in this school year keeps its days, one from before stays in', async () => {
  const { rows } = await exported('roster');
  const of = (person: string | undefined) => rows('enrollments').filter((one) => one.userSourcedId === person);
  const began = `${year - 1}-09-01`;
  expect(of(left)).toMatchObject([{ role: 'student', beginDate: began, endDate: today }]);
  expect(of(moved).map(({ beginDate, endDate }) => [beginDate, endDate])).toEqual(
    expect.arrayContaining([
      [began, today],
      [today, undefined],
    ]),
  );
  expect(of(gone)).toEqual([]);
  const users = new Map(rows('users').map((user) => [user.sourcedId, user]));
  expect([left, moved, gone].map((person) => users.get(person ?? '')?.enabledUser)).toEqual([false, true, undefined]);
  // Guardians go with pupils who are in a class.
  expect(users.get(left ?? '')?.agentSourcedIds).toBeUndefined();
  const guardians = await column(`select guardian as v from people.guardianship where pupil = '${moved}' order by 1`);
  expect(users.get(moved ?? '')?.agentSourcedIds).toEqual(guardians);
  expect(rows('roles').filter((role) => role.userSourcedId === moved)).toMatchObject([
    { role: 'student', roleType: 'primary', beginDate: began },
  ]);
});

test('a class is called as it is today, and stands in the school years since its entry', async () => {
  const { rows } = await exported('roster');
  const [id = ''] = await column(`select id as v from people.class where stage = 'junior'`);
  expect(rows('classes').find((one) => one.sourcedId === id)).toMatchObject({
    title: '初2（9）班',
    grades: ['08'],
    classType: 'homeroom',
    courseSourcedId: `990101.junior.${year - 1}`,
    termSourcedIds: [`990101.${year - 1}`, `990101.${year}`],
  });
  expect(rows('academicSessions').at(-1)).toEqual({
    sourcedId: `990101.${year}`,
    title: `${year}—${year + 1}学年`,
    type: 'schoolYear',
    startDate: schoolYear,
    endDate: `${year + 1}-09-01`,
    schoolYear: String(year + 1),
  });
  const teachers = rows('enrollments').filter((one) => one.classSourcedId === id && one.role === 'teacher');
  expect(teachers).toMatchObject([{ primary: true }]);
});

test('a class that follows another system than its school is told by its own grade, and so is its course', async () => {
  const own = `update people.class set system = '5-4' where stage = 'junior' and number = 9`;
  await line.ask(own);
  const { rows } = await exported('own-system');
  const told = rows('classes').find(({ title }) => title === '初中7年级（9）班');
  expect(told?.grades).toEqual(['07']);
  const courses = new Map(rows('courses').map((course) => [course.sourcedId, course.grades]));
  expect(courses.get(told?.courseSourcedId ?? '')).toContain('07');
  await line.ask(own.replace(`'5-4'`, 'null'));
});

test('a name goes out in two parts, whatever it is made of', async () => {
  const { rows } = await exported('roster');
  const users = new Map(rows('users').map((user) => [user.sourcedId, user]));
  expect(users.get(dotted ?? '')).toMatchObject({ givenName: '买买提', familyName: '吐尔逊' });
  expect(users.get(plain ?? '')).toMatchObject({ givenName: 'Lin Na', familyName: '-' });
  const whole = new Map((await line.ask('select id, name from people.person')).map((row) => [row['id'], row['name']]));
  const others = [...users.values()].filter(({ sourcedId }) => sourcedId !== dotted && sourcedId !== plain);
  expect(others.map((user) => user.familyName + user.givenName)).toEqual(
    others.map((user) => whole.get(user.sourcedId)),
  );
});

test('nothing goes out that a roster does not need', async () => {
  const { texts } = await exported('roster');
  const all = [...texts.values()].join('\n');
  const kept = [
    'select student_no as v from people.pupil where student_no is not null',
    'select phone as v from people.person where phone is not null',
    'select login as v from people.account',
    `select code as v from people.person where code is not null`,
  ];
  for (const query of kept) {
    const values = await column(query);
    expect([query, values.length]).not.toEqual([query, 0]);
    expect([query, values.filter((value) => all.includes(value))]).toEqual([query, []]);
  }
  expect(all).not.toMatch(/grandparent|left_behind|metadata\./);
});

test('a second export of the same is the same, byte for byte, and takes away a file that is empty now', async () => {
  const [one, two] = [await exported('one'), await exported('two')];
  expect(two.texts).toEqual(one.texts);
  await line.ask(`update people.person set sex = 0, born = null`);
  const three = await exported('two');
  expect([three.faults, three.texts.has('demographics.csv'), one.texts.has('demographics.csv')]).toEqual([
    [],
    false,
    true,
  ]);
});

test('a set that could not be finished has no manifest', async () => {
  await exported('half');
  await writeFile(join(line.folder, 'not-a-folder'), '');
  await line.ask(`alter table people.enrolment rename column began to began_`);
  await expect(
    line.call(exportCounty, '--format', 'oneroster', '--county', '990101', '--out', 'half'),
  ).rejects.toThrow();
  await line.ask(`alter table people.enrolment rename column began_ to began`);
  expect((await textsOf('half')).has('manifest.csv')).toBe(false);
});

test('a format nobody knows, tables of a roster, and a folder that is a file are refused', async () => {
  const call = (...args: string[]) => line.call(exportCounty, '--county', '990101', ...args);
  expect(await call('--out', 'x', '--format', 'ods')).toMatchObject({ code: 2 });
  expect(await call('--out', 'x', '--format', 'oneroster', '--only', 'pupils')).toMatchObject({ code: 2 });
  expect(await call('--out', 'not-a-folder', '--format', 'oneroster')).toMatchObject({
    code: 1,
    answer: { refusals: [{ code: 'file.unwritable' }] },
  });
});
