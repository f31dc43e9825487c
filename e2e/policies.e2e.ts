import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('from a pasted text to a clause everybody reads: entered, put in force by a colleague, found and linked to', async () => {
  const bureau = await stage.visit('/policies/new', { login: 'demo.official' });
  await bureau.getByLabel('标题', { exact: true }).fill('云岭县家访办法');
  await bureau.getByRole('textbox', { name: '发文单位（县外，或学校）' }).fill('县人民政府');
  await bureau.getByLabel('从哪天起生效').fill('2026-03-01');
  await bureau.keyboard.press('Enter');
  await bureau
    .getByRole('textbox', { name: '正文', exact: true })
    .fill('第一条　家访不打分。\n第二条　家访的时间由家长定。');
  await bureau.getByRole('button', { name: '保存草案' }).click();
  await bureau.getByRole('heading', { level: 1, name: '云岭县家访办法' }).waitFor();
  expect(await faultsOf(bureau)).toEqual([]);
  await bureau.getByRole('button', { name: '看草案' }).click();
  await bureau.getByText('最后修改的是您，请另一位同事来确认生效。').waitFor();
  expect(await bureau.getByRole('button', { name: '确认生效' }).count()).toBe(0);

  const colleague = await stage.visit(new URL(bureau.url()).pathname, { login: 'demo.deputy' });
  await colleague.getByRole('button', { name: '确认生效' }).click();
  await colleague.getByRole('dialog').getByRole('button', { name: '确认生效' }).click();
  await colleague.getByText('现行有效').first().waitFor();

  const school = await stage.visit('/policies', { login: 'demo.leader' });
  await school.getByRole('searchbox', { name: '在标题和条款里找' }).fill('时间由家长定');
  await school.keyboard.press('Enter');
  await school.getByRole('link', { name: '第二条 · 云岭县家访办法' }).click();
  await school.locator('.ly-clause-marked').getByText('家访的时间由家长定。').waitFor();
  expect(await faultsOf(school)).toEqual([]);
});
