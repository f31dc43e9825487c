import * as contract from '#modules/people/contract/promotion.ts';
import { promote } from '#modules/people/server/promotions/promote.ts';
import { readPromotion } from '#modules/people/server/promotions/read-promotion.ts';
import { undoPromotion } from '#modules/people/server/promotions/undo-promotion.ts';
import { route } from '#platform/http/route.ts';

export const promotionRoutes = [
  route(contract.readPromotion, (ctx) => readPromotion(ctx)),
  route(contract.promote, (ctx, { body }) => promote(ctx, body)),
  route(contract.undoPromotion, (ctx) => undoPromotion(ctx)),
];
