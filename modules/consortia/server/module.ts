import '#modules/consortia/contract/refusals.ts';
import '#modules/consortia/server/declared-facts.ts';
import '#modules/consortia/server/exported.ts';
import '#modules/consortia/server/store/retention.ts';
import { consortiaPolicy } from '#modules/consortia/access.ts';
import { tellOfGatherings } from '#modules/consortia/server/gatherings/tell-of-gatherings.ts';
import { tellOfPostShares } from '#modules/consortia/server/posts/tell-of-post-shares.ts';
import { routes } from '#modules/consortia/server/routes.ts';
import { words } from '#modules/consortia/words.ts';
import type { Module } from '#platform/module.ts';

export const consortia: Module = {
  name: 'consortia',
  routes,
  policy: consortiaPolicy,
  words,
  listeners: [tellOfGatherings, tellOfPostShares],
};
