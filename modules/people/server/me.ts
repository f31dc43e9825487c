import type { z } from 'zod';
import type { Me, RoleChoice } from '#modules/people/contract/session.ts';
import { factorDue } from '#modules/people/server/factors/factor-due.ts';
import { isDemonstration, provedAt } from '#modules/people/server/picked.ts';
import { lifeOf } from '#modules/people/server/role-life.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { placedTitle } from '#modules/people/server/role-title.ts';
import { replaceSession } from '#modules/people/server/begin-session.ts';
import { rolesWithPlaces } from '#modules/people/server/store/charge-store.ts';
import { listCounties } from '#modules/people/server/store/place-store.ts';
import { personById, rolesOn } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Answer } from '#platform/http/route.ts';
import { loadOwnSession } from '#platform/session/session.ts';

/** Who is signed in, or that nobody is. */
export async function readMe(ctx: Context, answer: Answer): Promise<z.input<typeof Me>> {
  await permit(ctx, 'people.me', { kind: 'session', id: '', holders: {} });
  return presentMe(ctx, ctx.actor.acting, answer);
}

/**
 * Acts in another of the actor's own roles from the next request on. Who comes from a role of families, whose phone stays
 * signed in, to one of staff gives his password again when he last did so longer ago than a staff session lives.
 */
export async function takeRole(ctx: Context, grant: string, answer: Answer): Promise<z.input<typeof Me>> {
  const wanted = (await rolesOn(ctx, ctx.actor.person, dayOf(ctx.now))).find((one) => one.id === grant);
  await permit(ctx, 'people.take_role', wanted && { kind: 'role', id: grant, holders: { self: ctx.actor.person } });
  const session = await loadOwnSession(ctx);
  const { account, person } = session;
  const signedInAt = provedAt(session, ctx.now);
  const life = lifeOf(wanted?.role);
  if (ctx.now.getTime() - signedInAt.getTime() > life.absoluteMs) throw new Refusal('access.prove_again');
  await replaceSession(ctx, { session: { account, person, acting: grant, signedInAt, life }, answer });
  return presentMe(ctx, grant, answer);
}

async function presentMe(ctx: Context, acting: string | null, { origin }: Answer): Promise<z.input<typeof Me>> {
  const { county, person: id } = ctx.actor;
  const name = (await listCounties(ctx.db)).find((one) => one.county === county)?.name ?? '';
  const place = { county: { code: county, name }, demo: isDemonstration(county), passkeysAt: origin };
  if (id === '') return { signedIn: false, ...place, person: null, acting: null, factorDue: null, roles: [] };
  const person = await personById(ctx, id);
  if (!person) throw new Refusal('access.not_found');
  const roles = await roleChoices(ctx, id);
  const here = roles.find((role) => role.grant === acting) ?? null;
  return {
    signedIn: true,
    ...place,
    person: { id, name: person.name },
    acting: here,
    factorDue: (await factorDue(ctx, id, here?.role)) ?? null,
    roles,
  };
}

async function roleChoices(ctx: Context, person: string): Promise<z.input<typeof RoleChoice>[]> {
  const [years, grants] = await Promise.all([readSchoolYears(ctx), rolesWithPlaces(ctx, [person])]);
  return grants.map((grant) => ({ grant: grant.id, role: grant.role, title: placedTitle(ctx, years, grant) }));
}
