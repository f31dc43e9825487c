import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('a grandmother claims her grandchild in large type, the homeroom teacher sees who she is, and she consents in two taps', async () => {
  const teacher = await stage.visit('/claims', { login: 'demo.homeroom' });
  await teacher.getByRole('heading', { level: 1, name: '没有等您核对的认领' }).waitFor();
  await choose(teacher, '学生', '林小雨');
  await teacher.getByText('王桂兰').waitFor();
  await choose(teacher, '关系', '祖父母、外祖父母');
  await teacher.getByLabel('手机号').fill('138 0000 1234');
  expect(await faultsOf(teacher)).toEqual([]);
  await teacher.getByRole('button', { name: '生成认领码' }).click();
  await teacher.getByRole('heading', { level: 1, name: /林小雨的认领码/ }).waitFor();
  expect(await faultsOf(teacher)).toEqual([]);
  const code = (await teacher.getByRole('main').getByRole('heading', { level: 2 }).textContent()) ?? '';
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/);

  const grandmother = await stage.visit('/m/sign-in', { phone: true });
  await grandmother.getByRole('link', { name: '用认领码认领孩子' }).click();
  await grandmother.getByRole('button', { name: '大字模式' }).click();
  await grandmother.getByLabel('手机号').fill('13800001234');
  await grandmother.getByLabel('认领码').fill('2222 2222');
  await grandmother.getByRole('button', { name: '下一步' }).click();
  await grandmother.getByText(/手机号或认领码不对/).waitFor();
  expect(await faultsOf(grandmother)).toEqual([]);
  await grandmother.getByLabel('认领码').fill(code.toLowerCase());
  await grandmother.getByRole('button', { name: '下一步' }).click();
  await grandmother.getByRole('heading', { name: '这个认领码是给“小雨”的' }).waitFor();
  expect(await grandmother.getByText('林小雨').count()).toBe(0);
  expect(await faultsOf(grandmother)).toEqual([]);
  await grandmother.getByLabel('您的姓名').fill('李秀英');
  await grandmother.getByLabel('新密码', { exact: true }).fill('quiet hills 7 swallows');
  await grandmother.getByLabel('再输一次新密码').fill('quiet hills 7 swallows');
  await grandmother.getByRole('button', { name: '认领', exact: true }).click();
  await grandmother.getByText(/老师核对身份之后/).waitFor();
  expect(await faultsOf(grandmother)).toEqual([]);

  const again = await stage.visit('/claims', { login: 'demo.homeroom' });
  await again.getByRole('heading', { level: 1, name: '有 1 个认领等您核对身份' }).waitFor();
  await again.getByRole('button', { name: '核对身份' }).click();
  await again.getByRole('radio', { name: '看了户口簿' }).check();
  expect(await faultsOf(again)).toEqual([]);
  await again.getByRole('button', { name: '确认是监护人' }).click();
  await again.getByText('已确认李秀英是监护人').waitFor();

  await grandmother.reload();
  await grandmother.getByText(/学校刚刚确认您/).waitFor();
  await grandmother.getByRole('link', { name: '同意', exact: true }).click();
  await grandmother.getByRole('button', { name: '同意', exact: true }).first().click();
  await grandmother.getByText('已同意', { exact: true }).first().waitFor();
});
