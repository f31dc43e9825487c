import * as contract from '#modules/intake/contract/run.ts';
import * as limit from '#modules/intake/contract/limit.ts';
import { applyImport, cancelImport } from '#modules/intake/server/apply-import.ts';
import { downloadRefused, listImports, listRows, readImport } from '#modules/intake/server/read-import.ts';
import { readLimit, setLimit } from '#modules/intake/server/limit.ts';
import { startImport, takeFile } from '#modules/intake/server/start-import.ts';
import { downloadTemplate, listKinds } from '#modules/intake/server/templates.ts';
import { route } from '#platform/http/route.ts';

export const routes = [
  route(contract.listKinds, (ctx) => listKinds(ctx)),
  route(contract.downloadTemplate, (ctx, { query }) => downloadTemplate(ctx, query)),
  route(limit.readLimit, (ctx) => readLimit(ctx)),
  route(limit.setLimit, (ctx, { body }) => setLimit(ctx, body.perMille)),
  route(contract.startImport, (ctx, { body }) => startImport(ctx, body)),
  route(contract.sendFile, (ctx, { params, body }) => takeFile(ctx, params.id, body)),
  route(contract.listImports, (ctx, { query }) => listImports(ctx, query)),
  route(contract.readImport, (ctx, { params }) => readImport(ctx, params.id)),
  route(contract.listRows, (ctx, { params, query }) => listRows(ctx, params.id, query)),
  route(contract.downloadRefused, (ctx, { params }) => downloadRefused(ctx, params.id)),
  route(contract.applyImport, (ctx, { params, body }) => applyImport(ctx, params.id, body)),
  route(contract.cancelImport, (ctx, { params }) => cancelImport(ctx, params.id)),
];
