import type { FastifyInstance } from 'fastify';
import client from 'prom-client';
import type { Dispatcher } from '#platform/events/dispatcher.ts';
import type { Jobs } from '#platform/jobs/jobs.ts';
import type { Hub } from '#platform/stream/hub.ts';

let ofProcess: client.Registry | undefined;

/** The figures of the process, taken once however many servers it runs: what takes them never ends, and would hold on to each. */
function processRegister(): client.Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new client.Registry();
  client.collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}

/** The figures of this node: the process itself, its requests, and who listens. */
export function newRegister(app: FastifyInstance, hub: Hub): client.Registry {
  const register = client.Registry.merge([processRegister()]);
  const registers = [register];
  const seconds = new client.Histogram({
    name: 'http_request_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  app.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    seconds.observe(labels, reply.elapsedTime / 1_000);
    done();
  });
  new client.Gauge({
    name: 'stream_clients',
    help: 'Browsers listening on this node',
    registers,
    collect() {
      this.set(hub.clients);
    },
  });
  return register;
}

/** What is done without anybody asking, and how many messages stand where on their way out of the inbox. */
interface Work {
  dispatcher: Dispatcher;
  jobs: Jobs;
  deliveries: () => Promise<ReadonlyMap<string, number>>;
}

/** Adds how far listeners and jobs are behind, and what failed. */
export function measureWork(register: client.Registry, { dispatcher, jobs, deliveries }: Work): void {
  measureDeliveries(register, deliveries);
  const registers = [register];
  new client.Gauge({
    name: 'event_lag_seconds',
    help: 'How long the oldest event a listener has not heard has been waiting',
    labelNames: ['listener'],
    registers,
    collect() {
      for (const { listener, lagSeconds } of dispatcher.figures()) this.set({ listener }, lagSeconds);
    },
  });
  new client.Gauge({
    name: 'events_set_aside',
    help: 'Events a listener failed to hear time after time, since the start of this node; see platform.set_aside',
    labelNames: ['listener'],
    registers,
    collect() {
      for (const { listener, setAside } of dispatcher.figures()) this.set({ listener }, setAside);
    },
  });
  new client.Gauge({
    name: 'jobs',
    help: 'Jobs by state: waiting, active, and completed or failed not long ago',
    labelNames: ['job', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { job, state, count } of await jobs.figures()) this.set({ job, state }, count);
    },
  });
}

/** Of messages on their way out: `dead` are those no way took. */
function measureDeliveries(register: client.Registry, figures: Work['deliveries']): void {
  new client.Gauge({
    name: 'deliveries',
    help: 'Messages of the last weeks on their way out of the inbox, by phase, in all counties',
    labelNames: ['phase'],
    registers: [register],
    async collect() {
      this.reset();
      for (const [phase, count] of await figures()) this.set({ phase }, count);
    },
  });
}
