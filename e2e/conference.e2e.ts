import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const title = '校车停靠点';

/** Presses a button of the page, fills in what its dialog asks for, and presses the same there. */
async function act(
  page: Page,
  name: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown>,
  said = name,
) {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: said, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const nothing = async (): Promise<void> => undefined;

/** Chooses one of a list by the words typed. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  await page.keyboard.type(words);
  await page.locator('.ant-select-item-option', { hasText: words }).first().click();
}

/** Prepares and convokes a conference on a day to come, with the women’s federation. */
async function convoke(page: Page, name: string, inDays: number): Promise<void> {
  const day = new Date(stage.world.clock.now.getTime() + inDays * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`${new URL(page.url()).origin}/conferences`);
  await act(page, '筹备一次会议', async (dialog) => {
    await dialog.getByLabel('名称').fill(name);
    await dialog.getByLabel('地点').fill('县教育局');
    await dialog.getByPlaceholder('开始').fill(`${day} 09:00`);
    await page.keyboard.press('Enter');
    await dialog.getByPlaceholder('结束').fill(`${day} 10:00`);
    await page.keyboard.press('Enter');
    await choose(page, '参会单位', '县妇联');
    await page.keyboard.press('Escape');
  });
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await act(page, '召集', nothing);
  await page.getByText('已召集', { exact: true }).waitFor();
}

test('from a proposal to a task: proposed, convoked, attended, written by two at once, resolved, and told to the next conference', async () => {
  const department = await stage.visit('/conferences', { login: 'demo.department' });
  await act(department, '提议题', async (dialog) => {
    await dialog.getByLabel('标题').fill(title);
    await dialog.getByLabel('情况').fill('三个村的校车没有固定停靠点。');
    await dialog.getByLabel('请会议决定').fill('由谁划定停靠点。');
  });
  await department.getByRole('heading', { level: 3, name: title }).waitFor();

  const bureau = await stage.visit('/conferences', { login: 'demo.official' });
  await convoke(bureau, '第五次联席会议', 3);
  const here = bureau.url();
  await bureau.goto(new URL('/conferences', here).href);
  const waiting = bureau.getByRole('article').filter({ hasText: title });
  await waiting.getByRole('button', { name: '列入议程' }).click();
  await choose(bureau, '哪次会议', '第五次联席会议');
  await bureau.getByRole('dialog').getByRole('button', { name: '列入议程', exact: true }).click();
  await waiting.waitFor({ state: 'hidden' });
  await bureau.goto(here);
  await act(bureau, '开始开会', nothing);
  await bureau.getByText('用手机扫码签到').waitFor();
  expect(await faultsOf(bureau)).toEqual([]);

  // What the camera of a phone would read off the wall.
  const code = await bureau.evaluate(async (id) => {
    const reply = await fetch(`/api/conferences/${id}/attendance-code`);
    return ((await reply.json()) as { path: string }).path;
  }, here.slice(-36));
  const phone = await stage.visit(code, { login: 'demo.department', phone: true });
  await phone.getByText('已签到：县妇联').waitFor();
  expect(await faultsOf(phone)).toEqual([]);

  const deputy = await stage.visit(new URL(here).pathname, { login: 'demo.deputy' });
  for (const page of [bureau, deputy]) await page.getByText('纪要', { exact: true }).first().click();
  const [one, two] = [bureau, deputy].map((page) => page.getByRole('textbox', { name: `纪要：${title}` }));
  await Promise.all([one?.pressSequentially('由交警划定停靠点。'), two?.pressSequentially('寒假前完成。')]);
  for (const text of [one, two])
    for (const words of ['由交警划定停靠点。', '寒假前完成。']) await text?.getByText(words).waitFor();
  expect(await faultsOf(deputy)).toEqual([]);

  await bureau.getByRole('button', { name: `作决议：${title}` }).click();
  await bureau.getByRole('dialog').getByLabel('决议').fill('县妇联在寒假前提出停靠点方案。');
  await choose(bureau, '承办单位', '县妇联');
  await bureau.getByRole('dialog').getByRole('button', { name: '作决议', exact: true }).click();
  await bureau.getByRole('link', { name: '看这项任务' }).first().waitFor();
  await act(bureau, '结束会议', nothing);
  await bureau.getByText('已结束', { exact: true }).waitFor();
  await act(bureau, '提交纪要', nothing);
  await deputy.reload();
  await act(deputy, '确认纪要', nothing);
  await deputy.getByText(/纪要由何立新提交、周敏于/).waitFor();

  await convoke(bureau, '第六次联席会议', 20);
  await bureau.getByRole('heading', { name: '以前的决议办得怎样' }).waitFor();
  await bureau.getByText('县妇联在寒假前提出停靠点方案。').waitFor();
  expect(await faultsOf(bureau)).toEqual([]);
  await department.goto(new URL('/tasks', here).href);
  await department.getByRole('link', { name: title }).waitFor();
});
