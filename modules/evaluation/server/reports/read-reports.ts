import type * as contract from '#modules/evaluation/contract/report.ts';
import { pageOfReports, publicationOf } from '#modules/evaluation/server/store/report-store.ts';
import { reportWords } from '#modules/evaluation/words/report-words.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { type Received, type Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { paperPage } from '#platform/paper/paper-html.ts';
import type { Paper, PaperForm } from '#platform/paper/paper.ts';
import { typeOfForm, writePaper } from '#platform/paper/write-paper.ts';

const read = 'evaluation.read_reports';

/** The published reports. */
export async function listReports(
  ctx: Context,
  query: Received<typeof contract.listReports>['query'],
): Promise<Replied<typeof contract.listReports>> {
  await reachOf(ctx, read, 'published_report');
  const { rows, total } = await pageOfReports(ctx, query);
  const items = rows.map((row) => ({
    id: row.id,
    title: row.title,
    periodName: row.period_name,
    began: row.began,
    ended: row.ended,
    snapshot: row.snapshot,
    publishedAt: row.published_at,
    sha256: row.sha256,
    isReplaced: Boolean(row.is_replaced),
  }));
  return { items, total, page: query.page, size: query.size };
}

/** A published report in the language of whoever reads it. */
async function paperOf(ctx: Context, id: string): Promise<Paper> {
  const found = await publicationOf(ctx, id);
  await permit(ctx, read, found && { kind: 'published_report', id, holders: {} });
  const papers = JSON.parse(found?.papers ?? '[]') as Paper[];
  const paper = papers.find(({ language }) => language === ctx.language) ?? papers[0];
  if (!paper) throw new Error('a report was published as nothing');
  return paper;
}

/** A published report as a page of the web. */
export const readReport = async (ctx: Context, id: string): Promise<Replied<typeof contract.readReport>> =>
  paperPage(await paperOf(ctx, id));

/** Sets a published report as a file, before the transaction that answers: off the thread of requests, until nobody wants it any more. */
export async function makeFile({ transaction, gone }: Anteroom, id: string, form: PaperForm): Promise<Uint8Array> {
  const { paper, firstSheet } = await transaction(async (ctx) => ({
    paper: await paperOf(ctx, id),
    firstSheet: say(reportWords, ctx.language, 'first'),
  }));
  return writePaper(form, paper, { firstSheet, signal: gone });
}

/** The file of a published report. */
export async function downloadReport(ctx: Context, id: string, form: PaperForm, bytes: Uint8Array): Promise<FileReply> {
  const { title } = await paperOf(ctx, id);
  return new FileReply(`${title}.${form}`, typeOfForm[form], bytes);
}
