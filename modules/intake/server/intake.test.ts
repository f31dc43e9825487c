import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as contract from '#modules/intake/contract/run.ts';
import { readLimit, setLimit } from '#modules/intake/contract/limit.ts';
import { bringIn, changed, lookAt, smallCounty, summary, workbookOf } from '#modules/intake/testing.ts';
import { anAsking, anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  official = await world.as((await aPersonAs(world, 'official')).grant);
});
afterEach(() => world.close());

const rowsOf = async (id: string, verdict: contract.Verdict) =>
  (await official.call(contract.listRows, { params: { id }, query: { verdict } })).items;

test('a county’s tables are looked at first, then kept, and are unchanged when they come again', async () => {
  const file = workbookOf(smallCounty);
  const looked = await lookAt(world, official, file);
  expect(looked.state).toBe('ready');
  expect(await rowsOf(looked.id, 'refused')).toEqual([]);
  const people = await world.system(({ db }) => db.selectFrom('people.pupil').selectAll().execute());
  expect(people).toEqual([]);

  const kept = await bringIn(world, official, file);
  expect([kept.state, kept.done]).toEqual(['applied', kept.total]);
  expect(summary(kept)).toEqual({
    regions: '2 0 0 0 0',
    schools: '2 0 0 0 0',
    classes: '1 0 0 0 0',
    pupils: '2 0 0 0 0',
    guardians: '2 0 0 0 0',
    teachers: '2 0 0 0 0',
    roles: '1 0 0 0 0',
    departures: '1 0 0 0 0',
    providers: '1 0 0 0 0',
    volunteers: '1 0 0 0 0',
    resources: '2 0 0 0 0',
    areas: '2 0 0 0 0',
    memberships: '4 0 0 0 0',
    needs: '2 0 0 0 0',
  });

  const again = await lookAt(world, official, file);
  expect(summary(again)).toEqual({
    regions: '0 0 2 0 0',
    schools: '0 0 2 0 0',
    classes: '0 0 1 0 0',
    pupils: '0 0 2 0 0',
    guardians: '0 0 2 0 0',
    teachers: '0 0 2 0 0',
    roles: '0 0 1 0 0',
    departures: '0 0 1 0 0',
    providers: '0 0 1 0 0',
    volunteers: '0 0 1 0 0',
    resources: '0 0 2 0 0',
    areas: '0 0 2 0 0',
    memberships: '0 0 4 0 0',
    needs: '0 0 2 0 0',
  });
  await expect(official.call(contract.applyImport, { params: { id: again.id }, body: {} })).rejects.toMatchObject({
    code: 'intake.nothing_to_do',
  });
});

test('a school says its system, and what its classes are called is read by it', async () => {
  const { 乡镇与村: places } = smallCounty;
  const file = workbookOf({
    班级: [
      ['学校标识码', '学段', '年级', '班号'],
      ['2199000901', '初中', '六年级', '1'],
      ['2199000901', '初中', '初四', '1'],
      ['2199000901', '小学', '五年级', '1'],
      ['2199000902', '初中', '七年级', '1'],
    ],
    学校: [
      ['学校标识码', '学校名称', '学段', '学制', '所在村（社区）代码'],
      ['2199000901', '白沙乡九年制学校', '小学、初中', '五四', '990101202201'],
      ['2199000902', '白沙乡初级中学', '初中', '', '990101202201'],
    ],
    乡镇与村: places,
  });
  expect(await rowsOf((await bringIn(world, official, file)).id, 'refused')).toEqual([]);
  const classes = await world.system(({ db }) =>
    db.selectFrom('people.class').select(['stage', 'entry_year']).orderBy('stage').orderBy('entry_year').execute(),
  );
  expect(classes).toEqual([
    { stage: 'junior', entry_year: 2023 },
    { stage: 'junior', entry_year: 2026 },
    { stage: 'junior', entry_year: 2026 },
    { stage: 'primary', entry_year: 2022 },
  ]);
  expect(summary(await lookAt(world, official, file))).toMatchObject({ schools: '0 0 2 0 0', classes: '0 0 4 0 0' });
});

