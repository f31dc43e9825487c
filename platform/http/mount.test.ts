import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Policy, type PolicyRow } from '#platform/access/policy.ts';
import { permit } from '#platform/access/permit.ts';
import { announce } from '#platform/events/announce.ts';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { mount } from '#platform/http/mount.ts';
import { route } from '#platform/http/route.ts';
import { heldBytes, type Stretch } from '#platform/http/file-reply.ts';
import { showFile } from '#platform/http/show-file.ts';
import { createWorld, type World } from '#testing/world.ts';
import { problemOf, sendProblem } from '#platform/http/problem.ts';
import { readerOf } from '#platform/http/reader-of.ts';
import { platformWords } from '#platform/words.ts';

let world: World;
const happened = eventKind('trial.happened', z.object({}));
const trial = endpoint({
  method: 'POST',
  path: '/trial',
  access: 'trial.act',
  summary: 'Writes an event and an audit record.',
  body: z.object({ fails: z.boolean(), asks: z.boolean() }),
  reply: z.object({ done: z.literal(true) }),
});
const row: PolicyRow = {
  action: 'trial.act',
  role: 'anybody',
  relation: 'public',
  class: 'C0',
  basis: 'trial',
  fields: 'all',
  audit: 'write',
};
const acting = route(trial, async (ctx, { body }) => {
  if (body.asks) await permit(ctx, 'trial.act', { kind: 'trial', id: '', holders: {} });
  await announce(ctx, happened, {});
  if (body.fails) throw new Error('after everything was written');
  return { done: true as const };
});

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const file = endpoint({
  method: 'GET',
  path: '/file',
  access: 'trial.act',
  summary: 'Shows a file.',
  reply: File,
  types: ['audio/ogg'],
  statuses: [200, 206, 304],
});

/** How many events and audit records of the trial there are. */
const written = () =>
  world.system(async ({ db }) => ({
    events: (await db.selectFrom('platform.event').select('id').where('kind', '=', 'trial.happened').execute()).length,
    audits: (await db.selectFrom('platform.audit').select('id').where('action', '=', 'trial.act').execute()).length,
  }));

test('a route without a row of the policy does not start', () => {
  const { around } = world.server;
  expect(() => mount(fastify(), { ...around, policy: new Policy([], {}) }, acting)).toThrow(
    'POST /trial has no policy row',
  );
});

test('an act, its event and its audit record are kept together or not at all', async () => {
  const app = fastify();
  await app.register(cookie);
  mount(app, { ...world.server.around, policy: new Policy([row], {}) }, acting);
  const act = (body: { fails: boolean; asks: boolean }) => app.inject({ method: 'POST', url: '/trial', payload: body });
  const before = await written();
  expect((await act({ fails: true, asks: true })).statusCode).toBe(500);
  expect(await written()).toEqual(before);
  // One that forgets to ask the gate fails, and nothing of it stays either.
  expect((await act({ fails: false, asks: false })).statusCode).toBe(500);
  expect(await written()).toEqual(before);
  expect((await act({ fails: false, asks: true })).json()).toEqual({ done: true });
  expect(await written()).toEqual({ events: before.events + 1, audits: before.audits + 1 });
  await app.close();
});

test('of a file that is shown no more is read than the browser asks for, and nothing of what it has already', async () => {
  const app = fastify();
  await app.register(cookie);
  const read: Stretch[] = [];
  const showing = route(file, async (ctx, _, answer) => {
    await permit(ctx, 'trial.act', { kind: 'trial', id: '', holders: {} });
    return showFile(ctx, answer, { name: '录音.ogg', type: 'audio/ogg', size: 10, tag: 'v1' }, (_ctx, stretch) => {
      read.push(stretch);
      return Promise.resolve(Buffer.from('0123456789').subarray(stretch.from, stretch.to));
    });
  });
  mount(app, { ...world.server.around, policy: new Policy([row], {}) }, showing);
  app.setErrorHandler((error, request, reply) =>
    sendProblem(reply, problemOf(error, request.id, readerOf(request), platformWords)),
  );
  const ask = async (headers: Record<string, string>): Promise<unknown[]> => {
    const { statusCode, body, headers: told } = await app.inject({ url: '/file', headers });
    return [statusCode, body, told['content-range']];
  };
  const all = [200, '0123456789', undefined];
  expect(await ask({})).toEqual(all);
  expect(await ask({ range: 'bytes=2-4' })).toEqual([206, '234', 'bytes 2-4/10']);
  expect(await ask({ range: 'bytes=7-' })).toEqual([206, '789', 'bytes 7-9/10']);
  expect(await ask({ range: 'bytes=-2' })).toEqual([206, '89', 'bytes 8-9/10']);
  expect(await ask({ range: 'bytes=8-99', 'if-range': '"v1"' })).toEqual([206, '89', 'bytes 8-9/10']);
  expect(read.map(({ from, to }) => to - from)).toEqual([10, 3, 3, 2, 2]);
  // Another file than the one it has a part of, several parts, and what is no range: all of it.
  expect(await ask({ range: 'bytes=2-4', 'if-range': '"v0"' })).toEqual(all);
  for (const range of ['bytes=0-1,4-5', 'bytes=4-2', 'bytes=-', 'lines=1-2']) expect(await ask({ range })).toEqual(all);
  const before = read.length;
  expect(await ask({ 'if-none-match': 'W/"v0", "v1"' })).toEqual([304, '', undefined]);
  for (const range of ['bytes=10-', 'bytes=-0']) {
    const refused = await app.inject({ url: '/file', headers: { range } });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([416, 'request.no_such_part']);
    expect(refused.headers['content-range']).toBe('bytes */10');
  }
  expect(read.length).toBe(before);
  const head = await app.inject({ method: 'HEAD', url: '/file', headers: { range: 'bytes=2-4' } });
  expect([head.statusCode, head.headers['content-length'], head.body]).toEqual([206, '3', '']);
  expect(read.length).toBe(before);
  expect((await app.inject('/file')).headers).toMatchObject({
    'cache-control': 'private, no-cache',
    etag: '"v1"',
    'accept-ranges': 'bytes',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('录音.ogg')}`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
  await app.close();
});

test('a long film is read as it is sent, and no further than whoever asks takes, or may', async () => {
  const app = fastify();
  await app.register(cookie);
  const size = 4 * heldBytes + 5;
  const read: number[] = [];
  let isShown = true;
  const showing = route(file, async (ctx, _, answer) => {
    await permit(ctx, 'trial.act', { kind: 'trial', id: '', holders: {} });
    return showFile(ctx, answer, { name: '片.mp4', type: 'video/mp4', size, tag: 'v1' }, (now, { from, to }) => {
      if (!isShown) throw new Error('withdrawn meanwhile');
      read.push(now === ctx ? 0 : to - from);
      return Promise.resolve(Buffer.alloc(to - from, 7));
    });
  });
  mount(app, { ...world.server.around, policy: new Policy([row], {}) }, showing);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const whole = await fetch(`${address}/file`, { headers: { range: 'bytes=0-' } });
  expect([whole.status, whole.headers.get('content-length')]).toEqual([206, String(size)]);
  expect((await whole.arrayBuffer()).byteLength).toBe(size);
  expect(read.splice(0)).toEqual([0, heldBytes, heldBytes, heldBytes, 5]);
  // Withdrawn while it is sent, it ends.
  const cut = await fetch(`${address}/file`);
  isShown = false;
  await expect(cut.arrayBuffer()).rejects.toThrow();
  await app.close();
});
