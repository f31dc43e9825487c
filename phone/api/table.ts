// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract2 from '#modules/intake/contract/run.ts';
import type * as contract3 from '#modules/needs/contract/board.ts';
import type * as contract4 from '#modules/needs/contract/compare-runs.ts';
import type * as contract5 from '#modules/needs/contract/engagement.ts';
import type * as contract8 from '#modules/needs/contract/need.ts';
import type * as contract9 from '#modules/needs/contract/offer.ts';
import type * as contract11 from '#modules/needs/contract/run.ts';
import type * as contract12 from '#modules/needs/contract/scenario.ts';
import type * as contract14 from '#modules/needs/contract/why.ts';
import type * as contract15 from '#modules/notify/contract.ts';
import type * as contract16 from '#modules/oversight/contract/audit.ts';
import type * as contract18 from '#modules/oversight/contract/retention.ts';
import type * as contract19 from '#modules/oversight/contract/rules.ts';
import type * as contract20 from '#modules/people/contract/account.ts';
import type * as contract21 from '#modules/people/contract/appointment.ts';
import type * as contract23 from '#modules/people/contract/claim.ts';
import type * as contract24 from '#modules/people/contract/contact.ts';
import type * as contract25 from '#modules/people/contract/copy.ts';
import type * as contract26 from '#modules/people/contract/device.ts';
import type * as contract27 from '#modules/people/contract/factor.ts';
import type * as contract28 from '#modules/people/contract/family.ts';
import type * as contract29 from '#modules/people/contract/glass.ts';
import type * as contract30 from '#modules/people/contract/grant.ts';
import type * as contract31 from '#modules/people/contract/guardian.ts';
import type * as contract32 from '#modules/people/contract/hold.ts';
import type * as contract33 from '#modules/people/contract/identity.ts';
import type * as contract34 from '#modules/people/contract/leaving.ts';
import type * as contract35 from '#modules/people/contract/look.ts';
import type * as contract36 from '#modules/people/contract/one-time-code.ts';
import type * as contract37 from '#modules/people/contract/order.ts';
import type * as contract38 from '#modules/people/contract/own-data.ts';
import type * as contract40 from '#modules/people/contract/place.ts';
import type * as contract41 from '#modules/people/contract/purpose.ts';
import type * as contract42 from '#modules/people/contract/reader.ts';
import type * as contract44 from '#modules/people/contract/request.ts';
import type * as contract46 from '#modules/people/contract/session.ts';
import type * as contract47 from '#modules/people/contract/sign-in-record.ts';
import type * as contract48 from '#modules/people/contract/staff.ts';
import type * as contract49 from '#modules/people/contract/tree.ts';
import type * as contract51 from '#modules/resources/contract/language.ts';
import type * as contract53 from '#modules/resources/contract/provider.ts';
import type * as contract55 from '#modules/resources/contract/resource.ts';

