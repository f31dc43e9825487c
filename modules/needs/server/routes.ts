import * as compare from '#modules/needs/contract/compare-runs.ts';
import * as board from '#modules/needs/contract/board.ts';
import * as engagement from '#modules/needs/contract/engagement.ts';
import * as need from '#modules/needs/contract/need.ts';
import * as offer from '#modules/needs/contract/offer.ts';
import * as run from '#modules/needs/contract/run.ts';
import * as scenario from '#modules/needs/contract/scenario.ts';
import * as why from '#modules/needs/contract/why.ts';
import { answerOffer } from '#modules/needs/server/answer-offer.ts';
import { checkRun, decideAgain } from '#modules/needs/server/check-run.ts';
import { compareRunRows, compareRuns, countApart, findApart } from '#modules/needs/server/compare-runs.ts';
import { completeEngagement } from '#modules/needs/server/complete-engagement.ts';
import { endEngagement } from '#modules/needs/server/end-engagement.ts';
import { giveFeedback } from '#modules/needs/server/give-feedback.ts';
import { listEngagements, readEngagement } from '#modules/needs/server/list-engagements.ts';
import { listNeeds } from '#modules/needs/server/list-needs.ts';
import { listOffers, readOffer } from '#modules/needs/server/list-offers.ts';
import { cancelMeeting, confirmMeeting, proposeMeeting } from '#modules/needs/server/meetings.ts';
import { openNeed } from '#modules/needs/server/open-need.ts';
import { downloadBoard } from '#modules/needs/server/download-board.ts';
import { readBoard, readOutlook } from '#modules/needs/server/read-board.ts';
import { readNeed } from '#modules/needs/server/read-need.ts';
import { readNeedWhy } from '#modules/needs/server/read-need-why.ts';
import { listRuns, readRun, readRunPins, readRunRows } from '#modules/needs/server/read-run.ts';
import { presentScenario, workOutScenario } from '#modules/needs/server/read-scenario.ts';
import { cancelRun, discardRun, releaseRun } from '#modules/needs/server/release-run.ts';
import { startRun } from '#modules/needs/server/start-run.ts';
import { withdrawNeed } from '#modules/needs/server/withdraw-need.ts';
import { route, routeAfter } from '#platform/http/route.ts';

export const routes = [
  route(need.openNeed, (ctx, { body }) => openNeed(ctx, body)),
  route(need.listNeeds, (ctx, { query }) => listNeeds(ctx, query)),
  route(need.readNeed, (ctx, { params }) => readNeed(ctx, params.id)),
  route(why.readNeedWhy, (ctx, { params }) => readNeedWhy(ctx, params.id)),
  route(need.withdrawNeed, (ctx, { params }) => withdrawNeed(ctx, params.id)),
  route(board.readBoard, (ctx, { query }) => readBoard(ctx, query)),
  route(board.readOutlook, (ctx, { query }) => readOutlook(ctx, query)),
  route(board.downloadBoard, (ctx, { query }) => downloadBoard(ctx, query)),
  routeAfter(
    scenario.readScenario,
    (room, { query }) => workOutScenario(room, query),
    (ctx, { query }, _, found) => presentScenario(ctx, query, found),
  ),
  route(run.startRun, (ctx, { body }) => startRun(ctx, body)),
  route(run.listRuns, (ctx, { query }) => listRuns(ctx, query)),
  route(run.readRun, (ctx, { params }) => readRun(ctx, params.id)),
  route(run.readRunRows, (ctx, { params, query }) => readRunRows(ctx, params.id, query)),
  route(run.readRunPins, (ctx, { params, query }) => readRunPins(ctx, params.id, query)),
  routeAfter(
    compare.compareRuns,
    (room, { params, query }) => countApart(room, params.id, query.with),
    (ctx, { params, query }, _, found) => compareRuns(ctx, params.id, query.with, found),
  ),
  routeAfter(
    compare.compareRunRows,
    (room, { params, query }) => findApart(room, params.id, query),
    (ctx, { params, query }, _, found) => compareRunRows(ctx, params.id, query, found),
  ),
  route(run.releaseRun, (ctx, { params }) => releaseRun(ctx, params.id)),
  route(run.cancelRun, (ctx, { params }) => cancelRun(ctx, params.id)),
  route(run.discardRun, (ctx, { params }) => discardRun(ctx, params.id)),
  routeAfter(
    run.checkRun,
    (room, { params }) => decideAgain(room, params.id),
    (ctx, { params }, _, found) => checkRun(ctx, params.id, found),
  ),
  route(offer.listOffers, (ctx, { query }) => listOffers(ctx, query)),
  route(offer.readOffer, (ctx, { params }) => readOffer(ctx, params.id)),
  route(offer.answerOffer, (ctx, { params, body }) => answerOffer(ctx, params.id, body)),
  route(engagement.listEngagements, (ctx, { query }) => listEngagements(ctx, query)),
  route(engagement.readEngagement, (ctx, { params }) => readEngagement(ctx, params.id)),
  route(engagement.proposeMeeting, (ctx, { params, body }) => proposeMeeting(ctx, params.id, body)),
  route(engagement.confirmMeeting, (ctx, { params }) => confirmMeeting(ctx, params.id)),
  route(engagement.cancelMeeting, (ctx, { params }) => cancelMeeting(ctx, params.id)),
  route(engagement.giveFeedback, (ctx, { params, body }) => giveFeedback(ctx, params.id, body)),
  route(engagement.completeEngagement, (ctx, { params }) => completeEngagement(ctx, params.id)),
  route(engagement.endEngagement, (ctx, { params, body }) => endEngagement(ctx, params.id, body)),
];
