import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '#testing/canaries.ts';
import { cutOff, setStage, settled, type Stage, windowsOn } from './stage.ts';

let stage: Stage;

/** As long as a title may be, and without a place to break. */
const long =
  '关于进一步做好全县中小学生心理健康教育和家校社协同育人工作以及寒假期间学生安全和作业管理的通知各校认真学习贯彻执行并按时';

beforeAll(async () => {
  stage = await setStage();
  const titles = ['messages.notice', 'messages.post', 'messages.post_version', 'resources.resource'];
  for (const table of titles)
    await asOwner(stage.world, `set session_replication_role = replica; update ${table} set title = '${long}'`);
});
afterAll(() => stage.close());

const open = windowsOn(() => stage);

test.each([
  ['/resources', 'demo.official', /资源/],
  ['/columns', 'demo.leader', '专栏'],
  ['/writing', 'demo.leader', '写稿和审核'],
  ['/sent-notices', 'demo.homeroom', '发通知'],
])('%s of %s is read without scrolling sideways, however long its titles are', async (path, login, title) => {
  const page = await open(path, login);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('cell', { name: long }).first().waitFor();
  await settled(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(() => cutOff(page)).toEqual([]);
});
