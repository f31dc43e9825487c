import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
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
  const client = new Client(
    anonymous('990101'),
    {} as FastifyRequest,
    line as FastifyReply['raw'],
    new Map([['inbox', 0]]),
  );
  return { line, client, carried, goOn: () => goOn() };
}

const give = (client: Client, from: number, seq: number): void => client.deliver('inbox', from, { seq }, '{}');

test('a slow line is given no more until it has carried on what it has, and then goes on where it was', async () => {
  const { client, carried, goOn } = slowLine();
  const readyAgain = new Promise<void>((ready) => client.onReady(ready));
  give(client, 0, 1);
  give(client, 0, 2);
  expect([client.isReady, client.sent('inbox')]).toEqual([false, 1]);
  goOn();
  await readyAgain;
  give(client, 2, 3);
  expect(client.sent('inbox')).toBe(1);
  give(client, 1, 2);
  give(client, 1, 2);
  expect(carried.map((part) => part.split('\n')[0])).toEqual(['id: inbox:1', 'id: inbox:2']);
});

test('a line that carries what it is given is given a sign of life, which leaves the browser where it was', () => {
  const { client, carried } = slowLine();
  client.beat();
  expect(carried).toEqual(['event: beat\ndata: {}\n\n']);
});

test('a line that carries nothing from one heartbeat to the next is cut', async () => {
  const { client, line } = slowLine();
  const gone = new Promise<void>((hear) => client.onGone(hear));
  give(client, 0, 1);
  client.beat();
  expect(line.destroyed).toBe(false);
  client.beat();
  await gone;
  expect(line.destroyed).toBe(true);
});

test('a browser that reads nothing is cut, and no more is kept for it than fits in what waits to be sent', async () => {
  const taken = Promise.withResolvers<FastifyReply['raw']>();
  const server = createServer((_request, reply) => taken.resolve(reply)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
  const raw = await taken.promise;
  const client = new Client(anonymous('990101'), {} as FastifyRequest, raw, new Map([['inbox', 0]]));
  const data = JSON.stringify('x'.repeat(1_000));
  for (let tries = 0; tries < 50_000; tries++) {
    client.deliver('inbox', client.sent('inbox'), { seq: client.sent('inbox') + 1 }, data);
    if (!client.isReady) await setImmediate();
  }
  expect(client.sent('inbox')).toBeLessThan(50_000);
  expect(client.isReady).toBe(false);
  expect(raw.writableLength).toBeLessThan(raw.writableHighWaterMark + 2_000);
  const gone = new Promise<void>((hear) => client.onGone(hear));
  client.beat();
  client.beat();
  await gone;
  socket.destroy();
  server.close();
});

test('one that is gone already says so to whoever asks late', () => {
  const { client, line } = slowLine();
  line.destroy();
  let isGone = false;
  client.onGone(() => (isGone = true));
  expect(isGone).toBe(true);
});
