import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** The one the stage signs people in with. */
const password = 'a password for tests';

test('a school leader prints a link, and the teacher opens it at a desk and is in', async () => {
  const leader = await stage.visit('/people', { login: 'demo.leader' });
  await leader.getByRole('heading', { level: 1, name: /还不能登录的人/ }).waitFor();
  await choose(leader, '角色', '教师');
  await leader.getByRole('checkbox').nth(0).check();
  await leader.getByRole('button', { name: '给选中的 1 人发链接' }).click();
  await leader.getByRole('heading', { level: 1, name: /1 个链接/ }).waitFor();
  expect(await faultsOf(leader)).toEqual([]);
  const name = (await leader.getByRole('main').getByRole('heading', { level: 2 }).textContent()) ?? '';
  const link = (await leader.getByText(/\/welcome#token=/).textContent()) ?? '';
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/welcome#token=990101\.[\w-]{43}$/);

  const teacher = await stage.visit(link.slice(stage.address.length));
  await teacher.getByRole('heading', { level: 1, name: `${name}，您好` }).waitFor();
  expect(await faultsOf(teacher)).toEqual([]);
  await teacher.getByLabel(/^登录名/).fill('xin.laoshi');
  await teacher.getByLabel(/^新密码/).fill(password);
  await teacher.getByLabel(/^再输一次/).fill(password);
  await teacher.getByRole('button', { name: '设好并进入' }).click();
  await teacher.waitForURL((url) => url.pathname !== '/welcome');
  // The session's cookie is dated by the stage's clock; only the stage can keep it in a browser.
  const inside = await stage.visit('/', { login: 'xin.laoshi' });
  await inside.getByRole('button', { name: new RegExp(name) }).waitFor();

  const again = await stage.visit(link.slice(stage.address.length));
  await again.getByText(/已经用过/).waitFor();
  await leader.close();
});

test('a homeroom teacher makes a link on the phone, and a grandmother opens it on hers, in large type', async () => {
  const homeroom = await stage.visit('/m/people', { login: 'demo.homeroom', phone: true });
  await homeroom.getByRole('button', { name: '发链接' }).first().click();
  const link = await homeroom.getByRole('textbox', { name: /前有效/ }).inputValue();
  expect(await faultsOf(homeroom)).toEqual([]);

  const guardian = await stage.visit(link.slice(stage.address.length), { phone: true });
  await guardian.getByRole('heading', { level: 1, name: /您好/ }).waitFor();
  await guardian.getByRole('button', { name: '大字模式' }).click();
  expect(await faultsOf(guardian)).toEqual([]);
  await guardian.getByLabel('登录名').fill('王奶奶');
  await guardian.getByLabel('新密码', { exact: true }).fill(password);
  await guardian.getByLabel('再输一次新密码').fill('something else');
  await guardian.getByRole('button', { name: '设好并进入' }).click();
  await guardian.getByText('两次输入的不一样').waitFor();
  await guardian.getByLabel('再输一次新密码').fill(password);
  await guardian.getByRole('button', { name: '设好并进入' }).click();
  await guardian.getByRole('link', { name: '我的' }).click();
  await guardian.getByRole('link', { name: '修改密码' }).click();
  await guardian.getByRole('heading', { level: 1, name: '修改密码' }).waitFor();
  expect(await faultsOf(guardian)).toEqual([]);
  await homeroom.close();
});
