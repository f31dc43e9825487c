import * as comparison from '#modules/evaluation/contract/comparison.ts';
import * as finding from '#modules/evaluation/contract/finding.ts';
import * as form from '#modules/evaluation/contract/form.ts';
import * as indicator from '#modules/evaluation/contract/indicator.ts';
import * as openData from '#modules/evaluation/contract/open-data.ts';
import * as period from '#modules/evaluation/contract/period.ts';
import * as report from '#modules/evaluation/contract/report.ts';
import * as returns from '#modules/evaluation/contract/return.ts';
import * as scheme from '#modules/evaluation/contract/scheme.ts';
import * as trend from '#modules/evaluation/contract/trend.ts';
import { changeFinding } from '#modules/evaluation/server/findings/change-finding.ts';
import { listFindings, readFinding } from '#modules/evaluation/server/findings/list-findings.ts';
import { makeFinding } from '#modules/evaluation/server/findings/make-finding.ts';
import { decideRound, letBe, setRound } from '#modules/evaluation/server/findings/set-round.ts';
import { handIn, keepReturn } from '#modules/evaluation/server/forms/hand-in.ts';
import { keepForm, listForms } from '#modules/evaluation/server/forms/keep-form.ts';
import { listReturns, listSubmissions, readReturn } from '#modules/evaluation/server/forms/list-returns.ts';
import { listCollections, openCollection } from '#modules/evaluation/server/forms/open-collection.ts';
import { remindReturns } from '#modules/evaluation/server/forms/remind-returns.ts';
import {
  checkFormula,
  keepIndicator,
  putNationalIndicators,
} from '#modules/evaluation/server/indicators/keep-indicator.ts';
import {
  listFacts,
  listIndicators,
  listIndicatorVersions,
} from '#modules/evaluation/server/indicators/list-indicators.ts';
import { approvePeriod } from '#modules/evaluation/server/periods/approve-period.ts';
import {
  beginPeriod,
  closePeriod,
  countPeriod,
  listPeriods,
  reopenPeriod,
} from '#modules/evaluation/server/periods/keep-period.ts';
import { downloadOpenData } from '#modules/evaluation/server/open-data/download-open-data.ts';
import { drawReport, publishReport } from '#modules/evaluation/server/reports/publish-report.ts';
import { downloadReport, listReports, makeFile, readReport } from '#modules/evaluation/server/reports/read-reports.ts';
import {
  changeReport,
  drawDraft,
  listDrafts,
  previewReport,
  writeReport,
} from '#modules/evaluation/server/reports/write-report.ts';
import { compareResults } from '#modules/evaluation/server/results/compare-results.ts';
import { listResults, listSchoolResults } from '#modules/evaluation/server/results/list-results.ts';
import { drawTrend, readTrend } from '#modules/evaluation/server/results/read-trend.ts';
import { checkSnapshot, listSnapshots } from '#modules/evaluation/server/results/snapshots.ts';
import { keepScheme, listSchemes } from '#modules/evaluation/server/schemes/keep-scheme.ts';
import { tryScheme } from '#modules/evaluation/server/schemes/try-scheme.ts';
import { route, routeAfter } from '#platform/http/route.ts';

