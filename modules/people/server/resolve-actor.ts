import { childrenOn, rolesOn } from '#modules/people/server/store/person-store.ts';
import type { Actor } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type LiveSession, type SessionLife, sessionLives } from '#platform/session/session.ts';

/** Roles of families and volunteers, whose own phone stays signed in. */
export const familyRoles: ReadonlySet<string> = new Set(['guardian', 'pupil', 'volunteer']);

/**
 * Whom a session lets act: its holder in the role he chose, or in his first one. What he holds is counted for today, so
 * a role, a class or a guardianship that has ended gives nothing any more.
 */
export async function resolveActor(
  ctx: Context,
  session: LiveSession,
): Promise<{ actor: Actor; life: SessionLife } | undefined> {
  const grants = await rolesOn(ctx, session.person, dayOf(ctx.now));
  const grant = grants.find((one) => one.id === session.acting) ?? grants[0];
  if (!grant) return undefined;
  const { role } = grant;
  const children =
    role === 'guardian'
      ? await childrenOn(ctx, session.person, dayOf(ctx.now))
      : role === 'pupil'
        ? [session.person]
        : [];
  const actor: Actor = {
    county: session.county,
    person: session.person,
    role,
    acting: grant.id,
    session: session.id,
    holds: {
      self: [session.person],
      org: grant.org === null ? [] : [grant.org],
      class: grant.class === null ? [] : [grant.class],
      child: children,
    },
    reach: role === 'official' || role === 'department' ? 'county' : 'own',
  };
  return { actor, life: familyRoles.has(role) ? sessionLives.family : sessionLives.staff };
}
