import '#modules/needs/server/store/retention.ts';
import { needsPolicy } from '#modules/needs/access.ts';
import '#modules/needs/contract/refusals.ts';
import '#modules/needs/server/declared-facts.ts';
import '#modules/needs/server/exported.ts';
import '#modules/needs/server/exports.ts';
import { boardTopic } from '#modules/needs/server/board-topic.ts';
import { computeRun } from '#modules/needs/server/compute-run.ts';
import { endPeriods } from '#modules/needs/server/end-periods.ts';
import { expireOffers } from '#modules/needs/server/expire-offers.ts';
import { failLostRuns } from '#modules/needs/server/fail-lost-runs.ts';
import { followPupil } from '#modules/needs/server/follow-pupil.ts';
import { handOver } from '#modules/needs/server/hand-over.ts';
import { hearConsent } from '#modules/needs/server/hear-consent.ts';
import { markByDay } from '#modules/needs/server/mark-by-day.ts';
import { markChanges } from '#modules/needs/server/mark-changes.ts';
import { matchAgain } from '#modules/needs/server/match-again.ts';
import { routes } from '#modules/needs/server/routes.ts';
import { tellPeople } from '#modules/needs/server/tell-people.ts';
import { whatStops } from '#modules/needs/server/what-stops.ts';
import { whoTakesPart } from '#modules/needs/server/who-takes-part.ts';
import { tellsParticipants, tellsUnvetted } from '#modules/messages/server/public.ts';
import { unvettedOrganisations } from '#modules/resources/server/public.ts';
import { followsPupils, tellsWhatStops } from '#modules/people/server/public.ts';
import { words } from '#modules/needs/words.ts';
import type { Module } from '#platform/module.ts';

tellsWhatStops(whatStops);
followsPupils(followPupil);
tellsParticipants(whoTakesPart);
tellsUnvetted(unvettedOrganisations);

export const needs: Module = {
  name: 'needs',
  routes,
  policy: needsPolicy,
  words,
  topics: [boardTopic],
  listeners: [tellPeople, hearConsent, handOver, markChanges],
  jobs: [computeRun, expireOffers, endPeriods, markByDay, matchAgain, failLostRuns],
};
