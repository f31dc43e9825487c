import '#modules/resources/server/declared-facts.ts';
import '#modules/resources/server/store/retention.ts';
import { resourcesPolicy } from '#modules/resources/access.ts';
import '#modules/resources/contract/refusals.ts';
import { routes } from '#modules/resources/server/routes.ts';
import { tellProvider } from '#modules/resources/server/tell-provider.ts';
import { words } from '#modules/resources/words.ts';
import type { Module } from '#platform/module.ts';

export const resources: Module = {
  name: 'resources',
  routes,
  policy: resourcesPolicy,
  words,
  listeners: [tellProvider],
};
