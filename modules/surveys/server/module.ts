import '#modules/surveys/contract/refusals.ts';
import '#modules/surveys/server/declared-facts.ts';
import '#modules/surveys/server/exported.ts';
import '#modules/surveys/server/store/retention.ts';
import { surveysPolicy } from '#modules/surveys/access.ts';
import { keepTime, mixAnswers } from '#modules/surveys/server/asking/keep-time.ts';
import { sealedBallotKeys } from '#modules/surveys/server/ballots/ballot-keys.ts';
import { routes } from '#modules/surveys/server/routes.ts';
import { words } from '#modules/surveys/words.ts';
import type { Module } from '#platform/module.ts';

export const surveys: Module = {
  name: 'surveys',
  routes,
  policy: surveysPolicy,
  words,
  jobs: [keepTime, mixAnswers],
  sealedColumns: [sealedBallotKeys],
};
