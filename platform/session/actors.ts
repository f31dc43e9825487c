import type { FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/policy.ts';
import { asSystemOf, type Context, type Surroundings } from '#platform/context.ts';
import { type SessionCookies, type Shown, shownBy } from '#platform/http/session-cookie.ts';
import {
  endLeftSessions,
  findSession,
  type LiveSession,
  type SessionLife,
  touchSession,
} from '#platform/session/session.ts';
import { countyOfToken } from '#platform/session/token.ts';
import { rightsChannel, sessionEndChannel } from '#platform/stream/hub.ts';

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

interface Remembered {
  /** Undefined for a session that lets nobody act. */
  actor: Actor | undefined;
  seenAt: number;
  until: number;
}

/** Who acts with which cookies, for a while. */
class Memory {
  readonly remembered = new Map<string, Remembered>();
  /** Grows whenever a session ends or rights change: what was being looked up meanwhile is not remembered. */
  forgettings = 0;

  keep(key: string, one: Remembered): void {
    if (this.remembered.size >= rememberedCount) this.remembered.clear();
    this.remembered.set(key, one);
  }

  forgetWhere(isMeant: (actor: Actor) => boolean): void {
    this.forgettings += 1;
    for (const [key, { actor }] of this.remembered) if (actor && isMeant(actor)) this.remembered.delete(key);
  }
}

/** Tells who sends a request. */
export interface Actors {
  of: (request: FastifyRequest) => Promise<Actor>;
  /** Forgets a session on this node at once: it has ended, or lets somebody else act. */
  forget: (session: string) => void;
  /** Forgets what a person of a county holds. */
  renew: (county: string, person: string) => void;
  close: () => Promise<void>;
}

/** Starts looking up actors by session cookie. `county` names the county of somebody who is not signed in. */
export async function startActors(
  around: Surroundings,
  cookies: SessionCookies,
  resolve: ResolveActor,
  county: (request: FastifyRequest) => Promise<string>,
): Promise<Actors> {
  const memory = new Memory();
  const forget = (session: string): void => memory.forgetWhere((actor) => actor.session === session);
  const renew = (where: string, person: string): void =>
    memory.forgetWhere((actor) => actor.county === where && actor.person === person);
  const stops = [
    await around.signals.hear(sessionEndChannel, forget),
    await around.signals.hear(rightsChannel, (payload) => {
      const [where = '', person = ''] = payload.split(' ');
      renew(where, person);
    }),
  ];
  const actorOf = async (request: FastifyRequest): Promise<Actor | undefined> => {
    const shown = shownBy(request, cookies);
    if (!shown) return undefined;
    const key = `${shown.token} ${shown.device}`;
    const now = around.clock().getTime();
    const isUsed = isUse(request);
    const known = memory.remembered.get(key);
    if (known && known.until > now && !(isUsed && now - known.seenAt > touchEveryMs)) return known.actor;
    const before = memory.forgettings;
    const found = await lookUp(around, resolve, shown, isUsed);
    if (memory.forgettings === before) memory.keep(key, { ...found, until: now + rememberedMs });
    return found.actor;
  };
  return {
    of: async (request) => (await actorOf(request)) ?? anonymous(await county(request)),
    forget,
    renew,
    close: async () => {
      for (const stop of stops) await stop();
    },
  };
}

/** Whom a session lets act now, by the life of the role it acts in; `isUsed` when it is a person who asks. */
async function lookUp(
  around: Surroundings,
  resolve: ResolveActor,
  shown: Shown,
  isUsed: boolean,
): Promise<Omit<Remembered, 'until'>> {
  const nobody = { actor: undefined, seenAt: Number.POSITIVE_INFINITY };
  const home = countyOfToken(shown.token);
  if (!home) return nobody;
  return asSystemOf(around, home, async (ctx) => {
    const session = await findSession(ctx, shown);
    const found = session && (await resolve(ctx, session));
    if (!found) return nobody;
    const now = ctx.now.getTime();
    const seenAt = session.seenAt.getTime();
    if (now - seenAt > found.life.idleMs || now - session.signedInAt.getTime() > found.life.absoluteMs) return nobody;
    await endLeftSessions(ctx, session, shown);
    if (!isUsed || now - seenAt <= touchEveryMs) return { actor: found.actor, seenAt };
    await touchSession(ctx, session);
    return { actor: found.actor, seenAt: now };
  });
}

/** Somebody who is not signed in. */
export const anonymous = (county: string): Actor => ({
  county,
  person: '',
  role: 'anonymous',
  acting: null,
  session: null,
  provedAt: null,
  holds: {},
  reach: 'own',
});
