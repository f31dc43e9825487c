import * as contract from '#modules/resources/contract/resource.ts';
import * as provider from '#modules/resources/contract/provider.ts';
import { listCategories, readResource, searchResources } from '#modules/resources/server/directory.ts';
import { addResource, changeResource } from '#modules/resources/server/edit-resource.ts';
import { moveResource } from '#modules/resources/server/move-resource.ts';
import * as language from '#modules/resources/contract/language.ts';
import { addLanguage, listLanguages } from '#modules/resources/server/languages.ts';
import { listProviders, readProvider } from '#modules/resources/server/read-providers.ts';
import { renewVetting } from '#modules/resources/server/renew-vetting.ts';
import { route } from '#platform/http/route.ts';

export const routes = [
  route(contract.listCategories, (ctx) => listCategories(ctx)),
  route(contract.searchResources, (ctx, { query }) => searchResources(ctx, query)),
  route(contract.readResource, (ctx, { params }) => readResource(ctx, params.id)),
  route(contract.addResource, (ctx, { body }) => addResource(ctx, body)),
  route(contract.changeResource, (ctx, { params, body }) => changeResource(ctx, params.id, body)),
  route(contract.moveResource, (ctx, { params, body }) => moveResource(ctx, params.id, body)),
  route(language.listLanguages, (ctx) => listLanguages(ctx)),
  route(language.addLanguage, (ctx, { body }) => addLanguage(ctx, body.name)),
  route(provider.listProviders, (ctx, { query }) => listProviders(ctx, query)),
  route(provider.readProvider, (ctx, { params }) => readProvider(ctx, params.id)),
  route(provider.renewVetting, (ctx, { params, body }) => renewVetting(ctx, params.id, body)),
];
