import type * as contract from '#modules/people/contract/leaving.ts';
import { type PupilFacts, pupilFacts } from '#modules/people/server/facts.ts';
import { presentLeaving } from '#modules/people/server/leavings/present-leaving.ts';
import { tellFamily, tellLeaders } from '#modules/people/server/leavings/tell-leaving.ts';
import { insertLeaving, isAskedFor, lockPupil } from '#modules/people/server/store/leaving-store.ts';
import { runningSchool } from '#modules/people/server/store/move-store.ts';
import { endEnrolments, endRoles } from '#modules/people/server/store/roster-changes.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { renewRights } from '#platform/session/session.ts';

type Said = Received<typeof contract.leave>['body'];

/**
 * A pupil leaves his school. To another one he goes once that one takes him, and stays until then; otherwise he is in no class
 * from today on, and a pupil no more but where he is suspended: he comes back.
 */
export async function leave(ctx: Context, id: string, said: Said): Promise<Replied<typeof contract.leave>> {
  const [found] = await pupilFacts(ctx, [id]);
  await permit(ctx, 'people.leave', found && { kind: 'pupil', id, holders: { org: found.org } });
  await lockPupil(ctx, id);
  const [pupil] = await pupilFacts(ctx, [id]);
  if (!pupil) throw new Refusal('access.not_found');
  const { kind } = said;
  const to = kind === 'transfer' ? await schoolTold(ctx, pupil, said.to) : null;
  if (kind !== 'transfer') await endSchooling(ctx, pupil, kind);
  const { county, person } = ctx.actor;
  const state = to === null ? 'away' : 'waiting';
  const asked = { asked_by: person, asked_at: ctx.now };
  const leaving = newId();
  await insertLeaving(ctx, { county, id: leaving, pupil: id, org: pupil.org, to_org: to, kind, state, ...asked });
  await asSystem(ctx, () =>
    to === null ? tellFamily(ctx, pupil, `people.tell.${kind}`) : tellLeaders(ctx, to, 'people.tell.transfer_asked'),
  );
  return presentLeaving(ctx, leaving);
}

/** The school a transfer goes to: another one that runs, asked once at a time. */
async function schoolTold(ctx: Context, pupil: PupilFacts, to: string | null): Promise<string> {
  const school = to === null || to === pupil.org ? undefined : await runningSchool(ctx, to, dayOf(ctx.now));
  if (!school) throw new Refusal('people.not_a_running_school', { field: 'to' });
  if (await isAskedFor(ctx, pupil.id)) throw new Refusal('people.leaving_asked');
  return school.id;
}

async function endSchooling(ctx: Context, pupil: PupilFacts, kind: Said['kind']): Promise<void> {
  if (pupil.class === null) throw new Refusal('people.not_enrolled');
  const day = dayOf(ctx.now);
  await endEnrolments(ctx, [{ pupil: pupil.id, class: null }], day);
  if (kind === 'suspended') return;
  await asSystem(ctx, () => endRoles(ctx, [pupil.id], ['pupil'], day));
  await renewRights(ctx, pupil.id);
}