/** The endpoints by module and name. */
export interface Endpoints {
  'intake.applyImport': typeof contract2.applyImport;
  'intake.cancelImport': typeof contract2.cancelImport;
  'intake.downloadRefused': typeof contract2.downloadRefused;
  'intake.downloadTemplate': typeof contract2.downloadTemplate;
  'intake.listImports': typeof contract2.listImports;
  'intake.listKinds': typeof contract2.listKinds;
  'intake.listRows': typeof contract2.listRows;
  'intake.readImport': typeof contract2.readImport;
  'intake.sendFile': typeof contract2.sendFile;
  'intake.startImport': typeof contract2.startImport;
  'needs.downloadBoard': typeof contract3.downloadBoard;
  'needs.readBoard': typeof contract3.readBoard;
  'needs.readOutlook': typeof contract3.readOutlook;
  'needs.compareRunRows': typeof contract4.compareRunRows;
  'needs.compareRuns': typeof contract4.compareRuns;
  'needs.cancelMeeting': typeof contract5.cancelMeeting;
  'needs.completeEngagement': typeof contract5.completeEngagement;
  'needs.confirmMeeting': typeof contract5.confirmMeeting;
  'needs.endEngagement': typeof contract5.endEngagement;
  'needs.giveFeedback': typeof contract5.giveFeedback;
  'needs.listEngagements': typeof contract5.listEngagements;
  'needs.proposeMeeting': typeof contract5.proposeMeeting;
  'needs.readEngagement': typeof contract5.readEngagement;
  'needs.listNeeds': typeof contract8.listNeeds;
  'needs.openNeed': typeof contract8.openNeed;
  'needs.readNeed': typeof contract8.readNeed;
  'needs.withdrawNeed': typeof contract8.withdrawNeed;
  'needs.answerOffer': typeof contract9.answerOffer;
  'needs.listOffers': typeof contract9.listOffers;
  'needs.readOffer': typeof contract9.readOffer;
  'needs.cancelRun': typeof contract11.cancelRun;
  'needs.checkRun': typeof contract11.checkRun;
  'needs.discardRun': typeof contract11.discardRun;
  'needs.listRuns': typeof contract11.listRuns;
  'needs.readRun': typeof contract11.readRun;
  'needs.readRunPins': typeof contract11.readRunPins;
  'needs.readRunRows': typeof contract11.readRunRows;
  'needs.releaseRun': typeof contract11.releaseRun;
  'needs.startRun': typeof contract11.startRun;
  'needs.readScenario': typeof contract12.readScenario;
  'needs.readNeedWhy': typeof contract14.readNeedWhy;
  'notify.listen': typeof contract15.listen;
  'notify.markRead': typeof contract15.markRead;
  'notify.readInbox': typeof contract15.readInbox;
  'notify.readInboxSummary': typeof contract15.readInboxSummary;
  'notify.setReminders': typeof contract15.setReminders;
  'oversight.readAuditState': typeof contract16.readAuditState;
  'oversight.searchAudit': typeof contract16.searchAudit;
  'oversight.verifyAudit': typeof contract16.verifyAudit;
  'oversight.beginSweep': typeof contract18.beginSweep;
  'oversight.countDue': typeof contract18.countDue;
  'oversight.readRetention': typeof contract18.readRetention;
  'oversight.stopSweep': typeof contract18.stopSweep;
  'oversight.countSessions': typeof contract19.countSessions;
  'oversight.listRules': typeof contract19.listRules;
  'people.acceptInvitation': typeof contract20.acceptInvitation;
  'people.changePassword': typeof contract20.changePassword;
  'people.endSessions': typeof contract20.endSessions;
  'people.invite': typeof contract20.invite;
  'people.listPeople': typeof contract20.listPeople;
  'people.readInvitation': typeof contract20.readInvitation;
  'people.resetFactors': typeof contract20.resetFactors;
  'people.revokeInvitation': typeof contract20.revokeInvitation;
  'people.appoint': typeof contract21.appoint;
  'people.endAppointment': typeof contract21.endAppointment;
  'people.extendAppointment': typeof contract21.extendAppointment;
  'people.listAppointments': typeof contract21.listAppointments;
  'people.confirmClaim': typeof contract23.confirmClaim;
  'people.issueClaim': typeof contract23.issueClaim;
  'people.listClaims': typeof contract23.listClaims;
  'people.listOwnClaims': typeof contract23.listOwnClaims;
  'people.makeClaim': typeof contract23.makeClaim;
  'people.readClaim': typeof contract23.readClaim;
  'people.refuseClaim': typeof contract23.refuseClaim;
  'people.addContact': typeof contract24.addContact;
  'people.endContact': typeof contract24.endContact;
  'people.listContacts': typeof contract24.listContacts;
  'people.listLookedAfter': typeof contract24.listLookedAfter;
  'people.listWorkers': typeof contract24.listWorkers;
  'people.askCopy': typeof contract25.askCopy;
  'people.downloadCopyJson': typeof contract25.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract25.downloadCopyPdf;
  'people.readCopy': typeof contract25.readCopy;
  'people.endDevice': typeof contract26.endDevice;
  'people.endOtherDevices': typeof contract26.endOtherDevices;
  'people.listDevices': typeof contract26.listDevices;
  'people.addPasskey': typeof contract27.addPasskey;
  'people.askPasskey': typeof contract27.askPasskey;
  'people.beginCode': typeof contract27.beginCode;
  'people.beginPasskey': typeof contract27.beginPasskey;
  'people.confirmCode': typeof contract27.confirmCode;
  'people.finishSignIn': typeof contract27.finishSignIn;
  'people.listFactors': typeof contract27.listFactors;
  'people.removeFactor': typeof contract27.removeFactor;
  'people.renewRecoveryCodes': typeof contract27.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract27.signInWithPasskey;
  'people.decideConsent': typeof contract28.decideConsent;
  'people.listChildren': typeof contract28.listChildren;
  'people.readStops': typeof contract28.readStops;
  'people.deferGlass': typeof contract29.deferGlass;
  'people.listGlass': typeof contract29.listGlass;
  'people.openGlass': typeof contract29.openGlass;
  'people.reviewGlass': typeof contract29.reviewGlass;
  'people.askGrant': typeof contract30.askGrant;
  'people.decideGrant': typeof contract30.decideGrant;
  'people.endGrant': typeof contract30.endGrant;
  'people.endLending': typeof contract30.endLending;
  'people.lendRole': typeof contract30.lendRole;
  'people.listGrantRequests': typeof contract30.listGrantRequests;
  'people.listGrants': typeof contract30.listGrants;
  'people.listLendings': typeof contract30.listLendings;
  'people.rescopeGrant': typeof contract30.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract30.withdrawGrantRequest;
  'people.endGuardianship': typeof contract31.endGuardianship;
  'people.listFellowGuardians': typeof contract31.listFellowGuardians;
  'people.listGuardians': typeof contract31.listGuardians;
  'people.nameChildren': typeof contract31.nameChildren;
  'people.askHoldEnd': typeof contract32.askHoldEnd;
  'people.endHold': typeof contract32.endHold;
  'people.layHold': typeof contract32.layHold;
  'people.listHolds': typeof contract32.listHolds;
  'people.renewHold': typeof contract32.renewHold;
  'people.beginAtIssuer': typeof contract33.beginAtIssuer;
  'people.beginLink': typeof contract33.beginLink;
  'people.finishAtIssuer': typeof contract33.finishAtIssuer;
  'people.finishLink': typeof contract33.finishLink;
  'people.listIdentities': typeof contract33.listIdentities;
  'people.removeIdentity': typeof contract33.removeIdentity;
  'people.welcomeAtIssuer': typeof contract33.welcomeAtIssuer;
  'people.enrol': typeof contract34.enrol;
  'people.leave': typeof contract34.leave;
  'people.listLeavings': typeof contract34.listLeavings;
  'people.listMembers': typeof contract34.listMembers;
  'people.refuseLeaving': typeof contract34.refuseLeaving;
  'people.withdrawLeaving': typeof contract34.withdrawLeaving;
  'people.listLooks': typeof contract35.listLooks;
  'people.askForCode': typeof contract36.askForCode;
  'people.giveCode': typeof contract36.giveCode;
  'people.listDoors': typeof contract36.listDoors;
  'people.enterOrder': typeof contract37.enterOrder;
  'people.extendOrder': typeof contract37.extendOrder;
  'people.liftOrder': typeof contract37.liftOrder;
  'people.listOrders': typeof contract37.listOrders;
  'people.readOwnData': typeof contract38.readOwnData;
  'people.listClasses': typeof contract40.listClasses;
  'people.listOrganisations': typeof contract40.listOrganisations;
  'people.listPupils': typeof contract40.listPupils;
  'people.listRegions': typeof contract40.listRegions;
  'people.listTowns': typeof contract40.listTowns;
  'people.addPurposeText': typeof contract41.addPurposeText;
  'people.listPurposes': typeof contract41.listPurposes;
  'people.listReaders': typeof contract42.listReaders;
  'people.answerRequest': typeof contract44.answerRequest;
  'people.askRequest': typeof contract44.askRequest;
  'people.listOwnRequests': typeof contract44.listOwnRequests;
  'people.listRequests': typeof contract44.listRequests;
  'people.withdrawRequest': typeof contract44.withdrawRequest;
  'people.askProof': typeof contract46.askProof;
  'people.listCast': typeof contract46.listCast;
  'people.listCounties': typeof contract46.listCounties;
  'people.pickRole': typeof contract46.pickRole;
  'people.proveSelf': typeof contract46.proveSelf;
  'people.readMe': typeof contract46.readMe;
  'people.setUp': typeof contract46.setUp;
  'people.signIn': typeof contract46.signIn;
  'people.signOut': typeof contract46.signOut;
  'people.takeRole': typeof contract46.takeRole;
  'people.listSignIns': typeof contract47.listSignIns;
  'people.listSchoolClasses': typeof contract48.listSchoolClasses;
  'people.moveStaff': typeof contract48.moveStaff;
  'people.addArea': typeof contract49.addArea;
  'people.compareTree': typeof contract49.compareTree;
  'people.endArea': typeof contract49.endArea;
  'people.placeMember': typeof contract49.placeMember;
  'people.readTree': typeof contract49.readTree;
  'resources.addLanguage': typeof contract51.addLanguage;
  'resources.listLanguages': typeof contract51.listLanguages;
  'resources.listProviders': typeof contract53.listProviders;
  'resources.readProvider': typeof contract53.readProvider;
  'resources.renewVetting': typeof contract53.renewVetting;
  'resources.addResource': typeof contract55.addResource;
  'resources.changeResource': typeof contract55.changeResource;
  'resources.listCategories': typeof contract55.listCategories;
  'resources.moveResource': typeof contract55.moveResource;
  'resources.readResource': typeof contract55.readResource;
  'resources.searchResources': typeof contract55.searchResources;
}

