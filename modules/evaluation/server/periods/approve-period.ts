import type * as contract from '#modules/evaluation/contract/period.ts';
import { measureAgain } from '#modules/evaluation/server/findings/measure-again.ts';
import { holdPeriod } from '#modules/evaluation/server/load.ts';
import { presentPeriod } from '#modules/evaluation/server/periods/present-period.ts';
import { gatherSource } from '#modules/evaluation/server/results/gather-source.ts';
import { freeze } from '#modules/evaluation/server/results/freeze.ts';
import { changePeriod, periodById, type PeriodRow } from '#modules/evaluation/server/store/period-store.ts';
import { insertSnapshot } from '#modules/evaluation/server/store/snapshot-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** Approves a closed period; of two steps the first notes it, the last freezes it. */
export async function approvePeriod(
  ctx: Context,
  id: string,
  { seen }: { seen: number },
): Promise<Replied<typeof contract.approvePeriod>> {
  const row = await holdPeriod(ctx, id, 'evaluation.approve_period', seen);
  if (row.state !== 'closed' && row.state !== 'approved') throw new Refusal('evaluation.not_closed');
  const isFirst = row.steps === 2 && row.state === 'closed';
  const version = row.version + 1;
  if (isFirst) await changePeriod(ctx, id, { version, state: 'approved', approved_by: ctx.actor.person });
  else {
    await insertSnapshot(ctx, await snapshotOf(ctx, row));
    await changePeriod(ctx, id, { version, state: 'frozen', approved_by: null });
    await measureAgain(ctx, id);
  }
  return presentPeriod((await periodById(ctx, id)) as PeriodRow);
}

async function snapshotOf(ctx: Context, row: PeriodRow) {
  const frozen = freeze(await gatherSource(ctx, row));
  const { county, person } = ctx.actor;
  return {
    county,
    id: newId(),
    period: row.id,
    number: row.snapshots + 1,
    reason: row.snapshots === 0 ? '' : row.reason,
    ...frozen,
    closed_by: row.changed_by,
    first_by: row.approved_by,
    frozen_by: person,
    frozen_at: ctx.now,
  };
}
