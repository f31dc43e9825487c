import { z } from 'zod';
import { IndicatorCode } from '#modules/evaluation/contract/indicator.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Page } from '#platform/http/page-reply.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** How many sections a report has at most. */
export const mostSections = 20;

const heading = z.string().trim().min(1).max(60);
const indicators = z.array(IndicatorCode).min(1).max(40);

/** What a section shows. In a text `{needs_met}`, `{needs_met.urban}` and `{needs_met.rural}` stand for figures of the period. */
export const Section = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), heading, text: z.string().trim().min(1).max(4_000) }),
  z.object({ kind: z.literal('figures'), heading, indicators }),
  z.object({
    kind: z.literal('chart'),
    heading,
    /** County, town and country; town beside country of several; over the periods; where the schools lie, without names. */
    chart: z.enum(['sides', 'pairs', 'trend', 'schools']),
    indicators: indicators.max(12),
  }),
  z.object({ kind: z.literal('map'), heading, indicator: IndicatorCode }),
  z.object({ kind: z.literal('findings'), heading }),
  z.object({ kind: z.literal('methods'), heading }),
]);
export type Section = z.infer<typeof Section>;

export const ReportSaid = z.object({
  title: z.string().trim().min(1).max(80),
  sections: z.array(Section).min(1).max(mostSections),
});
export type ReportSaid = z.infer<typeof ReportSaid>;

/** Of which frozen version of which period. */
const Of = z.object({ period: z.uuid(), snapshot: z.number().int().min(1) });

export const ReportDraft = ReportSaid.extend(Of.shape).extend({
  id: z.uuid(),
  periodName: z.string(),
  replaces: z.uuid().nullable(),
  version: z.number().int(),
  changedAt: Moment,
  /** Whether whoever reads it wrote it last: then another publishes it. */
  isOwn: z.boolean(),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

const Id = z.object({ id: z.uuid() });

export const listDrafts = endpoint({
  method: 'GET',
  path: '/api/report-drafts',
  access: 'evaluation.read_drafts',
  summary: 'Reports that are written and not published yet, the newest first.',
  query: Paging,
  reply: pageOf(ReportDraft),
});

const writing = ['evaluation.no_such_figure', 'evaluation.no_such_snapshot', 'evaluation.no_such_report'] as const;

export const writeReport = endpoint({
  method: 'POST',
  path: '/api/report-drafts',
  access: 'evaluation.write_report',
  summary: 'Begins a report of a frozen version of a period, perhaps in place of one that was published.',
  body: ReportSaid.extend(Of.shape).extend({ replaces: z.uuid().nullable() }),
  reply: ReportDraft,
  refuses: writing,
});

export const changeReport = endpoint({
  method: 'PUT',
  path: '/api/report-drafts/:id',
  access: 'evaluation.write_report',
  summary: 'Says a report anew that is not published yet.',
  params: Id,
  body: ReportSaid.extend({ seen: z.number().int().min(1) }),
  reply: ReportDraft,
  refuses: [...writing, 'evaluation.report_changed', 'evaluation.report_published'],
});

export const previewReport = endpoint({
  method: 'GET',
  path: '/api/report-drafts/:id/page',
  access: 'evaluation.read_drafts',
  summary: 'A report as it would be published now, as a page of the web.',
  params: Id,
  reply: Page,
  types: ['text/html'],
});

export const publishReport = endpoint({
  method: 'POST',
  path: '/api/report-drafts/:id/publications',
  access: 'evaluation.publish_report',
  summary: 'Publishes a report another has written, for good.',
  params: Id,
  body: z.object({ seen: z.number().int().min(1) }),
  reply: z.object({ sha256: z.string() }),
  refuses: [
    'evaluation.report_changed',
    'evaluation.report_published',
    'evaluation.own_report',
    'people.lent_decides_nothing',
    'people.in_office_today',
  ],
});

export const Report = z.object({
  id: z.uuid(),
  title: z.string(),
  periodName: z.string(),
  began: Day,
  ended: Day,
  snapshot: z.number().int(),
  publishedAt: Moment,
  sha256: z.string(),
  /** Whether a later one stands in its place. */
  isReplaced: z.boolean(),
});
export type Report = z.infer<typeof Report>;

export const listReports = endpoint({
  method: 'GET',
  path: '/api/reports',
  access: 'evaluation.read_reports',
  summary: 'Published reports, the newest first.',
  query: Paging,
  reply: pageOf(Report),
});

export const readReport = endpoint({
  method: 'GET',
  path: '/api/reports/:id/page',
  access: 'evaluation.read_reports',
  summary: 'A published report as a page of the web, in which every number leads to where it comes from.',
  params: Id,
  reply: Page,
  types: ['text/html'],
});

export const ReportForm = z.enum(['pdf', 'docx', 'xlsx']);

export const downloadReport = endpoint({
  method: 'GET',
  path: '/api/reports/:id/file',
  access: 'evaluation.read_reports',
  summary: 'A published report as PDF, Word file or workbook.',
  params: Id,
  query: z.object({ form: ReportForm.default('pdf') }),
  reply: File,
  types: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
});
