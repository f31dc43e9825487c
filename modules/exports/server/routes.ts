import * as contract from '#modules/exports/contract/export.ts';
import { askExport } from '#modules/exports/server/ask.ts';
import { decideExport, listWaitingExports } from '#modules/exports/server/decide.ts';
import { listExportKinds } from '#modules/exports/server/offered.ts';
import { cancelExport, fetchExport, listExports } from '#modules/exports/server/own.ts';
import { route } from '#platform/http/route.ts';

export const routes = [
  route(contract.listExportKinds, (ctx) => listExportKinds(ctx)),
  route(contract.askExport, (ctx, { body }) => askExport(ctx, body)),
  route(contract.listExports, (ctx, { query }) => listExports(ctx, query)),
  route(contract.listWaitingExports, (ctx, { query }) => listWaitingExports(ctx, query)),
  route(contract.approveExport, (ctx, { params }) => decideExport(ctx, params.id, 'approve')),
  route(contract.refuseExport, (ctx, { params }) => decideExport(ctx, params.id, 'refuse')),
  route(contract.cancelExport, (ctx, { params }) => cancelExport(ctx, params.id)),
  route(contract.fetchExport, (ctx, { params }) => fetchExport(ctx, params.id)),
];
