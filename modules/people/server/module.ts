import { peoplePolicy } from '#modules/people/access.ts';
import '#modules/people/contract/refusals.ts';
import { routes } from '#modules/people/server/routes.ts';
import { words } from '#modules/people/words.ts';
import type { Module } from '#platform/module.ts';

export const people: Module = {
  name: 'people',
  routes,
  policy: peoplePolicy,
  words,
  sealedColumns: [{ table: 'people.factor', column: 'sealed' }],
};
