import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('a day of research: proposed by a village school, put on the calendar, a teacher signs up, and the page of the six counts it', async () => {
  const school = await stage.visit('/gatherings', { login: 'demo.leader' });
  await school.getByRole('button', { name: '提出活动' }).click();
  const dialog = school.getByRole('dialog');
  await dialog.getByLabel('教联体').click();
  await school.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: '活动' }).fill('村小美术课例研讨');
  await dialog.getByLabel('地点').fill('学校操场');
  await dialog.getByPlaceholder('开始').fill('2099-12-01 14:00');
  await school.keyboard.press('Enter');
  await dialog.getByPlaceholder('结束').fill('2099-12-01 16:00');
  await school.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '提出活动' }).click();
  await school.getByRole('heading', { level: 1, name: '村小美术课例研讨' }).waitFor();
  expect(await faultsOf(school)).toEqual([]);
  const path = new URL(school.url()).pathname;

  const bureau = await stage.visit(path, { login: 'demo.official' });
  await bureau.getByRole('button', { name: '列入日历' }).click();
  await bureau.getByRole('dialog').getByRole('button', { name: '列入日历' }).click();
  await bureau.getByText('联合教研 · 已列入日历').waitFor();

  const teacher = await stage.visit(path, { login: 'demo.homeroom' });
  await teacher.getByRole('button', { name: '我报名' }).click();
  await teacher.getByText('您已报名').waitFor();
  expect(await faultsOf(teacher)).toEqual([]);

  await school.goto(new URL('/consortia', school.url()).href);
  await school
    .getByRole('link', { name: /.教联体$/ })
    .first()
    .click();
  await school.getByRole('heading', { name: /所学校，.+牵头/ }).waitFor();
  await school.getByText('办过 1 次，日历上还有 2 次').waitFor();
  expect(await faultsOf(school)).toEqual([]);
});
