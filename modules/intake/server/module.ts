import '#modules/intake/server/store/retention.ts';
import { intakePolicy } from '#modules/intake/access.ts';
import '#modules/intake/contract/refusals.ts';
import { keepRun, lookThroughFile } from '#modules/intake/server/jobs.ts';
import { tellOfficial } from '#modules/intake/server/tell-official.ts';
import { routes } from '#modules/intake/server/routes.ts';
import { words } from '#modules/intake/words.ts';
import type { Module } from '#platform/module.ts';

export const intake: Module = {
  name: 'intake',
  routes,
  policy: intakePolicy,
  words,
  listeners: [tellOfficial],
  jobs: [lookThroughFile, keepRun],
};
