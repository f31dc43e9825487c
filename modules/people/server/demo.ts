import { clearances } from '#modules/people/access.ts';
import type * as contract from '#modules/people/contract/session.ts';
import { isDemonstration } from '#modules/people/server/picked.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { placedTitle, roleTitle } from '#modules/people/server/role-title.ts';
import { beginSession } from '#modules/people/server/begin-session.ts';
import { grantToPick, pickable } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Answer } from '#platform/http/route.ts';

/** Outside the demonstration county there is nothing to find here. */
const stage = (ctx: Context): Subject | undefined =>
  isDemonstration(ctx.actor.county) ? { kind: 'demonstration', id: '', holders: {} } : undefined;

/** The cast, or whoever holds a role somewhere in the demonstration county. */
export async function listCast(
  ctx: Context,
  query: Received<typeof contract.listCast>['query'],
): Promise<Replied<typeof contract.listCast>> {
  await permit(ctx, 'people.demo', stage(ctx));
  const { rows, total } = await pickable(ctx, query, dayOf(ctx.now));
  const years = await readSchoolYears(ctx);
  return {
    total,
    page: query.page,
    size: query.size,
    roles: Object.keys(clearances).map((role) => ({ role, name: roleTitle(ctx, role, []) })),
    items: rows.map(({ person, grant, name, ...held }) => ({
      person,
      grant,
      name,
      role: held.role,
      title: placedTitle(ctx, years, held),
      comesFor: sayRegistered(ctx.language, `people.comes_for.${held.role}`, {}),
    })),
  };
}

/** Signs in as somebody of the demonstration county, without a password. */
export async function pickRole(ctx: Context, grant: string, answer: Answer): Promise<{ signedIn: true }> {
  await permit(ctx, 'people.demo', stage(ctx));
  const picked = await grantToPick(ctx, grant, dayOf(ctx.now));
  if (!picked) throw new Refusal('access.not_found');
  const { person, id } = picked;
  await beginSession(ctx, { account: person, person, acting: id, by: 'picked' }, answer);
  return { signedIn: true };
}
