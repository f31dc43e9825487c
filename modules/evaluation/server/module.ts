import '#modules/evaluation/contract/refusals.ts';
import '#modules/evaluation/server/exported.ts';
import '#modules/evaluation/server/store/retention.ts';
import { evaluationPolicy } from '#modules/evaluation/access.ts';
import '#modules/evaluation/server/forms/reported-facts.ts';
import { remindDue } from '#modules/evaluation/server/forms/remind-returns.ts';
import { countOpen } from '#modules/evaluation/server/periods/count-open.ts';
import { routes } from '#modules/evaluation/server/routes.ts';
import { words } from '#modules/evaluation/words.ts';
import type { Module } from '#platform/module.ts';

export const evaluation: Module = {
  name: 'evaluation',
  routes,
  policy: evaluationPolicy,
  words,
  jobs: [countOpen, remindDue],
};
