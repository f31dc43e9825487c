import type { z } from 'zod';
import type { Me, RoleChoice } from '#modules/people/contract/session.ts';
import { className } from '#modules/people/server/facts.ts';
import { classesById, listCounties, organisationsById } from '#modules/people/server/store/place-store.ts';
import { personById, rolesOn } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';
import { actAs } from '#platform/session/session.ts';

/** County codes 99… are invented: there, and only there, any role can be picked. */
export const isDemonstration = (county: string): boolean => county.startsWith('99');

/** Who is signed in, or that nobody is. */
export async function readMe(ctx: Context): Promise<z.input<typeof Me>> {
  await permit(ctx, 'people.me', { kind: 'session', id: '', holders: {} });
  return presentMe(ctx, ctx.actor.acting);
}

/** Acts in another of the actor's own roles from the next request on. */
export async function takeRole(ctx: Context, grant: string): Promise<z.input<typeof Me>> {
  const own = (await rolesOn(ctx, ctx.actor.person, dayOf(ctx.now))).some((one) => one.id === grant);
  await permit(
    ctx,
    'people.take_role',
    own ? { kind: 'role', id: grant, holders: { self: ctx.actor.person } } : undefined,
  );
  await actAs(ctx, grant);
  return presentMe(ctx, grant);
}

async function presentMe(ctx: Context, acting: string | null): Promise<z.input<typeof Me>> {
  const { county, person: id } = ctx.actor;
  const name = (await listCounties(ctx.db)).find((one) => one.county === county)?.name ?? '';
  const place = { county: { code: county, name }, demo: isDemonstration(county) };
  if (id === '') return { signedIn: false, ...place, person: null, acting: null, roles: [] };
  const person = await personById(ctx, id);
  if (!person) throw new Refusal('access.not_found');
  const roles = await roleChoices(ctx, id);
  return {
    signedIn: true,
    ...place,
    person: { id, name: person.name },
    acting: roles.find((role) => role.grant === acting) ?? null,
    roles,
  };
}

async function roleChoices(ctx: Context, person: string): Promise<z.input<typeof RoleChoice>[]> {
  const grants = await rolesOn(ctx, person, dayOf(ctx.now));
  const orgs = new Map(
    (
      await organisationsById(
        ctx,
        grants.flatMap((one) => one.org ?? []),
      )
    ).map((one) => [one.id, one.name]),
  );
  const classes = new Map(
    (
      await classesById(
        ctx,
        grants.flatMap((one) => one.class ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  return grants.map((grant) => {
    const group = grant.class === null ? undefined : classes.get(grant.class);
    const where = [
      group && className(ctx, { ...group, entryYear: group.entry_year }),
      grant.org && orgs.get(grant.org),
    ];
    return { grant: grant.id, role: grant.role, title: roleTitle(ctx, grant.role, where) };
  });
}

/** A role and where it is held: 班主任 · 四年级1班 · 石塘乡中心小学. */
export const roleTitle = (
  ctx: Pick<Context, 'language'>,
  role: string,
  where: readonly (string | null | undefined)[],
): string => [sayRegistered(ctx.language, `people.role.${role}`, {}), ...where.filter(Boolean)].join(' · ');
