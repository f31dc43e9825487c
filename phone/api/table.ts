// Written by tools/generate-phone-table.ts from the contracts of the modules.
import type * as contract0 from '#modules/needs/contract/board.ts';
import type * as contract1 from '#modules/needs/contract/engagement.ts';
import type * as contract3 from '#modules/needs/contract/need.ts';
import type * as contract4 from '#modules/needs/contract/offer.ts';
import type * as contract6 from '#modules/needs/contract/run.ts';
import type * as contract7 from '#modules/notify/contract.ts';
import type * as contract8 from '#modules/people/contract/family.ts';
import type * as contract9 from '#modules/people/contract/place.ts';
import type * as contract11 from '#modules/people/contract/session.ts';
import type * as contract13 from '#modules/resources/contract/resource.ts';

/** The endpoints by module and name. */
export interface Endpoints {
  'needs.downloadBoard': typeof contract0.downloadBoard;
  'needs.readBoard': typeof contract0.readBoard;
  'needs.cancelMeeting': typeof contract1.cancelMeeting;
  'needs.completeEngagement': typeof contract1.completeEngagement;
  'needs.confirmMeeting': typeof contract1.confirmMeeting;
  'needs.giveFeedback': typeof contract1.giveFeedback;
  'needs.listEngagements': typeof contract1.listEngagements;
  'needs.proposeMeeting': typeof contract1.proposeMeeting;
  'needs.readEngagement': typeof contract1.readEngagement;
  'needs.listNeeds': typeof contract3.listNeeds;
  'needs.openNeed': typeof contract3.openNeed;
  'needs.readNeed': typeof contract3.readNeed;
  'needs.withdrawNeed': typeof contract3.withdrawNeed;
  'needs.answerOffer': typeof contract4.answerOffer;
  'needs.listOffers': typeof contract4.listOffers;
  'needs.readOffer': typeof contract4.readOffer;
  'needs.checkRun': typeof contract6.checkRun;
  'needs.discardRun': typeof contract6.discardRun;
  'needs.listRuns': typeof contract6.listRuns;
  'needs.readRun': typeof contract6.readRun;
  'needs.readRunRows': typeof contract6.readRunRows;
  'needs.releaseRun': typeof contract6.releaseRun;
  'needs.startRun': typeof contract6.startRun;
  'notify.listen': typeof contract7.listen;
  'notify.markRead': typeof contract7.markRead;
  'notify.readInbox': typeof contract7.readInbox;
  'notify.readInboxSummary': typeof contract7.readInboxSummary;
  'notify.setBudget': typeof contract7.setBudget;
  'people.decideConsent': typeof contract8.decideConsent;
  'people.listChildren': typeof contract8.listChildren;
  'people.listClasses': typeof contract9.listClasses;
  'people.listOrganisations': typeof contract9.listOrganisations;
  'people.listPupils': typeof contract9.listPupils;
  'people.listTowns': typeof contract9.listTowns;
  'people.listCast': typeof contract11.listCast;
  'people.pickRole': typeof contract11.pickRole;
  'people.readMe': typeof contract11.readMe;
  'people.setUp': typeof contract11.setUp;
  'people.signIn': typeof contract11.signIn;
  'people.signOut': typeof contract11.signOut;
  'people.takeRole': typeof contract11.takeRole;
  'resources.addResource': typeof contract13.addResource;
  'resources.changeResource': typeof contract13.changeResource;
  'resources.listCategories': typeof contract13.listCategories;
  'resources.moveResource': typeof contract13.moveResource;
  'resources.readResource': typeof contract13.readResource;
  'resources.searchResources': typeof contract13.searchResources;
}

/** Where each endpoint is. */
export const table: Readonly<Record<keyof Endpoints, string>> = {
  'needs.downloadBoard': 'GET /api/board.csv',
  'needs.readBoard': 'GET /api/board',
  'needs.cancelMeeting': 'POST /api/meetings/:id/cancel',
  'needs.completeEngagement': 'POST /api/engagements/:id/complete',
  'needs.confirmMeeting': 'POST /api/meetings/:id/confirm',
  'needs.giveFeedback': 'POST /api/engagements/:id/feedback',
  'needs.listEngagements': 'GET /api/engagements',
  'needs.proposeMeeting': 'POST /api/engagements/:id/meetings',
  'needs.readEngagement': 'GET /api/engagements/:id',
  'needs.listNeeds': 'GET /api/needs',
  'needs.openNeed': 'POST /api/needs',
  'needs.readNeed': 'GET /api/needs/:id',
  'needs.withdrawNeed': 'POST /api/needs/:id/withdraw',
  'needs.answerOffer': 'POST /api/offers/:id/answer',
  'needs.listOffers': 'GET /api/offers',
  'needs.readOffer': 'GET /api/offers/:id',
  'needs.checkRun': 'GET /api/runs/:id/check',
  'needs.discardRun': 'POST /api/runs/:id/discard',
  'needs.listRuns': 'GET /api/runs',
  'needs.readRun': 'GET /api/runs/:id',
  'needs.readRunRows': 'GET /api/runs/:id/rows',
  'needs.releaseRun': 'POST /api/runs/:id/release',
  'needs.startRun': 'POST /api/runs',
  'notify.listen': 'GET /api/stream',
  'notify.markRead': 'POST /api/inbox/read',
  'notify.readInbox': 'GET /api/inbox',
  'notify.readInboxSummary': 'GET /api/inbox/summary',
  'notify.setBudget': 'PUT /api/inbox/budget',
  'people.decideConsent': 'POST /api/consents',
  'people.listChildren': 'GET /api/children',
  'people.listClasses': 'GET /api/classes',
  'people.listOrganisations': 'GET /api/organisations',
  'people.listPupils': 'GET /api/classes/:id/pupils',
  'people.listTowns': 'GET /api/towns',
  'people.listCast': 'GET /api/demo/cast',
  'people.pickRole': 'POST /api/demo/session',
  'people.readMe': 'GET /api/me',
  'people.setUp': 'POST /api/setup',
  'people.signIn': 'POST /api/session',
  'people.signOut': 'DELETE /api/session',
  'people.takeRole': 'PUT /api/session/role',
  'resources.addResource': 'POST /api/resources',
  'resources.changeResource': 'PATCH /api/resources/:id',
  'resources.listCategories': 'GET /api/categories',
  'resources.moveResource': 'PUT /api/resources/:id/state',
  'resources.readResource': 'GET /api/resources/:id',
  'resources.searchResources': 'GET /api/resources',
};
