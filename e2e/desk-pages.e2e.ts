import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partOfDay, seed, tell } from '#testing/amount.ts';
import { cutOff, faultsOf, setStage, settled, type Stage, windowsOn } from './stage.ts';

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
  ['/duties', 'demo.leader', /^责任清单第 2 版.*38 个事项都有一个牵头部门$/],
  ['/duty-draft', 'demo.official', '现在没有责任清单草案'],
  ['/matters', 'demo.official', /件事项在办/],
  ['/tasks', 'demo.official', /项任务在办/],
  ['/conferences', 'demo.official', '2 次联席会议'],
  ['/structures', 'demo.official', /个教联体和 10 个乡镇指导站/],
  ['/policies', 'demo.leader', /^制度库：\d+ 份制度$/],
  ['/policies/new', 'demo.official', '录入制度'],
  ['/policy-findings', 'demo.official', /处冲突或缺口等着看/],
  ['/build-out', 'demo.official', /项已全部建成/],
  ['/evaluation', 'demo.official', /：\d+ 个指标超出正常范围|都达到目标$/],
  ['/indicators', 'demo.official', /个指标有数/],
  ['/indicators/needs_met', 'demo.leader', '需求满足率（全县）：2 个月的定稿'],
  ['/findings', 'demo.official', '2 个发现还在改进：0 个等着决定，0 个还没有布置'],
  ['/schemes', 'demo.official', /分，有数的部分占/],
  ['/consortia', 'demo.official', /个教联体/],
  ['/gatherings', 'demo.leader', /日历上还有/],
  ['/post-shares', 'demo.leader', /还没有共享课时/],
  ['/surveys', 'demo.official', /份问卷|还没有问卷/],
  ['/surveys/new', 'demo.official', '还没有题目'],
  ['/forms', 'demo.official', /张报表在填报/],
  ['/forms/write', 'demo.official', '写一张报表'],
  ['/comparison', 'demo.official', /个指标/],
  ['/reports', 'demo.official', '发布了 1 份报告'],
  ['/school', 'demo.leader', /^本校/],
  ['/needs', 'demo.leader', '本校的需求'],
  ['/needs/new', 'demo.homeroom', '提出一个需求'],
  ['/sent-notices', 'demo.homeroom', '发通知'],
  ['/sent-notices/new', 'demo.homeroom', '写通知'],
  ['/talks', 'demo.homeroom', '与家长对话'],
  ['/moderation', 'demo.leader', '2 条消息等着决定'],
  ['/concerns', 'demo.lead', '1 条消息可能涉及孩子的安全'],
  ['/notices', 'demo.leader', '收到的通知'],
  ['/columns', 'demo.leader', '专栏'],
  ['/writing', 'demo.leader', '写稿和审核'],
  ['/comments', 'demo.leader', '等决定的留言'],
  ['/offers', 'demo.provider_admin', '意向：等双方答复'],
  ['/resources/new', 'demo.provider_admin', '新增一项资源'],
  ['/classes', 'demo.leader', /有 6 个班/],
  ['/grants', 'demo.leader', '谁在本校担任什么'],
  ['/readers', 'demo.leader', '谁能看到这个孩子'],
  ['/requests', 'demo.leader', '家庭的请求都答复了'],
  ['/lend', 'demo.leader', '请假时把职务交给同事'],
  ['/orders', 'demo.lead', '本校现在没有有效的法院文书'],
  ['/holds', 'demo.lead', '资料保全'],
  ['/glass', 'demo.lead', '紧急查看'],
  ['/yearly-audit', 'demo.official', '未成年人信息年度审计'],
  ['/retention', 'demo.system_admin', '每种记录保存多久'],
  ['/system', 'demo.system_admin', '系统状态'],
  ['/rules', 'demo.security_admin', /条访问规则/],
  ['/audit', 'demo.audit_admin', '谁在什么时候做了什么'],
  ['/purposes', 'demo.official', /孩子的信息用在哪里/],
  ['/security', 'demo.official', '您的账号现在只靠密码'],
  ['/openings', 'demo.lead', '依法打开学生消息'],
] as const;

const open = windowsOn(() => stage);

/** Looking at a page costs more than all else that is done with it. */
const looked = partOfDay(
  desk.map(([path]) => path),
  3,
);
tell(`axe looks at ${looked.length} of ${desk.length} pages of a desk (seed ${seed})`);

/** The page somebody goes to in his window, once it is the one that is shown and all of it is there. */
async function arrive(path: (typeof desk)[number][0], login: string | undefined): Promise<Page> {
  const page = await open(path, login);
  const title = desk.find(([known]) => known === path)?.[2] ?? '';
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
  return page;
}

