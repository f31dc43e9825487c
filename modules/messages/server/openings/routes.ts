import * as contract from '#modules/messages/contract/opening.ts';
import { enterDemand, openInEmergency } from '#modules/messages/server/openings/begin-opening.ts';
import { decideOpening } from '#modules/messages/server/openings/decide-opening.ts';
import { countOpenings, listOpenings } from '#modules/messages/server/openings/list-openings.ts';
import { readOpening, showOpened, takeOpening } from '#modules/messages/server/openings/read-opening.ts';
import { route } from '#platform/http/route.ts';

export const openingRoutes = [
  route(contract.openInEmergency, (ctx, { body }) => openInEmergency(ctx, body)),
  route(contract.enterDemand, (ctx, { body }) => enterDemand(ctx, body)),
  route(contract.listOpenings, (ctx, { query }) => listOpenings(ctx, query)),
  route(contract.decideOpening, (ctx, { params, body }) => decideOpening(ctx, params.id, body)),
  route(contract.readOpening, (ctx, { params, query }) => readOpening(ctx, params.id, query)),
  route(contract.showOpened, (ctx, { params, query }, answer) => showOpened(ctx, params.id, query, answer)),
  route(contract.takeOpening, (ctx, { params }) => takeOpening(ctx, params.id)),
  route(contract.countOpenings, (ctx, { query }) => countOpenings(ctx, query.year)),
];
