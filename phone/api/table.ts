// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract0 from '#modules/exports/contract/export.ts';
import type * as contract3 from '#modules/intake/contract/limit.ts';
import type * as contract5 from '#modules/intake/contract/run.ts';
import type * as contract6 from '#modules/needs/contract/board.ts';
import type * as contract7 from '#modules/needs/contract/compare-runs.ts';
import type * as contract8 from '#modules/needs/contract/engagement.ts';
import type * as contract11 from '#modules/needs/contract/need.ts';
import type * as contract12 from '#modules/needs/contract/offer.ts';
import type * as contract14 from '#modules/needs/contract/run.ts';
import type * as contract15 from '#modules/needs/contract/scenario.ts';
import type * as contract17 from '#modules/needs/contract/why.ts';
import type * as contract18 from '#modules/notify/contract.ts';
import type * as contract19 from '#modules/oversight/contract/audit.ts';
import type * as contract20 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract22 from '#modules/oversight/contract/retention.ts';
import type * as contract23 from '#modules/oversight/contract/rules.ts';
import type * as contract24 from '#modules/people/contract/account.ts';
import type * as contract25 from '#modules/people/contract/appointment.ts';
import type * as contract26 from '#modules/people/contract/asking.ts';
import type * as contract28 from '#modules/people/contract/claim.ts';
import type * as contract29 from '#modules/people/contract/contact.ts';
import type * as contract30 from '#modules/people/contract/copy.ts';
import type * as contract31 from '#modules/people/contract/device.ts';
import type * as contract32 from '#modules/people/contract/erasure.ts';
import type * as contract33 from '#modules/people/contract/factor.ts';
import type * as contract34 from '#modules/people/contract/family.ts';
import type * as contract35 from '#modules/people/contract/glass.ts';
import type * as contract36 from '#modules/people/contract/grant.ts';
import type * as contract37 from '#modules/people/contract/guardian.ts';
import type * as contract38 from '#modules/people/contract/hold.ts';
import type * as contract39 from '#modules/people/contract/identity.ts';
import type * as contract40 from '#modules/people/contract/leaving.ts';
import type * as contract41 from '#modules/people/contract/look.ts';
import type * as contract42 from '#modules/people/contract/one-time-code.ts';
import type * as contract43 from '#modules/people/contract/order.ts';
import type * as contract44 from '#modules/people/contract/own-data.ts';
import type * as contract46 from '#modules/people/contract/place.ts';
import type * as contract47 from '#modules/people/contract/promotion.ts';
import type * as contract48 from '#modules/people/contract/purpose.ts';
import type * as contract49 from '#modules/people/contract/reader.ts';
import type * as contract51 from '#modules/people/contract/request.ts';
import type * as contract54 from '#modules/people/contract/school-year.ts';
import type * as contract55 from '#modules/people/contract/session.ts';
import type * as contract56 from '#modules/people/contract/sign-in-record.ts';
import type * as contract57 from '#modules/people/contract/staff.ts';
import type * as contract58 from '#modules/people/contract/tree.ts';
import type * as contract59 from '#modules/resources/contract/language.ts';
import type * as contract61 from '#modules/resources/contract/provider.ts';
import type * as contract63 from '#modules/resources/contract/resource.ts';

