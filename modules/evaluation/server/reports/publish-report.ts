import type * as contract from '#modules/evaluation/contract/report.ts';
import { holdReport, loadReport } from '#modules/evaluation/server/load.ts';
import { asKept, drawPapers } from '#modules/evaluation/server/reports/draw-papers.ts';
import { gatherReport, sectionsOf } from '#modules/evaluation/server/reports/gather-report.ts';
import { changeReportRow, insertPublication } from '#modules/evaluation/server/store/report-store.ts';
import { assertSecond } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Anteroom } from '#platform/http/route.ts';
import type { Paper } from '#platform/paper/paper.ts';

const publish = 'evaluation.publish_report';

/** The papers of a report in both languages, by the version they were drawn of. */
export interface DrawnReport {
  version: number;
  papers: readonly Paper[];
}

/** Writes and draws a report, before the transaction that publishes it. */
export async function drawReport({ transaction, gone }: Anteroom, id: string): Promise<DrawnReport> {
  const { version, source } = await transaction(async (ctx) => {
    const row = await loadReport(ctx, id, 'evaluation.read_drafts');
    return { version: row.version, source: await gatherReport(ctx, { ...row, sections: sectionsOf(row.sections) }) };
  });
  return { version, papers: await drawPapers(source, ['zh', 'en'], gone) };
}

/** Publishes a report as it was drawn, for good. */
export async function publishReport(
  ctx: Context,
  id: string,
  { seen }: { seen: number },
  drawn: DrawnReport,
): Promise<Replied<typeof contract.publishReport>> {
  const row = await holdReport(ctx, id, publish, seen);
  // What was drawn and what is published are one version.
  if (drawn.version !== seen) throw new Refusal('evaluation.report_changed', { version: row.version });
  await assertSecond(ctx);
  const kept = asKept(drawn.papers);
  const { county, person } = ctx.actor;
  const by = { written_by: row.changed_by, published_by: person, published_at: ctx.now };
  await insertPublication(ctx, { county, report: id, ...kept, ...by });
  await changeReportRow(ctx, id, { is_published: true, version: row.version + 1 });
  return { sha256: kept.sha256 };
}
