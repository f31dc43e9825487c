import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '#modules/intake/contract/run.ts';
import { bringIn, type Filled, lookAt, smallCounty, summary, workbookOf } from '#modules/intake/testing.ts';
import { listLeavings } from '#modules/people/contract/leaving.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;
let today: string;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  await bringIn(world, official, workbookOf(smallCounty));
  today = dayOf(world.clock.now);
});
afterAll(() => world.close());

const tableOf = (
  name: '教师任职' | '转学与离校',
  ...rows: (readonly (string | number)[])[]
): Record<string, Filled> => ({
  [name]: [smallCounty[name][0] ?? [], ...rows],
});
const [here, there] = ['2199000901', '2199000902'];
const girl = 'L990101201605060001';
const boy = 'L990101201607080002';

const rolesOf = async (code: string) =>
  (
    await world.system(({ db }) =>
      db
        .selectFrom('people.role_grant as held')
        .innerJoin('people.person as person', 'person.id', 'held.person')
        .innerJoin('people.organisation as org', 'org.id', 'held.org')
        .select(['org.code as school', 'held.role', 'held.began', 'held.ended'])
        .where('person.code', '=', code)
        .orderBy('held.began')
        .orderBy('org.code')
        .execute(),
    )
  ).map(({ school, role, began, ended }) => [school, role, began, ended].join(' '));

test('numbers as numbers, days in five ways: one row is one role, and what was written twice is refused', async () => {
  const rows = [
    ['T0002', 2199000902, '教师', '', '', '', '2026.9.1', '2027年7月15日'],
    ['T0002', there, '校长', '', '', '', '20260902', '2027/7/15'],
    ['T0002', there, '班主任', '小学', '四年级', '1班', '2026年9月3日', ''],
    ['T0002', there, '教师', '', '', '', 46266, ''],
  ];
  const run = await lookAt(world, official, workbookOf(tableOf('教师任职', ...rows)));
  const refused = (await official.call(contract.listRows, { params: { id: run.id }, query: { verdict: 'refused' } }))
    .items;
  // The class is not one of that school; 46266 is the first of September as a sheet counts days.
  expect(refused.map(({ line, faults }) => [line, faults[0]?.column, faults[0]?.text])).toEqual([
    [4, '班号', '找不到它所指的对象：请核对，或者先在相应的表里加上。'],
    [5, '', '与第 2 行重复。'],
  ]);
  expect(summary(run)).toEqual({ roles: '2 0 0 0 2' });
});

test('a role besides is kept by a table of staff, ends by its last column, and is not brought back', async () => {
  const own = [`${here} homeroom ${today} `, `${there} teacher 2026-09-01 2027-07-15`];
  expect((await rolesOf('T0001')).sort()).toEqual(own.sort());
  const [head = [], first = [], ...others] = smallCounty.教师;
  const renumbered = { 教师: [head, first.with(2, '女'), ...others] };
  expect(summary(await bringIn(world, official, workbookOf(renumbered), { accept: true }))).toEqual({
    teachers: '0 1 1 0 0',
  });
  expect((await rolesOf('T0001')).sort()).toEqual(own.sort());
  const until = (day: string) =>
    workbookOf(tableOf('教师任职', ['T0001', there, '教师', '', '', '', '2026-09-01', day]));
  expect(summary(await bringIn(world, official, until(today), { accept: true }))).toEqual({ roles: '0 1 0 0 0' });
  expect(await rolesOf('T0001')).toContain(`${there} teacher 2026-09-01 ${today}`);
  const again = await lookAt(world, official, until('2027-07-15'));
  expect(summary(again)).toEqual({ roles: '0 0 0 0 1' });
  // What is over is no part of what is there: two heads and homeroom teachers are.
  expect(again.kinds).toMatchObject([{ existing: 2 }]);
  const { faults } = await world.system(({ db }) =>
    db.selectFrom('intake.planned_row').select('faults').where('run', '=', again.id).executeTakeFirstOrThrow(),
  );
  expect(faults).toMatchObject([{ column: 'ended', code: 'people.role_over' }]);
});

