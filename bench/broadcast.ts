import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { modules } from '#app/modules.ts';
import { plannedJobs } from '#app/planned-jobs.ts';
import { policyOf } from '#app/policy.ts';
import { providersChanged } from '#modules/resources/contract/provider.ts';
import { boardTopic } from '#modules/needs/server/board-topic.ts';
import { systemClock } from '#platform/clock.ts';
import { asSystemOf, type Surroundings } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { openEmbedded } from '#platform/db/open-embedded.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { migrateJobs } from '#platform/jobs/jobs.ts';
import { secretsUnder } from '#platform/secrets/secrets.ts';
import { anonymous } from '#platform/session/actors.ts';
import { databaseSignals } from '#platform/signal/signals.ts';
import { Hub } from '#platform/stream/hub.ts';
import { wakeTopic } from '#platform/stream/topic.ts';
import { percentile, rounded } from './demo-server.ts';

const clients = 10_000;
const times = 7;
const county = '990101';

/**
 * One event to ten thousand browsers that listen, from its commit until the last of them has it, against a bare server that
 * writes the same bytes to as many open answers; how long the event loop stands still meanwhile; and what an idle browser costs.
 * The listeners are a process of their own.
 */
export async function* figures(): AsyncGenerator<object> {
  // Ours first: what the other gives back to this process would hide what ours takes.
  const ours = await ourServer();
  const oursRun = await measure(ours);
  await ours.close();
  const bare = await bareServer();
  const bareRun = await measure(bare);
  await bare.close();
  const told = { clients, times, bare: bareRun, ours: oursRun };
  const ratio = rounded(oursRun.last / bareRun.last);
  yield { figure: 'broadcast: last delivery / bare event streams', value: ratio, unit: 'ratio', aim: 1.3, ...told };
  yield { figure: 'broadcast: longest stall of the event loop', value: oursRun.stall, unit: 'ms', aim: 20 };
  yield { figure: 'memory of an idle listening browser', value: oursRun.kilobytes, unit: 'KB', aim: 30 };
}

interface Measured {
  /** The median time from telling until the last has heard, in ms. */
  last: number;
  stall: number;
  /** The longest stall while nothing is told: what the machine itself does. */
  idle: number;
  kilobytes: number;
}

/** A server whose one event can be told to all who listen; `tell` returns when it was committed. */
interface Telling {
  port: number;
  tell: () => Promise<number>;
  close: () => Promise<void>;
}

/** Watches the event loop until asked for how long it has stood still at most, in ms. */
function watchLoop(): () => number {
  const watched = monitorEventLoopDelay({ resolution: 1 });
  watched.enable();
  return () => {
    watched.disable();
    return watched.max / 1e6;
  };
}

const now = (): number => performance.timeOrigin + performance.now();

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

async function measure({ port, tell }: Telling): Promise<Measured> {
  const before = resident();
  const listeners = fork(join(import.meta.dirname, 'listeners.ts'), [String(port), String(clients)]);
  await once(listeners, 'message');
  const kilobytes = rounded((resident() - before) / 1_024 / clients);
  const [lasts, stalls]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time++) {
    const stall = watchLoop();
    // It compares one turn with the one before.
    await delay(20);
    const all = once(listeners, 'message') as Promise<[{ last: number }]>;
    const committed = await tell();
    const [{ last }] = await all;
    lasts.push(last - committed);
    stalls.push(stall());
  }
  const calm = watchLoop();
  await delay(1_000);
  const idle = calm();
  listeners.kill();
  return {
    last: rounded(percentile(lasts, 0.5)),
    stall: rounded(percentile(stalls, 0.5)),
    idle: rounded(idle),
    kilobytes,
  };
}

async function bareServer(): Promise<Telling> {
  const open: ServerResponse[] = [];
  const server = createServer((_request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.write('retry: 3000\n\n');
    open.push(reply);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let told = 0;
  return {
    port: (server.address() as AddressInfo).port,
    tell: async () => {
      const committed = now();
      told += 1;
      for (const reply of open)
        reply.write(`id: inbox:0,needs.board:${told}\nevent: change\ndata: {"of":"needs.board"}\n\n`);
      return committed;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function ourServer(): Promise<Telling> {
  const folder = await mkdtemp('/var/tmp/lianyu-bench-');
  const opened = await openEmbedded(folder, {
    said: () => undefined,
    prepare: (owner) => migrateJobs(owner, plannedJobs),
  });
  await opened.db.insertInto('people.region').values({ code: county, name: '云岭县', level: 3 }).execute();
  await opened.db.insertInto('people.county').values({ county, name: '云岭县', opened_at: systemClock() }).execute();
  const around = aroundOf(opened);
  const { app, hub } = await listeningApp(around);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    port: Number(new URL(address).port),
    tell: async () => {
      await asSystemOf(around, county, async (ctx) => {
        await announce(ctx, providersChanged, { offered: [] });
        wakeTopic(ctx, boardTopic, [county]);
      });
      return now();
    },
    close: async () => {
      await hub.close();
      await app.close();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An app whose stream everybody hears as somebody of his own. */
async function listeningApp(around: Surroundings): Promise<{ app: FastifyInstance; hub: Hub }> {
  const app = fastify();
  const people = Array.from({ length: clients }, () => ({
    ...anonymous(county),
    person: newId(),
    role: 'official',
    reach: 'county' as const,
  }));
  const who = (url: string) => people[Number(url.slice(1))] ?? anonymous(county);
  const hub = await Hub.start({
    around,
    topics: modules.flatMap((module) => module.topics ?? []),
    log: app.log,
    actorOf: async (request) => who(request.url),
  });
  app.get('/:one', (request, reply) => hub.serve(request, reply, who(request.url)));
  return { app, hub };
}

const aroundOf = (opened: Opened): Surroundings => ({
  opened,
  signals: databaseSignals(opened),
  policy: policyOf(modules),
  clock: systemClock,
  enqueue: () => Promise.reject(new Error('no job is asked for here')),
  secrets: secretsUnder(() => []),
  outside: {},
  signPaper: () => Promise.reject(new Error('nothing is signed here')),
});
