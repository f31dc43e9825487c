import { aPersonAs } from '#modules/people/testing.ts';
import { Policy } from '#platform/access/policy.ts';
import { asSystemOf, type Context, type Surroundings } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { newId } from '#platform/id.ts';
import { secretsUnder } from '#platform/secrets/secrets.ts';
import { sessionLives, startSession } from '#platform/session/session.ts';
import { newToken } from '#platform/session/token.ts';
import { databaseSignals } from '#platform/signal/signals.ts';
import { type ChildServer, startLianyu } from '#testing/child-server.ts';

type Who = Awaited<ReturnType<typeof aPersonAs>>;

/** A database that a server in another process serves: in this one nobody hears of events or pushes anything. */
export interface BesideServer {
  system: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
  /** The cookies of one more browser of somebody. */
  signedIn: (who: Who) => Promise<string>;
  /** Starts the server. */
  start: (folder: string, environment?: Record<string, string>) => Promise<ChildServer>;
}

/** Works on a database beside the server that is started on it, by the machine's clock. */
export function besideServer(opened: Opened, county: string): BesideServer {
  const around: Surroundings = {
    opened,
    signals: databaseSignals(opened),
    policy: new Policy([], {}),
    clock: () => new Date(),
    enqueue: () => Promise.reject(new Error('no job is asked for here')),
    secrets: secretsUnder(() => []),
    outside: {},
    signPaper: () => Promise.reject(new Error('nothing is signed here')),
  };
  const system: BesideServer['system'] = (work) => asSystemOf(around, county, work);
  return {
    system,
    signedIn: async ({ person, grant }) => {
      const device = newToken();
      const who = { account: newId(), person, acting: grant, device, life: sessionLives.family };
      const { token } = await system((ctx) => startSession(ctx, { ...who, signedInAt: new Date() }));
      return `lianyu=${token}; lianyu-device=${device}`;
    },
    start: async (folder, environment = {}) => {
      if (opened.app.kind !== 'server' || opened.owner.kind !== 'server') throw new Error('this lane runs on a server');
      const places = { DATABASE_URL: opened.app.url, MIGRATE_URL: opened.owner.url, DATA_DIR: folder };
      return startLianyu({ environment: { ...places, ...environment } });
    },
  };
}
