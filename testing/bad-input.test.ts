import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setUp, signIn } from '#modules/people/contract/session.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { aProvider, evening, someCategories } from '#modules/resources/testing.ts';
import { guardingHeaders } from '#platform/http/guarding-headers.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let volunteer: Client;
const resource = { category: 'mental.2', title: '晚间陪伴', mode: 'remote', schedule: evening, capacity: 2 };

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  await anOrganisation(world);
  const { person, grant } = await aPersonAs(world, 'volunteer');
  await aProvider(world, { person });
  volunteer = await world.as(grant);
  await world.server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => world.close());

/** A body as it is written, not as an object would write it. */
const post = (client: Client, url: string, text: string, type = 'application/json') =>
  client.raw({ method: 'POST', url, body: text, headers: { 'content-type': type } });

describe('text that no database keeps', () => {
  test.each([
    ['NUL', 'a\\u0000b'],
    ['half a character', 'a\\ud800'],
  ])('%s is refused by field, also to strangers', async (_, text) => {
    const login = await post(world.stranger, signIn.path, `{"login":"${text}","password":"b"}`);
    expect(login.json()).toMatchObject({
      status: 422,
      code: 'request.invalid',
      data: { faults: [{ part: 'body', path: 'login', code: 'broken_text' }] },
    });
    const token = 'a'.repeat(40);
    const made = await post(
      world.stranger,
      setUp.path,
      JSON.stringify({
        token,
        county: '510199',
        countyName: '青川县',
        prefectureName: '广元市',
        bureauName: '青川县教育局',
        name: '李主任',
        login: 'li.zhuren',
        password: 'TEXT bamboo 8',
      }).replace('TEXT', text),
    );
    expect(made.json()).toMatchObject({ data: { faults: [{ path: 'password' }] } });
    const added = await post(
      volunteer,
      '/api/resources',
      JSON.stringify({ ...resource, title: 'TEXT' }).replace('TEXT', text),
    );
    expect(added.json()).toMatchObject({ status: 422, data: { faults: [{ path: 'title' }] } });
  });

  test('is refused in addresses too', async () => {
    const found = await volunteer.raw({ method: 'GET', url: '/api/resources?words=%00' });
    expect(found.json()).toMatchObject({ status: 422, data: { faults: [{ part: 'query', path: 'words' }] } });
  });
});

test.each([
  ['zero width', '\u200b\u2060\ufeff'],
  ['directions', ' \u202e \u200f '],
  ['fillers', '\u3164\u115f\u2800'],
  ['selectors', '\ufe0f\u{e0100}'],
])('text that nobody can see is no text: %s', async (_, title) => {
  const added = await post(volunteer, '/api/resources', JSON.stringify({ ...resource, title }));
  expect(added.json()).toMatchObject({ status: 422, data: { faults: [{ path: 'title', code: 'unseen_text' }] } });
});

test('a name written with what joins or chooses shapes is a text like any other', async () => {
  const title = '\u{20bb7}\u{e0100}野家👨\u200d👩\u200d👧的书法课\ue000';
  expect((await post(volunteer, '/api/resources', JSON.stringify({ ...resource, title }))).statusCode).toBe(200);
});

test('a day or moment of no century people mean is refused', async () => {
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  for (const week of ['0000-01-03', '9999-12-31', '2026-02-30'])
    expect((await official.raw({ method: 'GET', url: `/api/board?week=${week}` })).json()).toMatchObject({
      status: 422,
      data: { faults: [{ path: 'week' }] },
    });
});

test('a body that would change what all objects inherit is not read', async () => {
  const before = Object.keys(Object.prototype);
  for (const poison of ['"__proto__":{"admin":true}', '"constructor":{"prototype":{"admin":true}}']) {
    const reply = await post(volunteer, '/api/resources', `{${poison},${JSON.stringify(resource).slice(1)}`);
    expect(reply.json()).toMatchObject({ status: 400, code: 'request.malformed' });
  }
  expect(Object.keys(Object.prototype)).toEqual(before);
});

test('a body that nests deeper than the stack is refused or ignored, not fatal', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const reply = await post(world.stranger, signIn.path, `{"login":"a","password":${deep}}`);
  expect(reply.statusCode).toBeLessThan(500);
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
});

describe('a content type', () => {
  const json = JSON.stringify({ login: 'nobody.at.all', password: 'wrong' });
  const odd = [
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'application/json;',
    'application/json;charset',
    'application/json\t',
    'application/json\t;a',
    'application/json, text/plain',
    ' application/json',
    'application/json;charset=utf-7',
    'application/jsonx',
    'application/vnd.api+json',
    'text/json',
    'text/plain',
    'text/plain; application/json',
    'text/html',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
    'multipart/form-data',
    'application/octet-stream',
    'APPLICATION/OCTET-STREAM; a=b',
    'application/',
    '/json',
    '/',
    ';',
    '*/*',
    'a',
    'application/json/json',
    'application json',
    `application/json; a=${'b'.repeat(2_000)}`,
    'application/xml',
  ];

  test.each(odd)('%j never brings anything past the contract', async (type) => {
    // What is read as JSON is a wrong password; whatever else is refused before.
    const good = await post(world.stranger, signIn.path, json, type);
    expect([400, 401, 415, 422]).toContain(good.statusCode);
    const bad = await post(world.stranger, signIn.path, '{"login":{"a":1},"password":["b"]}', type);
    expect([400, 415, 422]).toContain(bad.statusCode);
    for (const reply of [good, bad]) {
      expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(reply.json()).toMatchObject({ status: reply.statusCode, request: reply.headers['x-request-id'] });
    }
  });

  test('of a kind nobody reads is refused as such', async () => {
    expect((await post(world.stranger, signIn.path, json, 'application/xml')).json()).toMatchObject({
      status: 415,
      code: 'request.wrong_type',
      title: '不支持这种内容格式。',
    });
  });
});

test.each(['/api/%', '/api/needs/%zz', '/%e0%a4', '/m/%', '/assets/%00', `/api/needs/${'a'.repeat(3_000)}`])(
  'an address nobody can read is a problem like any other: %s',
  async (url) => {
    const reply = await world.stranger.raw({ method: 'GET', url, headers: { 'accept-language': 'en' } });
    expect([400, 404]).toContain(reply.statusCode);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(reply.json()).toMatchObject({ status: reply.statusCode, request: reply.headers['x-request-id'] });
    expect(reply.body).not.toContain('FST_');
  },
);

/** What the server answers to bytes. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect((world.server.app.server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => void (answer += String(part)));
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

test.each([
  ['what is no HTTP', 'GARBAGE\r\n\r\n', 400, 'request.malformed'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
    400,
    'request.malformed',
  ],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
    'request.malformed',
  ],
  ['headers too large', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431, 'request.too_large'],
])('%s is answered with a problem and the connection is closed', async (_, bytes, status, code) => {
  const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toContain('content-type: application/problem+json');
  for (const [name, value] of Object.entries(guardingHeaders)) expect(head).toContain(`${name}: ${value}`);
  expect(JSON.parse(body)).toMatchObject({ status, code });
});
