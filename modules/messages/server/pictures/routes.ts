import * as contract from '#modules/messages/contract/listed-picture.ts';
import {
  appealRefusedPicture,
  decideRefusedPicture,
  listRefusedPictures,
} from '#modules/messages/server/pictures/decide-picture.ts';
import { endListedPicture, listListedPictures } from '#modules/messages/server/pictures/listed-pictures.ts';
import { route } from '#platform/http/route.ts';

export const pictureRoutes = [
  route(contract.listListedPictures, (ctx, { query }) => listListedPictures(ctx, query)),
  route(contract.endListedPicture, (ctx, { params, body }) => endListedPicture(ctx, params.id, body.reason)),
  route(contract.listRefusedPictures, (ctx, { query }) => listRefusedPictures(ctx, query)),
  route(contract.decideRefusedPicture, (ctx, { params, body }) => decideRefusedPicture(ctx, params.id, body)),
  route(contract.appealRefusedPicture, (ctx, { params, body }) => appealRefusedPicture(ctx, params.id, body.words)),
];
