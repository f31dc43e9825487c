import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Who signs in by that name, and the class he leads. */
const whoIs = (login: string) =>
  stage.world.system(({ db }) =>
    db
      .selectFrom('people.account as account')
      .innerJoin('people.person as person', 'person.id', 'account.person')
      .innerJoin('people.role_grant as held', 'held.person', 'person.id')
      .innerJoin('people.organisation as org', 'org.id', 'held.org')
      .select(['person.id', 'person.name', 'held.class', 'held.org', 'org.name as orgName'])
      .where('account.login', '=', login)
      .where('held.ended', 'is', null)
      .executeTakeFirstOrThrow(),
  );

test('a homeroom teacher who moves to another school loses the class at once, on the page he has open too', async () => {
  const before = await whoIs('demo.homeroom');
  const desk = await stage.visit('/people?account=open', { login: 'demo.homeroom' });
  await desk.getByRole('cell', { name: '林小雨' }).waitFor();

  const official = await stage.visit('/people?account=open', { login: 'demo.official' });
  const row = official.getByRole('row', { name: new RegExp(before.name) }).filter({ hasText: before.orgName });
  await row.getByRole('button', { name: '调动' }).click();
  const dialog = official.getByRole('dialog');
  await dialog.getByText(/马上看不到原来的班/).waitFor();
  await choose(official, '调到的学校', '县实验小学');
  await choose(official, '职务', '班主任');
  await choose(official, '所带的班', '1年级1班');
  expect(await faultsOf(official)).toEqual([]);
  await dialog.getByRole('button', { name: '调动', exact: true }).click();
  await official.getByText(`${before.name}已调动`).waitFor();

  // Nobody touches his page: it goes by itself.
  await desk.waitForURL((url) => url.pathname === '/sign-in');
  await desk.getByText('林小雨').first().waitFor({ state: 'detached' });
  const again = await desk.request.get(`${stage.address}/api/classes/${before.class}/pupils`);
  expect(again.status()).toBe(401);

  const after = await whoIs('demo.homeroom');
  expect([after.org, after.class]).not.toEqual([before.org, before.class]);
  const phone = await stage.visit('/m/people', { login: 'demo.homeroom', phone: true });
  await phone
    .getByText(/的监护人/)
    .first()
    .waitFor();
  expect(await phone.getByText('林小雨').count()).toBe(0);
  const old = await phone.request.get(`${stage.address}/api/classes/${before.class}/pupils`);
  expect([old.status(), (await old.json()).code]).toEqual([404, 'access.not_found']);
  const next = await phone.request.get(`${stage.address}/api/classes/${after.class}/pupils`);
  expect((await next.json()).items.length).toBeGreaterThan(20);
});

test('the districts are read as of a day, and what changed since another', async () => {
  const page = await stage.visit('/trees?tree=consortium', { login: 'demo.official' });
  await page.getByRole('heading', { level: 1, name: /教联体有 4 个区域/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('slider').press('ArrowLeft');
  await page.waitForURL(/on=/);
  await page.goto(`${stage.address}/trees?tree=consortium&from=2026-08-31`);
  await page.getByRole('heading', { name: /处不同/ }).waitFor();
  await page.getByRole('cell', { name: '东片教联体' }).last().waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('a school leader lets sixth graders go on to junior school in one step, and takes it back on the day', async () => {
  const { org } = await whoIs('demo.leader');
  await stage.world.system(async ({ db }) => {
    const stages = ['primary', 'junior'];
    await db.updateTable('people.organisation').set({ stages }).where('id', '=', org).execute();
    const through = db.updateTable('people.class').set({ entry_year: 2020 });
    await through.where('org', '=', org).where('entry_year', '=', 2021).execute();
  });
  const page = await stage.visit('/classes', { login: 'demo.leader' });
  await page.getByRole('button', { name: '查看本学年' }).click();
  await page.getByText(/^6年级1班：\d+ 名学生小学毕业$/).waitFor();
  await page.getByText('看名单，不升入本校的去掉勾').click();
  const names = page.locator('.people-names').getByRole('checkbox');
  await names.first().uncheck();
  await page.getByText('其中 1 名毕业离校').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const pupils = await names.count();
  await page.getByRole('button', { name: '办理', exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '办理', exact: true }).click();
  await page.getByText(/2026—2027 学年已由.*办好/).waitFor();
  await choose(page, '班级', `初1（1）班 · ${pupils - 1}`);
  await page.getByRole('heading', { name: '初1（1）班' }).waitFor();
  await page.getByRole('row', { name: /毕业/ }).first().waitFor();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByText(`6年级1班：${pupils} 名学生小学毕业`).waitFor();
  await page.getByRole('heading', { name: '初1（1）班' }).waitFor({ state: 'detached' });
});
