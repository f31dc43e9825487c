import { factorDue } from '#modules/people/server/factors/factor-due.ts';
import { provedAt } from '#modules/people/server/picked.ts';
import { lifeOf } from '#modules/people/server/role-life.ts';
import { openers } from '#modules/people/server/glass/access.ts';
import { openedBy } from '#modules/people/server/glass/store/glass-store.ts';
import { heldBy, unseenRelations } from '#modules/people/server/guardians/held-by.ts';
import { consortiaHeld } from '#modules/people/server/trees/consortia-held.ts';
import { lenderOf, rolesOn } from '#modules/people/server/store/person-store.ts';
import type { Actor } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { LiveSession, SessionLife } from '#platform/session/session.ts';

/**
 * Whom a session lets act: its holder in the role he chose, or in his first one where he had none to choose. It ends with
 * that role. What he holds is counted for today, so a class or a guardianship that has ended gives nothing any more.
 */
export async function resolveActor(
  ctx: Context,
  session: LiveSession,
): Promise<{ actor: Actor; life: SessionLife } | undefined> {
  const grants = await rolesOn(ctx, session.person, dayOf(ctx.now));
  const grant = session.acting === null ? grants[0] : grants.find((one) => one.id === session.acting);
  if (!grant) return undefined;
  const { role } = grant;
  const at: Context = { ...ctx, actor: { ...ctx.actor, county: session.county } };
  const due = await factorDue(at, session.person, role);
  const actor: Actor = {
    county: session.county,
    person: session.person,
    role,
    acting: grant.id,
    session: session.id,
    ...(grant.lent_from === null ? {} : { onBehalf: await lenderOf(at, grant.lent_from) }),
    provedAt: provedAt(session, ctx.now),
    ...(due && due <= ctx.now ? { withheld: 'people.factor_required' } : {}),
    holds: {
      self: [session.person],
      org: grant.org === null ? [] : [grant.org],
      bureau: grant.org === null || grant.orgKind !== 'bureau' ? [] : [grant.org],
      class: grant.class === null ? [] : [grant.class],
      ...(await heldBy(at, { person: session.person, role })),
      ...(await consortiaHeld(at, grant)),
      ...(openers.includes(role) ? { glass: await openedBy(at, session.person, grant.id) } : {}),
    },
    unseen: unseenRelations,
    reach: role === 'official' || role === 'department' ? 'county' : 'own',
  };
  return { actor, life: lifeOf(role) };
}

/** Who somebody is in a role he holds today, for what is done for him after his request; undefined where he holds it no more. */
export async function actorHolding(
  ctx: Context,
  { person, acting }: { person: string; acting: string },
): Promise<Actor | undefined> {
  const { county } = ctx.actor;
  const at = { signedInAt: ctx.now, startedAt: ctx.now, seenAt: ctx.now };
  return (await resolveActor(ctx, { county, id: '', account: '', person, acting, ...at }))?.actor;
}
