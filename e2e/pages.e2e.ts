import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const desk = [
  ['/sign-in', undefined, '登录'],
  ['/roles', undefined, '您想以谁的身份看看云岭县？'],
  ['/runs', 'demo.official', '匹配：先看清楚，再推送'],
  ['/scenarios', 'demo.official', '心理健康：增加什么最有用'],
  ['/resources', 'demo.official', /资源/],
  ['/providers', 'demo.official', /提供者/],
  ['/inbox', 'demo.official', '消息'],
  ['/imports', 'demo.official', '用表格导入'],
  ['/people', 'demo.official', /还不能登录的人/],
  ['/password', 'demo.leader', '修改密码'],
  ['/regions', 'demo.official', /云岭县有 12 个乡镇/],
  ['/trees', 'demo.official', /学区有 4 个区域/],
  ['/school', 'demo.leader', /./],
  ['/needs', 'demo.leader', '本校的需求'],
  ['/needs/new', 'demo.homeroom', '提出一个需求'],
  ['/offers', 'demo.provider_admin', '意向：等双方答复'],
  ['/resources/new', 'demo.provider_admin', '新增一项资源'],
] as const;

const phone = [
  ['/m/sign-in', undefined, '登录'],
  ['/m/roles', undefined, '选择一个角色'],
  ['/m/', 'demo.guardian', /您好/],
  ['/m/consents', 'demo.guardian', '同意与不同意'],
  ['/m/services', 'demo.volunteer', '服务'],
  ['/m/inbox', 'demo.volunteer', '消息'],
  ['/m/reminders', 'demo.guardian', '提醒'],
  ['/m/people', 'demo.homeroom', '邀请'],
  ['/m/password', 'demo.volunteer', '修改密码'],
  ['/m/needs/new', 'demo.guardian', /./],
  ['/m/needs', 'demo.homeroom', /./],
] as const;

test.each(desk)('%s opens for %s at a desk, and axe finds nothing', async (path, login, title) => {
  const page = await stage.visit(path, login === undefined ? undefined : { login });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.close();
});

test.each(phone)('%s opens for %s on a phone, small and large, and axe finds nothing', async (path, login, title) => {
  const page = await stage.visit(path, login === undefined ? { phone: true } : { login, phone: true });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '大字模式' }).click();
  expect(await faultsOf(page)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wider).toBe(false);
  await page.close();
});

test('the staff’s pages are reached and used by keyboard alone', async () => {
  const page = await stage.visit('/', { login: 'demo.official' });
  await page.getByRole('heading', { level: 1, name: /心理健康/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.getByRole('link', { name: '匹配与推送' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '匹配：先看清楚，再推送' }).waitFor();
  await page.close();
});
