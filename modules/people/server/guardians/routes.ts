import * as guardian from '#modules/people/contract/guardian.ts';
import * as order from '#modules/people/contract/order.ts';
import { listFellowGuardians, listGuardians, nameChildren } from '#modules/people/server/guardians/list-guardians.ts';
import { endLead, nameLead } from '#modules/people/server/guardians/name-lead.ts';
import { enterOrder, extendOrder, liftOrder, listOrders } from '#modules/people/server/guardians/orders.ts';
import { route } from '#platform/http/route.ts';

/** Who is whose guardian, who is kept from whom, and who watches over it. */
export const guardianRoutes = [
  route(order.listOrders, (ctx, { query }) => listOrders(ctx, query)),
  route(order.enterOrder, (ctx, { body }) => enterOrder(ctx, body)),
  route(order.extendOrder, (ctx, { params, body }) => extendOrder(ctx, params.id, body.until)),
  route(order.liftOrder, (ctx, { params }) => liftOrder(ctx, params.id)),
  route(order.nameLead, (ctx, { params }) => nameLead(ctx, params.id)),
  route(order.endLead, (ctx, { params }) => endLead(ctx, params.id)),
  route(guardian.listGuardians, (ctx, { params }) => listGuardians(ctx, params.id)),
  route(guardian.nameChildren, (ctx) => nameChildren(ctx)),
  route(guardian.listFellowGuardians, (ctx, { params }) => listFellowGuardians(ctx, params.id)),
];
