import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What the grandmother has put her name to. */
const signatures = () =>
  stage.world.system(({ db }) =>
    db
      .selectFrom('messages.receipt')
      .select('answer')
      .where('county', '=', stage.world.county)
      .where('signed_as', '=', '王桂兰')
      .execute(),
  );

/** Gives a page a network of 400 kbit/s that answers after 400 ms. */
async function slowDown(page: Page): Promise<CDPSession> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await wire.send('Network.emulateNetworkConditions', slow);
  return wire;
}

test('a grandmother opens a notice on a slow network and signs it without one, and her signature arrives once', async () => {
  const phone = await stage.visit('/m/', { login: 'demo.guardian', phone: true });
  const taken: string[] = [];
  phone.on('response', (reply) => {
    if (reply.ok() && reply.request().postData()?.includes('"signed"')) taken.push(reply.url());
  });
  const slow = await slowDown(phone);
  await phone.getByRole('link', { name: /秋游同意书/ }).click();
  await phone.getByRole('button', { name: '我同意并签名' }).waitFor();
  // What slows the network down would let everything pass.
  await slow.detach();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: '我同意并签名' }).click();
  await phone.getByText('已记在手机上，有网络时送出。').waitFor();
  expect(await signatures()).toEqual([]);
  await phone.context().setOffline(false);
  await slowDown(phone);
  await phone.getByText(/您在 .* 签了名。/).waitFor();
  expect(await signatures()).toEqual([{ answer: 'signed' }]);
  expect(taken).toHaveLength(1);
});

test('a notice its sender recalls stays with its mark and its reason, and asks the grandmother for nothing more', async () => {
  const desk = await stage.visit('/sent-notices', { login: 'demo.homeroom' });
  const row = desk.getByRole('row', { name: /周五提前放学/ });
  await row.getByRole('button').first().click();
  await desk.getByRole('button', { name: /^撤\s*回$/ }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('理由').fill('改到周四了');
  await dialog.getByRole('button', { name: /^撤\s*回$/ }).click();
  await desk.getByRole('row', { name: /周五提前放学.*已撤回/ }).waitFor();

  const phone = await stage.visit('/m/notices', { login: 'demo.guardian', phone: true });
  await phone.getByRole('link', { name: /打开 周五提前放学/ }).click();
  await phone.getByText(/这条通知在 .* 撤回了：改到周四了/).waitFor();
  expect(await phone.getByRole('button', { name: '知道了' }).count()).toBe(0);
  expect(await faultsOf(phone)).toEqual([]);
});
