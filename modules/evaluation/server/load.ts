import { type PeriodRow, periodById } from '#modules/evaluation/server/store/period-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Who closed it and who approved it first are named only while it waits. */
const subjectOf = ({ id, state, changed_by, approved_by }: PeriodRow): Subject => ({
  kind: 'evaluation_period',
  id,
  holders:
    state === 'closed' || state === 'approved' ? { closed_by: changed_by, approved_by: approved_by ?? undefined } : {},
});

/** A period, when the actor may do `action` to it. */
export async function loadPeriod(ctx: Context, id: string, action: string): Promise<PeriodRow> {
  const row = await periodById(ctx, id);
  await permit(ctx, action, row && subjectOf(row));
  return row as PeriodRow;
}

/** A period that is to be changed, held until the transaction ends; refused where another has changed it since it was seen. */
export async function holdPeriod(ctx: Context, id: string, action: string, seen: number): Promise<PeriodRow> {
  const row = await periodById(ctx, id, true);
  await permit(ctx, action, row && subjectOf(row));
  if (row?.version !== seen) throw new Refusal('evaluation.period_changed', { version: row?.version });
  return row;
}
