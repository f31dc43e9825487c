import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { readMe } from '#modules/people/contract/session.ts';
import { searchResources } from '#modules/resources/contract/resource.ts';
import { aProvider, evening, someCategories } from '#modules/resources/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let volunteer: Client;
let other: Client;
const body = { category: 'mental.2', title: '晚间陪伴', mode: 'remote', schedule: evening, capacity: 2 };
const add = (client: Client, key: string, change: object = {}, headers: Record<string, string> = {}) =>
  client.raw({
    method: 'POST',
    url: '/api/resources',
    body: { ...body, ...change },
    headers: { 'idempotency-key': key, ...headers },
  });
const count = async (): Promise<number> =>
  (await volunteer.call(searchResources, { query: { own: 'yes', size: 1 } })).total;

async function aVolunteer(): Promise<Client> {
  const { person, grant } = await aPersonAs(world, 'volunteer');
  await aProvider(world, { person });
  return world.as(grant);
}

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  await anOrganisation(world);
  volunteer = await aVolunteer();
  other = await aVolunteer();
});
afterAll(() => world.close());

test('the same request fifty times at once has one effect, and everybody gets the one answer', async () => {
  const before = await count();
  const key = newId();
  const replies = await Promise.all(Array.from({ length: 50 }, () => add(volunteer, key)));
  expect(new Set(replies.map((reply) => reply.statusCode))).toEqual(new Set([200]));
  expect(new Set(replies.map((reply) => reply.json<{ id: string }>().id)).size).toBe(1);
  expect(await count()).toBe(before + 1);
});

test('the same key with another request is refused, and another person may use it', async () => {
  const key = newId();
  expect((await add(volunteer, key)).statusCode).toBe(200);
  expect((await add(volunteer, key, { title: '另一件事' })).json()).toMatchObject({
    status: 422,
    code: 'request.key_reused',
  });
  expect((await add(other, key)).statusCode).toBe(200);
});

test('an act is not done by somebody else who has signed in on the same phone, nor in another of one’s roles', async () => {
  const before = await count();
  const sent = (as: string) => add(volunteer, newId(), {}, { 'x-lianyu-as': as });
  const { person, acting } = await volunteer.call(readMe, { query: {} });
  const own = `${world.county} ${person?.id} ${acting?.grant}`;
  for (const as of [`${world.county} ${newId()} ${acting?.grant}`, `${world.county} ${person?.id} ${newId()}`, ''])
    expect((await sent(as)).json()).toMatchObject({ status: 401, code: 'request.other_session' });
  expect(await count()).toBe(before);
  expect((await sent(own)).statusCode).toBe(200);
});

test('a changing request without a key, or from another site, is not carried out', async () => {
  const before = await count();
  expect((await add(volunteer, '')).json()).toMatchObject({ code: 'request.key_missing' });
  expect((await add(volunteer, newId(), {}, { 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({
    status: 403,
    code: 'request.cross_site',
  });
  expect(await count()).toBe(before);
});

test('what the contract does not name is neither taken nor given', async () => {
  const reply = await add(volunteer, newId(), { state: 'published', county: '990102' });
  expect(reply.json()).toMatchObject({ state: 'draft' });
  expect(Object.keys(reply.json<object>())).not.toContain('search');
});

test('bad input names the field, in the reader’s language', async () => {
  const english = { 'accept-language': 'en' };
  const invalid = await add(volunteer, newId(), { capacity: 0 }, english);
  expect(invalid.json()).toMatchObject({
    status: 422,
    code: 'request.invalid',
    data: { faults: [{ part: 'body', path: 'capacity' }] },
  });
  expect(invalid.json<{ title: string }>().title).toMatch(/^Something was not filled in/);
  const refused = await add(volunteer, newId(), { schedule: evening.replace('WEEKLY', 'DAILY') });
  expect(refused.json()).toMatchObject({
    code: 'resources.bad_schedule',
    title: '时间安排写得不对：no weekly RRULE。',
  });
});

test('a request that fails leaves nothing behind, and may be sent again with its key', async () => {
  const before = await count();
  const key = newId();
  expect((await add(volunteer, key, { category: 'none' })).statusCode).toBe(422);
  expect(await count()).toBe(before);
  expect((await add(volunteer, key)).statusCode).toBe(200);
});

test('a page nobody knows is the frame, anything else nobody knows is not found, and the methods can be read', async () => {
  const page = await world.stranger.raw({ method: 'GET', url: '/nowhere', headers: { accept: 'text/html' } });
  for (const url of ['/', '/m/']) {
    const home = await world.stranger.raw({ method: 'GET', url, headers: { accept: '*/*' } });
    expect([home.statusCode, home.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  }
  expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-/);
  expect((await world.stranger.raw({ method: 'GET', url: '/nowhere.json' })).json()).toMatchObject({
    status: 404,
    code: 'access.not_found',
  });
  expect(
    (await world.stranger.raw({ method: 'GET', url: '/api/nowhere', headers: { accept: 'text/html' } })).statusCode,
  ).toBe(404);
  const method = await world.stranger.raw({ method: 'GET', url: '/docs/methods/accessibility.md' });
  expect([method.headers['content-type'], method.body.slice(0, 15)]).toEqual([
    'text/plain; charset=utf-8',
    '# Accessibility',
  ]);
  expect((await world.stranger.raw({ method: 'GET', url: '/docs/methods/../../package.json' })).statusCode).toBe(404);
});

test('the server describes itself: OpenAPI 3.1, a page for people, health; figures for this machine only', async () => {
  const document = (await world.stranger.raw({ method: 'GET', url: '/openapi.json' })).json<{
    openapi: string;
    paths: object;
  }>();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths).length).toBeGreaterThan(35);
  expect((await world.stranger.raw({ method: 'GET', url: '/docs' })).body).toContain('needs.open');
  expect((await world.stranger.raw({ method: 'GET', url: '/health' })).json()).toMatchObject({
    ok: true,
    database: inject('lite') ? 'lite' : 'embedded',
  });
  expect((await world.stranger.raw({ method: 'GET', url: '/metrics' })).body).toContain('http_request_seconds');
  const proxied = await world.stranger.raw({
    method: 'GET',
    url: '/metrics',
    headers: { 'x-forwarded-for': '203.0.113.7' },
  });
  expect(proxied.statusCode).toBe(404);
});