/** Where each endpoint is. */
export const table: Readonly<Record<keyof Endpoints, string>> = {
  'intake.applyImport': 'POST /api/imports/:id/apply',
  'intake.cancelImport': 'POST /api/imports/:id/cancel',
  'intake.downloadRefused': 'GET /api/imports/:id/refused',
  'intake.downloadTemplate': 'GET /api/imports/template',
  'intake.listImports': 'GET /api/imports',
  'intake.listKinds': 'GET /api/imports/kinds',
  'intake.listRows': 'GET /api/imports/:id/rows',
  'intake.readImport': 'GET /api/imports/:id',
  'intake.sendFile': 'PUT /api/imports/:id/file',
  'intake.startImport': 'POST /api/imports',
  'needs.downloadBoard': 'GET /api/board.csv',
  'needs.readBoard': 'GET /api/board',
  'needs.readOutlook': 'GET /api/board/outlook',
  'needs.compareRunRows': 'GET /api/runs/:id/compare/rows',
  'needs.compareRuns': 'GET /api/runs/:id/compare',
  'needs.cancelMeeting': 'POST /api/meetings/:id/cancel',
  'needs.completeEngagement': 'POST /api/engagements/:id/complete',
  'needs.confirmMeeting': 'POST /api/meetings/:id/confirm',
  'needs.endEngagement': 'POST /api/engagements/:id/end',
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
  'needs.cancelRun': 'POST /api/runs/:id/cancel',
  'needs.checkRun': 'GET /api/runs/:id/check',
  'needs.discardRun': 'POST /api/runs/:id/discard',
  'needs.listRuns': 'GET /api/runs',
  'needs.readRun': 'GET /api/runs/:id',
  'needs.readRunPins': 'GET /api/runs/:id/pins',
  'needs.readRunRows': 'GET /api/runs/:id/rows',
  'needs.releaseRun': 'POST /api/runs/:id/release',
  'needs.startRun': 'POST /api/runs',
  'needs.readScenario': 'GET /api/scenario',
  'needs.readNeedWhy': 'GET /api/needs/:id/why',
  'notify.listen': 'GET /api/stream',
  'notify.markRead': 'POST /api/inbox/read',
  'notify.readInbox': 'GET /api/inbox',
  'notify.readInboxSummary': 'GET /api/inbox/summary',
  'notify.setReminders': 'PUT /api/inbox/reminders',
  'oversight.readAuditState': 'GET /api/audit/state',
  'oversight.searchAudit': 'GET /api/audit',
  'oversight.verifyAudit': 'POST /api/audit/verification',
  'oversight.beginSweep': 'POST /api/retention/sweep',
  'oversight.countDue': 'POST /api/retention/count',
  'oversight.readRetention': 'GET /api/retention',
  'oversight.stopSweep': 'POST /api/retention/sweep/stop',
  'oversight.countSessions': 'GET /api/sessions/counts',
  'oversight.listRules': 'GET /api/rules',
  'people.acceptInvitation': 'POST /api/welcome/account',
  'people.changePassword': 'PUT /api/account/password',
  'people.endSessions': 'DELETE /api/people/:id/sessions',
  'people.invite': 'POST /api/invitations',
  'people.listPeople': 'GET /api/people',
  'people.readInvitation': 'POST /api/welcome',
  'people.resetFactors': 'DELETE /api/people/:id/factors',
  'people.revokeInvitation': 'DELETE /api/people/:id/invitation',
  'people.appoint': 'POST /api/appointments',
  'people.endAppointment': 'DELETE /api/appointments/:id',
  'people.extendAppointment': 'PUT /api/appointments/:id',
  'people.listAppointments': 'GET /api/appointments',
  'people.confirmClaim': 'POST /api/claims/:id/confirm',
  'people.issueClaim': 'POST /api/pupils/:id/claims',
  'people.listClaims': 'GET /api/claims',
  'people.listOwnClaims': 'GET /api/claims/own',
  'people.makeClaim': 'POST /api/claims',
  'people.readClaim': 'POST /api/claims/look',
  'people.refuseClaim': 'POST /api/claims/:id/refuse',
  'people.addContact': 'POST /api/pupils/:id/contacts',
  'people.endContact': 'DELETE /api/contacts/:id',
  'people.listContacts': 'GET /api/pupils/:id/contacts',
  'people.listLookedAfter': 'GET /api/contacts',
  'people.listWorkers': 'GET /api/community-workers',
  'people.askCopy': 'POST /api/children/:id/copy',
  'people.downloadCopyJson': 'GET /api/children/:id/copy/json',
  'people.downloadCopyPdf': 'GET /api/children/:id/copy/pdf',
  'people.readCopy': 'GET /api/children/:id/copy',
  'people.endDevice': 'DELETE /api/account/devices/:id',
  'people.endOtherDevices': 'DELETE /api/account/devices',
  'people.listDevices': 'GET /api/account/devices',
  'people.addPasskey': 'POST /api/account/factors/passkey/confirmation',
  'people.askPasskey': 'POST /api/session/passkey/challenge',
  'people.beginCode': 'POST /api/account/factors/code',
  'people.beginPasskey': 'POST /api/account/factors/passkey',
  'people.confirmCode': 'POST /api/account/factors/code/confirmation',
  'people.finishSignIn': 'POST /api/session/factor',
  'people.listFactors': 'GET /api/account/factors',
  'people.removeFactor': 'DELETE /api/account/factors/:id',
  'people.renewRecoveryCodes': 'POST /api/account/recovery-codes',
  'people.signInWithPasskey': 'POST /api/session/passkey',
  'people.decideConsent': 'POST /api/consents',
  'people.listChildren': 'GET /api/children',
  'people.readStops': 'GET /api/consents/stops',
  'people.deferGlass': 'POST /api/glass/:id/deferral',
  'people.listGlass': 'GET /api/glass',
  'people.openGlass': 'POST /api/pupils/:id/glass',
  'people.reviewGlass': 'POST /api/glass/:id/review',
  'people.askGrant': 'POST /api/grants',
  'people.decideGrant': 'POST /api/grant-requests/:id/decision',
  'people.endGrant': 'DELETE /api/grants/:id',
  'people.endLending': 'DELETE /api/delegations/:id',
  'people.lendRole': 'POST /api/delegations',
  'people.listGrantRequests': 'GET /api/grant-requests',
  'people.listGrants': 'GET /api/grants',
  'people.listLendings': 'GET /api/delegations',
  'people.rescopeGrant': 'PUT /api/grants/:id',
  'people.withdrawGrantRequest': 'DELETE /api/grant-requests/:id',
  'people.endGuardianship': 'DELETE /api/guardianships/:id',
  'people.listFellowGuardians': 'GET /api/children/:id/guardians',
  'people.listGuardians': 'GET /api/pupils/:id/guardians',
  'people.nameChildren': 'GET /api/children/names',
  'people.askHoldEnd': 'POST /api/holds/:id/end-request',
  'people.endHold': 'POST /api/holds/:id/end',
  'people.layHold': 'POST /api/holds',
  'people.listHolds': 'GET /api/holds',
  'people.renewHold': 'PUT /api/holds/:id',
  'people.beginAtIssuer': 'POST /api/session/issuer',
  'people.beginLink': 'POST /api/account/identities',
  'people.finishAtIssuer': 'POST /api/session/issuer/answer',
  'people.finishLink': 'POST /api/account/identities/answer',
  'people.listIdentities': 'GET /api/account/identities',
  'people.removeIdentity': 'DELETE /api/account/identities/:id',
  'people.welcomeAtIssuer': 'POST /api/welcome/issuer',
  'people.enrol': 'POST /api/leavings/:id/enrol',
  'people.leave': 'POST /api/pupils/:id/leavings',
  'people.listLeavings': 'GET /api/leavings',
  'people.listMembers': 'GET /api/classes/:id/members',
  'people.refuseLeaving': 'POST /api/leavings/:id/refuse',
  'people.withdrawLeaving': 'POST /api/leavings/:id/withdraw',
  'people.listLooks': 'GET /api/children/:id/looks',
  'people.askForCode': 'POST /api/session/code',
  'people.giveCode': 'POST /api/session/code/sign-in',
  'people.listDoors': 'GET /api/session/doors',
  'people.enterOrder': 'POST /api/orders',
  'people.extendOrder': 'PUT /api/orders/:id',
  'people.liftOrder': 'DELETE /api/orders/:id',
  'people.listOrders': 'GET /api/orders',
  'people.readOwnData': 'GET /api/children/:id/data',
  'people.listClasses': 'GET /api/classes',
  'people.listOrganisations': 'GET /api/organisations',
  'people.listPupils': 'GET /api/classes/:id/pupils',
  'people.listRegions': 'GET /api/regions',
  'people.listTowns': 'GET /api/towns',
  'people.addPurposeText': 'POST /api/purposes/texts',
  'people.listPurposes': 'GET /api/purposes',
  'people.listReaders': 'GET /api/pupils/:id/readers',
  'people.answerRequest': 'POST /api/requests/:id/answer',
  'people.askRequest': 'POST /api/children/:id/requests',
  'people.listOwnRequests': 'GET /api/children/:id/requests',
  'people.listRequests': 'GET /api/requests',
  'people.withdrawRequest': 'POST /api/requests/:id/withdraw',
  'people.askProof': 'POST /api/session/proof/challenge',
  'people.listCast': 'GET /api/demo/cast',
  'people.listCounties': 'GET /api/counties',
  'people.pickRole': 'POST /api/demo/session',
  'people.proveSelf': 'POST /api/session/proof',
  'people.readMe': 'GET /api/me',
  'people.setUp': 'POST /api/setup',
  'people.signIn': 'POST /api/session',
  'people.signOut': 'DELETE /api/session',
  'people.takeRole': 'PUT /api/session/role',
  'people.listSignIns': 'GET /api/account/sign-ins',
  'people.listSchoolClasses': 'GET /api/schools/:id/classes',
  'people.moveStaff': 'POST /api/people/:id/move',
  'people.addArea': 'POST /api/areas',
  'people.compareTree': 'GET /api/trees/:tree/changes',
  'people.endArea': 'POST /api/areas/:id/end',
  'people.placeMember': 'POST /api/trees/:tree/places',
  'people.readTree': 'GET /api/trees/:tree',
  'resources.addLanguage': 'POST /api/languages',
  'resources.listLanguages': 'GET /api/languages',
  'resources.listProviders': 'GET /api/providers',
  'resources.readProvider': 'GET /api/providers/:id',
  'resources.renewVetting': 'POST /api/providers/:id/vettings',
  'resources.addResource': 'POST /api/resources',
  'resources.changeResource': 'PATCH /api/resources/:id',
  'resources.listCategories': 'GET /api/categories',
  'resources.moveResource': 'PUT /api/resources/:id/state',
  'resources.readResource': 'GET /api/resources/:id',
  'resources.searchResources': 'GET /api/resources',
};

