import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Shown } from '#platform/http/session-cookie.ts';
import { newId } from '#platform/id.ts';
import { countyOfToken, hashOfToken, newTokenOf } from '#platform/session/token.ts';
import { signal } from '#platform/signal/signals.ts';
import { rightsChannel, sessionEndChannel } from '#platform/stream/hub.ts';

/** How long a session lives: since its holder gave the password, and since it was last used. */
export interface SessionLife {
  absoluteMs: number;
  idleMs: number;
}

const hour = 3_600_000;

/** Staff sit at shared desks: 12 hours, 15 minutes idle. Families keep their phone signed in for 30 days. */
export const sessionLives = {
  staff: { absoluteMs: 12 * hour, idleMs: hour / 4 },
  family: { absoluteMs: 30 * 24 * hour, idleMs: 30 * 24 * hour },
} as const satisfies Record<string, SessionLife>;

/** A row of `platform.session` that is alive. */
export interface LiveSession {
  county: string;
  id: string;
  account: string;
  person: string;
  acting: string | null;
  /** When the password was given. */
  signedInAt: Date;
  startedAt: Date;
  seenAt: Date;
}

/** What a session is started with. */
export interface NewSession {
  account: string;
  person: string;
  acting: string | null;
  /** What the browser is known again by; a token that comes without it is nobody's. */
  device: string;
  /** What the browser is called (`browserName`). */
  browser?: string | undefined;
  signedInAt: Date;
  life: SessionLife;
}

/** Starts a session and gives the token its holder keeps; only the hashes of the token and the device are stored. */
export async function startSession(
  ctx: Context,
  who: NewSession,
): Promise<{ token: string; expires: Date; id: string }> {
  const token = newTokenOf(ctx.actor.county);
  const expires = new Date(who.signedInAt.getTime() + who.life.absoluteMs);
  const id = newId();
  await ctx.db
    .insertInto('platform.session')
    .values({
      county: ctx.actor.county,
      id,
      token_hash: hashOfToken(token),
      account: who.account,
      person: who.person,
      acting: who.acting,
      device_hash: hashOfToken(who.device),
      ...(who.browser === undefined ? {} : { browser: who.browser }),
      signed_in_at: who.signedInAt,
      started_at: ctx.now,
      seen_at: ctx.now,
      expires_at: expires,
    })
    .execute();
  return { token, expires, id };
}

/** The living session of a token, shown by the browser it was given to. */
export async function findSession(
  ctx: Pick<Context, 'db' | 'now'>,
  { token, device }: Shown,
): Promise<LiveSession | undefined> {
  return sessions(ctx)
    .where('county', '=', countyOfToken(token) ?? '')
    .where('token_hash', '=', hashOfToken(token))
    .where('device_hash', '=', hashOfToken(device))
    .where('ended_at', 'is', null)
    .where('expires_at', '>=', ctx.now)
    .executeTakeFirst();
}

/** The session somebody acts in now. */
export const loadOwnSession = (ctx: Context): Promise<LiveSession> =>
  sessions(ctx).where('county', '=', ctx.actor.county).where('id', '=', ctx.actor.session).executeTakeFirstOrThrow();

/** The sessions of a person that have not ended, the last used first. */
export const sessionsOf = (ctx: Context, person: string) =>
  sessions(ctx)
    .select('browser')
    .where('county', '=', ctx.actor.county)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>=', ctx.now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();

const sessions = ({ db }: Pick<Context, 'db'>) =>
  db
    .selectFrom('platform.session')
    .select([
      'county',
      'id',
      'account',
      'person',
      'acting',
      'signed_in_at as signedInAt',
      'started_at as startedAt',
      'seen_at as seenAt',
    ]);

/** Whether this browser has been signed in to this account before. */
export async function isKnownDevice(ctx: Context, account: string, device: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('platform.session')
    .select('id')
    .where('county', '=', ctx.actor.county)
    .where('account', '=', account)
    .where('device_hash', '=', hashOfToken(device))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that a session is in use. */
export async function touchSession(ctx: Pick<Context, 'db' | 'now'>, session: LiveSession): Promise<void> {
  await ctx.db
    .updateTable('platform.session')
    .set({ seen_at: ctx.now })
    .where('county', '=', session.county)
    .where('id', '=', session.id)
    .execute();
}

/** Ends a session for good, on every node: its cached actor is forgotten and its streams are closed. */
export async function endSession(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('platform.session')
    .set({ ended_at: ctx.now })
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .execute();
  signal(ctx, sessionEndChannel, id);
}

/** For how long a session that was left lives on while the one in its place is not used. */
const graceMs = 60_000;

/**
 * Leaves a session for one in its place, whose token may be lost on its way: it ends once that is used
 * (`endLeftSessions`), or after a minute.
 */
export async function leaveSession(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('platform.session')
    .set({ expires_at: sql<Date>`least(expires_at, ${new Date(ctx.now.getTime() + graceMs)})` })
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .execute();
}

/** Ends what this browser left for a session that it now uses; later than a minute there is nothing left. */
export async function endLeftSessions(
  ctx: Pick<Context, 'db' | 'now' | 'told'>,
  { county, account, startedAt }: LiveSession,
  { device }: Shown,
): Promise<void> {
  if (ctx.now.getTime() - startedAt.getTime() > graceMs) return;
  const left = await ctx.db
    .updateTable('platform.session')
    .set({ ended_at: ctx.now })
    .where('county', '=', county)
    .where('account', '=', account)
    .where('device_hash', '=', hashOfToken(device))
    .where('started_at', '<', startedAt)
    .where('ended_at', 'is', null)
    .where('expires_at', '>=', ctx.now)
    .returning('id')
    .execute();
  for (const { id } of left) signal(ctx, sessionEndChannel, id);
}

/** Ends every session there is at a browser, whosever it is, on every node. */
export async function endSessionsAt(ctx: Context, device: string): Promise<void> {
  const ended = await ctx.db
    .updateTable('platform.session')
    .set({ ended_at: ctx.now })
    .where('county', '=', ctx.actor.county)
    .where('device_hash', '=', hashOfToken(device))
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of ended) signal(ctx, sessionEndChannel, id);
}

/** Ends every session of a person but the one named, on every node. */
export async function endSessionsOf(ctx: Context, person: string, kept: string | null): Promise<void> {
  const ended = await ctx.db
    .updateTable('platform.session')
    .set({ ended_at: ctx.now })
    .where('county', '=', ctx.actor.county)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('id', 'is distinct from', kept)
    .returning('id')
    .execute();
  for (const { id } of ended) signal(ctx, sessionEndChannel, id);
}

/**
 * Lets what a person holds be looked up anew by his next request: on this node once the transaction is committed, on every
 * other as soon as it hears of it. His sessions go on.
 */
export function renewRights(ctx: Pick<Context, 'actor' | 'renewed' | 'told'>, person: string): void {
  ctx.renewed.add(person);
  signal(ctx, rightsChannel, `${ctx.actor.county} ${person}`);
}

/** When the browser the actor uses was first signed in to by him, as far back as sessions are kept. */
export async function deviceSince({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<Date> {
  const own = db
    .selectFrom('platform.session as own')
    .select('own.device_hash')
    .where('own.county', '=', actor.county)
    .where('own.id', '=', actor.session);
  const { since } = await db
    .selectFrom('platform.session')
    .select((eb) => eb.fn.min('started_at').as('since'))
    .where('county', '=', actor.county)
    .where('person', '=', actor.person)
    .where('device_hash', 'in', own)
    .executeTakeFirstOrThrow();
  return since;
}
