import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJob } from '#modules/needs/testing.ts';
import { keepTime } from '#modules/surveys/server/asking/keep-time.ts';
import { faultsOf, setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const day = 86_400_000;

/** Asks the server as whoever is signed in on a page. */
const ask = (
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; reply: Record<string, never> }> =>
  page.evaluate(
    async ([how, where, sent]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const answer = await fetch(where ?? '', { method: how ?? '', ...(sent && { headers, body: sent }) });
      return { status: answer.status, reply: await answer.json() };
    },
    [method, path, body && JSON.stringify(body)] as const,
  );

interface Told {
  items: { id: string; org: string; state: string; pressures: string[]; setAside: string }[];
  total: number;
}

test('a school that presses: it learns nothing, the bureau learns where, and its answers are left out before anybody knows them', async () => {
  const phone = await stage.visit('/m/surveys', { login: 'demo.guardian', phone: true });
  await phone.getByRole('link', { name: /看看问什么/ }).click();
  await phone.getByText('不记名。学校和县里都不知道是谁填的，也不知道您填没填。').waitFor();
  expect(await faultsOf(phone)).toEqual([]);
  await phone.getByRole('button', { name: '开始填' }).click();
  await phone.getByText('有人要我怎么填？').click();
  await phone.getByRole('checkbox', { name: '有人在旁边看着' }).check();
  await phone.getByRole('button', { name: '告诉县里' }).click();
  await phone.getByText('县里收到了，谢谢您说出来。').waitFor();
  await phone.getByRole('radio', { name: '没来过' }).check();
  for (const question of [/及时知道/, /有回音/, /没有人理会/])
    await phone.getByRole('group', { name: question }).getByRole('radio', { name: '3', exact: true }).check();
  expect(await faultsOf(phone)).toEqual([]);
  await phone.getByRole('button', { name: '交卷' }).click();
  await phone.getByRole('heading', { name: '收到了' }).waitFor();

  // The school reads neither who was drawn nor who has answered, and how it went not before it is over.
  const leader = await stage.visit('/', { login: 'demo.leader' });
  const { reply: list } = await ask(leader, 'GET', '/api/surveys');
  const open = (list as unknown as Told).items.find(({ state }) => state === 'open')?.id ?? '';
  expect((await ask(leader, 'GET', '/api/survey-invitations')).status).toBe(404);
  expect((await ask(leader, 'GET', `/api/surveys/${open}/schools`)).status).toBe(409);

  await stage.world.settled();
  const official = await stage.visit('/inbox', { login: 'demo.official' });
  await official.getByText('有人反映填问卷时受到了干预，请看看').first().waitFor();

  await stage.pass(14 * day);
  await runJob(stage.world, keepTime);
  const bureau = await stage.visit('/', { login: 'demo.official' });
  const { reply } = await ask(bureau, 'GET', `/api/surveys/${open}/schools?size=200`);
  const pressed = (reply as unknown as Told).items.filter(({ pressures }) => pressures.length > 0);
  expect(pressed.map(({ pressures }) => pressures)).toEqual([['watched']]);
  expect((await ask(bureau, 'GET', `/api/surveys/${open}/results`)).status).toBe(409);
  const aside = { org: pressed[0]?.org, reason: '有人看着家长填' };
  expect((await ask(bureau, 'POST', `/api/surveys/${open}/set-asides`, aside)).status).toBe(200);
  const { reply: closed } = await ask(bureau, 'GET', `/api/surveys/${open}`);
  expect((await ask(bureau, 'POST', `/api/surveys/${open}/tellings`, { seen: closed['version'] })).status).toBe(200);
  // The one answer that came is of the school that is left out.
  const { reply: results } = await ask(bureau, 'GET', `/api/surveys/${open}/results`);
  expect((results as unknown as { items: object[] }).items[0]).toMatchObject({ county: { answers: 0 } });
});
