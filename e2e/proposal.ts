import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf, type Stage } from './stage.ts';

/** What the proposal is called. */
export const title = '村里想开一所家长学校';

/** Does something about what the page shows: fills in what it asks, and presses the button twice, on the page and in the dialog. */
export async function act(page: Page, name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, said] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(said);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** A parent proposes something on the phone, a department takes it and does a task for it, and the bureau finds that done. */
export async function fromProposalToTaskDone(stage: Stage): Promise<{ phone: Page; department: Page }> {
  const phone = await stage.visit('/m/matters/new', { login: 'demo.guardian', phone: true });
  await phone.getByLabel('一句话说是什么事').fill(title);
  await phone.getByLabel('具体情况').fill('奶奶们想学怎么和孩子视频、怎么管手机。');
  await phone.getByLabel(/归哪一类/).selectOption('社区家长学校');
  await phone.getByLabel('在哪里').selectOption({ index: 1 });
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByRole('heading', { name: '已提交，现在在县妇联' }).waitFor();
  expect(await faultsOf(phone)).toEqual([]);

  const department = await stage.visit('/matters', { login: 'demo.department' });
  await department.getByRole('link', { name: title }).click();
  await act(department, '接下');
  await department.getByText('在 县妇联 手上', { exact: true }).waitFor();
  await act(department, '安排任务', {
    标题: '开第一课',
    要办什么: '在村委会上第一课。',
    预计占用每个单位多少分钟: '120',
  });
  await department.getByRole('heading', { level: 1, name: '开第一课' }).waitFor();
  await act(department, '办完，交审核', { 说明和佐证: '到课 21 位奶奶，签到表在村委会。' });
  await department.getByText('县妇联 · 待审核').waitFor();
  expect(await faultsOf(department)).toEqual([]);

  const bureau = await stage.visit('/tasks', { login: 'demo.official' });
  await bureau.getByRole('link', { name: '开第一课' }).click();
  await act(bureau, '审核通过', { 说明和佐证: '看过签到表。' });
  await bureau.getByText('县妇联 · 办成').waitFor();
  return { phone, department };
}
