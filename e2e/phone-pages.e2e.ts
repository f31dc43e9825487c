import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partOfDay, seed, tell } from '#testing/amount.ts';
import { faultsOf, setStage, settled, type Stage, windowsOn } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const phone = [
  ['/m/sign-in', undefined, '登录'],
  ['/m/roles', undefined, '选择一个角色'],
  ['/m/welcome', undefined, '开通账号'],
  ['/m/', 'demo.guardian', /您好/],
  ['/m/call', 'demo.guardian', '打电话'],
  ['/m/home', 'demo.guardian', /您好/],
  ['/m/consents', 'demo.guardian', '同意与不同意'],
  ['/m/readers', 'demo.guardian', '谁能看到小雨的信息'],
  ['/m/lend', 'demo.homeroom', '请假时把职务交给同事'],
  ['/m/exports', 'demo.leader', '没有等您核准的导出'],
  ['/m/grants', 'demo.security_admin', '没有等您核准的角色'],
  ['/m/glass', 'demo.lead', '本校的紧急查看'],
  ['/m/holds', 'demo.lead', '没有等您确认的解除'],
  ['/m/offers', 'demo.guardian', /您好/],
  ['/m/talks', 'demo.guardian', '说说话'],
  ['/m/talks/new', 'demo.homeroom', '写给家长'],
  ['/m/sent-notices', 'demo.homeroom', '发出的通知'],
  ['/m/moderation', 'demo.leader', '等决定的消息'],
  ['/m/concerns', 'demo.lead', '涉及孩子安全的消息'],
  ['/m/columns', 'demo.guardian', '专栏'],
  ['/m/search', 'demo.guardian', '找通知、对话和文章'],
  ['/m/comments', 'demo.leader', '等决定的留言'],
  ['/m/services', 'demo.volunteer', '服务'],
  ['/m/inbox', 'demo.volunteer', '消息'],
  ['/m/reminders', 'demo.guardian', '提醒'],
  ['/m/people', 'demo.homeroom', '邀请'],
  ['/m/password', 'demo.volunteer', '修改密码'],
  ['/m/needs/new', 'demo.guardian', '提出需求'],
  ['/m/needs', 'demo.homeroom', '提出的需求'],
  ['/m/matters', 'demo.guardian', '我的建议'],
  ['/m/matters/new', 'demo.guardian', '提一条建议'],
  ['/m/surveys', 'demo.guardian', '问卷'],
  ['/m/sheet', 'demo.guardian', '填问卷'],
  ['/m/data', 'demo.guardian', '保存了小雨的哪些信息'],
  ['/m/looks', 'demo.guardian', '谁看过小雨的信息'],
  ['/m/requests', 'demo.guardian', '请求更正或删除'],
  ['/m/security', 'demo.guardian', '安全设置'],
  ['/m/handover', 'demo.guardian', '没送出的换到另一部手机'],
] as const;

const open = windowsOn(() => stage, { phone: true });

/** Looking at a page costs more than all else that is done with it. */
const looked = partOfDay(
  phone.map(([path]) => path),
  3,
);
tell(`axe looks at ${looked.length} of ${phone.length} pages of a phone (seed ${seed})`);

test.each(phone)(
  '%s opens for %s on a phone, small and large, and axe, where it looks today, finds nothing',
  async (path, login, title) => {
    const page = await open(path, login);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await settled(page);
    const isLooked = looked.includes(path);
    if (isLooked) expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '大字模式' }).click();
    if (isLooked) expect(await faultsOf(page)).toEqual([]);
    await settled(page);
    await expect.poll(() => isTooWide(page)).toBe(false);
    await page.getByRole('button', { name: '普通模式' }).click();
  },
);

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('whoever reads another language than his phone is told it from the first moment', async () => {
  const page = await stage.visit('/m/me', { login: 'demo.homeroom', phone: true });
  await page.getByText('English').click();
  await page.getByText(/^Homeroom teacher/).waitFor();
  await page.reload();
  await page.getByText(/^(Homeroom teacher|班主任)/).waitFor();
  expect(await page.getByText(/^班主任/).count()).toBe(0);
  await page.close();
});
