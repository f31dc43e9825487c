import * as contract from '#modules/resources/contract/resource.ts';
import { listCategories, readResource, searchResources } from '#modules/resources/server/directory.ts';
import { addResource, changeResource, moveResource } from '#modules/resources/server/edit-resource.ts';
import { route } from '#platform/http/route.ts';

export const routes = [
  route(contract.listCategories, (ctx) => listCategories(ctx)),
  route(contract.searchResources, (ctx, { query }) => searchResources(ctx, query)),
  route(contract.readResource, (ctx, { params }) => readResource(ctx, params.id)),
  route(contract.addResource, (ctx, { body }) => addResource(ctx, body)),
  route(contract.changeResource, (ctx, { params, body }) => changeResource(ctx, params.id, body)),
  route(contract.moveResource, (ctx, { params, body }) => moveResource(ctx, params.id, body.state)),
];
