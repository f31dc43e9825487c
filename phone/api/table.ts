// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract0 from '#modules/exports/contract/export.ts';
import type * as contract3 from '#modules/intake/contract/limit.ts';
import type * as contract5 from '#modules/intake/contract/run.ts';
import type * as contract7 from '#modules/messages/contract/notice.ts';
import type * as contract9 from '#modules/needs/contract/board.ts';
import type * as contract10 from '#modules/needs/contract/compare-runs.ts';
import type * as contract11 from '#modules/needs/contract/engagement.ts';
import type * as contract14 from '#modules/needs/contract/need.ts';
import type * as contract15 from '#modules/needs/contract/offer.ts';
import type * as contract17 from '#modules/needs/contract/run.ts';
import type * as contract18 from '#modules/needs/contract/scenario.ts';
import type * as contract20 from '#modules/needs/contract/why.ts';
import type * as contract21 from '#modules/notify/contract.ts';
import type * as contract22 from '#modules/oversight/contract/audit.ts';
import type * as contract23 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract25 from '#modules/oversight/contract/retention.ts';
import type * as contract26 from '#modules/oversight/contract/rules.ts';
import type * as contract27 from '#modules/people/contract/account.ts';
import type * as contract28 from '#modules/people/contract/appointment.ts';
import type * as contract29 from '#modules/people/contract/asking.ts';
import type * as contract31 from '#modules/people/contract/claim.ts';
import type * as contract32 from '#modules/people/contract/contact.ts';
import type * as contract33 from '#modules/people/contract/copy.ts';
import type * as contract34 from '#modules/people/contract/device.ts';
import type * as contract35 from '#modules/people/contract/erasure.ts';
import type * as contract36 from '#modules/people/contract/factor.ts';
import type * as contract37 from '#modules/people/contract/family.ts';
import type * as contract38 from '#modules/people/contract/glass.ts';
import type * as contract39 from '#modules/people/contract/grant.ts';
import type * as contract40 from '#modules/people/contract/guardian.ts';
import type * as contract41 from '#modules/people/contract/hold.ts';
import type * as contract42 from '#modules/people/contract/identity.ts';
import type * as contract43 from '#modules/people/contract/leaving.ts';
import type * as contract44 from '#modules/people/contract/look.ts';
import type * as contract45 from '#modules/people/contract/one-time-code.ts';
import type * as contract46 from '#modules/people/contract/order.ts';
import type * as contract47 from '#modules/people/contract/own-data.ts';
import type * as contract49 from '#modules/people/contract/place.ts';
import type * as contract50 from '#modules/people/contract/promotion.ts';
import type * as contract51 from '#modules/people/contract/purpose.ts';
import type * as contract52 from '#modules/people/contract/reader.ts';
import type * as contract54 from '#modules/people/contract/request.ts';
import type * as contract57 from '#modules/people/contract/school-year.ts';
import type * as contract58 from '#modules/people/contract/session.ts';
import type * as contract59 from '#modules/people/contract/sign-in-record.ts';
import type * as contract60 from '#modules/people/contract/staff.ts';
import type * as contract61 from '#modules/people/contract/tree.ts';
import type * as contract62 from '#modules/resources/contract/language.ts';
import type * as contract64 from '#modules/resources/contract/provider.ts';
import type * as contract66 from '#modules/resources/contract/resource.ts';

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
  'messages.answerNotice': typeof contract7.answerNotice;
  'messages.approveNotice': typeof contract7.approveNotice;
  'messages.cancelNotice': typeof contract7.cancelNotice;
  'messages.listNotices': typeof contract7.listNotices;
  'messages.listOpenReceipts': typeof contract7.listOpenReceipts;
  'messages.listSentNotices': typeof contract7.listSentNotices;
  'messages.listWaitingNotices': typeof contract7.listWaitingNotices;
  'messages.previewAudience': typeof contract7.previewAudience;
  'messages.readNotice': typeof contract7.readNotice;
  'messages.recallNotice': typeof contract7.recallNotice;
  'messages.refuseNotice': typeof contract7.refuseNotice;
  'messages.remindNotice': typeof contract7.remindNotice;
  'messages.sendNotice': typeof contract7.sendNotice;
  'needs.downloadBoard': typeof contract9.downloadBoard;
  'needs.readBoard': typeof contract9.readBoard;
  'needs.readOutlook': typeof contract9.readOutlook;
  'needs.compareRunRows': typeof contract10.compareRunRows;
  'needs.compareRuns': typeof contract10.compareRuns;
  'needs.cancelMeeting': typeof contract11.cancelMeeting;
  'needs.completeEngagement': typeof contract11.completeEngagement;
  'needs.confirmMeeting': typeof contract11.confirmMeeting;
  'needs.endEngagement': typeof contract11.endEngagement;
  'needs.giveFeedback': typeof contract11.giveFeedback;
  'needs.listEngagements': typeof contract11.listEngagements;
  'needs.proposeMeeting': typeof contract11.proposeMeeting;
  'needs.readEngagement': typeof contract11.readEngagement;
  'needs.listNeeds': typeof contract14.listNeeds;
  'needs.openNeed': typeof contract14.openNeed;
  'needs.readNeed': typeof contract14.readNeed;
  'needs.withdrawNeed': typeof contract14.withdrawNeed;
  'needs.answerOffer': typeof contract15.answerOffer;
  'needs.listOffers': typeof contract15.listOffers;
  'needs.readOffer': typeof contract15.readOffer;
  'needs.cancelRun': typeof contract17.cancelRun;
  'needs.checkRun': typeof contract17.checkRun;
  'needs.discardRun': typeof contract17.discardRun;
  'needs.listRuns': typeof contract17.listRuns;
  'needs.readRun': typeof contract17.readRun;
  'needs.readRunPins': typeof contract17.readRunPins;
  'needs.readRunRows': typeof contract17.readRunRows;
  'needs.releaseRun': typeof contract17.releaseRun;
  'needs.startRun': typeof contract17.startRun;
  'needs.readScenario': typeof contract18.readScenario;
  'needs.readNeedWhy': typeof contract20.readNeedWhy;
  'notify.listen': typeof contract21.listen;
  'notify.markRead': typeof contract21.markRead;
  'notify.readInbox': typeof contract21.readInbox;
  'notify.readInboxSummary': typeof contract21.readInboxSummary;
  'notify.setReminders': typeof contract21.setReminders;
  'oversight.readAuditState': typeof contract22.readAuditState;
  'oversight.searchAudit': typeof contract22.searchAudit;
  'oversight.verifyAudit': typeof contract22.verifyAudit;
  'oversight.askPack': typeof contract23.askPack;
  'oversight.cancelPack': typeof contract23.cancelPack;
  'oversight.downloadPackJson': typeof contract23.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract23.downloadPackPdf;
  'oversight.listPacks': typeof contract23.listPacks;
  'oversight.beginSweep': typeof contract25.beginSweep;
  'oversight.countDue': typeof contract25.countDue;
  'oversight.readRetention': typeof contract25.readRetention;
  'oversight.stopSweep': typeof contract25.stopSweep;
  'oversight.countSessions': typeof contract26.countSessions;
  'oversight.listRules': typeof contract26.listRules;
  'people.acceptInvitation': typeof contract27.acceptInvitation;
  'people.changePassword': typeof contract27.changePassword;
  'people.endSessions': typeof contract27.endSessions;
  'people.invite': typeof contract27.invite;
  'people.listPeople': typeof contract27.listPeople;
  'people.readInvitation': typeof contract27.readInvitation;
  'people.resetFactors': typeof contract27.resetFactors;
  'people.revokeInvitation': typeof contract27.revokeInvitation;
  'people.appoint': typeof contract28.appoint;
  'people.endAppointment': typeof contract28.endAppointment;
  'people.extendAppointment': typeof contract28.extendAppointment;
  'people.listAppointments': typeof contract28.listAppointments;
  'people.answerAsking': typeof contract29.answerAsking;
  'people.askPupil': typeof contract29.askPupil;
  'people.listAskings': typeof contract29.listAskings;
  'people.withdrawAsking': typeof contract29.withdrawAsking;
  'people.confirmClaim': typeof contract31.confirmClaim;
  'people.issueClaim': typeof contract31.issueClaim;
  'people.listClaims': typeof contract31.listClaims;
  'people.listOwnClaims': typeof contract31.listOwnClaims;
  'people.makeClaim': typeof contract31.makeClaim;
  'people.readClaim': typeof contract31.readClaim;
  'people.refuseClaim': typeof contract31.refuseClaim;
  'people.addContact': typeof contract32.addContact;
  'people.endContact': typeof contract32.endContact;
  'people.listContacts': typeof contract32.listContacts;
  'people.listLookedAfter': typeof contract32.listLookedAfter;
  'people.listWorkers': typeof contract32.listWorkers;
  'people.askCopy': typeof contract33.askCopy;
  'people.downloadCopyJson': typeof contract33.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract33.downloadCopyPdf;
  'people.readCopy': typeof contract33.readCopy;
  'people.endDevice': typeof contract34.endDevice;
  'people.endOtherDevices': typeof contract34.endOtherDevices;
  'people.listDevices': typeof contract34.listDevices;
  'people.downloadCertificateJson': typeof contract35.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract35.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract35.takeBackErasure;
  'people.addPasskey': typeof contract36.addPasskey;
  'people.askPasskey': typeof contract36.askPasskey;
  'people.beginCode': typeof contract36.beginCode;
  'people.beginPasskey': typeof contract36.beginPasskey;
  'people.confirmCode': typeof contract36.confirmCode;
  'people.finishSignIn': typeof contract36.finishSignIn;
  'people.listFactors': typeof contract36.listFactors;
  'people.removeFactor': typeof contract36.removeFactor;
  'people.renewRecoveryCodes': typeof contract36.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract36.signInWithPasskey;
  'people.decideConsent': typeof contract37.decideConsent;
  'people.listChildren': typeof contract37.listChildren;
  'people.readStops': typeof contract37.readStops;
  'people.deferGlass': typeof contract38.deferGlass;
  'people.listGlass': typeof contract38.listGlass;
  'people.openGlass': typeof contract38.openGlass;
  'people.reviewGlass': typeof contract38.reviewGlass;
  'people.askGrant': typeof contract39.askGrant;
  'people.decideGrant': typeof contract39.decideGrant;
  'people.endGrant': typeof contract39.endGrant;
  'people.endLending': typeof contract39.endLending;
  'people.lendRole': typeof contract39.lendRole;
  'people.listGrantRequests': typeof contract39.listGrantRequests;
  'people.listGrants': typeof contract39.listGrants;
  'people.listLendings': typeof contract39.listLendings;
  'people.rescopeGrant': typeof contract39.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract39.withdrawGrantRequest;
  'people.endGuardianship': typeof contract40.endGuardianship;
  'people.listFellowGuardians': typeof contract40.listFellowGuardians;
  'people.listGuardians': typeof contract40.listGuardians;
  'people.nameChildren': typeof contract40.nameChildren;
  'people.askHoldEnd': typeof contract41.askHoldEnd;
  'people.endHold': typeof contract41.endHold;
  'people.layHold': typeof contract41.layHold;
  'people.listHolds': typeof contract41.listHolds;
  'people.renewHold': typeof contract41.renewHold;
  'people.beginAtIssuer': typeof contract42.beginAtIssuer;
  'people.beginLink': typeof contract42.beginLink;
  'people.finishAtIssuer': typeof contract42.finishAtIssuer;
  'people.finishLink': typeof contract42.finishLink;
  'people.listIdentities': typeof contract42.listIdentities;
  'people.removeIdentity': typeof contract42.removeIdentity;
  'people.welcomeAtIssuer': typeof contract42.welcomeAtIssuer;
  'people.enrol': typeof contract43.enrol;
  'people.leave': typeof contract43.leave;
  'people.listLeavings': typeof contract43.listLeavings;
  'people.listMembers': typeof contract43.listMembers;
  'people.refuseLeaving': typeof contract43.refuseLeaving;
  'people.withdrawLeaving': typeof contract43.withdrawLeaving;
  'people.listLooks': typeof contract44.listLooks;
  'people.askForCode': typeof contract45.askForCode;
  'people.giveCode': typeof contract45.giveCode;
  'people.listDoors': typeof contract45.listDoors;
  'people.enterOrder': typeof contract46.enterOrder;
  'people.extendOrder': typeof contract46.extendOrder;
  'people.liftOrder': typeof contract46.liftOrder;
  'people.listOrders': typeof contract46.listOrders;
  'people.readOwnData': typeof contract47.readOwnData;
  'people.listClasses': typeof contract49.listClasses;
  'people.listOrganisations': typeof contract49.listOrganisations;
  'people.listPupils': typeof contract49.listPupils;
  'people.listRegions': typeof contract49.listRegions;
  'people.listTowns': typeof contract49.listTowns;
  'people.promote': typeof contract50.promote;
  'people.readPromotion': typeof contract50.readPromotion;
  'people.undoPromotion': typeof contract50.undoPromotion;
  'people.addPurposeText': typeof contract51.addPurposeText;
  'people.listPurposes': typeof contract51.listPurposes;
  'people.listReaders': typeof contract52.listReaders;
  'people.answerRequest': typeof contract54.answerRequest;
  'people.askRequest': typeof contract54.askRequest;
  'people.listOwnRequests': typeof contract54.listOwnRequests;
  'people.listRequests': typeof contract54.listRequests;
  'people.withdrawRequest': typeof contract54.withdrawRequest;
  'people.listSchoolYears': typeof contract57.listSchoolYears;
  'people.listSchools': typeof contract57.listSchools;
  'people.setSchoolYear': typeof contract57.setSchoolYear;
  'people.setSystem': typeof contract57.setSystem;
  'people.askProof': typeof contract58.askProof;
  'people.listCast': typeof contract58.listCast;
  'people.listCounties': typeof contract58.listCounties;
  'people.pickRole': typeof contract58.pickRole;
  'people.proveSelf': typeof contract58.proveSelf;
  'people.readMe': typeof contract58.readMe;
  'people.setUp': typeof contract58.setUp;
  'people.signIn': typeof contract58.signIn;
  'people.signOut': typeof contract58.signOut;
  'people.takeRole': typeof contract58.takeRole;
  'people.listSignIns': typeof contract59.listSignIns;
  'people.listSchoolClasses': typeof contract60.listSchoolClasses;
  'people.moveStaff': typeof contract60.moveStaff;
  'people.addArea': typeof contract61.addArea;
  'people.compareTree': typeof contract61.compareTree;
  'people.endArea': typeof contract61.endArea;
  'people.placeMember': typeof contract61.placeMember;
  'people.readTree': typeof contract61.readTree;
  'resources.addLanguage': typeof contract62.addLanguage;
  'resources.listLanguages': typeof contract62.listLanguages;
  'resources.listProviders': typeof contract64.listProviders;
  'resources.readProvider': typeof contract64.readProvider;
  'resources.renewVetting': typeof contract64.renewVetting;
  'resources.addResource': typeof contract66.addResource;
  'resources.changeResource': typeof contract66.changeResource;
  'resources.listCategories': typeof contract66.listCategories;
  'resources.moveResource': typeof contract66.moveResource;
  'resources.readResource': typeof contract66.readResource;
  'resources.searchResources': typeof contract66.searchResources;
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
  'messages.answerNotice': 'POST /api/notices/:id/receipt',
  'messages.approveNotice': 'POST /api/notices/:id/approval',
  'messages.cancelNotice': 'DELETE /api/notices/:id',
  'messages.listNotices': 'GET /api/notices',
  'messages.listOpenReceipts': 'GET /api/notices/:id/open',
  'messages.listSentNotices': 'GET /api/notices/sent',
  'messages.listWaitingNotices': 'GET /api/notices/waiting',
  'messages.previewAudience': 'POST /api/notices/preview',
  'messages.readNotice': 'GET /api/notices/:id',
  'messages.recallNotice': 'POST /api/notices/:id/recall',
  'messages.refuseNotice': 'POST /api/notices/:id/refusal',
  'messages.remindNotice': 'POST /api/notices/:id/reminder',
  'messages.sendNotice': 'POST /api/notices',
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
  'messages.answerNotice': ['signed_in'],
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
  'messages.listNotices': ['signed_in'],
  'messages.readNotice': ['signed_in'],
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
