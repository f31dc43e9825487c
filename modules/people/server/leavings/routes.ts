import * as leaving from '#modules/people/contract/leaving.ts';
import { enrol, refuseLeaving, withdrawLeaving } from '#modules/people/server/leavings/answer-leaving.ts';
import { leave } from '#modules/people/server/leavings/leave.ts';
import { listMembers } from '#modules/people/server/leavings/list-members.ts';
import { listLeavings } from '#modules/people/server/leavings/present-leaving.ts';
import { route } from '#platform/http/route.ts';

/** Pupils who go from a school, come to one, or come back; and who is in a class. */
export const leavingRoutes = [
  route(leaving.leave, (ctx, { params, body }) => leave(ctx, params.id, body)),
  route(leaving.listLeavings, (ctx, { query }) => listLeavings(ctx, query)),
  route(leaving.enrol, (ctx, { params, body }) => enrol(ctx, params.id, body.class)),
  route(leaving.refuseLeaving, (ctx, { params, body }) => refuseLeaving(ctx, params.id, body.reason)),
  route(leaving.withdrawLeaving, (ctx, { params }) => withdrawLeaving(ctx, params.id)),
  route(leaving.listMembers, (ctx, { params, query }) => listMembers(ctx, params.id, query)),
];
