import * as reader from '#modules/people/contract/reader.ts';
import * as contract from '#modules/people/contract/glass.ts';
import { openGlass } from '#modules/people/server/glass/open-glass.ts';
import { deferGlass, listGlass, reviewGlass } from '#modules/people/server/glass/review-glass.ts';
import { listReaders } from '#modules/people/server/readers/list-readers.ts';
import { route } from '#platform/http/route.ts';

/** Who can see a child, and break-glass: opening, and looking at it afterwards. */
export const glassRoutes = [
  route(contract.openGlass, (ctx, { params, body }) => openGlass(ctx, params.id, body)),
  route(contract.listGlass, (ctx, { query }) => listGlass(ctx, query)),
  route(contract.reviewGlass, (ctx, { params, body }) => reviewGlass(ctx, params.id, body.verdict)),
  route(reader.listReaders, (ctx, { params }) => listReaders(ctx, params.id)),
  route(contract.deferGlass, (ctx, { params, body }) => deferGlass(ctx, params.id, body.until)),
];
