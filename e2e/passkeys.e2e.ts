import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;
let home: string;

beforeAll(async () => {
  stage = await setStage();
  // Browsers keep what signs in by their own clock, and passkeys belong to names, never to numbers.
  await stage.pass(Date.now() - stage.world.clock.now.getTime());
  home = stage.address.replace('127.0.0.1', 'localhost');
});
afterAll(() => stage.close());

/** A page whose device makes and keeps passkeys, and whose holder shows his finger when he is asked. */
async function withAuthenticator(phone: boolean): Promise<{ page: Page; counts: () => Promise<number[]> }> {
  const page = await stage.visit(phone ? '/m/sign-in' : '/sign-in', { phone });
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const counts = async (): Promise<number[]> =>
    (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials.map(({ signCount }) => signCount);
  return { page, counts };
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('登录名或手机号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(inject('demonstration').password);
  await page.getByRole('button', { name: /^登\s?录$/ }).click();
}

test('a homeroom teacher adds a passkey at a desk, and signs in with it: alone, and after the password', async () => {
  const { page, counts } = await withAuthenticator(false);
  await page.goto(`${home}/sign-in`);
  await signIn(page, 'demo.homeroom');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.goto(`${home}/security`);
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByLabel('名称').fill('办公室的电脑');
  await page.getByRole('button', { name: /^添\s?加$/ }).click();
  await page.getByRole('heading', { name: '请收好这十个恢复码' }).waitFor();
  expect(
    await page
      .getByRole('listitem')
      .filter({ hasText: /^\w{4}-/ })
      .count(),
  ).toBe(10);
  await page.getByText('办公室的电脑').waitFor();
  expect(await faultsOf(page)).toEqual([]);

  await page.context().clearCookies();
  await page.goto(`${home}/sign-in?to=/security`);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.waitForURL(`${home}/security`);
  await page.getByText('办公室的电脑').waitFor();
  await page
    .getByText(/上次使用/)
    .first()
    .waitFor();

  await page.context().clearCookies();
  await page.goto(`${home}/sign-in?to=/security`);
  await signIn(page, 'demo.homeroom');
  await page.getByRole('button', { name: '用通行密钥', exact: true }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '用通行密钥', exact: true }).click();
  await page.waitForURL(`${home}/security`);
  expect(await counts()).toEqual([3]);

  await page.getByRole('button', { name: /^移\s?除$/ }).click();
  await page.getByText('这是最后一个').waitFor();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /^移\s?除$/ })
    .click();
  await page.getByText('还没有第二步验证').waitFor();
});

test('a guardian adds a passkey on the phone, and it proves that it is she', async () => {
  const { page, counts } = await withAuthenticator(true);
  await page.goto(`${home}/m/sign-in`);
  await signIn(page, 'demo.guardian');
  await page.waitForURL((url) => url.pathname !== '/m/sign-in');
  await page.goto(`${home}/m/security`);
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByRole('button', { name: '我抄好了' }).click();
  expect(await faultsOf(page)).toEqual([]);

  await page.context().clearCookies();
  await page.goto(`${home}/m/sign-in?to=/security`);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.waitForURL(`${home}/m/security`);
  await page.getByRole('button', { name: '换十个新的恢复码' }).waitFor();
  await stage.pass(6 * 60_000);
  await page.getByRole('button', { name: '换十个新的恢复码' }).click();
  await page.getByRole('button', { name: '用通行密钥确认' }).click();
  await page.getByRole('button', { name: '我抄好了' }).click();
  expect(await counts()).toEqual([3]);
});
