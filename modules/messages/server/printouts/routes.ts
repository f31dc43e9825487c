import * as contract from '#modules/messages/contract/printout.ts';
import { askOwnPrintout, askPrintout } from '#modules/messages/server/printouts/ask-printout.ts';
import { fetchPrintout, listPrintouts } from '#modules/messages/server/printouts/own-printouts.ts';
import { route } from '#platform/http/route.ts';

export const printoutRoutes = [
  route(contract.askOwnPrintout, (ctx, { params, body }, { origin }) =>
    askOwnPrintout(ctx, params.id, body.about, origin),
  ),
  route(contract.askPrintout, (ctx, { params, body }, { origin }) => askPrintout(ctx, params.id, body, origin)),
  route(contract.listPrintouts, (ctx, { query }) => listPrintouts(ctx, query)),
  route(contract.fetchPrintout, (ctx, { params }) => fetchPrintout(ctx, params.id)),
];
