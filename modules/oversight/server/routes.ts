import * as audit from '#modules/oversight/contract/audit.ts';
import * as minorsAudit from '#modules/oversight/contract/minors-audit.ts';
import * as retention from '#modules/oversight/contract/retention.ts';
import * as rules from '#modules/oversight/contract/rules.ts';
import { readAuditState, verifyAudit } from '#modules/oversight/server/audit-state.ts';
import { askPack, cancelPack, downloadPack, listPacks } from '#modules/oversight/server/minors-audit/packs.ts';
import { countSessions, listRules } from '#modules/oversight/server/list-rules.ts';
import { beginSweep, countDue, readRetention, stopSweep } from '#modules/oversight/server/retention.ts';
import { searchAudit } from '#modules/oversight/server/search-audit.ts';
import { route } from '#platform/http/route.ts';

export const routes = [
  route(audit.searchAudit, (ctx, { query }) => searchAudit(ctx, query)),
  route(audit.readAuditState, (ctx) => readAuditState(ctx)),
  route(audit.verifyAudit, (ctx) => verifyAudit(ctx)),
  route(rules.listRules, (ctx) => listRules(ctx)),
  route(rules.countSessions, (ctx) => countSessions(ctx)),
  route(retention.readRetention, (ctx) => readRetention(ctx)),
  route(retention.countDue, (ctx) => countDue(ctx)),
  route(retention.beginSweep, (ctx) => beginSweep(ctx)),
  route(retention.stopSweep, (ctx) => stopSweep(ctx)),
  route(minorsAudit.listPacks, (ctx) => listPacks(ctx)),
  route(minorsAudit.askPack, (ctx, { body }) => askPack(ctx, body.year)),
  route(minorsAudit.cancelPack, (ctx, { params }) => cancelPack(ctx, params.id)),
  route(minorsAudit.downloadPackJson, (ctx, { params }) => downloadPack(ctx, params.id, 'json')),
  route(minorsAudit.downloadPackPdf, (ctx, { params }) => downloadPack(ctx, params.id, 'pdf')),
];
