import * as contract from '#modules/people/contract/hold.ts';
import { askHoldEnd, endHold, layHold, listHolds, renewHold } from '#modules/people/server/holds/holds.ts';
import { route } from '#platform/http/route.ts';

/** Legal holds. */
export const holdRoutes = [
  route(contract.listHolds, (ctx, { query }) => listHolds(ctx, query)),
  route(contract.layHold, (ctx, { body }) => layHold(ctx, body)),
  route(contract.renewHold, (ctx, { params, body }) => renewHold(ctx, params.id, body.until)),
  route(contract.askHoldEnd, (ctx, { params }) => askHoldEnd(ctx, params.id)),
  route(contract.endHold, (ctx, { params }) => endHold(ctx, params.id)),
];