test('who goes to another school by a table of staff, to a role he has there already, has nothing left at the old one', async () => {
  const until = addDays(today, 200);
  await world.system(async ({ db }) => {
    const orgs = await db.selectFrom('people.organisation').select(['id', 'code']).execute();
    const { id: person } = await db
      .selectFrom('people.person')
      .select('id')
      .where('code', '=', 'T0001')
      .executeTakeFirstOrThrow();
    const at = (code: string) => ({
      county: world.county,
      id: newId(),
      person,
      org: orgs.find((one) => one.code === code)?.id ?? '',
    });
    await db
      .insertInto('people.role_grant')
      .values([
        { ...at(here), role: 'safeguard_lead', began: today, ended: until },
        { ...at(there), role: 'teacher', began: addDays(today, -9), ended: null },
      ])
      .execute();
  });
  const [head = [], first = [], ...others] = smallCounty.教师;
  const row = first.with(head.indexOf('学校标识码'), there).with(head.indexOf('职务'), '教师');
  const moved = workbookOf({ 教师: [head, ...[row, ...others].map((one) => one.slice(0, 6).concat('', '', ''))] });
  const run = await bringIn(world, official, moved, { accept: true });
  expect(summary(run)).toEqual({ teachers: '0 1 1 0 0' });
  const left = (await rolesOf('T0001')).filter((role) => !role.endsWith(` ${today}`));
  expect(left).toEqual([`${there} teacher ${addDays(today, -9)} `]);
  expect(summary(await lookAt(world, official, moved))).toEqual({ teachers: '0 0 2 0 0' });
});

test('a transfer waits for the other school, a pupil who leaves is out of his class, and nothing happens twice', async () => {
  const leader = await world.system(({ db }) =>
    db.selectFrom('people.organisation').select('id').where('code', '=', there).executeTakeFirstOrThrow(),
  );
  const taking = await world.as((await aPersonAs(world, 'school_leader', { org: leader.id })).grant);
  expect((await taking.call(listLeavings, { query: {} })).items).toMatchObject([
    { kind: 'transfer', state: 'waiting', pupilName: '欧阳明', to: '上湾小学', mayEnrol: true },
  ]);
  const day = addDays(today, -3);
  const file = workbookOf(
    tableOf(
      '转学与离校',
      [girl, here, '休学', '', day],
      [girl, here, '毕业', '', today],
      [boy, here, '转学', there, today],
    ),
  );
  // What a table ends is change: one of the two who are in a class.
  const looked = await lookAt(world, official, file);
  expect(looked.kinds).toMatchObject([{ kind: 'departures', existing: 2, changesMuch: true }]);
  await expect(bringIn(world, official, file)).rejects.toMatchObject({ code: 'intake.accept_first' });
  const run = await bringIn(world, official, file, { accept: true });
  expect(summary(run)).toEqual({ departures: '1 0 0 0 2' });
  const places = await world.system(({ db }) =>
    db
      .selectFrom('people.leaving')
      .innerJoin('people.enrolment', 'people.enrolment.pupil', 'people.leaving.pupil')
      .select(['kind', 'state', 'day', 'asked_by', 'people.enrolment.ended'])
      .where('kind', '=', 'suspended')
      .execute(),
  );
  expect(places).toMatchObject([{ state: 'away', day, asked_by: expect.any(String), ended: today }]);
  expect(summary(await lookAt(world, official, file))).toEqual({ departures: '0 0 1 0 2' });
});

test('a leaving of a past day takes nobody out of the class he came into after it, not even meanwhile', async () => {
  const pupils = await world.system(({ db }) =>
    db
      .selectFrom('people.enrolment')
      .innerJoin('people.pupil', 'people.pupil.person', 'people.enrolment.pupil')
      .select(['people.enrolment.id', 'pupil', 'people.enrolment.county', 'people.enrolment.org', 'class'])
      .select(['student_no', 'people.enrolment.ended'])
      .execute(),
  );
  const of = (studentNo: string) => pupils.find(({ student_no }) => student_no === studentNo);
  const file = (studentNo: string, day: string) =>
    workbookOf(tableOf('转学与离校', [studentNo, here, '毕业', '', day]));
  const faultsOf = async (studentNo: string, day: string) => {
    const run = await lookAt(world, official, file(studentNo, day));
    const { faults } = await world.system(({ db }) =>
      db.selectFrom('intake.planned_row').select('faults').where('run', '=', run.id).executeTakeFirstOrThrow(),
    );
    return faults;
  };
  const told = [{ column: 'day', code: 'people.in_class_since' }];
  // He came in the autumn, and was first brought in before today.
  const his = of(boy);
  const late = await lookAt(world, official, file(boy, '2026-10-01'));
  await world.system(({ db }) =>
    db
      .updateTable('people.enrolment')
      .set({ began: '2026-10-09' })
      .where('id', '=', his?.id ?? '')
      .execute(),
  );
  expect(await faultsOf(boy, '2026-07-01')).toMatchObject(told);
  expect(await faultsOf(boy, '2026-10-09')).toEqual([]);
  await official.call(contract.applyImport, { params: { id: late.id }, body: { accept: true } });
  await world.settled();
  // She was suspended today, and is back.
  const { county = '', org = '', class: group = '', pupil = '' } = of(girl) ?? {};
  const back = { county, org, class: group, pupil, id: newId(), began: today };
  await world.system(({ db }) => db.insertInto('people.enrolment').values(back).execute());
  expect(await faultsOf(girl, addDays(today, -1))).toMatchObject(told);
  expect(await faultsOf(girl, today)).toEqual([]);
  const open = await world.system(({ db }) =>
    db.selectFrom('people.enrolment').select('pupil').where('ended', 'is', null).execute(),
  );
  expect(new Set(open.map((one) => one.pupil))).toEqual(new Set([his?.pupil, pupil]));
});

