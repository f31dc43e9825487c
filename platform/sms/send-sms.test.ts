import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { smsGateway } from '#platform/sms/gateway.ts';
import { sendSms, sendSmsJob } from '#platform/sms/send-sms.ts';
import { newId } from '#platform/id.ts';
import { isSigned, type SmsStub, startSmsStub } from '#testing/sms-stub.ts';
import { createWorld, type World } from '#testing/world.ts';

const minute = 60_000;
let world: World;
let stub: SmsStub;

beforeAll(async () => {
  stub = await startSmsStub();
  // The server itself has no gateway: what is in line here is run by the tests.
  world = await createWorld();
});
afterEach(() => stub.answer(204));
afterAll(async () => {
  await world.close();
  await stub.close();
});

/** Runs the job of a message as the job system would, with a gateway that waits so long. */
const run = (id: string, timeoutMs = 5_000, url = stub.environment.SMS_URL): Promise<void> =>
  sendSmsJob(smsGateway({ url, secret: stub.environment.SMS_SECRET, timeoutMs })).run(
    {
      county: world.county,
      signal: new AbortController().signal,
      log: world.server.app.log,
      transaction: (work) => world.system(work),
    },
    { id },
  );

const rowOf = (id: string) =>
  world.system(({ db }) =>
    db
      .selectFrom('platform.sms')
      .selectAll()
      .where('county', '=', world.county)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );

/** A message in line, with nobody yet who takes it out. */
async function aMessage(to = '10012345678'): Promise<string> {
  const id = newId();
  await world.system((ctx) =>
    sendSms(
      { ...ctx, enqueue: async () => undefined },
      { id, to, template: 'sign_in_code', parameters: { code: '123456' } },
      new Date(ctx.now.getTime() + 5 * minute),
    ),
  );
  return id;
}

test('a message goes out signed, under its own key, and what it said is gone from the database', async () => {
  const id = await aMessage();
  expect(JSON.stringify(await rowOf(id))).not.toMatch(/10012345678|123456/);
  await run(id);
  const asked = stub.asked.at(-1);
  expect(asked && isSigned(asked)).toBe(true);
  expect(asked?.headers).toMatchObject({ 'idempotency-key': id, 'content-type': 'application/json' });
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    id,
    to: '10012345678',
    template: 'sign_in_code',
    parameters: { code: '123456' },
  });
  expect(await rowOf(id)).toMatchObject({ state: 'sent', sealed: null });
  expect(asked && isSigned({ ...asked, body: asked.body.replace('123456', '654321') })).toBe(false);
});

test('a gateway that fails, or says nothing, is asked again under the same key: nobody gets two messages', async () => {
  const [id, before] = [await aMessage(), stub.sent.length];
  for (const answer of [503, 429, 'silence'] as const) {
    stub.answer(answer);
    await expect(run(id)).rejects.toThrow();
    expect(await rowOf(id)).toMatchObject({ state: 'waiting' });
  }
  stub.answer(204);
  await run(id);
  await run(id);
  expect(stub.asked.filter(({ headers }) => headers['idempotency-key'] === id)).toHaveLength(4);
  expect(stub.sent.slice(before).map((one) => one.id)).toEqual([id]);
});

test('put in line twice, it goes out once', async () => {
  const message = { id: newId(), to: '10012345678', template: 'sign_in_code', parameters: { code: '1' } };
  let jobs = 0;
  for (const _ of [1, 2])
    await world.system((ctx) =>
      sendSms({ ...ctx, enqueue: async () => void (jobs += 1) }, message, new Date(ctx.now.getTime() + minute)),
    );
  expect(jobs).toBe(1);
});

test('what the gateway refuses is not sent again', async () => {
  const id = await aMessage();
  stub.answer(422);
  await run(id);
  expect(await rowOf(id)).toMatchObject({ state: 'refused', sealed: null });
});

test('what comes too late is left', async () => {
  const [id, before] = [await aMessage(), stub.asked.length];
  world.clock.pass(5 * minute);
  await run(id);
  expect(await rowOf(id)).toMatchObject({ state: 'late', sealed: null });
  expect(stub.asked).toHaveLength(before);
});

test('no message follows the gateway elsewhere, and none waits for ever', async () => {
  const [id, before] = [await aMessage(), stub.sent.length];
  stub.answer(307, { location: stub.environment.SMS_URL });
  await expect(run(id)).rejects.toThrow();
  await expect(run(id, 5_000, 'http://127.0.0.1:1/')).rejects.toThrow();
  expect(stub.sent).toHaveLength(before);
  expect(await rowOf(id)).toMatchObject({ state: 'waiting' });
});
