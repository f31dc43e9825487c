import type { z } from 'zod';
import type * as contract from '#modules/evaluation/contract/report.ts';
import { holdReport, loadPeriod, loadReport } from '#modules/evaluation/server/load.ts';
import { drawPapers } from '#modules/evaluation/server/reports/draw-papers.ts';
import { assertFigures, gatherReport, sectionsOf } from '#modules/evaluation/server/reports/gather-report.ts';
import {
  changeReportRow,
  insertReport,
  pageOfDrafts,
  publicationOf,
  reportById,
  type ReportRow,
} from '#modules/evaluation/server/store/report-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { newId } from '#platform/id.ts';
import { paperPage } from '#platform/paper/paper-html.ts';
import type { Paper } from '#platform/paper/paper.ts';

const [read, write] = ['evaluation.read_drafts', 'evaluation.write_report'];

type Shown = z.input<typeof contract.ReportDraft>;

/** The reports that are not published yet. */
export async function listDrafts(
  ctx: Context,
  query: Received<typeof contract.listDrafts>['query'],
): Promise<Replied<typeof contract.listDrafts>> {
  await reachOf(ctx, read, 'report');
  const { rows, total } = await pageOfDrafts(ctx, query);
  return { items: rows.map((row) => presentDraft(ctx, row)), total, page: query.page, size: query.size };
}

const presentDraft = ({ actor }: Context, row: ReportRow): Shown => ({
  id: row.id,
  period: row.period,
  periodName: row.period_name,
  snapshot: row.snapshot,
  title: row.title,
  sections: sectionsOf(row.sections),
  replaces: row.replaces,
  version: row.version,
  changedAt: row.changed_at,
  isOwn: row.changed_by === actor.person,
});

/** Begins a report of a frozen version. */
export async function writeReport(ctx: Context, said: Received<typeof contract.writeReport>['body']): Promise<Shown> {
  await permit(ctx, write, { kind: 'report', id: '', holders: {} });
  await loadPeriod(ctx, said.period, 'evaluation.read_results');
  if (said.replaces !== null && !(await publicationOf(ctx, said.replaces)))
    throw new Refusal('evaluation.no_such_report', { field: 'replaces' });
  assertFigures(said.sections, await gatherReport(ctx, said));
  const { county, person } = ctx.actor;
  const row = { ...said, county, id: newId(), changed_by: person, changed_at: ctx.now };
  await insertReport(ctx, row);
  return shown(ctx, row.id);
}

/** Says a report anew. */
export async function changeReport(
  ctx: Context,
  id: string,
  { seen, ...said }: Received<typeof contract.changeReport>['body'],
): Promise<Shown> {
  const row = await holdReport(ctx, id, write, seen);
  assertFigures(said.sections, await gatherReport(ctx, { ...row, ...said }));
  await changeReportRow(ctx, id, {
    ...said,
    version: row.version + 1,
    changed_by: ctx.actor.person,
    changed_at: ctx.now,
  });
  return shown(ctx, id);
}

const shown = async (ctx: Context, id: string): Promise<Shown> =>
  presentDraft(ctx, (await reportById(ctx, id)) as ReportRow);

/** Writes and draws a report as it would be published now, before the transaction that answers. */
export async function drawDraft({ transaction, gone }: Anteroom, id: string): Promise<Paper | undefined> {
  const { source, language } = await transaction(async (ctx) => {
    const row = await loadReport(ctx, id, read);
    return { source: await gatherReport(ctx, { ...row, sections: sectionsOf(row.sections) }), language: ctx.language };
  });
  const [paper] = await drawPapers(source, [language], gone);
  return paper;
}

/** The page of a report that is being written. */
export async function previewReport(
  ctx: Context,
  id: string,
  paper: Paper | undefined,
): Promise<Replied<typeof contract.previewReport>> {
  await loadReport(ctx, id, read);
  if (!paper) throw new Error('a report was not drawn');
  return paperPage(paper);
}
