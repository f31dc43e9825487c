import type { Means } from '#modules/people/contract/sign-in-record.ts';
import { lifeOf } from '#modules/people/server/role-life.ts';
import { recordSignIn } from '#modules/people/server/sign-ins/record-sign-in.ts';
import { noteStaff } from '#modules/people/server/store/account-store.ts';
import { rolesOn } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Answer } from '#platform/http/route.ts';
import { endSession, type NewSession, sessionLives, startSession } from '#platform/session/session.ts';

/** Starts a session for a person in place of the one the request came with, and hands its cookie to the answer. */
export async function beginSession(
  ctx: Context,
  { by, ...who }: { account: string; person: string; acting: string | null; by: Means },
  answer: Answer,
): Promise<void> {
  const roles = await rolesOn(ctx, who.person, dayOf(ctx.now));
  const acting = roles.find((role) => role.id === who.acting) ?? roles[0];
  const session = await replaceSession(ctx, {
    session: { ...who, acting: acting?.id ?? null, signedInAt: ctx.now, life: lifeOf(acting?.role) },
    answer,
  });
  await recordSignIn(ctx, { person: who.person, role: acting?.role, session, by });
}

/**
 * Every sign-in and every change of role gives another token; the old one is worth nothing from then on, unless `part`
 * lets it live on for a while. Gives the id of the new session.
 */
export async function replaceSession(
  ctx: Context,
  {
    session,
    answer,
    part = endSession,
  }: { session: Omit<NewSession, 'device' | 'browser'>; answer: Answer; part?: typeof endSession },
): Promise<string> {
  if (ctx.actor.session !== null) await part(ctx, ctx.actor.session);
  if (session.life === sessionLives.staff) await noteStaff(ctx, session.account);
  const { token, expires, id } = await startSession(ctx, {
    ...session,
    device: answer.device,
    browser: answer.browser,
  });
  answer.setSession(token, expires);
  return id;
}
