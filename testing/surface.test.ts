import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Contract } from '#testing/contract-check.ts';
import { addCounty, createWorld, type World } from '#testing/world.ts';

let world: World;
const get = (url: string, headers: Record<string, string> = {}, where = world) =>
  where.stranger.raw({ method: 'GET', url, headers });

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test('the page for people who call is styled by the house, from here, under a policy that runs nothing', async () => {
  const page = await get('/docs');
  expect(page.headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(page.body) ?? [];
  const style = await get(sheet);
  expect([style.statusCode, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  const named = new Set([...style.body.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  expect(named.size).toBeGreaterThan(5);
  for (const name of named) expect(style.body).toContain(`${name}:`);
  expect(page.body).not.toMatch(/<script|style=|https?:\/\//);
});

describe('openapi.json', () => {
  interface Operation {
    operationId: string;
    security: object[];
    parameters: { name: string; in: string; required: boolean; schema: object }[];
    responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
    'x-authz': { role: string; relation: string; class: string; basis: string; stepUp?: true; offline?: true }[];
  }
  interface Document {
    openapi: string;
    info: { title: string; version: string };
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
  }
  let document: Document;
  let operations: [path: string, method: string, operation: Operation][];

  beforeAll(async () => {
    document = (await get('/openapi.json')).json();
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]): [string, string, Operation] => [path, method, one]),
    );
    expect(operations.length).toBeGreaterThan(50);
  });

  test('has the parts OpenAPI 3.1 asks of every operation', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Lianyu', version: expect.any(String) } });
    expect(new Set(operations.map(([, , { operationId }]) => operationId)).size).toBe(operations.length);
    for (const [path, method, { parameters, responses }] of operations) {
      expect(['get', 'post', 'put', 'patch', 'delete']).toContain(method);
      expect(path).toMatch(/^\/[\w./{}-]*$/);
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
      const named = parameters.filter((one) => one.in === 'path');
      expect(named.map(({ name }) => name).sort(), path).toEqual(places);
      expect(named.every(({ required }) => required)).toBe(true);
      expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(parameters.length);
      expect(responses).toMatchObject({ 200: { description: expect.any(String) }, default: expect.anything() });
    }
  });

  test('has schemas that are JSON Schema 2020-12, every one of them', () => {
    const contract = new Contract(document);
    const schemasIn = (node: unknown, place: string[]): string[][] =>
      Object.entries(node ?? {}).flatMap(([key, value]: [string, unknown]) =>
        key === 'schema' || place.at(-1) === 'schemas'
          ? [[...place, key]]
          : typeof value === 'object'
            ? schemasIn(value, [...place, key])
            : [],
      );
    const places = schemasIn(document, []);
    expect(places.length).toBeGreaterThan(200);
    for (const place of places) expect(contract.schema(place), place.join(' ')).toBeTypeOf('function');
  });

  test('tells a reply that is not what it promises, whether done or refused', async () => {
    const contract = new Contract(document);
    const [method, url] = ['GET', '/api/needs'];
    const { statusCode, headers, body } = await get(url);
    const refused = { statusCode, headers, body };
    expect([statusCode, contract.faultOf({ method, url, reply: refused })]).toEqual([401, undefined]);
    const codeless = { ...refused, body: body.replace('"code"', '"cold"') };
    expect(contract.faultOf({ method, url, reply: codeless })).toContain("required property 'code'");
    const done = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
    expect(contract.faultOf({ method, url, reply: done })).toContain("required property 'items'");
    expect(contract.faultOf({ method, url: '/api/nothing', reply: done })).toBe('is no operation');
  });

  test('refers to nothing that is not in it', () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of new Set(refs)) {
      const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec(ref) ?? [];
      expect(Object.keys(document.components.schemas), ref).toContain(name);
    }
  });

  test('says of every operation who may, and asks for a session wherever not anybody may', () => {
    expect(document.components.securitySchemes).toMatchObject({
      session: { type: 'apiKey', in: 'cookie', name: '__Host-lianyu' },
    });
    let guarded = 0;
    for (const [path, method, operation] of operations) {
      const rows = operation['x-authz'];
      expect(rows.length, `${method} ${path}`).toBeGreaterThan(0);
      for (const row of rows) expect(row.class).toMatch(/^C[0-4]$/);
      const isOpen = rows.some(({ role }) => role === 'anybody');
      expect(operation.security, `${method} ${path}`).toEqual(isOpen ? [] : [{ session: [] }]);
      if (!isOpen) guarded += 1;
    }
    expect(guarded).toBeGreaterThan(40);
  });

  test('says like the page what may be offline, and what asks for the password', async () => {
    const rowsOf = (path: string, method: string) => document.paths[path]?.[method]?.['x-authz'] ?? [];
    expect(rowsOf('/api/needs', 'post').map((row) => row.offline)).toContain(true);
    expect(rowsOf('/api/invitations', 'post').map((row) => [row.stepUp, row.offline])).toContainEqual([
      true,
      undefined,
    ]);
    const cells = new Set([...(await get('/docs')).body.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell));
    expect([...cells]).toContain('child, offline on the phone');
    expect([...cells]).toContain('county, password of the last five minutes');
  });
});

