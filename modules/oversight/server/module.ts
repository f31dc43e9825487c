import { oversightPolicy } from '#modules/oversight/access.ts';
import '#modules/oversight/server/retention-rules.ts';
import '#modules/oversight/contract/refusals.ts';
import { makePackJob } from '#modules/oversight/server/minors-audit/pack-job.ts';
import { routes } from '#modules/oversight/server/routes.ts';
import { findUnusualReading } from '#modules/oversight/server/unusual-reading.ts';
import { verifyChainJob } from '#modules/oversight/server/verify-chain.ts';
import { words } from '#modules/oversight/words.ts';
import type { Module } from '#platform/module.ts';

export const oversight: Module = {
  name: 'oversight',
  routes,
  policy: oversightPolicy,
  words,
  jobs: [verifyChainJob, findUnusualReading, makePackJob],
};
