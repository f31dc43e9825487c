import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '#modules/intake/contract/run.ts';
import type { RunRemark } from '#modules/intake/server/ready.ts';
import { bringIn, lookAt, smallCounty, workbookOf } from '#modules/intake/testing.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import type { Fault } from '#platform/intake/kind.ts';
import { checkOfCitizenNumber } from '#standards/codes/citizen-number.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

type Sheet = keyof typeof smallCounty;

const citizen = '99010120160506001';
/** A lasting number of a boy; the pupil beside it is a girl. */
const ofABoy = `G${citizen}${checkOfCitizenNumber(citizen)}`;
/** The same with one digit wrong. */
const misread = ofABoy.replace('990101', '990107');

const girl = 'L990101201605060001';

/** The first row of a sheet with these cells instead, under the heading that is blamed, and why it is refused. */
const refused: readonly [sheet: Sheet, blamed: string, code: string, cells: Readonly<Record<string, string>>][] = [
  ['乡镇与村', 'code', 'people.not_a_region_code', { 区划代码: '990101' }],
  ['乡镇与村', 'code', 'people.region_of_another_county', { 区划代码: '110105001' }],
  ['乡镇与村', 'lon', 'tabular.not_a_number', { 经度: '东经104度' }],
  ['乡镇与村', 'lat', 'tabular.out_of_range', { 纬度: '104.61' }],
  ['乡镇与村', 'code', 'tabular.no_such_area', { 区划代码: '990101600' }],
  ['学校', 'school', 'people.not_a_school_code', { 学校标识码: '219900090' }],
  ['学校', 'school', 'tabular.no_such_type', { 学校标识码: '2099000901' }],
  ['乡镇与村', 'urbanRural', 'tabular.not_a_choice', { 城乡分类: '113' }],
  ['学校', 'region', 'intake.unknown_reference', { '所在村（社区）代码': '990101202209' }],
  ['学校', 'name', 'tabular.too_long', { 学校名称: '中心小学'.repeat(16) }],
  ['班级', 'stage', 'tabular.not_a_choice', { 学段: '大学' }],
  ['班级', 'grade', 'people.not_a_grade', { 年级: '大班' }],
  ['班级', 'grade', 'people.grade_not_of_stage', { 年级: '七年级' }],
  ['班级', 'number', 'people.not_a_class_number', { 班号: '甲班' }],
  ['学生', 'studentNo', 'people.not_a_student_number', { 学籍号: '2016050601' }],
  ['学生', 'studentNo', 'tabular.check_digit', { 学籍号: misread }],
  ['学生', 'studentNo', 'tabular.no_such_day', { 学籍号: 'L990101201613060001' }],
  ['监护人', 'studentNo', 'tabular.check_digit', { 学籍号: misread }],
  ['学生', 'born', 'people.born_later', { 出生日期: '2026-11-25' }],
  ['学生', 'born', 'people.born_differs', { 出生日期: '2016-05-07' }],
  ['学生', 'sex', 'people.sex_differs', { 学籍号: ofABoy }],
  ['教师', 'number', 'people.homeroom_of_no_class', { 班号: '' }],
  ['教师', 'staffNo', 'people.staff_twice', { 教职工编号: 'T0009' }],
  ['教师', 'role', 'people.grant_needs_second', { 职务: '心理教师' }],
  ['教师任职', 'role', 'people.grant_needs_second', { 职务: '学生保护专员' }],
  ['教师任职', 'role', 'people.grant_needs_second', { 职务: '心理教师' }],
  ['教师任职', 'stage', 'people.homeroom_of_no_class', { 职务: '班主任' }],
  ['教师任职', 'staffNo', 'intake.unknown_reference', { 教职工编号: 'T0009' }],
  ['教师任职', 'ended', 'people.until_past', { 职务: '校长', 从这一天起不再有效: '2026-11-24' }],
  ['教师任职', 'began', 'people.holds_it_already', { 开始日期: '2026-10-01' }],
  ['转学与离校', 'day', 'people.leaving_later', { 日期: '2026-11-25' }],
  ['转学与离校', 'to', 'tabular.empty_cell', { 转入学校标识码: '' }],
  ['转学与离校', 'to', 'people.not_a_running_school', { 学籍号: girl, 转入学校标识码: '2199000901' }],
  ['转学与离校', 'from', 'people.pupil_elsewhere', { 学籍号: girl, 原学校标识码: '2199000902', 日期: '2026-11-19' }],
  ['转学与离校', 'studentNo', 'people.leaving_asked', { 日期: '2026-11-23' }],
  ['转学与离校', 'from', 'intake.not_changeable', { 原学校标识码: '2199000902' }],
  ['学区等的成员', 'began', 'people.placed_twice', { 开始日期: '2024-10-01' }],
  ['学区等的成员', 'ended', 'people.ends_before', { 从这一天起不再有效: '2024-08-31' }],
  ['资源单位', 'code', 'tabular.check_digit', { 单位编号: '12510000450000000X' }],
  ['资源单位', 'code', 'resources.not_a_credit_code', { 单位编号: '1251000045000000IX' }],
  ['志愿者', 'code', 'resources.code_taken', { 志愿者编号: 'P0001' }],
  ['志愿者', 'name', 'resources.already_volunteer', { 志愿者编号: 'V0009' }],
  ['资源', 'schedule', 'resources.weekly_without_days', { 每周时间: '19:00-19:45' }],
  ['资源', 'schedule', 'resources.weekly_without_times', { 每周时间: '周二、周四晚上' }],
  ['需求', 'wantedTo', 'needs.period_reversed', { 结束日期: '2026-11-30' }],
  ['需求', 'urgency', 'intake.not_changeable', { 紧急程度: '紧急' }],
  ['需求', '', 'intake.row_twice', { 紧急程度: '紧急' }],
];

