import * as contract from '#modules/people/contract/asking.ts';
import { answerAsking, askPupil, listAskings, withdrawAsking } from '#modules/people/server/askings/askings.ts';
import { route } from '#platform/http/route.ts';

export const askingRoutes = [
  route(contract.askPupil, (ctx, { body }) => askPupil(ctx, body)),
  route(contract.listAskings, (ctx, { query }) => listAskings(ctx, query)),
  route(contract.answerAsking, (ctx, { params, body }) => answerAsking(ctx, params.id, body)),
  route(contract.withdrawAsking, (ctx, { params }) => withdrawAsking(ctx, params.id)),
];
