import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { aPersonAs, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeAll(async () => {
  world = await createWorld('990101', addCounty, { REQUESTS_PER_MINUTE: '1000000' });
  await aTown(world);
  official = await world.as((await aPersonAs(world, 'official')).grant);
  await world.server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => world.close());

/** What no contract of ours takes that asks for anything, whatever it is read as. */
const wrong = '{"nothing":[1],"of":{"this":"is asked"}}';

const bodied = modules
  .flatMap((module) => [...module.routes, ...(module.rawRoutes ?? [])])
  .map(({ endpoint }) => endpoint)
  .filter(({ body }) => body && !body.safeParse(JSON.parse(wrong)).success);

/** Headers of a request as they are written: each is malformed, odd, or says another thing than there is. */
const malformed: readonly string[] = [
  'application/json',
  'application/json	',
  'application/json ; x',
  'application/json;;',
  'aPPlication/JSON',
  'application/json;charset=utf-16',
  'application/json, text/html',
  'text/plain;application/json',
  '	application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'text/html',
  '',
  'application/octet-stream;',
  'application/json\\',
  '"application/json"',
  'application/json%00',
  '*/*',
  ';',
]
  .map((type) => `content-type: ${type}`)
  .concat(['x-forwarded-for: 127.0.0.1', 'x-forwarded-for: ,,,', 'x-forwarded-host: elsewhere.example'])
  .concat(['x-forwarded-proto: javascript', 'forwarded: for=127.0.0.1;proto=https', 'x-real-ip: 127.0.0.1'])
  .concat([
    'x-http-method-override: GET',
    'x-original-url: /health',
    'x-rewrite-url: /health',
    'host: elsewhere.example',
  ])
  .concat([
    'host: a\r\nhost: b',
    'content-length: 0',
    'content-length: -1',
    'content-length: 1e3',
    'content-length: 0x10',
  ])
  .concat([
    'content-length: 5\r\ncontent-length: 6',
    'transfer-encoding: gzip',
    'transfer-encoding: chunked\r\ncontent-length: 3',
  ])
  .concat(['content-encoding: gzip', 'content-encoding: br', 'expect: 100-continue']);

/** What the server answers to a request as it is written. */
async function answerTo(method: string, path: string, header: string): Promise<number> {
  const socket = connect((world.server.app.server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => void (answer += String(part)));
  socket.on('error', () => undefined);
  const of = (name: string, value: string): string => (header.startsWith(`${name}:`) ? '' : `${name}: ${value}\r\n`);
  const isMeasured = /^(content-length|transfer-encoding):/m.test(header);
  socket.write(
    `${method} ${path} HTTP/1.1\r\n${of('host', 'county.example')}${of('content-type', 'application/json')}${header}\r\n` +
      `${isMeasured ? '' : `content-length: ${wrong.length}\r\n`}cookie: ${official.cookie}\r\nidempotency-key: ${newId()}\r\nconnection: close\r\n\r\n${wrong}`,
  );
  await once(socket, 'close');
  const [head = '', body = ''] = answer.replace(/^HTTP\/1\.1 100[^\r]*\r\n\r\n/, '').split('\r\n\r\n');
  expect(head.toLowerCase(), `${header} ${answer}`).toContain('x-content-type-options: nosniff');
  expect(body).not.toMatch(/\n\s+at |node_modules|FST_|syntax error/);
  return Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
}

test(`no header brings a body past its contract (seed ${seed})`, { timeout: 900_000 }, async () => {
  const pairs = bodied.flatMap((endpoint) => malformed.map((header) => [endpoint, header] as const));
  const share = amount(150, pairs.length);
  const [chosen = []] = fc.sample(fc.shuffledSubarray(pairs, { minLength: share, maxLength: share }), {
    seed,
    numRuns: 1,
  });
  const came = new Map<number, number>();
  for (const [{ method, path }, header] of chosen) {
    const status = await answerTo(method, path.replaceAll(/:\w+/g, newId()), header);
    came.set(status, (came.get(status) ?? 0) + 1);
    expect([path, header, status >= 400 && status < 500]).toEqual([path, header, true]);
  }
  const told = [...came].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  tell(
    `C7: ${chosen.length} requests of ${bodied.length} endpoints with ${malformed.length} odd headers: ${told.join(', ')} (seed ${seed})`,
  );
  expect(malformed.length).toBeGreaterThanOrEqual(40);
  expect(bodied.length).toBeGreaterThan(40);
});
