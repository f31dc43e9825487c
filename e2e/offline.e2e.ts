import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { setStage, signInOver, type Stage } from './stage.ts';
import { updatable } from './updated.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** How many decisions on consents the county has. */
const decisions = (): Promise<number> =>
  stage.world.system(async ({ db }) => {
    const counted = db.selectFrom('people.consent').select((eb) => eb.fn.countAll().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  });

/** What lies on a phone, as whoever opens its files reads it. */
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('lianyu');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const asking = opening.result.transaction('kept').objectStore('kept').getAll();
    await new Promise((resolve) => asking.addEventListener('success', resolve));
    const read = (value: unknown): unknown =>
      value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value instanceof CryptoKey ? 'key' : value;
    return JSON.stringify(asking.result, (_, value: unknown) => read(value));
  });

/** Decides without a network: the phone keeps it. */
async function refuseOffline(page: Page): Promise<void> {
  await page.getByRole('button', { name: '不同意', exact: true }).first().waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '不同意', exact: true }).first().click();
  await page.getByText('您的决定记在这部手机上，连上网就送到。').waitFor();
  await page.getByText(/没有网络 · 有 1 件待发/).waitFor();
}

test('what a guardian decided without a network waits sealed, is not sent by the next reader, and arrives once', async () => {
  const before = await decisions();
  const first = await stage.visit('/m/consents', { login: 'demo.guardian', phone: true });
  const phone = first.context();
  await refuseOffline(first);
  expect(await onDisk(first)).toMatch(/key/);
  expect(await onDisk(first)).not.toMatch(/不同意|decideConsent|小雨/);
  await first.close();
  await phone.setOffline(false);

  await signInOver(stage, phone, 'demo.volunteer');
  const other = await phone.newPage();
  await other.goto(`${stage.address}/m/me`);
  await other.getByText('都已送到。').waitFor();
  expect(await decisions()).toBe(before);
  await other.close();

  await signInOver(stage, phone, 'demo.guardian');
  const again = await phone.newPage();
  await again.goto(`${stage.address}/m/consents`);
  await again.getByText('没有同意').first().waitFor();
  expect(await decisions()).toBe(before + 1);
});

test('what waits on one phone is taken by file to another, and both send it once', async () => {
  const before = await decisions();
  const broken = await stage.visit('/m/handover', { login: 'demo.guardian', phone: true });
  await broken.getByText('这部手机上没有还没送出的。').waitFor();
  await broken.evaluate(() => history.pushState({}, '', '/m/consents'));
  await refuseOffline(broken);
  await broken.evaluate(() => history.back());
  const [download] = await Promise.all([
    broken.waitForEvent('download'),
    broken.getByRole('button', { name: '存成文件（1 件）' }).click(),
  ]);
  const [code = ''] = /\w{4}-\w{4}-\w{4}/.exec(await broken.getByText(/打开文件要用的号码/).innerText()) ?? [];

  const sound = await stage.visit('/m/handover', { login: 'demo.guardian', phone: true });
  const file = join(tmpdir(), `lianyu-unsent-${randomUUID()}.json`);
  await download.saveAs(file);
  await sound.getByLabel('文件').setInputFiles(file);
  await sound.getByLabel('号码').fill(code);
  await sound.getByRole('button', { name: '接过来' }).click();
  await sound.getByText('接过来 1 件，正在送出。').waitFor();
  rmSync(file);
  await sound.getByText('这部手机上没有还没送出的。').waitFor();
  expect(await decisions()).toBe(before + 1);

  await broken.context().setOffline(false);
  await broken.getByText('这部手机上没有还没送出的。').waitFor();
  expect(await decisions()).toBe(before + 1);
});

test('a form that was begun is gone on with in the next version of the app, and without a network in that', async () => {
  const front = await updatable(stage.address);
  const first = await stage.visit('/m/me', { login: 'demo.guardian', phone: true });
  const phone = first.context();
  await first.goto(`${front.address}/m/needs/new`);
  for (const answer of [/想有人说说话/, '个体辅导', /比较急/, /都可以/, /这两个月/, /都可以/])
    await first.getByRole('button', { name: answer }).first().click();
  await first.getByRole('textbox').fill('喜欢画画');
  await first.getByRole('textbox').blur();
  // The app lets its worker wait for a slow network; here it begins at once.
  await first.evaluate(async () => {
    await navigator.serviceWorker.register('/m/service-worker.js');
    while (!(await caches.match('/m/files.json'))) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await first.close();
  front.update();
  const page = await phone.newPage();
  const isGoneOn = async (): Promise<void> => {
    await page.getByText('这是上次没写完的，可以接着写。').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('喜欢画画');
    expect(await page.locator('script[src*="/new-"]').count()).toBeGreaterThan(0);
  };
  await page.goto(`${front.address}/m/needs/new`);
  await isGoneOn();
  await page.evaluate(async () => {
    const kept = async (): Promise<string> => (await (await caches.match('/m/'))?.text()) ?? '';
    while (!(await kept()).includes('/new-')) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await phone.setOffline(true);
  await page.reload();
  await isGoneOn();
  await page.close();
  front.close();
});
