import type * as contract from '#modules/evaluation/contract/finding.ts';
import { figureIn, lifeOf } from '#modules/evaluation/server/findings/kept.ts';
import { presentFinding } from '#modules/evaluation/server/findings/present-finding.ts';
import { holdFinding } from '#modules/evaluation/server/load.ts';
import { actsOn } from '#modules/evaluation/server/rules/finding-life.ts';
import {
  changeFindingRow,
  changeRound,
  type FindingRow,
  insertRound,
  type RoundRow,
  roundsOf,
} from '#modules/evaluation/server/store/finding-store.ts';
import { setTask } from '#modules/governance/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

const keep = 'evaluation.keep_finding';

/** Sets a task for a finding and begins a round with it; both or neither. */
export async function setRound(
  ctx: Context,
  id: string,
  { seen, aim, againFrom, ...task }: Received<typeof contract.setRound>['body'],
): Promise<Replied<typeof contract.setRound>> {
  const row = await holdFinding(ctx, id, keep, seen);
  await assertMay(ctx, row, 'set_round', 'evaluation.round_open');
  if ((row.causes as unknown[]).length === 0) throw new Refusal('evaluation.causes_first');
  if (againFrom < dayOf(ctx.now)) throw new Refusal('evaluation.again_past', { field: 'againFrom' });
  const last = (await roundsOf(ctx, [id])).at(-1);
  const { id: set } = await setTask(ctx, { ...task, matter: null });
  const { county, person } = ctx.actor;
  await insertRound(ctx, {
    county,
    id: newId(),
    finding: id,
    number: (last?.number ?? 0) + 1,
    task: set,
    aim,
    again_from: againFrom,
    before: figureIn(last?.after ?? last?.before ?? row.figure),
    after: null,
    set_by: person,
    set_at: ctx.now,
  });
  await touch(ctx, row, { readers: [...new Set([...row.readers, task.owner, ...task.coOwners])] });
  return presentFinding(ctx, id);
}

/** Says what follows of a round whose task is over. It is kept so only where its figure was measured again. */
export async function decideRound(
  ctx: Context,
  id: string,
  { seen, decision, why }: Received<typeof contract.decideRound>['body'],
): Promise<Replied<typeof contract.decideRound>> {
  const row = await holdFinding(ctx, id, keep, seen);
  const last = (await roundsOf(ctx, [id])).at(-1);
  if (last?.decision !== null) throw new Refusal('evaluation.no_round_open');
  const turn = (await lifeOf(ctx, row)).turns.at(-1);
  await assertMay(ctx, row, 'decide', 'evaluation.task_not_over');
  if (decision === 'keep' && !turn?.isMeasured) throw new Refusal('evaluation.not_measured', { field: 'decision' });
  const by = { decided_by: ctx.actor.person, decided_at: ctx.now };
  await changeRound(ctx, (last as RoundRow).id, { decision, decided_why: why, ...by });
  await touch(ctx, row, {});
  return presentFinding(ctx, id);
}

/** Ends a finding for which nothing is being done. */
export async function letBe(
  ctx: Context,
  id: string,
  { seen, why }: Received<typeof contract.letBe>['body'],
): Promise<Replied<typeof contract.letBe>> {
  const row = await holdFinding(ctx, id, keep, seen);
  await assertMay(ctx, row, 'let_be', 'evaluation.round_open');
  await touch(ctx, row, { let_be_at: ctx.now, let_be_by: ctx.actor.person, let_be_why: why });
  return presentFinding(ctx, id);
}

async function assertMay(
  ctx: Context,
  row: FindingRow,
  act: 'set_round' | 'decide' | 'let_be',
  otherwise: 'evaluation.round_open' | 'evaluation.task_not_over',
): Promise<void> {
  const may = actsOn(await lifeOf(ctx, row));
  if (may.length === 0) throw new Refusal('evaluation.finding_ended');
  if (!may.includes(act)) throw new Refusal(otherwise);
}

/** Writes down that the actor has changed a finding. */
const touch = (ctx: Context, row: FindingRow, change: Parameters<typeof changeFindingRow>[2]): Promise<void> =>
  changeFindingRow(ctx, row.id, {
    ...change,
    version: row.version + 1,
    changed_by: ctx.actor.person,
    changed_at: ctx.now,
  });