const inRoles = <Name extends keyof Endpoints>(marked: Readonly<Record<Name, readonly string[]>>) => marked;

/** The acts that may wait on the phone for a network, and in which roles. */
export const waiting = inRoles({
  'needs.cancelMeeting': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.completeEngagement': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.confirmMeeting': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.endEngagement': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.giveFeedback': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker'],
  'needs.proposeMeeting': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.openNeed': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker'],
  'needs.withdrawNeed': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker'],
  'needs.answerOffer': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'notify.markRead': ['signed_in'],
  'notify.setReminders': ['signed_in'],
  'people.decideConsent': ['guardian', 'pupil'],
  'resources.moveResource': ['community_worker', 'provider_admin', 'volunteer'],
});

/** The readings whose last reply may be kept on the phone, and in which roles. */
export const kept = inRoles({
  'needs.listEngagements': ['homeroom', 'teacher', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.readEngagement': ['homeroom', 'teacher', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.listNeeds': ['homeroom', 'teacher', 'guardian', 'pupil', 'community_worker'],
  'needs.readNeed': ['homeroom', 'teacher', 'guardian', 'pupil', 'community_worker'],
  'needs.listOffers': ['homeroom', 'teacher', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.readOffer': ['homeroom', 'teacher', 'guardian', 'pupil', 'community_worker', 'provider_admin', 'volunteer'],
  'needs.readNeedWhy': ['homeroom', 'teacher', 'guardian', 'pupil', 'community_worker'],
  'notify.readInbox': ['signed_in'],
  'notify.readInboxSummary': ['signed_in'],
  'people.listChildren': ['guardian', 'pupil'],
  'people.listFellowGuardians': ['guardian'],
  'people.listClasses': ['school_leader', 'homeroom', 'teacher', 'counsellor'],
  'people.listPurposes': ['signed_in'],
  'people.readMe': ['signed_in'],
  'resources.listLanguages': ['signed_in'],
  'resources.listCategories': ['signed_in'],
  'resources.searchResources': ['signed_in'],
});
