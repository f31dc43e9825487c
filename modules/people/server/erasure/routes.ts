import * as contract from '#modules/people/contract/erasure.ts';
import { downloadCertificate, takeBackErasure } from '#modules/people/server/erasure/erasures.ts';
import { route } from '#platform/http/route.ts';

/** Erasure at a family's request. */
export const erasureRoutes = [
  route(contract.takeBackErasure, (ctx, { params }) => takeBackErasure(ctx, params.id)),
  route(contract.downloadCertificateJson, (ctx, { params }) => downloadCertificate(ctx, params.id, 'json')),
  route(contract.downloadCertificatePdf, (ctx, { params }) => downloadCertificate(ctx, params.id, 'pdf')),
];
