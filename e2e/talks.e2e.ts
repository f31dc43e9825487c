import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverDue } from '#modules/messages/server/conversations/deliver-due.ts';
import { runJob } from '#modules/needs/testing.ts';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;
const hourMs = 3_600_000;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** The conversation of the grandmother with the homeroom teacher, on her phone. */
async function grandmotherTalks() {
  const page = await stage.visit('/m/talks', { login: 'demo.guardian', phone: true });
  await page.getByRole('link', { name: /^打开(?!.*(家长群|孙文))/ }).click();
  await page.getByLabel(/^写给/).waitFor();
  const write = async (words: string) => {
    await page.getByLabel(/^写给/).fill(words);
    await page.getByRole('button', { name: '发送' }).click();
  };
  return { page, write };
}

test('what a guardian writes at eleven at night reaches the teacher at seven, and she sees that it was read', async () => {
  await stage.pass(13 * hourMs);
  const { page, write } = await grandmotherTalks();
  await write('小雨今晚发烧了，明天请假。');
  await page.getByText(/^11月25日周三 07:00 送到/).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const atNight = await stage.visit('/talks', { login: 'demo.homeroom' });
  await atNight.getByRole('row', { name: /小雨/ }).getByRole('link').click();
  await atNight.getByText(/顺路看看你们/).waitFor();
  expect(await atNight.getByText('小雨今晚发烧了，明天请假。').count()).toBe(0);

  await stage.pass(8 * hourMs);
  await runJob(stage.world, deliverDue);
  const inTheMorning = await stage.visit('/talks', { login: 'demo.homeroom' });
  const row = inTheMorning.getByRole('row', { name: /小雨/ });
  await row.getByText('1 条未读').waitFor();
  await row.getByRole('link').click();
  await inTheMorning.getByText('小雨今晚发烧了，明天请假。').waitFor();
  await inTheMorning.getByLabel(/^写给/).fill('好的，好好休息。');
  await inTheMorning.getByRole('button', { name: /^发\s*送$/ }).click();
  // Nobody opens the page anew: it hears of the answer.
  await page.getByText('好的，好好休息。').waitFor();
  const hers = page.getByRole('article').filter({ hasText: '小雨今晚发烧了，明天请假。' });
  await hers.getByText(/看过了$/).waitFor();
  expect(await faultsOf(inTheMorning)).toEqual([]);
});

test('a message with words that hurt is held, refused with a reason, appealed about, and let through by another', async () => {
  const { page, write } = await grandmotherTalks();
  await write('桌子是个王八蛋');
  await page.getByText(/^“王八蛋”这样的话会伤人/).waitFor();

  const leader = await stage.visit('/moderation', { login: 'demo.leader' });
  const held = leader.getByRole('article').filter({ hasText: '桌子是个王八蛋' });
  await held.getByLabel('理由，写的人会看到').fill('这样说会伤人');
  expect(await faultsOf(leader)).toEqual([]);
  await held.getByRole('button', { name: '不送达' }).click();
  await page.getByText(/理由：这样说会伤人$/).waitFor();
  await page.getByRole('button', { name: '请别人再看一次' }).click();
  await page.getByLabel('为什么该送到').fill('我说的是桌子');
  await page.getByRole('button', { name: '请再看一次' }).click();

  await page.getByText(/^已请另一个人再看/).waitFor();
  const lead = await stage.visit('/moderation', { login: 'demo.lead' });
  const appealed = lead.getByRole('article').filter({ hasText: '写的人申诉：我说的是桌子' });
  await appealed.getByLabel('理由，写的人会看到').fill('确实说的是桌子');
  await appealed.getByRole('button', { name: '改为放行' }).click();
  await page.getByText(/他说：确实说的是桌子$/).waitFor();
  const homeroom = await stage.visit('/talks', { login: 'demo.homeroom' });
  await homeroom.getByRole('row', { name: /小雨/ }).getByRole('link').click();
  await homeroom.getByText('桌子是个王八蛋').waitFor();
});

test('what a teacher writes in the group of the class comes to a guardian, who is a number to the other families', async () => {
  const homeroom = await stage.visit('/talks', { login: 'demo.homeroom' });
  await homeroom.getByRole('button', { name: '班级群' }).click();
  await homeroom.getByRole('heading', { name: /家长群$/ }).waitFor();
  expect(await faultsOf(homeroom)).toEqual([]);
  const page = await stage.visit('/m/talks', { login: 'demo.guardian', phone: true });
  await page.getByRole('link', { name: /^打开.*家长群/ }).click();
  await page.getByText(/^家长 2 · /).waitFor();
  await homeroom.getByLabel('写给大家').fill('明天穿校服。');
  await homeroom.getByRole('button', { name: /^发\s*送$/ }).click();
  // Nobody opens the page anew: it hears of what was written.
  await page.getByText('明天穿校服。').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('写给大家').fill('收到。');
  await page.getByRole('button', { name: '发送' }).click();
  await homeroom
    .getByRole('article', { name: /^王桂兰（小雨的家长）/ })
    .getByText('收到。')
    .waitFor();
});
