import { type CollectionRow, collectionById } from '#modules/evaluation/server/store/collection-store.ts';
import { type PeriodRow, periodById } from '#modules/evaluation/server/store/period-store.ts';
import { type FindingRow, findingById } from '#modules/evaluation/server/store/finding-store.ts';
import { type ReportRow, reportById } from '#modules/evaluation/server/store/report-store.ts';
import { type FilledRow, returnById } from '#modules/evaluation/server/store/return-store.ts';
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

const subjectOfReport = ({ id, changed_by }: ReportRow): Subject => ({
  kind: 'report',
  id,
  holders: { written_by: changed_by },
});

/** A report that is written or published, when the actor may do `action` to it. */
export async function loadReport(ctx: Context, id: string, action: string): Promise<ReportRow> {
  const row = await reportById(ctx, id);
  await permit(ctx, action, row && subjectOfReport(row));
  return row as ReportRow;
}

/** A report that is to be changed, held until the transaction ends; refused where it is published, or another has changed it since it was seen. */
export async function holdReport(ctx: Context, id: string, action: string, seen: number): Promise<ReportRow> {
  const row = await reportById(ctx, id, true);
  await permit(ctx, action, row && subjectOfReport(row));
  if (row?.is_published) throw new Refusal('evaluation.report_published');
  if (row?.version !== seen) throw new Refusal('evaluation.report_changed', { version: row?.version });
  return row;
}

/** A finding as the gate asks about it. */
export const subjectOfFinding = ({ id, readers }: FindingRow): Subject => ({
  kind: 'finding',
  id,
  holders: { readers },
});

/** A finding, when the actor may do `action` to it. */
export async function loadFinding(ctx: Context, id: string, action: string): Promise<FindingRow> {
  const row = await findingById(ctx, id);
  await permit(ctx, action, row && subjectOfFinding(row));
  return row as FindingRow;
}

/** A finding that is to be changed, held until the transaction ends; refused where another has changed it since it was seen. */
export async function holdFinding(ctx: Context, id: string, action: string, seen: number): Promise<FindingRow> {
  const row = await findingById(ctx, id, true);
  await permit(ctx, action, row && subjectOfFinding(row));
  if (row?.version !== seen) throw new Refusal('evaluation.finding_changed', { version: row?.version });
  return row;
}

/** A form that is asked for a period, when the actor may do `action` to it. */
export async function loadCollection(ctx: Context, id: string, action: string): Promise<CollectionRow> {
  const row = await collectionById(ctx, id);
  await permit(ctx, action, row && { kind: 'collection', id, holders: {} });
  return row as CollectionRow;
}

/** What an organisation is asked for, as the gate looks at it. */
export const subjectOfReturn = ({ id, org }: FilledRow): Subject => ({ kind: 'return', id, holders: { org } });

/** What an organisation is asked for, when the actor may do `action` to it. */
export async function loadReturn(ctx: Context, id: string, action: string): Promise<FilledRow> {
  const row = await returnById(ctx, id);
  await permit(ctx, action, row && subjectOfReturn(row));
  return row as FilledRow;
}

/** What an organisation fills in, held until the transaction ends; refused where another has changed it since it was seen. */
export async function holdReturn(ctx: Context, id: string, action: string, seen: number): Promise<FilledRow> {
  const row = await returnById(ctx, id, true);
  await permit(ctx, action, row && subjectOfReturn(row));
  if (row?.version !== seen) throw new Refusal('evaluation.return_changed', { version: row?.version });
  return row;
}