/** The endpoints by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract0.approveExport;
  'exports.askExport': typeof contract0.askExport;
  'exports.cancelExport': typeof contract0.cancelExport;
  'exports.fetchExport': typeof contract0.fetchExport;
  'exports.listExportKinds': typeof contract0.listExportKinds;
  'exports.listExports': typeof contract0.listExports;
  'exports.listWaitingExports': typeof contract0.listWaitingExports;
  'exports.refuseExport': typeof contract0.refuseExport;
  'intake.readLimit': typeof contract3.readLimit;
  'intake.setLimit': typeof contract3.setLimit;
  'intake.applyImport': typeof contract5.applyImport;
  'intake.cancelImport': typeof contract5.cancelImport;
  'intake.downloadRefused': typeof contract5.downloadRefused;
  'intake.downloadTemplate': typeof contract5.downloadTemplate;
  'intake.listImports': typeof contract5.listImports;
  'intake.listKinds': typeof contract5.listKinds;
  'intake.listRows': typeof contract5.listRows;
  'intake.readImport': typeof contract5.readImport;
  'intake.sendFile': typeof contract5.sendFile;
  'intake.startImport': typeof contract5.startImport;
  'needs.downloadBoard': typeof contract6.downloadBoard;
  'needs.readBoard': typeof contract6.readBoard;
  'needs.readOutlook': typeof contract6.readOutlook;
  'needs.compareRunRows': typeof contract7.compareRunRows;
  'needs.compareRuns': typeof contract7.compareRuns;
  'needs.cancelMeeting': typeof contract8.cancelMeeting;
  'needs.completeEngagement': typeof contract8.completeEngagement;
  'needs.confirmMeeting': typeof contract8.confirmMeeting;
  'needs.endEngagement': typeof contract8.endEngagement;
  'needs.giveFeedback': typeof contract8.giveFeedback;
  'needs.listEngagements': typeof contract8.listEngagements;
  'needs.proposeMeeting': typeof contract8.proposeMeeting;
  'needs.readEngagement': typeof contract8.readEngagement;
  'needs.listNeeds': typeof contract11.listNeeds;
  'needs.openNeed': typeof contract11.openNeed;
  'needs.readNeed': typeof contract11.readNeed;
  'needs.withdrawNeed': typeof contract11.withdrawNeed;
  'needs.answerOffer': typeof contract12.answerOffer;
  'needs.listOffers': typeof contract12.listOffers;
  'needs.readOffer': typeof contract12.readOffer;
  'needs.cancelRun': typeof contract14.cancelRun;
  'needs.checkRun': typeof contract14.checkRun;
  'needs.discardRun': typeof contract14.discardRun;
  'needs.listRuns': typeof contract14.listRuns;
  'needs.readRun': typeof contract14.readRun;
  'needs.readRunPins': typeof contract14.readRunPins;
  'needs.readRunRows': typeof contract14.readRunRows;
  'needs.releaseRun': typeof contract14.releaseRun;
  'needs.startRun': typeof contract14.startRun;
  'needs.readScenario': typeof contract15.readScenario;
  'needs.readNeedWhy': typeof contract17.readNeedWhy;
  'notify.listen': typeof contract18.listen;
  'notify.markRead': typeof contract18.markRead;
  'notify.readInbox': typeof contract18.readInbox;
  'notify.readInboxSummary': typeof contract18.readInboxSummary;
  'notify.setReminders': typeof contract18.setReminders;
  'oversight.readAuditState': typeof contract19.readAuditState;
  'oversight.searchAudit': typeof contract19.searchAudit;
  'oversight.verifyAudit': typeof contract19.verifyAudit;
  'oversight.askPack': typeof contract20.askPack;
  'oversight.cancelPack': typeof contract20.cancelPack;
  'oversight.downloadPackJson': typeof contract20.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract20.downloadPackPdf;
  'oversight.listPacks': typeof contract20.listPacks;
  'oversight.beginSweep': typeof contract22.beginSweep;
  'oversight.countDue': typeof contract22.countDue;
  'oversight.readRetention': typeof contract22.readRetention;
  'oversight.stopSweep': typeof contract22.stopSweep;
  'oversight.countSessions': typeof contract23.countSessions;
  'oversight.listRules': typeof contract23.listRules;
  'people.acceptInvitation': typeof contract24.acceptInvitation;
  'people.changePassword': typeof contract24.changePassword;
  'people.endSessions': typeof contract24.endSessions;
  'people.invite': typeof contract24.invite;
  'people.listPeople': typeof contract24.listPeople;
  'people.readInvitation': typeof contract24.readInvitation;
  'people.resetFactors': typeof contract24.resetFactors;
  'people.revokeInvitation': typeof contract24.revokeInvitation;
  'people.appoint': typeof contract25.appoint;
  'people.endAppointment': typeof contract25.endAppointment;
  'people.extendAppointment': typeof contract25.extendAppointment;
  'people.listAppointments': typeof contract25.listAppointments;
  'people.answerAsking': typeof contract26.answerAsking;
  'people.askPupil': typeof contract26.askPupil;
  'people.listAskings': typeof contract26.listAskings;
  'people.withdrawAsking': typeof contract26.withdrawAsking;
  'people.confirmClaim': typeof contract28.confirmClaim;
  'people.issueClaim': typeof contract28.issueClaim;
  'people.listClaims': typeof contract28.listClaims;
  'people.listOwnClaims': typeof contract28.listOwnClaims;
  'people.makeClaim': typeof contract28.makeClaim;
  'people.readClaim': typeof contract28.readClaim;
  'people.refuseClaim': typeof contract28.refuseClaim;
  'people.addContact': typeof contract29.addContact;
  'people.endContact': typeof contract29.endContact;
  'people.listContacts': typeof contract29.listContacts;
  'people.listLookedAfter': typeof contract29.listLookedAfter;
  'people.listWorkers': typeof contract29.listWorkers;
  'people.askCopy': typeof contract30.askCopy;
  'people.downloadCopyJson': typeof contract30.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract30.downloadCopyPdf;
  'people.readCopy': typeof contract30.readCopy;
  'people.endDevice': typeof contract31.endDevice;
  'people.endOtherDevices': typeof contract31.endOtherDevices;
  'people.listDevices': typeof contract31.listDevices;
  'people.downloadCertificateJson': typeof contract32.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract32.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract32.takeBackErasure;
  'people.addPasskey': typeof contract33.addPasskey;
  'people.askPasskey': typeof contract33.askPasskey;
  'people.beginCode': typeof contract33.beginCode;
  'people.beginPasskey': typeof contract33.beginPasskey;
  'people.confirmCode': typeof contract33.confirmCode;
  'people.finishSignIn': typeof contract33.finishSignIn;
  'people.listFactors': typeof contract33.listFactors;
  'people.removeFactor': typeof contract33.removeFactor;
  'people.renewRecoveryCodes': typeof contract33.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract33.signInWithPasskey;
  'people.decideConsent': typeof contract34.decideConsent;
  'people.listChildren': typeof contract34.listChildren;
  'people.readStops': typeof contract34.readStops;
  'people.deferGlass': typeof contract35.deferGlass;
  'people.listGlass': typeof contract35.listGlass;
  'people.openGlass': typeof contract35.openGlass;
  'people.reviewGlass': typeof contract35.reviewGlass;
  'people.askGrant': typeof contract36.askGrant;
  'people.decideGrant': typeof contract36.decideGrant;
  'people.endGrant': typeof contract36.endGrant;
  'people.endLending': typeof contract36.endLending;
  'people.lendRole': typeof contract36.lendRole;
  'people.listGrantRequests': typeof contract36.listGrantRequests;
  'people.listGrants': typeof contract36.listGrants;
  'people.listLendings': typeof contract36.listLendings;
  'people.rescopeGrant': typeof contract36.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract36.withdrawGrantRequest;
  'people.endGuardianship': typeof contract37.endGuardianship;
  'people.listFellowGuardians': typeof contract37.listFellowGuardians;
  'people.listGuardians': typeof contract37.listGuardians;
  'people.nameChildren': typeof contract37.nameChildren;
  'people.askHoldEnd': typeof contract38.askHoldEnd;
  'people.endHold': typeof contract38.endHold;
  'people.layHold': typeof contract38.layHold;
  'people.listHolds': typeof contract38.listHolds;
  'people.renewHold': typeof contract38.renewHold;
  'people.beginAtIssuer': typeof contract39.beginAtIssuer;
  'people.beginLink': typeof contract39.beginLink;
  'people.finishAtIssuer': typeof contract39.finishAtIssuer;
  'people.finishLink': typeof contract39.finishLink;
  'people.listIdentities': typeof contract39.listIdentities;
  'people.removeIdentity': typeof contract39.removeIdentity;
  'people.welcomeAtIssuer': typeof contract39.welcomeAtIssuer;
  'people.enrol': typeof contract40.enrol;
  'people.leave': typeof contract40.leave;
  'people.listLeavings': typeof contract40.listLeavings;
  'people.listMembers': typeof contract40.listMembers;
  'people.refuseLeaving': typeof contract40.refuseLeaving;
  'people.withdrawLeaving': typeof contract40.withdrawLeaving;
  'people.listLooks': typeof contract41.listLooks;
  'people.askForCode': typeof contract42.askForCode;
  'people.giveCode': typeof contract42.giveCode;
  'people.listDoors': typeof contract42.listDoors;
  'people.enterOrder': typeof contract43.enterOrder;
  'people.extendOrder': typeof contract43.extendOrder;
  'people.liftOrder': typeof contract43.liftOrder;
  'people.listOrders': typeof contract43.listOrders;
  'people.readOwnData': typeof contract44.readOwnData;
  'people.listClasses': typeof contract46.listClasses;
  'people.listOrganisations': typeof contract46.listOrganisations;
  'people.listPupils': typeof contract46.listPupils;
  'people.listRegions': typeof contract46.listRegions;
  'people.listTowns': typeof contract46.listTowns;
  'people.promote': typeof contract47.promote;
  'people.readPromotion': typeof contract47.readPromotion;
  'people.undoPromotion': typeof contract47.undoPromotion;
  'people.addPurposeText': typeof contract48.addPurposeText;
  'people.listPurposes': typeof contract48.listPurposes;
  'people.listReaders': typeof contract49.listReaders;
  'people.answerRequest': typeof contract51.answerRequest;
  'people.askRequest': typeof contract51.askRequest;
  'people.listOwnRequests': typeof contract51.listOwnRequests;
  'people.listRequests': typeof contract51.listRequests;
  'people.withdrawRequest': typeof contract51.withdrawRequest;
  'people.listSchoolYears': typeof contract54.listSchoolYears;
  'people.listSchools': typeof contract54.listSchools;
  'people.setSchoolYear': typeof contract54.setSchoolYear;
  'people.setSystem': typeof contract54.setSystem;
  'people.askProof': typeof contract55.askProof;
  'people.listCast': typeof contract55.listCast;
  'people.listCounties': typeof contract55.listCounties;
  'people.pickRole': typeof contract55.pickRole;
  'people.proveSelf': typeof contract55.proveSelf;
  'people.readMe': typeof contract55.readMe;
  'people.setUp': typeof contract55.setUp;
  'people.signIn': typeof contract55.signIn;
  'people.signOut': typeof contract55.signOut;
  'people.takeRole': typeof contract55.takeRole;
  'people.listSignIns': typeof contract56.listSignIns;
  'people.listSchoolClasses': typeof contract57.listSchoolClasses;
  'people.moveStaff': typeof contract57.moveStaff;
  'people.addArea': typeof contract58.addArea;
  'people.compareTree': typeof contract58.compareTree;
  'people.endArea': typeof contract58.endArea;
  'people.placeMember': typeof contract58.placeMember;
  'people.readTree': typeof contract58.readTree;
  'resources.addLanguage': typeof contract59.addLanguage;
  'resources.listLanguages': typeof contract59.listLanguages;
  'resources.listProviders': typeof contract61.listProviders;
  'resources.readProvider': typeof contract61.readProvider;
  'resources.renewVetting': typeof contract61.renewVetting;
  'resources.addResource': typeof contract63.addResource;
  'resources.changeResource': typeof contract63.changeResource;
  'resources.listCategories': typeof contract63.listCategories;
  'resources.moveResource': typeof contract63.moveResource;
  'resources.readResource': typeof contract63.readResource;
  'resources.searchResources': typeof contract63.searchResources;
}

/** Where each endpoint is. */
export const table: Readonly<Record<keyof Endpoints, string>> = {
  'exports.approveExport': 'POST /api/exports/:id/approval',
  'exports.askExport': 'POST /api/exports',
  'exports.cancelExport': 'DELETE /api/exports/:id',
  'exports.fetchExport': 'GET /api/exports/:id/file',
  'exports.listExportKinds': 'GET /api/exports/kinds',
  'exports.listExports': 'GET /api/exports',
  'exports.listWaitingExports': 'GET /api/exports/waiting',
  'exports.refuseExport': 'POST /api/exports/:id/refusal',
  'intake.readLimit': 'GET /api/imports/limit',
  'intake.setLimit': 'PUT /api/imports/limit',
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
  'oversight.askPack': 'POST /api/minors-audits',
  'oversight.cancelPack': 'POST /api/minors-audits/:id/cancel',
  'oversight.downloadPackJson': 'GET /api/minors-audits/:id/json',
  'oversight.downloadPackPdf': 'GET /api/minors-audits/:id/pdf',
  'oversight.listPacks': 'GET /api/minors-audits',
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
  'people.answerAsking': 'POST /api/askings/:id/answer',
  'people.askPupil': 'POST /api/askings',
  'people.listAskings': 'GET /api/askings',
  'people.withdrawAsking': 'POST /api/askings/:id/withdraw',
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
  'people.downloadCertificateJson': 'GET /api/requests/:id/erasure/json',
  'people.downloadCertificatePdf': 'GET /api/requests/:id/erasure/pdf',
  'people.takeBackErasure': 'POST /api/requests/:id/erasure/take-back',
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
  'people.promote': 'POST /api/promotion',
  'people.readPromotion': 'GET /api/promotion',
  'people.undoPromotion': 'POST /api/promotion/undo',
  'people.addPurposeText': 'POST /api/purposes/texts',
  'people.listPurposes': 'GET /api/purposes',
  'people.listReaders': 'GET /api/pupils/:id/readers',
  'people.answerRequest': 'POST /api/requests/:id/answer',
  'people.askRequest': 'POST /api/children/:id/requests',
  'people.listOwnRequests': 'GET /api/children/:id/requests',
  'people.listRequests': 'GET /api/requests',
  'people.withdrawRequest': 'POST /api/requests/:id/withdraw',
  'people.listSchoolYears': 'GET /api/school-years',
  'people.listSchools': 'GET /api/schools',
  'people.setSchoolYear': 'PUT /api/school-years',
  'people.setSystem': 'PUT /api/schools/:id/system',
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
