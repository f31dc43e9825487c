import { tell } from '#modules/notify/server/public.ts';
import type * as contract from '#modules/people/contract/grant.ts';
import { assertOfTheStaff, give } from '#modules/people/server/grants/give-role.ts';
import { grantById, holdsWithin, holdStaff } from '#modules/people/server/grants/store/grant-store.ts';
import {
  concernedBy,
  lockRequest,
  pageOfRequests,
  type RequestRow,
  settleRequest,
} from '#modules/people/server/grants/store/request-store.ts';
import { readSchoolYears } from '#modules/people/server/school-years/read-school-years.ts';
import { assertSecond, whyNotSecond } from '#modules/people/server/second-person.ts';
import { settle } from '#modules/people/server/store/outside-store.ts';
import { placedTitle } from '#modules/people/server/role-title.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

type Told = Replied<typeof contract.decideGrant>;

/** A page of what was asked, those that wait first. */
export async function listGrantRequests(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listGrantRequests>> {
  const { everything, holds } = await reachOf(ctx, 'people.list_grants', 'grant_request');
  const { rows, total } = await pageOfRequests(ctx, everything ? null : (holds['org']?.[0] ?? ''), paging);
  const isSecond = (await whyNotSecond(ctx)) === undefined;
  const items = await Promise.all(rows.map((row) => present(ctx, row, isSecond)));
  return { items, total, page: paging.page, size: paging.size };
}

/** Answers what another asked. Who is given a role is looked at once more: he may have left meanwhile. */
export async function decideGrant(ctx: Context, id: string, decision: 'approve' | 'refuse'): Promise<Told> {
  await holdStaff(ctx, await concernedBy(ctx, id));
  const row = await load(ctx, id, 'people.decide_grant');
  await assertSecond(ctx);
  if (decision === 'approve') await approve(ctx, row);
  const state = decision === 'approve' ? 'approved' : 'refused';
  await settleRequest(ctx, id, state);
  await tell(ctx, {
    persons: row.asked_by === null ? [] : [row.asked_by],
    event: newId(),
    topic: 'people',
    textKey: `people.tell.grant_${state}`,
    data: {},
    link: '/inbox',
    level: 2,
  });
  return present(ctx, { ...row, state });
}

async function approve(ctx: Context, row: RequestRow): Promise<void> {
  // Of whom a roster speaks it says itself that he is of the staff, and takes back what it asked when he is not.
  if (row.source === null) await assertOfTheStaff(ctx, row.person, row.org);
  const lender = row.lent_from === null ? undefined : await grantById(ctx, row.lent_from);
  if (row.lent_from !== null && !lender) throw new Refusal('people.grant_decided');
  const today = dayOf(ctx.now);
  const began = row.began > today ? row.began : today;
  const { person, role, org, class: group, ended, lent_from } = row;
  const grant = { person, role, org, class: group, began, ended, lent_from };
  if (ended <= began || (await holdsWithin(ctx, grant))) throw new Refusal('people.grant_decided');
  // Under the id it was asked for, by which a roster knows it.
  await give(ctx, { ...grant, id: row.id });
  if (row.source !== null) await settle(ctx, [grant]);
}

/** Takes back what the actor asked. */
export async function withdrawGrantRequest(ctx: Context, id: string): Promise<Told> {
  const row = await load(ctx, id, 'people.withdraw_grant', ownOf);
  await settleRequest(ctx, id, 'withdrawn');
  return present(ctx, { ...row, state: 'withdrawn' });
}

/** A request the actor may do something about, which still waits. */
async function load(ctx: Context, id: string, action: string, as: typeof ownOf = subjectOf): Promise<RequestRow> {
  const row = await lockRequest(ctx, id);
  await permit(ctx, action, row && as(row, ctx));
  if (!row || stateOf(ctx, row) !== 'waiting') throw new Refusal('people.grant_decided');
  return row;
}

const subjectOf = ({ id, org, asked_by, person }: RequestRow): Subject => ({
  kind: 'grant_request',
  id,
  // What a roster asked by itself nobody has asked: one of the school would decide alone, so the county does.
  holders: { org: asked_by === null ? null : org, asked_by, person },
});

/** The same as what he asked himself: at the school he asked for, not in a role he has elsewhere. */
const ownOf = (row: RequestRow, { actor }: Context): Subject => {
  const { holders, ...subject } = subjectOf(row);
  const isHere = actor.holds['org']?.includes(row.org) ?? false;
  return { ...subject, holders: { ...holders, asked_by: isHere ? row.asked_by : null } };
};

const stateOf = ({ now }: Context, { state, expires_at }: RequestRow): Told['state'] =>
  state === 'waiting' && expires_at <= now ? 'expired' : (state as Told['state']);

async function present(ctx: Context, row: RequestRow, isSecond = false): Promise<Told> {
  const state = stateOf(ctx, row);
  const may = (action: string, subject: Subject): boolean =>
    state === 'waiting' && rowAllowing(ctx.policy, ctx.actor, action, subject) !== undefined;
  return {
    id: row.id,
    name: row.name,
    title: placedTitle(ctx, await readSchoolYears(ctx), row),
    from: row.began,
    until: row.ended,
    lentBy: row.lent_from === null ? null : row.askerName,
    askedBy: row.askerName ?? '',
    roster: row.source,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    state,
    mayDecide: isSecond && may('people.decide_grant', subjectOf(row)),
    mayWithdraw: may('people.withdraw_grant', ownOf(row, ctx)),
  };
}
