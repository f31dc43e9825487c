import * as contract from '#modules/messages/contract/moderation.ts';
import { decideItem, heedConcern, listItems } from '#modules/messages/server/moderation/decide-item.ts';
import { appealModeration, reportMessage } from '#modules/messages/server/moderation/report-message.ts';
import { route } from '#platform/http/route.ts';

export const moderationRoutes = [
  route(contract.listModeration, (ctx, { query }) => listItems(ctx, 'held', query)),
  route(contract.listConcerns, (ctx, { query }) => listItems(ctx, 'harm', query)),
  route(contract.decideModeration, (ctx, { params, body }) => decideItem(ctx, params.id, body)),
  route(contract.heedConcern, (ctx, { params, body }) => heedConcern(ctx, params.id, body.done)),
  route(contract.reportMessage, (ctx, { params, body }) => reportMessage(ctx, params.id, body.reason)),
  route(contract.appealModeration, (ctx, { params, body }) => appealModeration(ctx, params.id, body.words)),
];