test('the frame of the phone is only ever sent as a page, with its nonce and its policy', async () => {
  const asFile = await get('/m/index.html');
  expect(asFile.statusCode).toBe(404);
  expect(asFile.body).not.toContain('__NONCE__');
  const asPage = await get('/m/index.html', { accept: 'text/html' });
  expect(asPage.headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-/);
  expect(asPage.body).not.toContain('__NONCE__');
});

test('phones get theirs at /m and below it, and nowhere else', async () => {
  const isPhones = async (url: string) => /"phone"|\(phone\)/.test((await get(url, { accept: 'text/html' })).body);
  for (const url of ['/m', '/m?from=1', '/m/', '/m/needs']) expect([url, await isPhones(url)]).toEqual([url, true]);
  for (const url of ['/', '/minors', '/map', '/m.html', '/meetings/m/'])
    expect([url, await isPhones(url)]).toEqual([url, false]);
});

test('behind a proxy the figures are told to whoever shows the token, and to nobody else', async () => {
  const token = 'figures-for-the-bureau';
  const behind = await createWorld('990101', addCounty, { TRUST_PROXY: 'true', METRICS_TOKEN: token });
  expect((await get('/metrics', {}, behind)).statusCode).toBe(404);
  expect((await get('/metrics', { authorization: 'Bearer figures-for-the-burea' }, behind)).statusCode).toBe(404);
  expect((await get('/metrics', { authorization: `Bearer ${token}` }, behind)).body).toContain('http_request_seconds');
  await behind.close();
  expect((await get('/metrics')).statusCode).toBe(200);
  for (const header of ['x-forwarded-for', 'forwarded'])
    expect((await get('/metrics', { [header]: 'for=203.0.113.7' })).statusCode).toBe(404);
});

test('every answer carries the number it is logged by: ours, not the sender’s, and another each time', async () => {
  const ids = await Promise.all(
    ['/health', '/api/me', '/nowhere', '/api/needs', '/docs'].map(
      async (url) => (await get(url, { 'x-request-id': 'mine' })).headers['x-request-id'],
    ),
  );
  expect(ids).not.toContain('mine');
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(5);
});

test('a reply says in which language its words are: the reader’s', async () => {
  const said = async (asked: string) =>
    (await get('/api/me', { 'accept-language': asked })).headers['content-language'];
  expect([await said('en-GB'), await said('zh-CN'), await said('de')]).toEqual(['en', 'zh', 'zh']);
});

test('every answer is taken for what it says, loads nothing of others, stands in no frame, and tells and serves no other site', async () => {
  const pages = [
    '/',
    '/m/',
    '/docs',
    '/docs.css',
    '/openapi.json',
    '/health',
    '/metrics',
    '/nowhere',
    '/m/nowhere.js',
    '/m/service-worker.js',
    '/docs/methods/matching.md',
  ];
  for (const url of [...pages, '/api/me', '/api/needs', '/api/nowhere', '/api/%']) {
    const { headers } = await get(url, { origin: 'https://elsewhere.example' });
    expect(headers, url).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    const policy = String(headers['content-security-policy']);
    expect(policy, url).toMatch(/(object|default)-src 'none'/);
    expect(policy, url).toMatch(/base-uri 'none'.*frame-ancestors 'none'/);
    expect(headers['access-control-allow-origin'], url).toBeUndefined();
    if (url.startsWith('/api/')) expect(headers['cache-control'], url).toBe('no-store');
  }
});

test('a request to be told what was sent is none', async () => {
  const traced = await world.stranger.raw({
    method: 'TRACE' as 'GET',
    url: '/health',
    headers: { 'x-canary': 'reed' },
  });
  expect(traced.statusCode).toBe(404);
  expect(traced.body).not.toContain('reed');
});