test('mistakes are named by line, column and reason, and the good rows are kept', async () => {
  const wrong = changed('学生', ([head = [], first = [], second = []]) => [
    head,
    first,
    second.with(3, '2016-07-09'),
    ['L990101201508090003', '王一', '女', '2015-08-09', '2199000901', '小学', '五年级', '1', ''],
    ['123', '王二', '女', '2016-08-09', '2199000901', '小学', '四年级', '1', ''],
    ['L990101201608090004', '', '女孩', '2016-08-09', '2199000901', '小学', '四年级', '1', '也许'],
    first,
  ]);
  const run = await lookAt(world, official, workbookOf(wrong));
  const refused = await rowsOf(run.id, 'refused');
  expect(refused.filter((row) => row.kind === 'pupils').map(({ line, faults }) => [line, ...faults])).toEqual([
    [3, { column: '出生日期', text: '与学籍号里的出生日期不一致。' }],
    [4, { column: '班号', text: '找不到它所指的对象：请核对，或者先在相应的表里加上。' }],
    [5, { column: '学籍号', text: '不是全国学籍号：G、J 或 L，再加 18 位。' }],
    [
      6,
      { column: '姓名', text: '必填，不能为空。' },
      { column: '性别', text: '只能填：男、女。' },
      { column: '是否留守', text: '请填“是”或“否”。' },
    ],
    [7, { column: '', text: '与第 2 行重复。' }],
  ]);
  // A guardian of a pupil who was refused has nobody to be guardian of.
  expect(refused.filter((row) => row.kind === 'guardians').map((row) => row.line)).toEqual([3]);
  const report = await official.raw({ method: 'GET', url: `/api/imports/${run.id}/refused` });
  expect(report.body.split('\r\n')[1]).toBe('学生,3,出生日期,与学籍号里的出生日期不一致。');

  await official.call(contract.applyImport, { params: { id: run.id }, body: {} });
  await world.settled();
  const names = await world.system(({ db }) =>
    db
      .selectFrom('people.pupil as pupil')
      .innerJoin('people.person as person', 'person.id', 'pupil.person')
      .select(['person.name', 'person.given_name'])
      .execute(),
  );
  expect(names).toEqual([{ name: '林小雨', given_name: '小雨' }]);
});

test('what becomes of rows is told without a word of what they say', async () => {
  const { id } = await lookAt(world, official, workbookOf(smallCounty));
  const url = `/api/imports/${id}/rows?size=200`;
  const { body } = await official.raw({ method: 'GET', url });
  expect(JSON.parse(body).total).toBe(25);
  for (const secret of ['林小雨', '王桂兰', '10000000001', 'L990101201605060001']) expect(body).not.toContain(secret);
});

test('more than one in a hundred changed or ended has to be said yes to', async () => {
  await bringIn(world, official, workbookOf(smallCounty));
  const less = changed('学生', ([head = [], first = []]) => [head, first]);
  const run = await lookAt(world, official, workbookOf(less));
  expect(summary(run)['pupils']).toBe('0 0 1 1 0');
  const end = { params: { id: run.id }, body: { missing: 'end' as const } };
  await expect(official.call(contract.applyImport, end)).rejects.toMatchObject({
    code: 'intake.accept_first',
    data: { kinds: { zh: expect.stringContaining('学生：现有 2，变更 0，结束 1') as string } },
  });
  const enrolled = (): Promise<number> =>
    world.system(async ({ db }) => {
      const rows = await db.selectFrom('people.enrolment').select('id').where('ended', 'is', null).execute();
      return rows.length;
    });
  expect(await enrolled()).toBe(2);

  await official.call(contract.applyImport, { ...end, body: { missing: 'end', accept: true } });
  await world.settled();
  expect(await enrolled()).toBe(1);

  // He comes back, into the same place in the register.
  const back = await bringIn(world, official, workbookOf(smallCounty), { accept: true });
  expect(summary(back)['pupils']).toBe('0 1 1 0 0');
  expect(await enrolled()).toBe(2);
});

test('nothing ends when the tables are said to be a part only', async () => {
  await bringIn(world, official, workbookOf(smallCounty));
  const { 学校, 班级 } = smallCounty;
  const pupils = changed('学生', ([head = [], first = []]) => [
    head,
    first,
    ['L990101201609090009', '新来', '男', '2016-09-09', '2199000901', '小学', '四年级', '1', ''],
  ]).学生;
  const run = await bringIn(world, official, workbookOf({ 学校, 班级, 学生: pupils }));
  expect([run.state, summary(run)['pupils']]).toEqual(['applied', '1 0 1 1 0']);
  const open = await world.system(({ db }) =>
    db.selectFrom('people.enrolment').select('id').where('ended', 'is', null).execute(),
  );
  expect(open.length).toBe(3);
});

