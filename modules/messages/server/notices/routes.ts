import * as contract from '#modules/messages/contract/notice.ts';
import { decideNotice, listWaitingNotices } from '#modules/messages/server/notices/decide-notice.ts';
import { answerNotice, listNotices, readNotice } from '#modules/messages/server/notices/got-notices.ts';
import {
  cancelNotice,
  listOpenReceipts,
  listSentNotices,
  recallNotice,
  remindNotice,
} from '#modules/messages/server/notices/own-notices.ts';
import { listNoticePlaces } from '#modules/messages/server/notices/list-places.ts';
import { previewAudience } from '#modules/messages/server/notices/preview-audience.ts';
import { searchNotices } from '#modules/messages/server/notices/search-notices.ts';
import { sendNotice } from '#modules/messages/server/notices/send-notice.ts';
import { route } from '#platform/http/route.ts';

export const noticeRoutes = [
  route(contract.listNoticePlaces, (ctx) => listNoticePlaces(ctx)),
  route(contract.previewAudience, (ctx, { body }) => previewAudience(ctx, body)),
  route(contract.sendNotice, (ctx, { body }) => sendNotice(ctx, body)),
  route(contract.listSentNotices, (ctx, { query }) => listSentNotices(ctx, query)),
  route(contract.listWaitingNotices, (ctx, { query }) => listWaitingNotices(ctx, query)),
  route(contract.approveNotice, (ctx, { params, body }) => decideNotice(ctx, params.id, 'approve', body.reason)),
  route(contract.refuseNotice, (ctx, { params, body }) => decideNotice(ctx, params.id, 'refuse', body.reason)),
  route(contract.cancelNotice, (ctx, { params }) => cancelNotice(ctx, params.id)),
  route(contract.recallNotice, (ctx, { params, body }) => recallNotice(ctx, params.id, body.reason)),
  route(contract.listNotices, (ctx, { query }) => listNotices(ctx, query)),
  route(contract.searchNotices, (ctx, { query }) => searchNotices(ctx, query)),
  route(contract.readNotice, (ctx, { params }) => readNotice(ctx, params.id)),
  route(contract.answerNotice, (ctx, { params, body }) => answerNotice(ctx, params.id, body)),
  route(contract.listOpenReceipts, (ctx, { params, query }) => listOpenReceipts(ctx, params.id, query)),
  route(contract.remindNotice, (ctx, { params }) => remindNotice(ctx, params.id)),
];
