import type { z } from 'zod';
import type * as contract from '#modules/people/contract/account.ts';
import { SchoolRole } from '#modules/people/contract/staff.ts';
import { type Charge, chargeOf, rolesOf } from '#modules/people/server/charge.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { placedTitle, roleTitle } from '#modules/people/server/role-title.ts';
import {
  pageOfPeople,
  peopleInCharge,
  pupilsGuarded,
  rolesWithPlaces,
} from '#modules/people/server/store/charge-store.ts';
import { peopleWithFactor } from '#modules/people/server/store/factor-store.ts';
import { showed } from '#platform/audit/showed.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Actor } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The charge of the role somebody acts in. */
export const chargeOfActor = ({ role, holds }: Actor): Charge | undefined =>
  chargeOf({ role, org: holds['org']?.[0] ?? null, class: holds['class']?.[0] ?? null });

/** A page of the people in the actor's charge. */
export async function listPeople(
  ctx: Context,
  query: Received<typeof contract.listPeople>['query'],
): Promise<Replied<typeof contract.listPeople>> {
  await reachOf(ctx, 'people.list_people', 'person');
  const { page, size } = query;
  const charge = chargeOfActor(ctx.actor);
  const { rows, total } = charge ? await pageOfPeople(ctx, charge, query) : { rows: [], total: 0 };
  const guarded = charge?.families ? await pupilsGuarded(ctx, charge, idsOf(rows)) : [];
  showed(ctx, 'people.list_people', [...idsOf(rows), ...guarded.map(({ pupil }) => pupil)]);
  if (!charge) return { items: [], total, page, size, roles: [] };
  const roles = rolesOf(charge).map((role) => ({ role, name: roleTitle(ctx, role, []) }));
  return { items: await presentPeople(ctx, charge, rows), total, page, size, roles };
}

const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => row.id);
/** What one does at a school. */
const staffRoles: ReadonlySet<string> = new Set(SchoolRole.options);

type Row = Awaited<ReturnType<typeof peopleInCharge>>[number];

/** People of a charge with their roles in it, and the pupils they are guardians of. */
export async function presentPeople(
  ctx: Context,
  charge: Charge,
  rows: readonly Row[],
): Promise<z.input<typeof contract.Person>[]> {
  const ids = rows.map((row) => row.id);
  const [years, roles, guarded, pupils] = await Promise.all([
    readSchoolYears(ctx),
    rolesWithPlaces(ctx, ids),
    peopleWithFactor(ctx, ids),
    charge.families ? pupilsGuarded(ctx, charge, ids) : [],
  ]);
  const told = rolesOf(charge);
  return rows.map(({ id, name, login, invitedUntil }) => ({
    id,
    name,
    roles: roles
      .filter((one) => one.person === id && told.includes(one.role))
      .map((one) => placedTitle(ctx, years, one)),
    pupils: pupils.filter((pupil) => pupil.guardian === id).map((pupil) => pupil.name),
    account: login !== null ? 'open' : invitedUntil !== null ? 'invited' : 'none',
    isStaff: roles.some((one) => one.person === id && staffRoles.has(one.role)),
    hasFactor: guarded.has(id),
    invitedUntil,
  }));
}

/** The people named, when every one of them is in the actor's charge; the only way to get one to invite. */
export async function loadPeople(
  ctx: Context,
  ids: readonly string[],
  action: string,
): Promise<{ charge: Charge; rows: Row[] }> {
  const charge = chargeOfActor(ctx.actor);
  const rows = charge ? await peopleInCharge(ctx, charge, ids) : [];
  // Being in the charge is the relation the policy asks for.
  const { org = [], class: group = [] } = ctx.actor.holds;
  for (const id of ids) {
    const isHis = rows.some((row) => row.id === id);
    await permit(ctx, action, isHis ? { kind: 'person', id, holders: { org, class: group } } : undefined);
  }
  return { charge: charge as Charge, rows };
}
