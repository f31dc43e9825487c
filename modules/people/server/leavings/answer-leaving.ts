import type * as contract from '#modules/people/contract/leaving.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { followPupils } from '#modules/people/server/leavings/follow-pupils.ts';
import { presentLeaving } from '#modules/people/server/leavings/present-leaving.ts';
import { tellFamily, tellLeaders } from '#modules/people/server/leavings/tell-leaving.ts';
import { grantRoles } from '#modules/people/server/roster/grant-roles.ts';
import * as store from '#modules/people/server/store/leaving-store.ts';
import { holdPromotions } from '#modules/people/server/store/promotion-store.ts';
import { classesWithPupils } from '#modules/people/server/store/place-store.ts';
import { endEnrolments, endRoles } from '#modules/people/server/store/roster-changes.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { insertMany } from '#platform/db/many-rows.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { renewRights } from '#platform/session/session.ts';

/** Takes a pupil into a class of the school he goes or comes back to. */
export async function enrol(ctx: Context, id: string, group: string): Promise<Replied<typeof contract.enrol>> {
  await holdPromotions(ctx, await store.schoolsOfLeaving(ctx, id));
  const row = await loadOpen(ctx, id, 'people.enrol', (one) => one.to_org ?? one.org);
  const org = row.to_org ?? row.org;
  const classes = await classesWithPupils(ctx, { org }, dayOf(ctx.now));
  if (!classes.some((one) => one.id === group)) throw new Refusal('people.not_a_class_of_it', { field: 'class' });
  await asSystem(ctx, () => take(ctx, row, { org, class: group }));
  return presentLeaving(ctx, id);
}

/** Does not take a pupil who was offered; the other school is told. */
export async function refuseLeaving(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Replied<typeof contract.refuseLeaving>> {
  const row = await loadOpen(ctx, id, 'people.refuse_leaving', (one) => one.to_org);
  await store.answerLeaving(ctx, id, { ...answered(ctx, 'refused'), reason });
  await asSystem(ctx, () => tellLeaders(ctx, row.org, 'people.tell.transfer_refused'));
  return presentLeaving(ctx, id);
}

/** Takes a transfer back. */
export async function withdrawLeaving(ctx: Context, id: string): Promise<Replied<typeof contract.withdrawLeaving>> {
  await loadOpen(ctx, id, 'people.withdraw_leaving', (one) => (one.to_org === null ? null : one.org));
  await store.answerLeaving(ctx, id, answered(ctx, 'withdrawn'));
  return presentLeaving(ctx, id);
}

const answered = (ctx: Context, state: string) => ({
  state,
  answered_by: ctx.actor.person,
  answered_at: ctx.now,
});

/** An open leaving that one of its schools answers; null where none may. */
async function loadOpen(
  ctx: Context,
  id: string,
  action: string,
  whose: (row: store.LeavingRow) => string | null,
): Promise<store.LeavingRow> {
  const row = await store.lockLeaving(ctx, id);
  const org = row && whose(row);
  await permit(ctx, action, row && org ? { kind: 'leaving', id, holders: { org } } : undefined);
  if (row?.state !== 'waiting' && row?.state !== 'away') throw new Refusal('people.leaving_closed');
  return row;
}

/** The new class from today on, and with another school the whole record; the pupil signs in anew, as his old role has ended. */
async function take(ctx: Context, row: store.LeavingRow, to: { org: string; class: string }): Promise<void> {
  await store.lockPupil(ctx, row.pupil);
  const [pupil] = await pupilFacts(ctx, [row.pupil]);
  // A roster may have moved him meanwhile.
  if (pupil?.org !== row.org || (row.state === 'away' && pupil.class !== null))
    throw new Refusal('people.leaving_closed');
  const day = dayOf(ctx.now);
  await endEnrolments(ctx, [{ pupil: pupil.id, class: null }], day);
  const place = { county: ctx.actor.county, id: newId(), ...to, pupil: pupil.id, began: day };
  await insertMany(ctx.db, 'people.enrolment', [place]);
  await endRoles(ctx, [pupil.id], ['pupil'], day);
  await grantRoles(ctx, [{ person: pupil.id, role: 'pupil', ...to }]);
  renewRights(ctx, pupil.id);
  await store.answerAway(ctx, [pupil.id], answered(ctx, 'enrolled'));
  if (row.to_org === null) return tellFamily(ctx, pupil, 'people.tell.enrolled');
  await store.answerLeaving(ctx, row.id, answered(ctx, 'enrolled'));
  await followPupils(ctx, [{ pupil: pupil.id, ...to }], ctx.actor.person);
  await tellLeaders(ctx, row.org, 'people.tell.transfer_done');
  await tellFamily(ctx, pupil, 'people.tell.transfer');
}
