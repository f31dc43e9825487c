import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

const perSession = 5;
let world: World;
let org: string;

beforeAll(async () => {
  world = await createWorld('990101', addCounty, { REQUESTS_PER_MINUTE: String(perSession), TRUST_PROXY: 'true' });
  await aTown(world);
  org = await anOrganisation(world);
});
afterAll(() => world.close());

const aTeacher = async (): Promise<Client> => world.as((await aPersonAs(world, 'teacher', { org })).grant);

/** How many of so many requests are answered. */
async function answered(client: Client, count: number, headers: (nth: number) => Record<string, string>) {
  let answers = 0;
  for (let nth = 0; nth < count; nth++) {
    const reply = await client.raw({ method: 'GET', url: '/api/me', headers: headers(nth) });
    if (reply.statusCode === 200) answers += 1;
    else
      expect(reply.json()).toMatchObject({
        status: 429,
        code: 'request.too_many',
        title: '操作太频繁，请稍等片刻再试。',
        request: reply.headers['x-request-id'],
      });
  }
  return answers;
}

test('one session is answered so often in a minute, whatever else stands in its cookies', async () => {
  const [busy, other] = [await aTeacher(), await aTeacher()];
  const address = { 'x-forwarded-for': '203.0.113.1' };
  const varied = (nth: number) => ({ ...address, cookie: `a=${nth}; ${busy.cookie}; b=${newId()}` });
  // The minute may turn once meanwhile.
  expect(await answered(busy, 30, varied)).toBeLessThanOrEqual(2 * perSession);
  expect(await answered(other, 1, () => address)).toBe(1);
});

test('one address is answered twenty times as often, whoever it says it is', async () => {
  const varied = (nth: number) => ({ 'x-forwarded-for': '203.0.113.2', cookie: `lianyu=${nth}; a=${newId()}` });
  expect(await answered(world.stranger, 250, varied)).toBe(20 * perSession);
  expect(await answered(world.stranger, 1, () => ({ 'x-forwarded-for': '203.0.113.3' }))).toBe(1);
  expect((await world.stranger.raw({ method: 'GET', url: '/health', headers: varied(0) })).statusCode).toBe(200);
});

test('what the proxy did not say itself is not believed about an address', async () => {
  const headers = (nth: number) => ({ 'x-forwarded-for': `192.0.2.${nth}, 203.0.113.4` });
  expect(await answered(world.stranger, 250, headers)).toBe(20 * perSession);
});
