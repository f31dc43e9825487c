import * as contract from '#modules/people/contract/grant.ts';
import { decideGrant, listGrantRequests, withdrawGrantRequest } from '#modules/people/server/grants/decide.ts';
import { askGrant, endGrant, listGrants, rescopeGrant } from '#modules/people/server/grants/grants.ts';
import { endLending, lendRole, listLendings } from '#modules/people/server/grants/lend-role.ts';
import { route } from '#platform/http/route.ts';

/** Who gives, shares and takes roles of an organisation's staff. */
export const grantRoutes = [
  route(contract.listGrants, (ctx, { query }) => listGrants(ctx, query)),
  route(contract.listGrantRequests, (ctx, { query }) => listGrantRequests(ctx, query)),
  route(contract.askGrant, (ctx, { body }) => askGrant(ctx, body)),
  route(contract.rescopeGrant, (ctx, { params, body }) => rescopeGrant(ctx, params.id, body)),
  route(contract.endGrant, (ctx, { params }) => endGrant(ctx, params.id)),
  route(contract.decideGrant, (ctx, { params, body }) => decideGrant(ctx, params.id, body.decision)),
  route(contract.withdrawGrantRequest, (ctx, { params }) => withdrawGrantRequest(ctx, params.id)),
  route(contract.listLendings, (ctx) => listLendings(ctx)),
  route(contract.lendRole, (ctx, { body }) => lendRole(ctx, body)),
  route(contract.endLending, (ctx, { params }) => endLending(ctx, params.id)),
];
