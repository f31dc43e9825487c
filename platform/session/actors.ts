import type { FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import { asSystemOf, type Context, type Surroundings } from '#platform/context.ts';
import { type SessionCookies, tokenOf } from '#platform/http/session-cookie.ts';
import { findSession, type LiveSession, type SessionLife, touchSession } from '#platform/session/session.ts';
import { countyOfToken } from '#platform/session/token.ts';
import { sessionEndChannel } from '#platform/stream/hub.ts';

/** Whom a living session lets act, as the module that knows people says; undefined ends it. */
export type ResolveActor = (
  ctx: Context,
  session: LiveSession,
) => Promise<{ actor: Actor; life: SessionLife } | undefined>;

/** Rights removed must stop working within a second: an actor is looked up again after that. */
const rememberedMs = 1_000;
const rememberedCount = 5_000;
const touchEveryMs = 60_000;

/** Sent with what a page asks by itself while nobody is at it; an event stream is such a request by nature. */
const backgroundHeader = 'x-lianyu-background';

/** Only somebody’s own acts keep his session alive: an open page at an unattended desk must not. */
const isUse = ({ headers }: FastifyRequest): boolean =>
  headers[backgroundHeader] === undefined && headers.accept !== 'text/event-stream';

/** Tells who sends a request. */
export interface Actors {
  of: (request: FastifyRequest) => Promise<Actor>;
  /** Forgets everybody remembered, after a change of rights on this node. */
  forget: () => void;
  close: () => Promise<void>;
}

/** Starts looking up actors by session cookie. `county` names the county of somebody who is not signed in. */
export async function startActors(
  around: Surroundings,
  cookies: SessionCookies,
  resolve: ResolveActor,
  county: (request: FastifyRequest) => Promise<string>,
): Promise<Actors> {
  const remembered = new Map<string, { actor: Actor | undefined; until: number }>();
  const stop = await around.opened.listen(sessionEndChannel, () => remembered.clear());
  const lookUp = async (token: string, isUsed: boolean): Promise<Actor | undefined> => {
    const home = countyOfToken(token);
    if (!home) return undefined;
    return asSystemOf(around, home, async (ctx) => {
      const session = await findSession(ctx, token);
      const found = session && (await resolve(ctx, session));
      if (!found) return undefined;
      const idle = ctx.now.getTime() - session.seenAt.getTime();
      if (idle > found.life.idleMs) return undefined;
      if (isUsed && idle > touchEveryMs) await touchSession(ctx, session);
      return found.actor;
    });
  };
  return {
    of: async (request) => {
      const token = tokenOf(request, cookies);
      if (!token) return anonymous(await county(request));
      const now = around.clock().getTime();
      const known = remembered.get(token);
      if (known && known.until > now) return known.actor ?? anonymous(await county(request));
      const actor = await lookUp(token, isUse(request));
      if (remembered.size >= rememberedCount) remembered.clear();
      remembered.set(token, { actor, until: now + rememberedMs });
      return actor ?? anonymous(await county(request));
    },
    forget: () => remembered.clear(),
    close: stop,
  };
}

/** Somebody who is not signed in. */
export const anonymous = (county: string): Actor => ({
  county,
  person: '',
  role: 'anonymous',
  acting: null,
  session: null,
  holds: {},
  reach: 'own',
});
