import type { LeavingKind } from '#modules/people/contract/leaving.ts';
import { type PupilFacts, pupilFacts } from '#modules/people/server/facts.ts';
import { tellFamily, tellLeaders } from '#modules/people/server/leavings/tell-leaving.ts';
import { answerBack } from '#modules/people/server/leavings/follow-pupils.ts';
import { type Spell, spellOf } from '#modules/people/server/store/departure-store.ts';
import { insertLeaving, isAskedFor, lockPupil } from '#modules/people/server/store/leaving-store.ts';
import { holdPromotions } from '#modules/people/server/store/promotion-store.ts';
import { runningSchool } from '#modules/people/server/store/move-store.ts';
import { endEnrolments, endRoles } from '#modules/people/server/store/roster-changes.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';
import { renewRights } from '#platform/session/session.ts';

/** How a pupil leaves: why, where to, from which day, and by whose word. */
export interface Departure {
  kind: LeavingKind;
  to: string | null;
  day: string;
  by: string | null;
}

/**
 * A pupil leaves his school, and `from` where it is named. To another one he goes once that one takes him, and stays until then;
 * otherwise he is in no class from the day on, and a pupil no more but where he is suspended: he comes back.
 */
export async function depart(ctx: Context, id: string, said: Departure, from?: string): Promise<string> {
  const pupil = await lockedPupil(ctx, id);
  if (from !== undefined && pupil.org !== from) throw new Refusal('people.pupil_elsewhere', { field: 'from' });
  const { kind, day, by } = said;
  const to = kind === 'transfer' ? await schoolTold(ctx, pupil, said.to) : null;
  if (kind !== 'transfer') await endSchooling(ctx, pupil, said);
  const state = to === null ? 'away' : 'waiting';
  const asked = { asked_by: by, asked_at: ctx.now, day };
  const leaving = newId();
  const { county } = ctx.actor;
  await insertLeaving(ctx, { county, id: leaving, pupil: id, org: pupil.org, to_org: to, kind, state, ...asked });
  await asSystem(ctx, () =>
    to === null ? tellFamily(ctx, pupil, `people.tell.${kind}`) : tellLeaders(ctx, to, 'people.tell.transfer_asked'),
  );
  return leaving;
}

/** A pupil whom nobody else lets go or takes meanwhile, and whose school does not promote its classes. */
async function lockedPupil(ctx: Context, id: string): Promise<PupilFacts> {
  const [before] = await pupilFacts(ctx, [id]);
  if (before) await holdPromotions(ctx, [before.org]);
  await lockPupil(ctx, id);
  const [pupil] = await pupilFacts(ctx, [id]);
  if (!pupil || pupil.org !== before?.org) throw new Refusal('access.not_found');
  return pupil;
}

/** The school a transfer goes to: another one that runs, asked once at a time. */
async function schoolTold(ctx: Context, pupil: PupilFacts, to: string | null): Promise<string> {
  const school = to === null || to === pupil.org ? undefined : await runningSchool(ctx, to, dayOf(ctx.now));
  if (!school) throw new Refusal('people.not_a_running_school', { field: 'to' });
  if (await isAskedFor(ctx, pupil.id)) throw new Refusal('people.leaving_asked');
  return school.id;
}

/** Whether a pupil said to have left on a past day has come into his class since; whoever was first brought in today was there before. */
export function cameAfter({ since, left }: Spell, day: string, today: string): boolean {
  if (day >= today || since === null) return false;
  return left === null ? since > day && since < today : left >= day || since > day;
}

async function endSchooling(ctx: Context, pupil: PupilFacts, { kind, day, by }: Departure): Promise<void> {
  if (pupil.class === null) throw new Refusal('people.not_enrolled');
  if (cameAfter(await spellOf(ctx, pupil.id), day, dayOf(ctx.now)))
    throw new Refusal('people.in_class_since', { field: 'day' });
  // Whom a roster brought back for a later day is away until he goes again.
  await asSystem(ctx, () => answerBack(ctx, [pupil.id], by));
  await endEnrolments(ctx, [{ pupil: pupil.id, class: null }], day);
  if (kind === 'suspended') return;
  await asSystem(ctx, () => endRoles(ctx, [pupil.id], ['pupil'], day));
  renewRights(ctx, pupil.id);
}