test('a pupil who changes class leaves the old one and his role goes with him', async () => {
  const two = {
    ...smallCounty,
    班级: [...smallCounty.班级, ['2199000901', '小学', '四年级', '2']],
  };
  await bringIn(world, official, workbookOf(two));
  const moved = changed('学生', ([head = [], first = [], second = []]) => [head, first.with(7, '2'), second]);
  await bringIn(world, official, workbookOf({ ...two, 学生: moved.学生 }), { accept: true });
  const rows = await world.system(({ db }) =>
    db
      .selectFrom('people.enrolment as enrolment')
      .innerJoin('people.pupil as pupil', 'pupil.person', 'enrolment.pupil')
      .innerJoin('people.class as class', 'class.id', 'enrolment.class')
      .innerJoin('people.role_grant as grant', (join) =>
        join.onRef('grant.person', '=', 'pupil.person').onRef('grant.class', '=', 'class.id'),
      )
      .select(['class.number', 'enrolment.ended', 'grant.ended as roleEnded'])
      .where('pupil.student_no', '=', 'L990101201605060001')
      .orderBy('class.number')
      .execute(),
  );
  expect(rows).toEqual([
    { number: 1, ended: '2026-11-24', roleEnded: '2026-11-24' },
    { number: 2, ended: null, roleEnded: null },
  ]);
});

test('the record of a pupil follows her to the school a table moves her to, as by a transfer', async () => {
  const [head = [], first = [], ...others] = smallCounty.学生;
  const [, there] = smallCounty.学校.slice(1).map(([code = '']) => code);
  const two = {
    ...smallCounty,
    班级: [...smallCounty.班级, [there ?? '', '小学', '四年级', '1']],
    教师: [...smallCounty.教师, ['T0003', '李梅', '女', '10000000006', there ?? '', '班主任', '小学', '四年级', '1']],
  };
  await bringIn(world, official, workbookOf(two));
  const { org, pupil, to, teacher } = await world.system(async ({ db, now }) => {
    const { person, org: from } = await db
      .selectFrom('people.pupil')
      .select(['person', 'org'])
      .where('student_no', '=', first[0] ?? '')
      .executeTakeFirstOrThrow();
    const schools = db
      .selectFrom('people.organisation')
      .select('id')
      .where('code', '=', there ?? '');
    const { id: taking } = await schools.executeTakeFirstOrThrow();
    const staff = db.selectFrom('people.person').select('id').where('code', '=', 'T0003');
    const { id: next } = await staff.executeTakeFirstOrThrow();
    const row = () => ({ county: world.county, id: newId(), org: from, pupil: person });
    await db
      .insertInto('people.consent')
      .values({
        ...row(),
        decided_by: person,
        purpose: 'x',
        text_version: 1,
        text_hash: '',
        decision: 'given',
        at: now,
      })
      .execute();
    const due = { half_on: '2026-12-01', due_on: '2026-12-08' };
    await db
      .insertInto('people.family_request')
      .values({ ...row(), ...due, asked_by: person, kind: 'correction', words: '', state: 'open', made_at: now })
      .execute();
    const code = { phone: '10000000007', relation: 'parent', code_hash: Buffer.from('x'), tries_left: 5 };
    await db
      .insertInto('people.claim')
      .values({ ...row(), ...code, issued_by: person, issued_at: now, expires_at: now })
      .execute();
    await db
      .insertInto('people.contact')
      .values({ ...row(), worker: next, began: '2026-09-01' })
      .execute();
    return { org: from, pupil: person, to: taking, teacher: next };
  });
  await anAsking(world, { org, pupil, to_org: to });
  await anAsking(world, {
    org,
    pupil,
    to_org: await anOrganisation(world, { name: '第三所小学', region: '990101202201' }),
  });
  const moved = workbookOf({ 学生: [head, first.with(4, there ?? ''), ...others] });
  expect(await bringIn(world, official, moved, { accept: true })).toMatchObject({ state: 'applied' });
  const kept = await world.system(async ({ db }) => {
    const tables = ['guardianship', 'contact', 'consent', 'claim', 'family_request', 'pupil', 'asking'] as const;
    const whose = tables.map(
      (table) => `select org from people.${table} where ${table === 'pupil' ? 'person' : 'pupil'} = '${pupil}'`,
    );
    return sql<{ org: string }>`${sql.raw(whose.join(' union all '))}`.execute(db);
  });
  expect(kept.rows.map((row) => row.org)).toEqual(Array.from({ length: 8 }, () => to));
  const [asked, needs] = await world.system(({ db }) =>
    Promise.all([
      db.selectFrom('people.asking').select(['to_org', 'state']).orderBy('state').execute(),
      db.selectFrom('needs.need').select(['org', 'opener']).where('subject', '=', pupil).execute(),
    ]),
  );
  expect(asked).toMatchObject([{ to_org: to, state: 'agreed' }, { state: 'county' }]);
  expect(needs).toEqual([{ org: to, opener: teacher }]);
});

