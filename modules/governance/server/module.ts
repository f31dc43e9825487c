import '#modules/governance/contract/refusals.ts';
import '#modules/governance/server/conferences/exported.ts';
import '#modules/governance/server/declared-facts.ts';
import '#modules/governance/server/exported.ts';
import '#modules/governance/server/policies/exported.ts';
import '#modules/governance/server/store/retention.ts';
import '#modules/governance/server/build-out/exported.ts';
import '#modules/governance/server/structures/exported.ts';
import '#modules/governance/server/tasks/exported.ts';
import '#modules/governance/server/votes/exported.ts';
import { governancePolicy } from '#modules/governance/access.ts';
import { bringHome } from '#modules/governance/server/matters/bring-home.ts';
import { escalate } from '#modules/governance/server/matters/escalate.ts';
import { tellOfMatters } from '#modules/governance/server/matters/tell-of-matters.ts';
import { sealedCodeKeys } from '#modules/governance/server/attendance/attend.ts';
import { tellOfConferences } from '#modules/governance/server/conferences/tell-of-conferences.ts';
import { minutesTopic } from '#modules/governance/server/minutes/minutes-topic.ts';
import { routes } from '#modules/governance/server/routes.ts';
import { whatIsHeld } from '#modules/governance/server/what-is-held.ts';
import { tellsWhatIsHeld } from '#modules/people/server/public.ts';
import { words } from '#modules/governance/words.ts';
import type { Module } from '#platform/module.ts';

tellsWhatIsHeld(whatIsHeld);

export const governance: Module = {
  name: 'governance',
  routes,
  policy: governancePolicy,
  words,
  topics: [minutesTopic],
  listeners: [tellOfMatters, tellOfConferences],
  jobs: [escalate, bringHome],
  sealedColumns: [sealedCodeKeys],
};
