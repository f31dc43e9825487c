import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type client from 'prom-client';
import type { Config } from '#app/config.ts';
import { measureWork, newRegister } from '#app/measure.ts';
import { newRequestId, refuse, refuseConnection, refuseInWords } from '#app/refuse-in-words.ts';
import { jobsOf } from '#app/jobs.ts';
import { type HomeCounty, homeCounty } from '#app/home-county.ts';
import { outsideOf } from '#app/outside.ts';
import { policyOf } from '#app/policy.ts';
import { serveScreens } from '#app/screens.ts';
import { secretsOf } from '#app/secrets.ts';
import { resolveActorWithProviders, streamRoute } from '#app/wiring.ts';
import { deliveryFigures } from '#modules/notify/server/public.ts';
import { countiesOf } from '#modules/people/server/public.ts';
import type { Clock } from '#platform/clock.ts';
import { openAnchors } from '#platform/audit/anchors.ts';
import { paperSigner } from '#platform/audit/paper.ts';
import { Sealer, type SealerRoom } from '#platform/audit/sealer.ts';
import { asSystemOf, type Surroundings } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { type Dispatcher, startDispatcher } from '#platform/events/dispatcher.ts';
import { guardingHeaders } from '#platform/http/guarding-headers.ts';
import { limitPerMinute } from '#platform/http/limit-per-minute.ts';
import { type HttpSurroundings, mount, mountRaw } from '#platform/http/mount.ts';
import { networkOf } from '#platform/http/network-of.ts';
import type { Site } from '#platform/http/session-cookie.ts';
import { type Jobs, startJobs } from '#platform/jobs/jobs.ts';
import { loggedError } from '#platform/log-error.ts';
import type { Module } from '#platform/module.ts';
import { natsSignals } from '#platform/signal/nats-signals.ts';
import { databaseSignals } from '#platform/signal/signals.ts';
import { anonymous, type Actors, startActors } from '#platform/session/actors.ts';
import { Hub } from '#platform/stream/hub.ts';
import { surfaceRoutes } from '#platform/surface/surface.ts';

/** A server that answers, listens and works, until it is closed. */
export interface Server {
  app: FastifyInstance;
  around: HttpSurroundings;
  dispatcher: Dispatcher;
  jobs: Jobs;
  hub: Hub;
  actors: Actors;
  sealer: Sealer;
  close: () => Promise<void>;
}

export const version = '0.1.0';

/** So many sessions may be busy behind one address without any of them being refused. */
const sessionsOfAddress = 20;

/** Puts the modules to work on an opened, migrated database. It does not listen on a port yet. */
export async function createServer(
  opened: Opened,
  clock: Clock,
  config: Config,
  modules: readonly Module[],
): Promise<Server> {
  const anchors = await openAnchors(config.dataDir, config.auditAnchor);
  // Whether those who ask speak HTTPS, to us or to the proxy before us.
  const cookies = { secure: config.tls !== undefined || config.publicUrl?.startsWith('https:') === true };
  const app = await newApp(config, cookies.secure);
  const jobs = lateJobs();
  const signals = config.nats ? natsSignals(opened, config.nats, app.log) : databaseSignals(opened);
  const around = { opened, signals, policy: policyOf(modules), clock, enqueue: jobs.enqueue, ...keptApart(config) };
  const counties = (): Promise<string[]> => countiesOf(opened.db);
  const home = homeCounty(cookies, counties);
  const actors = await startActors(around, cookies, resolveActorWithProviders, home);
  const http = httpOf({ around, site: { cookies, origin: originOf(config, app) }, actors, home, modules, config });
  const hub = await Hub.start({
    around,
    topics: modules.flatMap((one) => one.topics ?? []),
    log: app.log,
    actorOf: actors.of,
  });
  const register = newRegister(app, hub);
  mountAll(app, http, modules, hub, config, register);
  await serveScreens(app);
  const work = await startWork({ around: { ...around, log: app.log }, modules, counties, anchors });
  jobs.start(work.jobs);
  measureWork(register, { ...work, deliveries: () => deliveryFigures(around, counties) });
  return {
    app,
    around: http,
    ...work,
    hub,
    actors,
    close: async () => {
      for (const one of [hub, app, work.jobs, work.dispatcher, actors, work.sealer, signals, around.outside.mail])
        await one?.close();
    },
  };
}

/** What is done without anybody asking: what listens to events, the jobs, the sealing of audit records. */
async function startWork({
  around,
  modules,
  counties,
  anchors,
}: {
  around: Surroundings & Pick<ReturnType<typeof keptApart>, 'outside'> & { log: FastifyInstance['log'] };
  modules: readonly Module[];
  counties: () => Promise<string[]>;
  anchors: SealerRoom['anchors'];
}): Promise<Pick<Server, 'dispatcher' | 'jobs' | 'sealer'>> {
  const listeners = modules.flatMap((module) => module.listeners ?? []);
  const dispatcher = await startDispatcher(around, listeners, counties);
  const jobs = await startJobs(around, jobsOf(modules, around.outside), counties);
  const transaction: SealerRoom['transaction'] = (county, work) => asSystemOf(around, county, work);
  return { dispatcher, jobs, sealer: new Sealer({ transaction, counties, anchors, log: around.log }) };
}