test('a run that another one overtook is not kept', async () => {
  const first = await lookAt(world, official, workbookOf(smallCounty));
  world.clock.pass(1_000);
  await bringIn(world, official, workbookOf(smallCounty));
  await expect(official.call(contract.applyImport, { params: { id: first.id }, body: {} })).rejects.toMatchObject({
    code: 'intake.outdated',
  });
});

test('a cancelled run forgets its rows, and a file that is none of ours is refused whole', async () => {
  const run = await lookAt(world, official, workbookOf(smallCounty));
  await official.call(contract.cancelImport, { params: { id: run.id } });
  const left = await world.system(({ db }) => db.selectFrom('intake.planned_row').selectAll().execute());
  expect(left).toEqual([]);

  const strange = await lookAt(
    world,
    official,
    workbookOf({
      账目: [
        ['项目', '金额'],
        ['电费', '3'],
      ],
    }),
  );
  expect([strange.state, strange.refusal]).toEqual(['refused', '没有找到表头。请使用模板，不要改动表头。']);
  const poor = changed('学校', (rows) => rows.map((row) => row.toSpliced(0, 1)));
  const run2 = await lookAt(world, official, workbookOf(poor));
  expect((await rowsOf(run2.id, 'refused'))[0]).toMatchObject({
    kind: 'schools',
    line: 1,
    faults: [
      {
        column: '学校标识码',
        text: '缺少必填的列“学校标识码”，这张表没有读取。',
      },
    ],
  });
});

test('much change asks for the password given in the last five minutes, what changes little does not', async () => {
  const { grant } = await aPersonAs(world, 'official');
  await bringIn(world, official, workbookOf(smallCounty));
  const less = changed('学生', ([head = [], first = []]) => [head, first]);
  const run = await lookAt(world, official, workbookOf(less));
  const apply = { params: { id: run.id }, body: { missing: 'end' as const, accept: true } };
  world.clock.pass(5 * 60_000 + 1_001);
  await expect(official.call(contract.applyImport, apply)).rejects.toMatchObject({ code: 'access.prove_again' });
  expect((await official.call(contract.readImport, { params: { id: run.id } })).state).toBe('ready');
  const fresh = await world.as(grant);
  expect((await fresh.call(contract.applyImport, apply)).state).toBe('applying');
  await world.settled();

  const more = changed('学生', ([head = [], first = []]) => [
    head,
    first,
    first.with(0, 'L990101201605060009').with(1, '周小云'),
  ]);
  const little = await bringIn(world, official, workbookOf({ 学生: more.学生 }));
  expect([little.state, summary(little)['pupils']]).toEqual(['applied', '1 0 1 0 0']);
});

test('how much is much the county sets, within bounds and with the password; the run says so', async () => {
  const [head = [], first = []] = smallCounty.学生;
  const class25 = Array.from({ length: 25 }, (_, at) =>
    first.with(0, `L990101201605060${at + 100}`).with(1, `学生${at}`),
  );
  await bringIn(world, official, workbookOf({ ...smallCounty, 学生: [head, first, ...class25] }));
  // One of 26 is less than 5 in a hundred, and more than 1.
  const renamed = workbookOf({ 学生: [head, first.with(8, '否'), ...class25] });
  const { id, perMille, kinds } = await lookAt(world, official, renamed);
  expect([perMille, kinds[0]?.changesMuch]).toEqual([10, true]);
  const keep = () => official.call(contract.applyImport, { params: { id }, body: {} });
  await expect(keep()).rejects.toMatchObject({ code: 'intake.accept_first', data: { percent: 1 } });
  for (const wrong of [0, 51])
    await expect(official.call(setLimit, { body: { perMille: wrong } })).rejects.toMatchObject({ status: 422 });
  await official.call(setLimit, { body: { perMille: 50 } });
  expect(await official.call(readLimit)).toEqual({ perMille: 50 });
  const read = await official.call(contract.readImport, { params: { id } });
  expect([read.perMille, read.kinds[0]?.changesMuch]).toEqual([50, false]);
  expect((await keep()).state).toBe('applying');
  await world.settled();
  world.clock.pass(5 * 60_000 + 1_001);
  await expect(official.call(setLimit, { body: { perMille: 10 } })).rejects.toMatchObject({
    code: 'access.prove_again',
  });
});

