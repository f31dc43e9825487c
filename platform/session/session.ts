import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import { countyOfToken, hashOfToken, newTokenOf } from '#platform/session/token.ts';
import { sessionEndChannel } from '#platform/stream/hub.ts';

/** How long a session lives: since its start, and since it was last used. */
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
  seenAt: Date;
}

/** Starts a session and gives the token its holder keeps; only the token's hash is stored. */
export async function startSession(
  ctx: Context,
  who: { account: string; person: string; acting: string | null; device: string; life: SessionLife },
): Promise<{ token: string; expires: Date; id: string }> {
  const token = newTokenOf(ctx.actor.county);
  const expires = new Date(ctx.now.getTime() + who.life.absoluteMs);
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
      device: who.device.slice(0, 200),
      started_at: ctx.now,
      seen_at: ctx.now,
      expires_at: expires,
    })
    .execute();
  return { token, expires, id };
}

/** The living session of a token. */
export async function findSession(ctx: Pick<Context, 'db' | 'now'>, token: string): Promise<LiveSession | undefined> {
  const row = await ctx.db
    .selectFrom('platform.session')
    .select(['county', 'id', 'account', 'person', 'acting', 'seen_at as seenAt'])
    .where('county', '=', countyOfToken(token) ?? '')
    .where('token_hash', '=', hashOfToken(token))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst();
  return row;
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

/** Lets the holder of a session act in another of his roles. */
export async function actAs(ctx: Context, grant: string): Promise<void> {
  await ctx.db
    .updateTable('platform.session')
    .set({ acting: grant })
    .where('county', '=', ctx.actor.county)
    .where('id', '=', ctx.actor.session)
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
  await sql`select pg_notify(${sessionEndChannel}, ${id})`.execute(ctx.db);
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
  for (const { id } of ended) await sql`select pg_notify(${sessionEndChannel}, ${id})`.execute(ctx.db);
}