export const routes = [
  route(indicator.listFacts, (ctx, { query }) => listFacts(ctx, query)),
  route(indicator.listIndicators, (ctx, { query }) => listIndicators(ctx, query)),
  route(indicator.listIndicatorVersions, (ctx, { params, query }) => listIndicatorVersions(ctx, params.code, query)),
  route(indicator.checkFormula, (ctx, { body }) => checkFormula(ctx, body)),
  route(indicator.keepIndicator, (ctx, { params, body }) => keepIndicator(ctx, params.code, body)),
  route(indicator.putNationalIndicators, (ctx) => putNationalIndicators(ctx)),
  route(period.listPeriods, (ctx, { query }) => listPeriods(ctx, query)),
  route(period.beginPeriod, (ctx, { body }) => beginPeriod(ctx, body)),
  route(period.countPeriod, (ctx, { params, body }) => countPeriod(ctx, params.id, body)),
  route(period.closePeriod, (ctx, { params, body }) => closePeriod(ctx, params.id, body)),
  route(period.approvePeriod, (ctx, { params, body }) => approvePeriod(ctx, params.id, body)),
  route(period.reopenPeriod, (ctx, { params, body }) => reopenPeriod(ctx, params.id, body)),
  route(period.listResults, (ctx, { params, query }) => listResults(ctx, params.id, query)),
  route(period.listSchoolResults, (ctx, { params, query }) => listSchoolResults(ctx, params.id, query)),
  route(period.listSnapshots, (ctx, { params, query }) => listSnapshots(ctx, params.id, query)),
  route(scheme.listSchemes, (ctx, { query }) => listSchemes(ctx, query)),
  route(scheme.keepScheme, (ctx, { params, body }) => keepScheme(ctx, params.code, body)),
  route(scheme.tryScheme, (ctx, { params, body }) => tryScheme(ctx, params.id, body)),
  route(form.listForms, (ctx, { query }) => listForms(ctx, query)),
  route(form.keepForm, (ctx, { params, body }) => keepForm(ctx, params.code, body)),
  route(form.listCollections, (ctx, { query }) => listCollections(ctx, query)),
  route(form.openCollection, (ctx, { body }) => openCollection(ctx, body)),
  route(form.remindReturns, (ctx, { params }) => remindReturns(ctx, params.id)),
  route(returns.listReturns, (ctx, { query }) => listReturns(ctx, query)),
  route(returns.readReturn, (ctx, { params }) => readReturn(ctx, params.id)),
  route(returns.keepReturn, (ctx, { params, body }) => keepReturn(ctx, params.id, body)),
  route(returns.handIn, (ctx, { params, body }) => handIn(ctx, params.id, body)),
  route(returns.listSubmissions, (ctx, { params, query }) => listSubmissions(ctx, params.id, query)),
  route(comparison.compareResults, (ctx, { params, query }) => compareResults(ctx, params.id, query)),
  routeAfter(
    trend.readTrend,
    (room, { params, query }) => drawTrend(room, params.code, query),
    (ctx, { query }, _, drawn) => readTrend(ctx, query, drawn),
  ),
  route(openData.downloadOpenData, (ctx) => downloadOpenData(ctx)),
  route(report.listDrafts, (ctx, { query }) => listDrafts(ctx, query)),
  route(report.writeReport, (ctx, { body }) => writeReport(ctx, body)),
  route(report.changeReport, (ctx, { params, body }) => changeReport(ctx, params.id, body)),
  routeAfter(
    report.previewReport,
    (room, { params }) => drawDraft(room, params.id),
    (ctx, { params }, _, paper) => previewReport(ctx, params.id, paper),
  ),
  routeAfter(
    report.publishReport,
    (room, { params }) => drawReport(room, params.id),
    (ctx, { params, body }, _, drawn) => publishReport(ctx, params.id, body, drawn),
  ),
  route(report.listReports, (ctx, { query }) => listReports(ctx, query)),
  route(report.readReport, (ctx, { params }) => readReport(ctx, params.id)),
  routeAfter(
    report.downloadReport,
    (room, { params, query }) => makeFile(room, params.id, query.form),
    (ctx, { params, query }, _, bytes) => downloadReport(ctx, params.id, query.form, bytes),
  ),
  route(finding.listFindings, (ctx, { query }) => listFindings(ctx, query)),
  route(finding.readFinding, (ctx, { params }) => readFinding(ctx, params.id)),
  route(finding.makeFinding, (ctx, { body }) => makeFinding(ctx, body)),
  route(finding.changeFinding, (ctx, { params, body }) => changeFinding(ctx, params.id, body)),
  route(finding.setRound, (ctx, { params, body }) => setRound(ctx, params.id, body)),
  route(finding.decideRound, (ctx, { params, body }) => decideRound(ctx, params.id, body)),
  route(finding.letBe, (ctx, { params, body }) => letBe(ctx, params.id, body)),
  route(period.checkSnapshot, (ctx, { params }) => checkSnapshot(ctx, params.id)),
];
