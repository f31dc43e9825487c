import * as ballot from '#modules/surveys/contract/ballot.ts';
import * as results from '#modules/surveys/contract/results.ts';
import * as survey from '#modules/surveys/contract/survey.ts';
import { closeSurvey, setAside, tellResults } from '#modules/surveys/server/asking/close-survey.ts';
import { openSurvey } from '#modules/surveys/server/asking/open-survey.ts';
import { castBallot, lookAtSheet, reportPressure } from '#modules/surveys/server/ballots/cast-ballot.ts';
import { enterSheets } from '#modules/surveys/server/ballots/enter-sheets.ts';
import {
  declineSurvey,
  listInvitations,
  readBallotKey,
  signBallot,
} from '#modules/surveys/server/ballots/own-invitation.ts';
import { printSheets, setSheets } from '#modules/surveys/server/ballots/print-sheets.ts';
import { draftSurvey, dropSurvey, keepSurvey } from '#modules/surveys/server/drafts/keep-survey.ts';
import { listSurveys, readSurvey } from '#modules/surveys/server/drafts/list-surveys.ts';
import { listQuestionResults, listSchoolResponses, listWords } from '#modules/surveys/server/results/list-results.ts';
import { route, routeAfter } from '#platform/http/route.ts';

export const routes = [
  route(survey.listSurveys, (ctx, { query }) => listSurveys(ctx, query)),
  route(survey.readSurvey, (ctx, { params }) => readSurvey(ctx, params.id)),
  route(survey.draftSurvey, (ctx, { body }) => draftSurvey(ctx, body)),
  route(survey.keepSurvey, (ctx, { params, body }) => keepSurvey(ctx, params.id, body)),
  route(survey.dropSurvey, (ctx, { params, body }) => dropSurvey(ctx, params.id, body)),
  route(survey.openSurvey, (ctx, { params, body }) => openSurvey(ctx, params.id, body)),
  route(survey.closeSurvey, (ctx, { params, body }) => closeSurvey(ctx, params.id, body)),
  route(survey.tellResults, (ctx, { params, body }) => tellResults(ctx, params.id, body)),
  route(survey.setAside, (ctx, { params, body }) => setAside(ctx, params.id, body)),
  routeAfter(survey.printSheets, setSheets, printSheets),
  route(survey.enterSheets, (ctx, { params, body }) => enterSheets(ctx, params.id, body)),
  route(results.listQuestionResults, (ctx, { params, query }) => listQuestionResults(ctx, params.id, query)),
  route(results.listSchoolResponses, (ctx, { params, query }) => listSchoolResponses(ctx, params.id, query)),
  route(results.listWords, (ctx, { params, query }) => listWords(ctx, params.id, query)),
  route(ballot.listInvitations, (ctx, { query }) => listInvitations(ctx, query)),
  route(ballot.readBallotKey, (ctx, { params }) => readBallotKey(ctx, params.id)),
  route(ballot.signBallot, (ctx, { params, body }) => signBallot(ctx, params.id, body)),
  route(ballot.declineSurvey, (ctx, { params }) => declineSurvey(ctx, params.id)),
  route(ballot.lookAtSheet, (ctx, { body }) => lookAtSheet(ctx, body)),
  route(ballot.castBallot, (ctx, { body }) => castBallot(ctx, body)),
  route(ballot.reportPressure, (ctx, { body }) => reportPressure(ctx, body)),
];
