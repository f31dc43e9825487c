import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { vi } from 'vitest';
import { type Config, readConfig } from '#app/config.ts';
import { modules } from '#app/modules.ts';
import { createServer, type Server } from '#app/server.ts';
import { asSystemOf, type Context } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import type { Endpoint, Reply, Sent } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { secretsUnder } from '#platform/secrets/secrets.ts';
import { sessionLives, startSession } from '#platform/session/session.ts';
import { newToken } from '#platform/session/token.ts';
import { checkContract } from '#testing/contract-check.ts';
import { countyCheck } from '#testing/county-check.ts';
import { freshDatabase } from '#testing/database.ts';

/** A refusal as a client sees it. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly data: Record<string, unknown>;

  constructor(status: number, body: { code?: string; data?: Record<string, unknown> }) {
    super(`${status} ${body.code ?? ''}`);
    this.status = status;
    this.code = body.code ?? '';
    this.data = body.data ?? {};
  }
}

/** Somebody at a browser. */
export interface Client {
  call: <E extends Endpoint>(endpoint: E, sent?: Partial<Sent<E>>) => Promise<Reply<E>>;
  raw: (options: {
    method: string;
    url: string;
    body?: unknown;
    headers?: Record<string, string>;
  }) => Promise<LightMyRequestResponse>;
  cookie: string;
}

/** A server on a database of its own, a clock that stands still until it is turned, and people to be. */
export interface World {
  server: Server;
  county: string;
  clock: { now: Date; pass: (ms: number) => void };
  /** Nobody signed in. */
  stranger: Client;
  /** A browser that was given this answer. */
  given: (reply: Pick<LightMyRequestResponse, 'cookies'>) => Client;
  /** A browser that holds these cookies. */
  holding: (cookie: string) => Client;
  /** A browser of the holder of a role grant, already signed in. */
  as: (grant: string, county?: string) => Promise<Client>;
  /** One transaction as the system, to arrange and to look. */
  system: <T>(work: (ctx: Context) => Promise<T>, county?: string) => Promise<T>;
  /** Resolves when every event and job so far has been dealt with. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}

/** When the clock of every world stands before it is turned. */
export const worldBegins = new Date('2026-11-24T02:00:00Z');

/** What worlds seal with, so that none writes a key into the data folder. */
const sealingKey = Buffer.alloc(32, 7);

/** What the servers of tests seal under. */
export const testSecrets = secretsUnder(() => [sealingKey]);

/** Puts people and things into a new county. */
export type Fill = (opened: Opened, county: string, now: Date) => Promise<unknown>;

/** Makes a world in a county that exists and, unless it is filled, has nobody in it; `environment` configures its server, which logs only where it is told to. */
export async function createWorld(
  county = '990101',
  fill: Fill = addCounty,
  environment: Record<string, string> = {},
  log?: Pick<Config, 'logLevel' | 'logTo'>,
): Promise<World> {
  const opened = await freshDatabase();
  await fill(opened, county, worldBegins);
  return worldOn(opened, county, environment, log);
}

/** Makes a world in a county of a database that is filled. */
export async function worldOn(
  opened: Opened,
  county: string,
  environment: Record<string, string> = {},
  log: Pick<Config, 'logLevel' | 'logTo'> = { logLevel: 'silent' },
): Promise<World> {
  const clock = {
    now: worldBegins,
    pass: (ms: number) => void (clock.now = new Date(clock.now.getTime() + ms)),
  };
  const folder = await mkdtemp(join(tmpdir(), 'lianyu-world-'));
  const config = {
    ...readConfig({ PORT: '0', SECRET_KEYS: sealingKey.toString('base64url'), DATA_DIR: folder, ...environment }, []),
    ...log,
  };
  // Tests arrange and look as they like; what the server asks says its county.
  const checked = { ...opened, db: opened.db.withPlugin(countyCheck) };
  const server = await createServer(checked, () => clock.now, config, modules);
  await server.app.ready();
  const stranger = clientOf(server, '');
  return {
    server,
    county,
    clock,
    stranger,
    given: (reply) => clientOf(server, cookiesAfter(reply)),
    holding: (cookie) => clientOf(server, cookie),
    as: async (grant, where = county) => clientOf(server, await cookiesOf(server, where, grant)),
    system: (work, where = county) => asSystemOf({ ...server.around, opened }, where, work),
    settled: async () => {
      await vi.waitUntil(async () => (await server.jobs.pending()) === 0, { timeout: 20_000, interval: 25 });
      await server.dispatcher.settled(county);
    },
    close: async () => {
      await server.close();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The cookies of somebody who has just signed in as the holder of a role grant. */
function cookiesOf(server: Server, county: string, acting: string): Promise<string> {
  return asSystemOf(server.around, county, async (ctx) => {
    const { person } = await ctx.db
      .selectFrom('people.role_grant')
      .select('person')
      .where('county', '=', county)
      .where('id', '=', acting)
      .executeTakeFirstOrThrow();
    const device = newToken();
    const { token } = await startSession(ctx, {
      account: newId(),
      person,
      acting,
      device,
      signedInAt: ctx.now,
      life: sessionLives.family,
    });
    return `lianyu=${token}; lianyu-device=${device}`;
  });
}

/** The cookies an answer leaves in a browser that had others. */
export function cookiesAfter(reply: Pick<LightMyRequestResponse, 'cookies'>, before = ''): string {
  const kept = new Map(before.split('; ').flatMap((one) => (one ? [one.split('=') as [string, string]] : [])));
  for (const { name, value } of reply.cookies) kept.set(name, value);
  return [...kept].map((one) => one.join('=')).join('; ');
}

function clientOf(server: Server, cookie: string): Client {
  const raw: Client['raw'] = async ({ method, url, body, headers = {} }) => {
    const reply = await server.app.inject({
      method: method as 'GET',
      url,
      headers: { ...(cookie ? { cookie } : {}), 'idempotency-key': newId(), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    await checkContract(server.app, { method, url, reply });
    return reply;
  };
  return {
    cookie,
    raw,
    call: async (endpoint, sent = {}) => {
      const {
        params = {},
        query,
        body,
      } = sent as { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
      const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
      const url = query ? `${path}?${new URLSearchParams(query)}` : path;
      const reply = await raw({ method: endpoint.method, url, body });
      if (reply.statusCode >= 400) throw new Refused(reply.statusCode, reply.json());
      return reply.json();
    },
  };
}

/** Opens a county with nobody in it. */
export async function addCounty({ db }: Pick<Opened, 'db'>, county: string, at: Date): Promise<void> {
  await db.insertInto('people.region').values({ code: county, name: '云岭县', level: 3 }).execute();
  await db.insertInto('people.county').values({ county, name: '云岭县', opened_at: at }).execute();
}