test('a guardian of two is one person, and a need that came in can be met', async () => {
  await bringIn(world, official, workbookOf(smallCounty));
  const persons = await world.system(({ db }) =>
    db.selectFrom('people.person').select('id').where('name', '=', '王桂兰').execute(),
  );
  expect(persons.length).toBe(1);
  const needs = await world.system(({ db }) =>
    db.selectFrom('needs.need').select(['code', 'scope', 'consent', 'rural', 'left_behind']).orderBy('code').execute(),
  );
  expect(needs).toEqual([
    { code: 'N0001', scope: 'pupil', consent: 'asked', rural: true, left_behind: true },
    { code: 'N0002', scope: 'school', consent: 'not_needed', rural: true, left_behind: false },
  ]);
});

test('one person is one provider, one code one provider, and half characters do not break a run', async () => {
  await bringIn(world, official, workbookOf(smallCounty));
  const twice = changed('志愿者', ([head = [], first = []]) => [
    head,
    first.with(0, 'V0002'),
    first.with(0, 'P0001').with(1, '李\ud800明').with(2, '10000000077'),
    first.with(0, 'V0003').with(1, '李明').with(2, '10000000077'),
    first.with(0, 'V0004').with(1, '李明').with(2, '10000000077'),
  ]);
  const { 志愿者 } = twice;
  const run = await bringIn(world, official, workbookOf({ 志愿者 }));
  expect([run.state, summary(run)['volunteers']]).toEqual(['applied', '1 0 0 0 3']);
  expect((await rowsOf(run.id, 'refused')).map(({ line, faults }) => [line, faults[0]?.text])).toEqual([
    [2, '这个人（姓名和手机号相同）已经是志愿者，编号不同。'],
    [3, '这个编号已经是另一个提供者的。'],
    [5, '这个人（姓名和手机号相同）已经是志愿者，编号不同。'],
  ]);
});

test('whoever teaches and is known elsewhere stays who he is', async () => {
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局', region: '990101' });
  const known = await aPersonAs(world, 'department', { name: '周敏', org: bureau });
  await world.system(({ db }) =>
    db.updateTable('people.person').set({ phone: '10000000003' }).where('id', '=', known.person).execute(),
  );
  await bringIn(world, official, workbookOf(smallCounty));
  const person = await world.system(({ db }) =>
    db.selectFrom('people.person').select(['id', 'org', 'code']).where('name', '=', '周敏').execute(),
  );
  expect(person).toEqual([{ id: known.person, org: bureau, code: 'T0002' }]);
});

test('who is told by several rows is one person, told by what each of them says', async () => {
  const people = {
    ...smallCounty,
    监护人: [
      ['学籍号', '姓名', '关系', '手机号', '性别', '语言或方言'],
      ['L990101201605060001', '王桂兰', '奶奶', '10000000001', '女', ''],
      ['L990101201607080002', '王桂兰', '奶奶', '10000000001', '', '云岭话'],
      ['L990101201607080002', '周敏', '母亲', '10000000003', '', ''],
    ],
  };
  const told = () =>
    world.system(({ db }) =>
      db
        .selectFrom('people.person')
        .select(['name', 'sex', 'languages'])
        .where('name', 'in', ['王桂兰', '周敏'])
        .orderBy('sex')
        .orderBy('languages')
        .execute(),
    );
  await bringIn(world, official, workbookOf(people));
  // The mother said nothing of her sex; the teacher she is as well did.
  const persons = [
    { name: '周敏', sex: 2, languages: [] },
    { name: '王桂兰', sex: 2, languages: ['云岭话'] },
  ];
  expect(await told()).toEqual(persons);
  const again = await lookAt(world, official, workbookOf(people));
  expect(summary(again)).toMatchObject({ guardians: '0 0 3 0 0', teachers: '0 0 2 0 0' });

  const [head = [], first = [], second = [], third = []] = people.监护人;
  const changedRelation = { 监护人: [head, first, second.with(2, '其他'), third] };
  const run = await bringIn(world, official, workbookOf(changedRelation), { accept: true });
  expect([run.state, summary(run)['guardians']]).toEqual(['applied', '0 1 2 0 0']);
  expect(await told()).toEqual(persons);
});
