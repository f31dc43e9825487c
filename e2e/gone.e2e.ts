import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const gone = (route: Route): Promise<void> => route.fulfill({ status: 404, body: '' });

/** Brings the server up to date: what a page asks for of the version before, as its name begins, is there no more. */
const update = (page: Page, files: string): Promise<unknown> => page.context().route(`**/assets/${files}*.js`, gone);
const settle = (page: Page): Promise<unknown> => page.context().unrouteAll();

test.each([
  ['the desk', '/notices', false, '通知'],
  ['the phone', '/m/notices', true, '通知'],
])(
  '%s whose first script is gone is opened anew once, and then says so with a button',
  async (_, path, phone, title) => {
    const page = await stage.visit(path, { login: 'demo.homeroom', phone });
    let opened = 0;
    page.on('request', (request) => void (opened += request.isNavigationRequest() ? 1 : 0));
    await update(page, 'index-');
    await page.goto(stage.address + path);
    const said = page.getByRole('alert');
    await said.waitFor();
    expect(await said.innerText()).toContain('没能打开。可能刚更新过');
    expect(opened).toBe(2);
    await settle(page);
    await said.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  },
);

test.each([
  ['the desk', '/', '/notices', false, 'NoticesPage-'],
  ['the phone', '/m/', '/m/notices', true, 'NoticesScreen-'],
])('%s says of a page whose code is gone how it is opened, and stays in use', async (_, from, path, phone, code) => {
  const page = await stage.visit(from, { login: 'demo.guardian', phone });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await update(page, code);
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  const said = page.getByRole('alert');
  await said.waitFor();
  expect(await said.innerText()).toMatch(
    /这里没能打开[^]*可能刚更新过，或者网络断了一下，再试一次就能打开。别处写了一半的，请先送出。/,
  );
  await settle(page);
  await said.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { name: '通知', level: 1 }).waitFor();
});
