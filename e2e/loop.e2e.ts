import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { choose, faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** The number in the board's headline. */
async function unmetOnBoard(page: Page): Promise<number> {
  await page.goto(`${stage.address}/?category=mental`);
  const heading = await page.getByRole('heading', { level: 1, name: /心理健康/ }).textContent();
  return Number(/\d+/.exec(heading ?? '')?.[0]);
}

/** What the story is about: nothing else of this kind is wanted for the girl. */
const theKind = 'mental.2';

/** The login of the volunteer a run has chosen for the village girl's need; who has no account gets one. */
async function chosenVolunteer(): Promise<string> {
  const { world } = stage;
  return world.system(async ({ db }) => {
    const need = await db
      .selectFrom('needs.need as need')
      .innerJoin('people.person as person', 'person.id', 'need.subject')
      .select('need.id')
      .where('person.name', '=', '林小雨')
      .where('need.category', '=', theKind)
      .executeTakeFirstOrThrow();
    const parts = await db.selectFrom('needs.run_part').select('items').where('kind', '=', 'served').execute();
    const served = parts.flatMap(
      ({ items }) => JSON.parse(items) as { need: string; chosen: { resource: string; remote: boolean } }[],
    );
    const chosen = served.find((decision) => decision.need === need.id)?.chosen;
    expect(chosen).toMatchObject({ remote: true });
    const { person } = await db
      .selectFrom('resources.resource as resource')
      .innerJoin('resources.provider as provider', 'provider.id', 'resource.provider')
      .select('provider.person')
      .where('resource.id', '=', chosen?.resource ?? '')
      .executeTakeFirstOrThrow();
    const known = await db.selectFrom('people.account').select('login').where('person', '=', person).executeTakeFirst();
    if (known) return known.login;
    const { password_hash } = await db
      .selectFrom('people.account')
      .select('password_hash')
      .limit(1)
      .executeTakeFirstOrThrow();
    const login = 'the.chosen';
    const account = {
      county: world.county,
      id: crypto.randomUUID(),
      person: person ?? '',
      login,
      password_hash,
      made_at: world.clock.now,
    };
    await db.insertInto('people.account').values(account).execute();
    return login;
  });
}

/** The offer that was made for the need the story is about. */
const offerForTheGirl = (): Promise<string> =>
  stage.world.system(async ({ db }) => {
    const found = await db
      .selectFrom('needs.offer as offer')
      .innerJoin('people.person as person', 'person.id', 'offer.subject')
      .innerJoin('needs.need as need', 'need.id', 'offer.need')
      .select('offer.id')
      .where('person.name', '=', '林小雨')
      .where('need.category', '=', theKind)
      .executeTakeFirstOrThrow();
    return found.id;
  });

test('a village child’s need is stated, seen, matched, pushed, accepted, served, confirmed, and the gap closes', async () => {
  const official = await stage.visit('/', { login: 'demo.official' });
  const before = await unmetOnBoard(official);
  expect(before).toBeGreaterThan(100);
  expect(await faultsOf(official)).toEqual([]);

  const homeroom = await stage.visit('/needs/new', { login: 'demo.homeroom' });
  await choose(homeroom, '学生', '林小雨');
  await choose(homeroom, '需要什么', '个体辅导');
  await homeroom.getByText('紧急', { exact: true }).click();
  await homeroom.getByRole('button', { name: '提出需求' }).click();
  await homeroom.getByRole('heading', { name: '本校的需求' }).waitFor();
  await homeroom.getByRole('row', { name: /林小雨.*个体辅导/ }).waitFor();
  expect(await faultsOf(homeroom)).toEqual([]);
  expect(await unmetOnBoard(official)).toBe(before + 1);

  await official.getByRole('button', { name: '运行匹配' }).click();
  await official.getByText('最优证明').waitFor();
  await official.getByRole('button', { name: '查看' }).first().click();
  await official.getByRole('dialog').getByText('为什么').first().waitFor();
  await official.keyboard.press('Escape');
  expect(await official.content()).not.toContain('林小雨');

  const volunteer = await stage.visit('/m/', { login: await chosenVolunteer(), phone: true });
  await volunteer.getByText('现在没有等您答复的安排').waitFor();
  await official.getByRole('button', { name: /放行并推送/ }).click();
  await volunteer.getByRole('button', { name: '我愿意' }).first().waitFor();
  expect(await volunteer.content()).not.toContain('小雨');
  expect(await faultsOf(volunteer)).toEqual([]);
  // He may have been chosen for others too; this is the invitation the story is about.
  await volunteer.goto(`${stage.address}/m/offers/${await offerForTheGirl()}`);
  await volunteer.getByRole('button', { name: '我愿意' }).click();
  await volunteer.getByText('您已接受，等对方答复').waitFor();

  const guardian = await stage.visit('/m/', { login: 'demo.guardian', phone: true });
  await guardian.getByText('先决定是否同意这项服务').waitFor();
  expect(await faultsOf(guardian)).toEqual([]);
  // Somebody else is offered too, and one serves the girl already.
  await guardian.goto(`${stage.address}/m/offers/${await offerForTheGirl()}`);
  await guardian.getByRole('button', { name: '同意这项服务，并接受' }).click();
  await guardian.getByRole('link', { name: '去看看' }).click();
  expect(await unmetOnBoard(official)).toBe(before);

  await volunteer.getByRole('link', { name: '去看看' }).click();
  await volunteer.getByRole('heading', { name: /^和.*学生$/ }).waitFor();
  expect(await volunteer.content()).not.toContain('小雨');
  await volunteer.getByLabel('日期').fill('2026-11-24');
  await volunteer.getByLabel('时间').fill('19:00');
  await volunteer.getByRole('button', { name: '提出这个时间' }).click();
  await volunteer.getByText('约好了').waitFor();
  await stage.pass(11 * 3_600_000);
  await volunteer.reload();
  await volunteer.getByRole('heading', { name: '和小雨' }).waitFor();
  await volunteer.getByRole('button', { name: '已经见过面' }).click();
  await volunteer.getByText('C 级：一方确认了').waitFor();
  await guardian.getByRole('button', { name: '已经见过面' }).click();
  await guardian.getByText('B 级：双方都确认了').waitFor();
  await guardian.getByText('很有帮助').click();
  await guardian.getByRole('button', { name: '告诉学校' }).click();
  await guardian.getByText('谢谢您，已经记下').waitFor();
  await guardian.getByRole('button', { name: '服务完成了' }).click();
  await guardian.getByText('这项服务已完成').waitFor();

  const nextDay = await stage.visit('/needs', { login: 'demo.homeroom' });
  await nextDay.getByRole('row', { name: /林小雨.*个体辅导.*已完成/ }).waitFor();
});
