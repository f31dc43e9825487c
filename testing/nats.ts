import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { freePort } from '#testing/given-postgres.ts';

const program = ['/usr/sbin/nats-server', '/usr/local/bin/nats-server', '/usr/bin/nats-server'].find(existsSync);

/** Describes what holds with a NATS server of this machine; where there is none it is named as skipped. */
export function describeOnNats(title: string, work: () => void): void {
  if (program) describe(title, work);
  else describe.skip(`${title}, which needs nats-server`, () => test('was not tried'));
}

/** One server of a NATS. */
export interface NatsServer {
  port: number;
  start: () => Promise<void>;
  /** Ends it at once; what it kept stays where it is unless it is wiped. */
  kill: () => Promise<void>;
  /** Has it do and say nothing more, as one whose network is gone, until it is thawed. */
  freeze: () => void;
  thaw: () => void;
  wipe: () => Promise<void>;
}

/** Starts so many servers that make one NATS with JetStream; `end` ends them and removes what they kept. */
export async function startNats(count: 1 | 3): Promise<{ servers: NatsServer[]; end: () => Promise<void> }> {
  const folder = await mkdtemp('/var/tmp/lianyu-nats-');
  const places: Place[] = [];
  for (let at = 0; at < count; at++)
    places.push({ name: `n${at}`, port: await freePort(), route: await freePort(), store: join(folder, `n${at}`) });
  const servers = places.map((place) => serverAt(place, places));
  await Promise.all(servers.map((server) => server.start()));
  return {
    servers,
    end: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Place {
  name: string;
  port: number;
  route: number;
  store: string;
}

function serverAt({ name, port, route, store }: Place, all: readonly Place[]): NatsServer {
  const routes = all.map((place) => `nats://127.0.0.1:${place.route}`).join(',');
  const clustered =
    all.length === 1 ? [] : ['--cluster_name', 'tried', '--cluster', `nats://127.0.0.1:${route}`, '--routes', routes];
  const words = ['-a', '127.0.0.1', '-p', String(port), '-n', name, '-js', '-sd', store, ...clustered];
  let child: ChildProcess | undefined;
  return {
    port,
    start: async () => {
      child = spawn(program ?? '', words, { stdio: 'ignore' });
      await answering(port);
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    wipe: () => rm(store, { recursive: true, force: true }),
  };
}

/** Resolves once somebody takes connections at a port. */
async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
    await delay(25);
  }
  throw new Error(`nobody answers at ${port}`);
}
