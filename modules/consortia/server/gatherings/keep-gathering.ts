import { gatheringMoved, type GatheringStep } from '#modules/consortia/contract/events.ts';
import type * as contract from '#modules/consortia/contract/gathering.ts';
import { lifeOf, presentGathering } from '#modules/consortia/server/gatherings/present-gathering.ts';
import { knownConsortia } from '#modules/consortia/server/known-consortia.ts';
import { loadSeenGathering } from '#modules/consortia/server/load.ts';
import { afterHappening, faultOfTime, type Happening } from '#modules/consortia/server/rules/gathering-life.ts';
import {
  type GatheringRow,
  insertGathering,
  updateGathering,
} from '#modules/consortia/server/store/gathering-store.ts';
import { programmeById } from '#modules/consortia/server/store/programme-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Plan = contract.GatheringPlan;
type Shown = Replied<typeof contract.readGathering>;

/** A school proposes a gathering it hosts; whoever leads the consortium decides. */
export async function proposeGathering(
  ctx: Context,
  { consortium, kind, ...plan }: Received<typeof contract.proposeGathering>['body'],
): Promise<Shown> {
  const { county, person, holds } = ctx.actor;
  const id = newId();
  await permit(ctx, 'consortia.propose_gathering', { kind: 'gathering', id, holders: { consortium } });
  const [host] = holds['org'] ?? [];
  const found = (await knownConsortia(ctx)).find((one) => one.id === consortium);
  if (host === undefined || !found) throw new Refusal('consortia.no_such_consortium', { field: 'consortium' });
  await assertSound(ctx, plan, { consortium, kind });
  const by = { proposed_by: person, proposed_at: ctx.now, changed_at: ctx.now };
  await insertGathering(ctx, { county, id, consortium, kind, host, ...columnsOf(plan), ...by });
  await tellOf(ctx, { id, consortium, host }, 'proposed');
  return presentGathering(ctx, id);
}

const columnsOf = ({ startsAt, endsAt, ...said }: Plan) => ({
  ...said,
  starts_at: new Date(startsAt),
  ends_at: new Date(endsAt),
});

async function assertSound(
  ctx: Context,
  { startsAt, endsAt, programme }: Plan,
  { consortium, kind }: { consortium: string; kind: string },
): Promise<void> {
  const fault = faultOfTime({ starts: new Date(startsAt), ends: new Date(endsAt) }, ctx.now);
  if (fault) throw new Refusal(fault, { field: fault === 'consortia.starts_past' ? 'startsAt' : 'endsAt' });
  if (programme === null) return;
  const found = kind === 'culture' ? await programmeById(ctx, programme) : undefined;
  if (found?.consortium !== consortium || found.is_over)
    throw new Refusal('consortia.no_such_programme', { field: 'programme' });
}

/** Changes what a gathering is to be: what was put back is proposed anew, and of the calendar all of the consortium hears. */
export async function changeGathering(
  ctx: Context,
  id: string,
  { seen, ...plan }: Received<typeof contract.changeGathering>['body'],
): Promise<Shown> {
  const row = await loadSeenGathering(ctx, id, 'consortia.change_gathering', seen);
  const state = assertPossible(ctx, row, 'change');
  await assertSound(ctx, plan, row);
  const isTold = row.sequence > 0;
  const sequence = isTold ? row.sequence + 1 : 0;
  await updateGathering(ctx, row, { ...columnsOf(plan), state, reason: null, sequence });
  await tellOf(ctx, row, isTold ? 'changed' : 'proposed');
  return presentGathering(ctx, id);
}

/** Puts a gathering on the calendar: from now on all of the consortium reads it. */
export async function takeOnGathering(ctx: Context, id: string, { seen }: { seen: number }): Promise<Shown> {
  const row = await loadSeenGathering(ctx, id, 'consortia.settle_gathering', seen);
  const state = assertPossible(ctx, row, 'take_on');
  if (row.starts_at <= ctx.now) throw new Refusal('consortia.starts_past', { field: 'startsAt' });
  await updateGathering(ctx, row, { state, sequence: 1 });
  await tellOf(ctx, row, 'on_calendar');
  return presentGathering(ctx, id);
}

/** Gives a proposed gathering back to its host. */
export async function putBackGathering(
  ctx: Context,
  id: string,
  { seen, reason }: Received<typeof contract.putBackGathering>['body'],
): Promise<Shown> {
  const row = await loadSeenGathering(ctx, id, 'consortia.settle_gathering', seen);
  await updateGathering(ctx, row, { state: assertPossible(ctx, row, 'put_back'), reason });
  await tellOf(ctx, row, 'put_back');
  return presentGathering(ctx, id);
}

/** Calls a gathering off; on the calendar it stays to be seen, with the reason. */
export async function callOffGathering(
  ctx: Context,
  id: string,
  { seen, reason }: Received<typeof contract.callOffGathering>['body'],
): Promise<Shown> {
  const row = await loadSeenGathering(ctx, id, 'consortia.change_gathering', seen);
  const state = assertPossible(ctx, row, 'call_off');
  await updateGathering(ctx, row, { state, reason, ...(row.sequence > 0 && { sequence: row.sequence + 1 }) });
  if (row.sequence > 0) await tellOf(ctx, row, 'called_off');
  return presentGathering(ctx, id);
}

/** What the gathering is afterwards; refused where it cannot be done now. */
function assertPossible(ctx: Context, row: GatheringRow, what: Happening): contract.GatheringState {
  const next = afterHappening(lifeOf(row), what, ctx.now);
  if (!next) throw new Refusal('consortia.not_in_this_state', { state: row.state });
  return next;
}

/** Who hears: of a proposal whoever leads the consortium, of what comes of it the host, of the calendar all its schools. */
async function tellOf(
  ctx: Context,
  { id, consortium, host }: Pick<GatheringRow, 'id' | 'consortium' | 'host'>,
  what: GatheringStep,
): Promise<void> {
  const found = (await knownConsortia(ctx)).find((one) => one.id === consortium);
  const all = found?.schools.map((school) => school.id) ?? [];
  const to = what === 'proposed' ? (found?.lead ? [found.lead.id] : []) : what === 'put_back' ? [host] : all;
  await announce(ctx, gatheringMoved, { gathering: id, to, by: ctx.actor.person, what });
}
