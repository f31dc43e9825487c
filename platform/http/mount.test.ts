import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Policy, type PolicyRow } from '#platform/access/policy.ts';
import { permit } from '#platform/access/permit.ts';
import { announce } from '#platform/events/announce.ts';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { mount } from '#platform/http/mount.ts';
import { route } from '#platform/http/route.ts';
import { createWorld, type World } from '#testing/world.ts';

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
  expect((await act({ fails: true, asks: true })).statusCode).toBe(500);
  expect(await written()).toEqual({ events: 0, audits: 0 });
  // One that forgets to ask the gate fails, and nothing of it stays either.
  expect((await act({ fails: false, asks: false })).statusCode).toBe(500);
  expect(await written()).toEqual({ events: 0, audits: 0 });
  expect((await act({ fails: false, asks: true })).json()).toEqual({ done: true });
  expect(await written()).toEqual({ events: 1, audits: 1 });
  await app.close();
});
