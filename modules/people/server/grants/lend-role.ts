import type * as contract from '#modules/people/contract/grant.ts';
import { afterEnd, assertOfTheStaff, giveOrAsk, staffRoles } from '#modules/people/server/grants/give-role.ts';
import { lendingDays } from '#modules/people/server/grants/limits.ts';
import {
  endGrantRow,
  grantById,
  type GrantRow,
  grantsLentFrom,
  holdStaff,
  staffOfOrg,
} from '#modules/people/server/grants/store/grant-store.ts';
import { requestsLentFrom, settleRequest } from '#modules/people/server/grants/store/request-store.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** To whom the actor lends the role he acts in, and to whom he could. */
export async function listLendings(ctx: Context): Promise<Replied<typeof contract.listLendings>> {
  const own = await loadOwn(ctx, 'people.list_lendings');
  const today = dayOf(ctx.now);
  const lent = (await grantsLentFrom(ctx, own.id)).map(({ id, name, began, ended }) => ({
    id,
    name,
    from: began,
    until: ended ?? began,
    state: began > today ? ('coming' as const) : ('now' as const),
  }));
  const asked = (await requestsLentFrom(ctx, own.id)).map(({ id, name, began, ended }) => ({
    id,
    name,
    from: began,
    until: ended,
    state: 'waiting' as const,
  }));
  const mayLend = own.lentFrom === null;
  const staff = mayLend || mayGive(ctx, own) ? await staffOfOrg(ctx, own.org ?? '', staffRoles) : [];
  return {
    items: [...lent, ...asked],
    colleagues: staff.filter(({ id }) => id !== ctx.actor.person),
    mayLend,
    days: lendingDays,
  };
}

/** Whoever gives roles chooses among the same colleagues; whoever does neither is told of nobody. */
const mayGive = (ctx: Context, { org }: GrantRow): boolean =>
  rowAllowing(ctx.policy, ctx.actor, 'people.ask_grant', { kind: 'role', id: '', holders: { org } }) !== undefined;

/** Lends the role the actor acts in; one that takes two to give, takes two to lend. */
export async function lendRole(
  ctx: Context,
  said: Received<typeof contract.lendRole>['body'],
): Promise<Replied<typeof contract.lendRole>> {
  const { person, from, until } = said;
  await holdStaff(ctx, [ctx.actor.person, person]);
  const own = await loadOwn(ctx, 'people.lend_role');
  if (own.lentFrom !== null) throw new Refusal('people.lent_is_not_lent_on');
  if (person === ctx.actor.person || own.org === null)
    throw new Refusal('people.not_of_the_staff', { field: 'person' });
  await assertOfTheStaff(ctx, person, own.org);
  if (from < dayOf(ctx.now)) throw new Refusal('people.until_past', { field: 'from' });
  if (until > addDays(from, lendingDays) || (own.ended !== null && until > own.ended))
    throw new Refusal('people.lending_too_long', { field: 'until', days: lendingDays });
  const { role, org, class: group, id } = own;
  return { how: await giveOrAsk(ctx, { person, role, org, class: group, began: from, ended: until, lent_from: id }) };
}

/** Takes back what the actor lent, or asked to lend. */
export async function endLending(ctx: Context, id: string): Promise<Replied<typeof contract.endLending>> {
  const lent = await grantById(ctx, id);
  const own = ctx.actor.acting ?? '';
  const asked = lent ? undefined : (await requestsLentFrom(ctx, own)).find((one) => one.id === id);
  const isHis = asked !== undefined || (lent !== undefined && lent.lentFrom === own);
  const subject = { kind: 'role', id, holders: { self: ctx.actor.person } };
  await permit(ctx, 'people.end_lending', isHis ? subject : undefined);
  if (asked) await settleRequest(ctx, id, 'withdrawn');
  else {
    await endGrantRow(ctx, id);
    await afterEnd(ctx, lent?.person ?? '');
  }
  return { ended: true };
}

/** The role the actor acts in. */
async function loadOwn(ctx: Context, action: string): Promise<GrantRow> {
  const row = ctx.actor.acting === null ? undefined : await grantById(ctx, ctx.actor.acting);
  const subject = row && { kind: 'role', id: row.id, holders: { self: row.person } };
  await permit(ctx, action, subject);
  return row as GrantRow;
}
