import type * as contract from '#modules/messages/contract/opening.ts';
import {
  adultAge,
  again,
  demandSilentDays,
  emergencyHours,
  silentDays,
} from '#modules/messages/server/openings/limits.ts';
import { stateOf } from '#modules/messages/server/openings/rules/opening.ts';
import { presentOpening } from '#modules/messages/server/openings/list-openings.ts';
import {
  factsOf,
  insertOpening,
  openingById,
  type OpeningRow,
  openingsNow,
  talksOfPupil,
} from '#modules/messages/server/openings/store/opening-store.ts';
import { closeTo } from '#modules/messages/server/openings/close-to.ts';
import { leadsBeside, tellBegun, tellEntered, tellPupil } from '#modules/messages/server/openings/tell-of-opening.ts';
import { assertFirst, type PupilFacts, pupilFacts } from '#modules/people/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { addDays, ageOn, atHour, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { keepAllFromGoing } from '#platform/retention/due.ts';

type Told = Replied<typeof contract.openInEmergency>;

/** Opens what a pupil wrote lately to the actor, for a day; everybody who is to look at that hears of it at once. */
export async function openInEmergency(
  ctx: Context,
  { pupil: id, reason, days, tellOn }: Received<typeof contract.openInEmergency>['body'],
): Promise<Told> {
  const pupil = await pupilOfSchool(ctx, id, 'messages.open_in_emergency');
  const today = dayOf(ctx.now);
  if (pupil.born !== null && ageOn(pupil.born, today) >= adultAge) throw new Refusal('messages.not_a_minor');
  const scope = { from_at: hoursFrom(ctx, -24 * days), to_at: hoursFrom(ctx, emergencyHours) };
  const tell_on = dayToTell(tellOn, { today, most: silentDays });
  const row = await begin(ctx, pupil, { ground: 'emergency', reason, ...scope, tell_on });
  await asSystem(ctx, async () => {
    await tellBegun(ctx, row);
    if (row.tell_on <= today) await tellPupil(ctx, row);
  });
  return presentOpening(ctx, row.id);
}

/** Enters what an authority demands; nothing opens before the bureau has compared it with the paper. */
export async function enterDemand(
  ctx: Context,
  { pupil: id, from, to, tellOn, ...said }: Received<typeof contract.enterDemand>['body'],
): Promise<Told> {
  const pupil = await pupilOfSchool(ctx, id, 'messages.enter_demand');
  const today = dayOf(ctx.now);
  if (to > today) throw new Refusal('messages.not_yet', { field: 'to' });
  if (said.documentOn > today) throw new Refusal('messages.not_yet', { field: 'documentOn' });
  const row = await begin(ctx, pupil, {
    ground: 'demand',
    reason: said.reason,
    authority: said.authority,
    authority_name: said.authorityName,
    document: said.document,
    document_on: said.documentOn,
    officers: JSON.stringify(said.officers),
    from_at: atHour(from, 0),
    to_at: atHour(addDays(to, 1), 0),
    tell_on: dayToTell(tellOn, { today, most: demandSilentDays }),
  });
  await asSystem(ctx, () => tellEntered(ctx, row));
  return presentOpening(ctx, row.id);
}

/** A pupil of the actor's school, to whom he is not close, while he acts in a role of his own. */
async function pupilOfSchool(ctx: Context, id: string, action: string): Promise<PupilFacts> {
  const [pupil] = await pupilFacts(ctx, [id]);
  const close = (await closeTo(ctx, [id]))(id);
  await permit(ctx, action, pupil && { kind: 'pupil', id, holders: { org: pupil.org, ...close } });
  assertFirst(ctx);
  if (!pupil) throw new Error('the gate let nothing pass');
  return pupil;
}

type Said = Pick<Parameters<typeof insertOpening>[1], 'ground' | 'reason' | 'from_at' | 'to_at' | 'tell_on'> &
  Partial<Parameters<typeof insertOpening>[1]>;

/** One at a time of a pupil and a ground; whom somebody objected to leaves the next of this child to another. */
async function begin(ctx: Context, pupil: PupilFacts, said: Said): Promise<OpeningRow> {
  const { county, person, acting } = ctx.actor;
  const id = newId();
  await keepAllFromGoing(ctx);
  return asSystem(ctx, async () => {
    const earlier = await openingsNow(ctx, pupil.id);
    // Whether anything was written lately is not told: who asked for a shorter and a shorter time would learn when he wrote.
    if ((await talksOfPupil(ctx, pupil.id)).length === 0) throw new Refusal('messages.nothing_to_open');
    assertNoneRuns(ctx, earlier, said.ground);
    const others = await leadsBeside(ctx, { org: pupil.org, pupil: pupil.id }, person);
    await insertOpening(ctx, {
      ...said,
      county,
      id,
      pupil: pupil.id,
      org: pupil.org,
      opened_by: person,
      acting: acting ?? '',
      begun_at: ctx.now,
      judged_by: said.ground === 'emergency' && others.length > 0 ? 'leads' : 'bureau',
    });
    return (await openingById(ctx, id)) as OpeningRow;
  });
}

function assertNoneRuns(ctx: Context, earlier: readonly OpeningRow[], ground: string): void {
  const same = earlier.filter((row) => row.ground === ground);
  if (same.some((row) => ['waiting', 'open'].includes(stateOf(factsOf(row), ctx.now))))
    throw new Refusal('messages.opened_already');
  const since = hoursFrom(ctx, -24 * again.days);
  const isObjected = (row: OpeningRow): boolean =>
    row.opened_by === ctx.actor.person && row.decision === 'objected' && row.begun_at > since;
  if (ground === 'emergency' && same.some(isObjected))
    throw new Refusal('messages.objected_before', { days: again.days });
}

const hoursFrom = ({ now }: Pick<Context, 'now'>, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

function dayToTell(said: string | null, { today, most }: { today: string; most: number }): string {
  if (said !== null && said > addDays(today, most))
    throw new Refusal('messages.told_too_late', { field: 'tellOn', days: most });
  return said ?? today;
}
