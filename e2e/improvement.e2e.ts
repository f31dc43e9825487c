import { afterAll, beforeAll, expect, test } from 'vitest';
import { someNeedsOf } from '#modules/evaluation/testing.ts';
import { act, fromProposalToTaskDone } from './proposal.ts';
import { choose, faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const days = 86_400_000;
const [title, task] = ['受理的需求没有办成', '妇联志愿者进校'];

/** What happens in a school in the month after: most of what is asked for is done. */
async function betterMonth(): Promise<void> {
  const { world } = stage;
  const school = await world.system(({ db }) =>
    db
      .selectFrom('people.organisation')
      .select('id')
      .where('county', '=', world.county)
      .where('kind', '=', 'school')
      .orderBy('id')
      .executeTakeFirstOrThrow(),
  );
  await someNeedsOf(world, school.id, { served: 190, open: 10, at: new Date(world.clock.now.getTime() - 3 * days) });
}

test('from a parent’s proposal to a finished task, and from an indicator off target by its causes and a task to a changed figure', async () => {
  const { department } = await fromProposalToTaskDone(stage);

  const bureau = await stage.visit('/evaluation', { login: 'demo.official' });
  await bureau.getByRole('table', { name: '要看的指标' }).getByRole('link', { name: '需求满足率' }).click();
  await bureau.getByRole('heading', { level: 1, name: '需求满足率（全县）：2 个月的定稿' }).waitFor();
  await bureau.getByRole('img', { name: /^需求满足率的变化图/ }).waitFor();
  expect(await faultsOf(bureau)).toEqual([]);
  await act(bureau, '写成发现', { 一句话说什么不对: title, 什么不对: '受理的需求没有办成。' });
  await bureau.getByRole('heading', { level: 1, name: title }).waitFor();

  await bureau.getByRole('button', { name: '查原因' }).click();
  const first = bureau.getByRole('group', { name: /^有没有 / });
  await first.getByText('主要原因').click();
  await first.getByLabel('根据什么这样说').fill('乡镇没有志愿者。');
  await bureau.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await bureau.getByText('乡镇没有志愿者。').waitFor();

  await bureau.getByRole('button', { name: '布置任务' }).click();
  const dialog = bureau.getByRole('dialog');
  for (const [label, said] of [
    ['任务', task],
    ['做什么，做到什么算完', '每所学校安排好志愿者。'],
    ['要花各单位多少分钟', '120'],
    ['要到百分之几', '85'],
  ] as const)
    await dialog.getByLabel(label, { exact: true }).fill(said);
  await choose(bureau, '谁来办', '县妇联');
  await dialog.getByRole('button', { name: '布置任务' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await bureau.getByText('任务在办').first().waitFor();

  await department.goto(`${stage.address}/tasks`);
  await department.getByRole('link', { name: task }).click();
  await act(department, '办完，交审核', { 说明和佐证: '都安排好了。' });
  await bureau.getByRole('link', { name: task }).click();
  await act(bureau, '审核通过', { 说明和佐证: '看过名单。' });
  await bureau.getByText('县妇联 · 办成').waitFor();

  await stage.pass(16 * days);
  await betterMonth();
  const later = await stage.visit('/indicators', { login: 'demo.official' });
  await later.getByRole('button', { name: '评价一个期间' }).click();
  const begin = later.getByRole('dialog');
  await begin.getByText('月', { exact: true }).click();
  await begin.getByLabel('名称').fill('2026 年 12 月');
  await begin.getByRole('button', { name: '开始统计' }).click();
  await begin.waitFor({ state: 'hidden' });
  await later.goto(`${stage.address}/findings`);
  await later.getByRole('link', { name: title }).click();
  await later.getByText('变好了，差别不像是偶然').waitFor();
  for (const said of ['到了目标', '还在统计，数会变', /前后的差别不说明原因/]) await later.getByText(said).waitFor();
  expect(await faultsOf(later)).toEqual([]);
});
