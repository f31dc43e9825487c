import type * as contract from '#modules/people/contract/grant.ts';
import type { GrantedRole } from '#modules/people/contract/grant.ts';
import { type Charge, teaching } from '#modules/people/server/charge.ts';
import {
  afterEnd,
  afterLeaving,
  assertOfTheStaff,
  classOf,
  give,
  giveOrAsk,
  staffRoles,
} from '#modules/people/server/grants/give-role.ts';
import { needsSecond, rolesBySecond } from '#modules/people/server/grants/limits.ts';
import {
  endGrantRow,
  grantById,
  type GrantRow,
  holdsWithin,
  holdStaff,
  pageOfGrants,
} from '#modules/people/server/grants/store/grant-store.ts';
import { chargeOfActor, loadPeople } from '#modules/people/server/list-people.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import type { SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { placedTitle } from '#modules/people/server/role-title.ts';
import { peopleInCharge } from '#modules/people/server/store/charge-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/** A page of the roles of the organisation, or, for whom the county is his task, of those that take two to give. */
export async function listGrants(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listGrants>> {
  const { everything, holds } = await reachOf(ctx, 'people.list_grants', 'role');
  const which = everything
    ? { roles: rolesBySecond(), org: null }
    : { roles: [...staffRoles], org: holds['org']?.[0] ?? '' };
  const { rows, total } = await pageOfGrants(ctx, which, paging);
  const charge = chargeOfActor(ctx.actor);
  const years = await readSchoolYears(ctx);
  return { items: rows.map((row) => present(ctx, years, row, charge)), total, page: paging.page, size: paging.size };
}

const present = (ctx: Context, years: SchoolYears, row: GrantRow, charge: Charge | undefined) => ({
  id: row.id,
  person: row.person,
  name: row.name,
  role: row.role,
  title: placedTitle(ctx, years, row),
  from: row.began,
  until: row.ended,
  bySecond: needsSecond(row.role),
  lentBy: row.lentBy,
  mayChange: isOfCharge(row, charge),
});

const isOfCharge = ({ role, lentFrom }: GrantRow, charge: Charge | undefined): boolean =>
  lentFrom === null && given.includes(role) && (charge?.roles.includes(role) ?? false);

/** What a leader gives and takes; a pupil's role comes with his being one. */
const given: readonly string[] = [...teaching, 'safeguard_lead'];

/** Gives one of the staff in the actor's charge a role, or asks a second person for it. */
export async function askGrant(
  ctx: Context,
  said: Received<typeof contract.askGrant>['body'],
): Promise<Replied<typeof contract.askGrant>> {
  const { person, role, until } = said;
  await holdStaff(ctx, [person]);
  const { charge } = await loadPeople(ctx, [person], 'people.ask_grant');
  const org = orgOf(charge);
  await assertOfTheStaff(ctx, person, org);
  const group = await classOf(ctx, role, org, said.class);
  const grant = { person, role, org, class: group, began: dayOf(ctx.now), ended: until, lent_from: null };
  return { how: await giveOrAsk(ctx, grant) };
}

function orgOf({ org }: Charge): string {
  if (org === null) throw new Error('who gives roles does so in his own organisation');
  return org;
}

/** Ends a role and gives another in its place. What takes two to give is asked for by itself. */
export async function rescopeGrant(
  ctx: Context,
  id: string,
  said: { role: GrantedRole; class: string | null },
): Promise<Replied<typeof contract.rescopeGrant>> {
  const { row, org } = await loadGrant(ctx, id);
  if (needsSecond(said.role)) throw new Refusal('people.grant_needs_second', { field: 'role' });
  const group = await classOf(ctx, said.role, org, said.class);
  const began = dayOf(ctx.now);
  const next = { person: row.person, role: said.role, org, class: group, began, ended: null };
  if (await holdsWithin(ctx, next)) throw new Refusal('people.holds_it_already');
  await endGrantRow(ctx, id);
  await give(ctx, { ...next, id: newId(), lent_from: null });
  await afterEnd(ctx, row.person);
  await afterLeaving(ctx, [row]);
  return { how: 'granted' };
}

/** Ends a role at once. */
export async function endGrant(ctx: Context, id: string): Promise<Replied<typeof contract.endGrant>> {
  const { row } = await loadGrant(ctx, id);
  await endGrantRow(ctx, id);
  await afterEnd(ctx, row.person);
  await afterLeaving(ctx, [row]);
  return { ended: true };
}

/** A role of somebody in the actor's charge, which he may end. */
async function loadGrant(ctx: Context, id: string): Promise<{ row: GrantRow; org: string }> {
  const found = await grantById(ctx, id);
  if (found) await holdStaff(ctx, [found.person]);
  const row = found && (await grantById(ctx, id));
  const charge = chargeOfActor(ctx.actor);
  const isHis =
    row && charge && isOfCharge(row, charge) && (await peopleInCharge(ctx, charge, [row.person])).length > 0;
  await permit(ctx, 'people.change_grant', isHis ? { kind: 'role', id, holders: { org: row.org } } : undefined);
  return { row: row as GrantRow, org: row?.org ?? '' };
}
