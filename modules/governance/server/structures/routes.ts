import * as contract from '#modules/governance/contract/structure.ts';
import { changeBody, endBody } from '#modules/governance/server/structures/change-body.ts';
import { addCharter, listCharters } from '#modules/governance/server/structures/charters.ts';
import { foundBody } from '#modules/governance/server/structures/found-body.ts';
import { addTerm, endTerm } from '#modules/governance/server/structures/keep-terms.ts';
import { listBodies, readBody } from '#modules/governance/server/structures/list-bodies.ts';
import { listSeatHolders } from '#modules/governance/server/structures/list-seat-holders.ts';
import { route } from '#platform/http/route.ts';

/** What is asked of bodies, their seats and charters. */
export const structureRoutes = [
  route(contract.listBodies, (ctx, { query }) => listBodies(ctx, query)),
  route(contract.readBody, (ctx, { params }) => readBody(ctx, params.id)),
  route(contract.listCharters, (ctx, { params, query }) => listCharters(ctx, params.id, query)),
  route(contract.foundBody, (ctx, { body }) => foundBody(ctx, body)),
  route(contract.changeBody, (ctx, { params, body }) => changeBody(ctx, params.id, body)),
  route(contract.endBody, (ctx, { params, body }) => endBody(ctx, params.id, body)),
  route(contract.listSeatHolders, (ctx, { query }) => listSeatHolders(ctx, query)),
  route(contract.addTerm, (ctx, { params, body }) => addTerm(ctx, params.id, body)),
  route(contract.endTerm, (ctx, { params, body }) => endTerm(ctx, params.id, body)),
  route(contract.addCharter, (ctx, { params, body }) => addCharter(ctx, params.id, body)),
];