test('a role that has not begun gives nothing to whoever leaves its school before', async () => {
  const tomorrow = addDays(today, 1);
  const later = workbookOf(tableOf('教师任职', ['T0002', here, '教师', '', '', '', tomorrow, '']));
  expect(summary(await bringIn(world, official, later))).toEqual({ roles: '1 0 0 0 0' });
  const [head = [], first = [], second = []] = smallCounty.教师;
  const file = workbookOf({ 教师: [head, first.with(2, '女'), second.with(4, there).with(5, '教师')] });
  expect(await bringIn(world, official, file, { accept: true })).toMatchObject({ state: 'applied' });
  expect((await rolesOf('T0002')).sort()).toEqual(
    [
      `${here} school_leader ${today} ${today}`,
      `${here} teacher ${tomorrow} ${tomorrow}`,
      `${there} teacher ${today} `,
    ].sort(),
  );
});

test('whom two people made a counsellor the table of staff leaves it, and gives it nowhere else', async () => {
  const head = await world.system(({ db }) =>
    db
      .selectFrom('people.person')
      .select(['county', 'id', 'org'])
      .where('code', '=', 'T0002')
      .executeTakeFirstOrThrow(),
  );
  const { county, org, id: person } = head;
  const given = { county, id: newId(), person, role: 'counsellor', org, began: '2026-09-01' };
  await world.system(({ db }) => db.insertInto('people.role_grant').values(given).execute());
  const [heading = [], first = [], second = []] = smallCounty.教师;
  const at = (school: string) => {
    const rows = [first.with(2, '女'), second.with(4, school).with(5, '心理教师').with(3, '10000000009')];
    return lookAt(world, official, workbookOf({ 教师: [heading, ...rows] }));
  };
  expect(summary(await at(here))).toEqual({ teachers: '0 0 1 0 1' });
  // Nor where he is one only later.
  const beginning = (began: string) =>
    world.system(({ db }) => db.updateTable('people.role_grant').set({ began }).where('id', '=', given.id).execute());
  await beginning(addDays(today, 1));
  expect(summary(await at(there))).toEqual({ teachers: '0 0 1 0 1' });
  await beginning(given.began);
  const run = await at(there);
  expect(summary(run)).toEqual({ teachers: '0 1 1 0 0' });
  // The head takes it back before the table is kept.
  await world.system(({ db }) =>
    db.updateTable('people.role_grant').set({ ended: today }).where('id', '=', given.id).execute(),
  );
  await official.call(contract.applyImport, { params: { id: run.id }, body: { accept: true } });
  await world.settled();
  const left = (await rolesOf('T0002')).filter((role) => !/ \d\S+ \d/.test(role));
  expect(left).toEqual([`${there} teacher ${today} `]);
});

test('who comes back is what the table says, though a role that never began is called the same; who goes is asked for no more', async () => {
  const {
    county,
    org,
    id: person,
  } = await world.system(({ db }) =>
    db
      .selectFrom('people.person')
      .select(['county', 'id', 'org'])
      .where('code', '=', 'T0002')
      .executeTakeFirstOrThrow(),
  );
  const asked = {
    county,
    id: newId(),
    person,
    role: 'safeguard_lead',
    org: org ?? '',
    source: 'sis',
    state: 'waiting',
  };
  await world.system(({ db, now }) =>
    db
      .insertInto('people.grant_request')
      .values({ ...asked, began: today, ended: '2027-09-01', asked_at: now, expires_at: new Date('2026-12-08') })
      .execute(),
  );
  const [head = [], first = [], second = []] = smallCounty.教师;
  const back = workbookOf({ 教师: [head, first.with(2, '女'), second.with(4, here).with(5, '教师')] });
  expect(await bringIn(world, official, back, { accept: true })).toMatchObject({ state: 'applied' });
  expect(await rolesOf('T0002')).toContain(`${here} teacher ${today} `);
  const waiting = await world.system(({ db }) =>
    db.selectFrom('people.grant_request').select('state').where('id', '=', asked.id).execute(),
  );
  expect(waiting).toEqual([{ state: 'withdrawn' }]);
});