test.each(desk)('%s opens for %s at a desk, and axe, where it looks today, finds nothing', async (path, login) => {
  const page = await arrive(path, login);
  if (looked.includes(path)) {
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(() => cutOff(page)).toEqual([]);
});

test.each([
  ['/audit', 'demo.audit_admin', 'Audit administrator'],
  ['/rules', 'demo.security_admin', 'Education bureau'],
  ['/retention', 'demo.system_admin', 'Keys of requests'],
  ['/needs', 'demo.leader', 'Individual counselling'],
  ['/people', 'demo.official', 'Volunteer'],
] as const)('%s is read in English without scrolling sideways', async (path, login, saidByServer) => {
  const page = await arrive(path, login);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('cell').getByText(saidByServer).first().waitFor();
  await expect.poll(() => cutOff(page)).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();
});

test('departments against matters are scrolled by keyboard within their own box, and the page is no wider than the desk', async () => {
  const page = await arrive('/duties', 'demo.leader');
  await page.setViewportSize({ width: 1024, height: 768 });
  const matrix = page.getByRole('region', { name: '部门和事项' });
  await matrix.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await expect.poll(() => matrix.evaluate((one) => one.scrollLeft > 0 && one.scrollTop > 0)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
});

test('four figures that find no room in one row stand two by two, and a link is told by more than its colour', async () => {
  const page = await arrive('/needs', 'demo.leader');
  await page.setViewportSize({ width: 1024, height: 768 });
  const inRows = (): Promise<number[]> =>
    page.locator('.ly-figure').evaluateAll((all) => {
      const tops = Map.groupBy(all, (one) => one.getBoundingClientRect().top);
      return [...tops.values()].map((row) => row.length);
    });
  await expect.poll(inRows).toEqual([2, 2]);
  const link = page.getByRole('table').getByRole('link').first();
  await expect.poll(() => link.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('underline');
});

test('however long the navigation, the page that is open is in sight there, also at twice the size, and the page itself stays where it is', async () => {
  const page = await arrive('/openings', 'demo.lead');
  const list = page.getByRole('navigation');
  const link = list.getByRole('link', { name: '依法打开学生消息' });
  const isInSight = (): Promise<boolean> =>
    link.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      const sight = one.closest('nav')?.getBoundingClientRect();
      return !!sight && top < bottom && top >= sight.top && bottom <= Math.min(sight.bottom, innerHeight);
    });
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.reload();
  await expect.poll(isInSight).toBe(true);
  await list.getByRole('link', { name: '法院文书' }).click();
  await page.getByRole('heading', { level: 1, name: '本校现在没有有效的法院文书' }).waitFor();
  await page.goBack();
  await expect.poll(isInSight).toBe(true);
  await page.setViewportSize({ width: 640, height: 250 });
  await page.getByRole('button', { name: '打开导航' }).click();
  await expect.poll(isInSight).toBe(true);
  expect(await list.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('nothing a page does goes against its own policy', async () => {
  const found: string[] = [];
  const page = await stage.visit('/sign-in', {
    watch: (opened) => {
      void opened.exposeFunction('tell', (what: string) => found.push(what));
      void opened.addInitScript(
        "addEventListener('securitypolicyviolation', (event) => tell(`${event.violatedDirective} ${event.blockedURI}`))",
      );
    },
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(found).toEqual([]);
  await page.close();
});

test('a page behind a dialog stays where it is', async () => {
  const page = await stage.visit('/school-years', { login: 'demo.official' });
  await page.getByRole('button', { name: '修改' }).first().click();
  await page.getByRole('dialog').waitFor();
  await page.mouse.move(20, 800);
  await page.mouse.wheel(0, 600);
  expect(await page.evaluate(() => [getComputedStyle(document.body).overflowY, scrollY])).toEqual(['hidden', 0]);
  await page.close();
});

test('however narrow the desk, what can be done with a row of a table is in sight', async () => {
  const page = await arrive('/imports', 'demo.official');
  await page.setViewportSize({ width: 1024, height: 768 });
  const table = page.getByRole('table', { name: '模板' });
  const isInSight = async (): Promise<boolean> => {
    const [link, sight] = await Promise.all([
      table.getByRole('link').last().boundingBox(),
      table.locator('..').boundingBox(),
    ]);
    return !!link && !!sight && link.x + link.width <= sight.x + sight.width;
  };
  await expect.poll(isInSight).toBe(true);
});

test('the staff’s pages are reached and used by keyboard alone', async () => {
  const page = await stage.visit('/', { login: 'demo.official' });
  await page.getByRole('heading', { level: 1, name: /心理健康/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.getByRole('link', { name: '匹配与推送' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '匹配：先看清楚，再推送' }).waitFor();
  await page.close();
});
