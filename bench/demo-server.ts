import { mkdtemp, rm } from 'node:fs/promises';
import { readConfig } from '#app/config.ts';
import { plannedJobs } from '#app/planned-jobs.ts';
import { modules } from '#app/modules.ts';
import { createServer, type Server } from '#app/server.ts';
import { loadWorld } from '#database/demo/load-world.ts';
import { makeWorld, type World } from '#database/demo/world.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { asSystemOf } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { openEmbedded } from '#platform/db/open-embedded.ts';
import { migrateJobs } from '#platform/jobs/jobs.ts';
import { newId } from '#platform/id.ts';
import { sessionLives, startSession } from '#platform/session/session.ts';
import { newToken } from '#platform/session/token.ts';

/** The demonstration county, served as `npm start` serves it, on a database that fsyncs. */
export interface DemoServer {
  server: Server;
  opened: Opened;
  world: World;
  address: string;
  /** The cookie of a new session of whoever holds a role grant. */
  cookieOf: (person: string, grant: string) => Promise<string>;
  /** A role grant of the world. */
  grantOf: (role: string) => { id: string; person: string; class: string | null };
  close: () => Promise<void>;
}

/** A server that says nothing and counts no requests. */
const unheard = { LOG_LEVEL: 'silent', PORT: '0', REQUESTS_PER_MINUTE: '100000000' };

/** The demonstration county served, with the settings of an environment and by another clock where given. */
export async function startDemoServer(
  environment: NodeJS.ProcessEnv = {},
  clock: Clock = systemClock,
): Promise<DemoServer> {
  const folder = await mkdtemp('/var/tmp/lianyu-bench-');
  const opened = await openEmbedded(folder, {
    said: () => undefined,
    prepare: (owner) => migrateJobs(owner, plannedJobs),
  });
  const world = makeWorld({ seed: 1, today: systemClock().toISOString().slice(0, 10) });
  await loadWorld(opened, world, 'none');
  const config = readConfig({ ...unheard, DATA_DIR: folder, ...environment }, []);
  const server = await createServer(opened, clock, config, modules);
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    server,
    opened,
    world,
    address,
    cookieOf: (person, grant) =>
      asSystemOf(server.around, world.county, async (ctx) => {
        const device = newToken();
        const who = { account: newId(), person, acting: grant, device, signedInAt: ctx.now, life: sessionLives.family };
        return `lianyu=${(await startSession(ctx, who)).token}; lianyu-device=${device}`;
      }),
    grantOf: (role) => grantIn(world, role),
    close: async () => {
      await server.close();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Grant = ReturnType<DemoServer['grantOf']>;

function grantIn(world: World, role: string): Grant {
  const grants = (world.rows.tables().get('people.role_grant') ?? []) as (Grant & { role: string })[];
  const found = grants.find((grant) => grant.role === role);
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
}

/** The value below which a share of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** To the hundredth. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
