import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbookOf } from '#platform/tabular/testing.ts';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const school = '2199000901';
const pupilHead = ['学籍号 *', '姓名', '性别', '出生日期', '学校标识码', '学段', '年级', '班级', '是否留守'];
const pupil = (
  number: string,
  name: string,
  born: unknown,
  more: { sex?: string; at?: string; grade?: string } = {},
) => {
  const { sex = '女', at = school, grade = '四年级' } = more;
  return [number, name, sex, born, at, '小学', grade, '1班', '是'];
};

/**
 * A workbook as a bureau's clerk would hand it in: a merged title, full-width digits, five ways to write a day, a header that
 * stands twice, a hidden sheet, a formula, a number that lost its end, the same pupil twice, a school nobody has heard of.
 */
const clerks = (): Uint8Array =>
  workbookOf(
    {
      学校: [
        ['2026 年秋季学校名单'],
        ['学校标识码', '学校名称', '学段', '所在村（社区）代码', '备注'],
        [Number(school), '石塘乡新村小学', '小学', '990101201201', '新建'],
      ],
      班级: [
        ['学校标识码', '学段', '年级', '班号'],
        [school, '小学', '４', '１'],
      ],
      学生: [
        pupilHead,
        pupil('L990101201605069001', '林一', '2016-05-06'),
        pupil('L990101201605079002', '林二', '2016/5/7'),
        pupil('Ｌ９９０１０１２０１６０５０８９００３', '林三', '20160508'),
        pupilHead,
        pupil('L990101201605099004', '林四', '二〇一六年五月九日'),
        pupil('L990101201605109005', '林五', 42_500),
        pupil('L990101201605119006', '林六', '5/11/2016'),
        pupil('L990101201605129007', '林七', '2016-05-12', { at: '2199000999' }),
        pupil('L990101201605139008', '林八', '2016-05-13', { grade: '十一年级' }),
        pupil('L990101201605069001', '林一', '2016-05-06'),
        pupil('L990101201605149009', '林九', '2016-05-14', { sex: '?' }),
        pupil('9.90101E+17', '林十', '2016-05-15'),
        pupil('L990101201605169010', '', '2016-05-16'),
      ],
      草稿: [
        ['学籍号', '姓名'],
        ['L990101201605179011', '不该读到的人'],
      ],
    },
    (sheets) => {
      const pupils = sheets['学生'];
      if (!pupils) throw new Error('the workbook has no pupils');
      pupils['B14'] = { t: 's', v: '林十一', f: 'CONCAT("林","十一")' };
      const schools = sheets['学校'];
      if (schools) schools['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }];
    },
    'xlsx',
    ['草稿'],
  );

test('a clerk’s workbook with mistakes is looked through, its mistakes are named, and its good rows are kept', async () => {
  const official = await stage.visit('/imports', { login: 'demo.official' });
  await official.getByRole('heading', { level: 1, name: '用表格导入' }).waitFor();
  const asked = official.waitForEvent('download');
  await official.getByRole('link', { name: '下载完整模板' }).click();
  const template = await asked;
  expect([await template.failure(), template.suggestedFilename()]).toEqual([null, '联育导入模板.xlsx']);

  await official.locator('input[type=file]').setInputFiles({
    name: '秋季名单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(clerks()),
  });
  await official.getByRole('heading', { level: 1, name: '秋季名单.xlsx：7 行可以写入' }).waitFor();
  expect(await faultsOf(official)).toEqual([]);
  const remarks = await official.locator('.intake-remarks').textContent();
  for (const said of ['这些列没有用到：备注', '隐藏的工作表没有读取', '有 1 行重复的表头，已略过'])
    expect(remarks).toContain(said);

  const rows = await official.locator('tr', { has: official.locator('.intake-faults') }).allInnerTexts();
  const told = rows.map((row) => row.replace(/\s+/g, ' '));
  expect(told).toEqual([
    expect.stringMatching(/^学生 8 .*出生日期 看不出哪个是年、月、日/),
    expect.stringMatching(/^学生 9 .*学校标识码 找不到它所指的对象.*班号 找不到/),
    expect.stringMatching(/^学生 10 .*年级/),
    expect.stringMatching(/^学生 11 .*整行 与第 2 行重复/),
    expect.stringMatching(/^学生 12 .*性别 只能填：男、女/),
    expect.stringMatching(/^学生 13 .*学籍号 号码被当作数字保存/),
    expect.stringMatching(/^学生 14 .*姓名 单元格里是公式/),
  ]);
  expect(await official.content()).not.toContain('林一');

  await official.getByRole('button', { name: '写入 7 行' }).click();
  await official.getByText('已写入 7 行。').waitFor();
  expect(await faultsOf(official)).toEqual([]);
  const kept = await stage.world.system(({ db }) =>
    db
      .selectFrom('people.person as person')
      .innerJoin('people.organisation as org', 'org.id', 'person.org')
      .select(['person.name', 'person.born'])
      .where('org.name', '=', '石塘乡新村小学')
      .orderBy('person.born')
      .execute(),
  );
  expect(kept).toEqual([
    { name: '林一', born: '2016-05-06' },
    { name: '林二', born: '2016-05-07' },
    { name: '林三', born: '2016-05-08' },
    { name: '林四', born: '2016-05-09' },
    { name: '林五', born: '2016-05-10' },
  ]);
  await official.goto(`${stage.address}/imports`);
  await official.getByRole('row', { name: /秋季名单.xlsx 已写入/ }).waitFor();
});
