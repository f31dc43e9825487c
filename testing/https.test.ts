import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect, type ConnectionOptions } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pickRole } from '#modules/people/contract/session.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { addCounty, createWorld, type World } from '#testing/world.ts';

const files = {
  TLS_CERT: join(import.meta.dirname, 'tls', 'cert.pem'),
  TLS_KEY: join(import.meta.dirname, 'tls', 'key.pem'),
};
let world: World;
let port: number;

beforeAll(async () => {
  world = await createWorld('990101', addCounty, files);
  await world.server.app.listen({ host: '127.0.0.1', port: 0 });
  port = (world.server.app.server.address() as AddressInfo).port;
});
afterAll(() => world.close());

async function ask(method: string, path: string, body?: object, cookie = ''): Promise<[IncomingMessage, unknown]> {
  const asked = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    ca: readFileSync(files.TLS_CERT),
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
  });
  asked.end(body === undefined ? undefined : JSON.stringify(body));
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of reply) text += String(part);
  return [reply, JSON.parse(text)];
}

test('over HTTPS a session is a Secure cookie bound to this host, and browsers are told to stay on HTTPS', async () => {
  const { grant, person } = await aPersonAs(world, 'volunteer');
  const [signedIn] = await ask('POST', pickRole.path, { grant });
  const cookies = signedIn.headers['set-cookie'] ?? [];
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-lianyu[\w-]*=/);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
  }
  expect(signedIn.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  const kept = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  expect((await ask('GET', '/api/me', undefined, kept))[1]).toMatchObject({ signedIn: true, person: { id: person } });
  const [token] = cookies;
  const plain = token?.split(';')[0]?.replace('__Host-', '') ?? '';
  expect((await ask('GET', '/api/me', undefined, plain))[1]).toMatchObject({ signedIn: false });
});

/** What a handshake under these conditions comes to: the cipher, or why there is none. */
const greet = (conditions: ConnectionOptions): Promise<string> =>
  new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port, ca: readFileSync(files.TLS_CERT), ...conditions });
    socket.once('secureConnect', () => {
      done(`${socket.getProtocol() ?? ''} ${socket.getCipher().name}`);
      socket.destroy();
    });
    socket.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
  });

test('nothing older than TLS 1.2 is spoken, and of it nothing that does not keep old talk secret', async () => {
  expect(await greet({})).toMatch(/^TLSv1.3 TLS_/);
  expect(await greet({ maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1.2 ECDHE-\w+-(AES\d+-GCM-|CHACHA20-)/);
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  expect(await greet(old)).toMatch(/^(ERR_SSL|ECONNRESET)/);
  for (const ciphers of ['AES128-SHA', 'AES128-GCM-SHA256', 'ECDHE-RSA-AES128-SHA', 'ECDHE-ECDSA-AES128-SHA'])
    expect(await greet({ maxVersion: 'TLSv1.2', ciphers: `${ciphers}@SECLEVEL=0` })).toMatch(/^(ERR_SSL|ECONNRESET)/);
});

test('what no route gives, and the live stream, keep a browser on HTTPS too', async () => {
  const told = (reply: IncomingMessage) => reply.headers['strict-transport-security'];
  expect(told((await ask('GET', '/api/%zz'))[0])).toMatch(/^max-age=31536000/);
  const { grant } = await aPersonAs(world, 'volunteer');
  const cookie = (await world.as(grant)).cookie.replaceAll(/(^|; )lianyu/g, '$1__Host-lianyu');
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/api/stream',
    ca: readFileSync(files.TLS_CERT),
    headers: { cookie },
  });
  asked.end();
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  expect([reply.statusCode, told(reply)]).toEqual([200, 'max-age=31536000; includeSubDomains']);
  asked.destroy();
});

test('behind a proxy that speaks HTTPS the same holds', async () => {
  const proxied = await createWorld('990101', addCounty, {
    PUBLIC_URL: 'https://lianyu.example',
    TRUST_PROXY: 'loopback',
  });
  const { grant } = await aPersonAs(proxied, 'volunteer');
  const address = await proxied.server.app.listen({ host: '127.0.0.1', port: 0 });
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(address + pickRole.path, { method: 'POST', headers, body: JSON.stringify({ grant }) });
  expect(String(reply.headers.getSetCookie())).toMatch(/(?:^|,)__Host-lianyu=.*; Secure/);
  expect(reply.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  await proxied.close();
});
