import { Writable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { anonymous } from '#platform/session/actors.ts';
import { Client } from '#platform/stream/client.ts';

/** A line that carries nothing on until it is told to. */
function slowLine() {
  const carried: string[] = [];
  let goOn = (): void => undefined;
  const line = new Writable({
    highWaterMark: 10,
    write: (part: Buffer, _encoding, done) => {
      carried.push(String(part));
      goOn = done;
    },
  });
  // The parts of a reply that are used here.
  const client = new Client(anonymous('990101'), {} as FastifyRequest, line as FastifyReply['raw'], 0);
  return { line, client, carried, goOn: () => goOn() };
}

test('a slow line is given no more until it has carried on what it has, and then goes on where it was', async () => {
  const { client, carried, goOn } = slowLine();
  const readyAgain = new Promise<void>((ready) => client.onReady(ready));
  client.deliver(0, 1, { topic: 'test', unread: 1 });
  client.deliver(0, 2, { topic: 'test', unread: 2 });
  expect([client.isReady, client.sent]).toEqual([false, 1]);
  goOn();
  await readyAgain;
  client.deliver(2, 3, { topic: 'test', unread: 3 });
  expect(client.sent).toBe(1);
  client.deliver(1, 2, { topic: 'test', unread: 2 });
  client.deliver(1, 2, { topic: 'test', unread: 2 });
  expect(carried.map((part) => part.split('\n')[0])).toEqual(['id: 1', 'id: 2']);
});

test('a line that carries nothing from one heartbeat to the next is cut', async () => {
  const { client, line } = slowLine();
  const gone = new Promise<void>((hear) => client.onGone(hear));
  client.deliver(0, 1, { topic: 'test', unread: 1 });
  client.beat();
  expect(line.destroyed).toBe(false);
  client.beat();
  await gone;
  expect(line.destroyed).toBe(true);
});

test('one that is gone already says so to whoever asks late', () => {
  const { client, line } = slowLine();
  line.destroy();
  let isGone = false;
  client.onGone(() => (isGone = true));
  expect(isGone).toBe(true);
});
