import type { Office } from '#modules/people/contract/appointment.ts';
import { tellAdministrators } from '#modules/people/server/administrators.ts';
import { assertLater } from '#modules/people/server/appointments.ts';
import { takeFactors } from '#modules/people/server/factors/reset-factors.ts';
import { issueLinks } from '#modules/people/server/invite.ts';
import { roleTitle } from '#modules/people/server/role-title.ts';
import {
  insertAppointed,
  type OfficeRow,
  officesHeld,
  officesToChange,
  organisationsOfKind,
  setEnd,
} from '#modules/people/server/store/appointment-store.ts';
import { revoke } from '#modules/people/server/store/invitation-store.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';

/*
 * What whoever runs the server does, by command: no role may grant itself or its peers, so officials come from outside of
 * all roles, and each act leaves a record as the operator's.
 */

/** Somebody who holds an office, told to the operator. */
export interface OfficeHolder {
  person: string;
  name: string;
  /** His offices, each with where and until when he holds it. */
  offices: { title: string; from: string; until: string | null }[];
  login: string | null;
}

/** A link for him, from the address of the server on. */
export interface OfficeLink extends OfficeHolder {
  path: string;
  until: Date;
}

/** Appoints somebody new to an office, in the bureau or, as its officer, in a department, and gives him a link to make his account. */
export async function appointOfficial(
  ctx: Context,
  said: { name: string; role: Office; organisation: string | undefined; until: string | null },
): Promise<OfficeLink> {
  const { name, role, organisation, until } = said;
  assertLater(ctx, until);
  const kind = role === 'department' ? 'department' : 'bureau';
  const [org, another] = await organisationsOfKind(ctx, kind, organisation);
  if (!org || another) throw new Refusal('people.which_organisation', { name: organisation ?? '' });
  const person = newId();
  await insertAppointed(ctx, { person, id: newId(), name, role, org: org.id, until });
  await record(ctx, 'people.appoint_official', [{ person, role }]);
  return linkFor(ctx, person);
}

/** Gives who holds an office a new link: for a new password, or for the account he has not made yet. */
export async function renewOfficial(ctx: Context, who: string): Promise<OfficeLink> {
  const own = holder(await officesHeld(ctx), who);
  await record(ctx, 'people.renew_official', own.rows);
  return linkFor(ctx, own.person);
}

/** Takes the second factor from who holds an office and lost it. */
export async function resetOfficial(ctx: Context, who: string): Promise<OfficeHolder> {
  const { person, rows } = holder(await officesHeld(ctx), who);
  await takeFactors(ctx, person);
  await record(ctx, 'people.reset_official', rows);
  return present(ctx, rows);
}

/** Ends all offices somebody holds, at once; a county is never left without an official. */
export async function endOfficial(ctx: Context, who: string): Promise<OfficeHolder> {
  const all = await officesToChange(ctx);
  const { person, rows: own } = holder(all, who);
  const others = all.filter((row) => row.person !== person);
  const hasOfficial = (held: readonly OfficeRow[]): boolean => held.some((row) => row.role === 'official');
  if (hasOfficial(own) && !hasOfficial(others)) throw new Refusal('people.last_official');
  const ended = dayOf(ctx.now);
  const ids = own.map((row) => row.id);
  await setEnd(ctx, ids, ended);
  await revoke(ctx, person);
  await record(ctx, 'people.end_official', own);
  return present(
    ctx,
    own.map((row) => ({ ...row, ended })),
  );
}

/** Who holds an office in the county. */
export async function listOfficials(ctx: Context): Promise<OfficeHolder[]> {
  const people = Map.groupBy(await officesHeld(ctx), (row) => row.person);
  return [...people.values()].map((rows) => present(ctx, rows));
}

/** The offices of somebody named by his login, or by his number while he has none. */
function holder(rows: readonly OfficeRow[], who: string): { person: string; rows: OfficeRow[] } {
  const login = who.normalize('NFKC');
  const found = rows.find((row) => row.login === login || row.person === who);
  if (!found) throw new Refusal('people.holds_no_office', { who });
  return { person: found.person, rows: rows.filter((row) => row.person === found.person) };
}

async function linkFor(ctx: Context, person: string): Promise<OfficeLink> {
  const rows = (await officesHeld(ctx)).filter((row) => row.person === person);
  const link = (await issueLinks(ctx, [person], null)).get(person);
  if (!link) throw new Error('a link is issued for everybody named');
  return { ...present(ctx, rows), ...link };
}

/** One person's offices. */
const present = (ctx: Context, rows: readonly OfficeRow[]): OfficeHolder => ({
  person: rows[0]?.person ?? '',
  name: rows[0]?.name ?? '',
  login: rows[0]?.login ?? null,
  offices: rows.map(({ role, orgName, began, ended }) => ({
    title: roleTitle(ctx, role, [orgName]),
    from: began,
    until: ended,
  })),
});

async function record(
  ctx: Context,
  action: string,
  held: readonly Pick<OfficeRow, 'person' | 'role'>[],
): Promise<void> {
  const person = held[0]?.person ?? '';
  recordAudit(ctx, { action, relation: 'operator', kind: 'person', id: person });
  await tellAdministrators(ctx, { person, roles: held.map(({ role }) => role) });
}
