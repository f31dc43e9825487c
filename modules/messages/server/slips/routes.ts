import * as contract from '#modules/messages/contract/slip.ts';
import { enterSlip, lookAtSlip } from '#modules/messages/server/slips/enter-slip.ts';
import { route } from '#platform/http/route.ts';

export const slipRoutes = [
  route(contract.lookAtSlip, (ctx, { body }) => lookAtSlip(ctx, body.code)),
  route(contract.enterSlip, (ctx, { body }) => enterSlip(ctx, body)),
];