/** What the database does not hold: keys, and whom the server speaks to. */
const keptApart = (config: Config) => ({
  secrets: secretsOf(config),
  outside: outsideOf(config),
  signPaper: paperSigner(config.dataDir),
});

/** What all routes share. */
function httpOf(of: {
  around: Surroundings;
  site: Site;
  actors: Actors;
  home: HomeCounty;
  modules: readonly Module[];
  config: Config;
}): HttpSurroundings {
  const { of: actorOf, forget, renew } = of.actors;
  const nobodyOf: HttpSurroundings['nobodyOf'] = async (request) => anonymous(await of.home(request));
  const refused = of.modules.flatMap((module) => module.refused ?? []);
  const limit = limitPerMinute(of.config.requestsPerMinute);
  return { ...of.around, ...of.site, actorOf, nobodyOf, forget, renew, refused, limit };
}

/** The address people type: the one outside, else this machine's, since passkeys belong to names and never to numbers. */
const originOf =
  ({ publicUrl, tls, port }: Config, app: FastifyInstance) =>
  (): string => {
    if (publicUrl !== undefined) return new URL(publicUrl).origin;
    const bound = app.server.address();
    const heard = typeof bound === 'object' && bound ? bound.port : port;
    return new URL(`${tls ? 'https' : 'http'}://localhost:${heard}`).origin;
  };

/** TLS as BSI TR-02102-2 and NIST SP 800-52 have it: two versions, and of 1.2 only what keeps old talk secret and is sealed whole. */
const tls = {
  minVersion: 'TLSv1.2',
  ciphers:
    'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256',
  honorCipherOrder: true,
} as const;

/** Browsers that came once over HTTPS never come otherwise for a year (RFC 6797). */
const stayOnHttps = ['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const;

/** An app that guards itself and refuses in words, with no route yet. */
async function newApp(config: Config, secure: boolean): Promise<FastifyInstance> {
  const app = fastify({
    logger:
      config.logLevel === 'silent'
        ? false
        : {
            level: config.logLevel,
            redact: ['req.headers'],
            serializers: { err: loggedError, error: loggedError },
            ...(config.logTo ? { stream: config.logTo } : {}),
          },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
    clientErrorHandler: refuseConnection,
    requestTimeout: 60_000,
    connectionTimeout: 20_000,
    bodyLimit: 1_048_576,
    trustProxy: believing(config.trustProxy),
    ...(config.tls ? { https: { ...tls, ...config.tls } } : {}),
  }) as FastifyInstance;
  // What a form of another site can send is read in no type; every contract takes JSON or bytes.
  app.removeContentTypeParser('text/plain');
  // Before anything else answers: what no route gives, and the live stream, tell it too.
  if (secure) app.server.prependListener('request', (_request, reply) => void reply.setHeader(...stayOnHttps));
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 64 * 1_048_576 },
    (_request, body, done) => {
      done(null, body);
    },
  );
  await addGuards(app, config);
  refuseInWords(app);
  return app;
}

/** The proxies whose word about who asks is taken, as the HTTP library wants to be told. */
const believing = (proxies: Config['trustProxy']) =>
  typeof proxies === 'number' ? (_address: string, hop: number): boolean => hop < proxies : proxies;

async function addGuards(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(cookie);
  await app.register(compress, { threshold: 1_024 });
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
  });
  await app.register(rateLimit, {
    // A whole school stands behind one address. Each session is counted by itself besides, once it is known to be one.
    max: config.requestsPerMinute * sessionsOfAddress,
    timeWindow: '1 minute',
    keyGenerator: (request) => networkOf(request.ip),
    allowList: (request) => request.url === '/health',
    // Told when it matters: with the refusal.
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ ...guardingHeaders, 'x-request-id': request.id });
    done();
  });
}

function mountAll(
  app: FastifyInstance,
  http: HttpSurroundings,
  modules: readonly Module[],
  hub: Hub,
  config: Config,
  register: client.Registry,
): void {
  const routes = modules.flatMap((module) => module.routes);
  const raw = [...modules.flatMap((module) => module.rawRoutes ?? []), streamRoute(hub)];
  for (const one of routes) mount(app, http, one);
  const described = [...routes, ...raw].map((one) => one.endpoint);
  const surface = surfaceRoutes(http, described, {
    version,
    metricsToken: config.metricsToken,
    isBehindProxy: config.trustProxy !== false || config.publicUrl !== undefined,
    register,
  });
  for (const one of [...raw, ...surface]) mountRaw(app, http, one);
}

/** Use cases are made before the job system runs; what they enqueue goes to it once it does. */
function lateJobs(): { enqueue: Jobs['enqueue']; start: (jobs: Jobs) => void; running: () => Jobs } {
  let started: Jobs | undefined;
  const running = (): Jobs => {
    if (!started) throw new Error('the job system has not started');
    return started;
  };
  return { enqueue: (...args) => running().enqueue(...args), start: (jobs) => void (started = jobs), running };
}