/** What the rows of `refused` are as tables, one under another. */
const tables = Object.fromEntries(
  [...Map.groupBy(refused, ([sheet]) => sheet)].map(([sheet, rows]) => {
    const [head = [], first = []]: readonly (readonly string[])[] = smallCounty[sheet];
    for (const name of rows.flatMap(([, , , cells]) => Object.keys(cells))) expect(head).toContain(name);
    return [sheet, [head, ...rows.map(([, , , cells]) => head.map((name, at) => cells[name] ?? first[at] ?? ''))]];
  }),
);

/** The line one of them stands in. */
const lineOf = (at: number): number => {
  const [sheet] = refused[at] ?? [];
  return 2 + refused.slice(0, at).filter(([other]) => other === sheet).length;
};

let world: World;
let official: Client;
let faults: Map<string, Fault[]>;

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  await bringIn(world, official, workbookOf(smallCounty));
  faults = await faultsOf(await lookAt(world, official, workbookOf(tables)));
});
afterAll(() => world.close());

/** Why the rows of a run are refused, by sheet and line. */
async function faultsOf({ id }: contract.ImportRun): Promise<Map<string, Fault[]>> {
  const rows = await world.system(({ db }) =>
    db.selectFrom('intake.planned_row').select(['sheet', 'line', 'faults']).where('run', '=', id).execute(),
  );
  return new Map(rows.map(({ sheet, line, faults: found }) => [`${sheet} ${line}`, found as unknown as Fault[]]));
}

test('nothing but what is wrong stands in the tables', () => {
  expect([...faults.keys()].sort()).toEqual(refused.map(([sheet], at) => `${sheet} ${lineOf(at)}`).sort());
});

test.each(refused.map(([sheet, blamed, code], at) => ({ sheet, blamed, code, at })))(
  'a row of $sheet is refused as $code, under its column',
  ({ sheet, blamed, code, at }) => {
    expect(faults.get(`${sheet} ${lineOf(at)}`)).toMatchObject([{ column: blamed, code }]);
  },
);

test('rows that say different things of one and the same are all refused, and each names the other', async () => {
  const 学生 = [...smallCounty.学生, (smallCounty.学生[1] ?? []).with(1, '林晓雨')];
  const 监护人 = smallCounty.监护人.map((row, at) => [...row, ['性别', '女', ''][at] ?? '']);
  const [head = [], first = [], ...more] = smallCounty.教师;
  const 教师 = [head, first.with(1, '王桂兰').with(2, '男').with(3, '10000000001'), ...more];
  const found = await faultsOf(await lookAt(world, official, workbookOf({ 学生, 监护人, 教师 })));
  const refusals = [...found].flatMap(([row, [fault]]) => (fault ? [[row, fault] as const] : []));
  const differ = (column: string, table: string, line: number) => ({
    column,
    code: 'intake.rows_differ',
    data: { table, line },
  });
  expect(new Map(refusals)).toEqual(
    new Map([
      ['学生 2', differ('name', '学生', 4)],
      ['学生 4', differ('name', '学生', 2)],
      ['监护人 2', differ('sex', '教师', 2)],
      ['教师 2', differ('sex', '监护人', 2)],
    ]),
  );
});

test('a table without one of its required columns is refused as a whole', async () => {
  const 班级 = smallCounty.班级.map((row) => row.toSpliced(3, 1));
  expect(await faultsOf(await lookAt(world, official, workbookOf({ 班级 })))).toEqual(
    new Map([['班级 1', [expect.objectContaining({ column: 'number', code: 'intake.column_missing' })]]]),
  );
});

test('a table that says a column twice, by two of its names, is refused as a whole', async () => {
  const 班级 = smallCounty.班级.map((row, at) => [...row, at === 0 ? '学校代码' : '2199000901']);
  expect(await faultsOf(await lookAt(world, official, workbookOf({ 班级 })))).toEqual(
    new Map([['班级 1', [expect.objectContaining({ column: 'school', code: 'tabular.column_twice' })]]]),
  );
});

/** A table with headers we know, which is of no kind we know. */
const strange = { 通讯录: [['姓名'], ['张明']] };
const kept = (id: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('intake.import_run')
      .select(['state', 'refusal', 'remarks'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );

test('a table that is not recognised is left out of a file, and a file of no other is refused', async () => {
  const { id } = await lookAt(world, official, workbookOf({ ...strange, 班级: smallCounty.班级 }));
  const { state, remarks } = await kept(id);
  expect([state, (remarks as unknown as RunRemark[]).map(({ sheet, code }) => [sheet, code])]).toEqual([
    'ready',
    [['通讯录', 'intake.sheet_unknown']],
  ]);
  const alone = await lookAt(world, official, workbookOf(strange));
  expect(await kept(alone.id)).toMatchObject({ state: 'refused', refusal: { code: 'intake.no_known_sheet' } });
});

test('a run that waits for its file cannot be kept, nor one that is over cancelled or given another file', async () => {
  const { id } = await official.call(contract.startImport, { body: { fileName: '名册.xlsx' } });
  const notReady = { code: 'intake.not_ready' };
  await expect(official.call(contract.applyImport, { params: { id }, body: {} })).rejects.toMatchObject(notReady);
  await official.call(contract.cancelImport, { params: { id } });
  await expect(official.call(contract.cancelImport, { params: { id } })).rejects.toMatchObject(notReady);
  const late = await official.raw({
    method: 'PUT',
    url: `/api/imports/${id}/file`,
    body: Buffer.from(workbookOf(smallCounty)),
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(JSON.parse(late.body)).toMatchObject(notReady);
});
