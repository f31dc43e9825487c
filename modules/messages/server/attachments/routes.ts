import * as contract from '#modules/messages/contract/attachment.ts';
import { finishUpload, lookThrough } from '#modules/messages/server/attachments/finish-upload.ts';
import { showAttachment } from '#modules/messages/server/attachments/show-attachment.ts';
import { beginUpload, dropUpload, sendPiece } from '#modules/messages/server/attachments/upload.ts';
import { route, routeAfter } from '#platform/http/route.ts';

export const attachmentRoutes = [
  route(contract.beginUpload, (ctx, { body }) => beginUpload(ctx, body)),
  route(contract.sendPiece, (ctx, { params, query, body }) => sendPiece(ctx, params.id, query.at, body)),
  routeAfter(
    contract.finishUpload,
    (room, { params }) => lookThrough(room, params.id),
    (ctx, { params }, _, looked) => finishUpload(ctx, params.id, looked),
  ),
  route(contract.dropUpload, (ctx, { params }) => dropUpload(ctx, params.id)),
  route(contract.showAttachment, (ctx, { params, query }, answer) => showAttachment(ctx, params.id, query.as, answer)),
];
