// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract0 from '#modules/exports/contract/export.ts';
import type * as contract3 from '#modules/intake/contract/limit.ts';
import type * as contract5 from '#modules/intake/contract/run.ts';
import type * as contract7 from '#modules/messages/contract/column.ts';
import type * as contract8 from '#modules/messages/contract/comment.ts';
import type * as contract9 from '#modules/messages/contract/conversation.ts';
import type * as contract11 from '#modules/messages/contract/moderation.ts';
import type * as contract12 from '#modules/messages/contract/notice.ts';
import type * as contract13 from '#modules/messages/contract/post.ts';
import type * as contract14 from '#modules/messages/contract/public-page.ts';
import type * as contract16 from '#modules/needs/contract/board.ts';
import type * as contract17 from '#modules/needs/contract/compare-runs.ts';
import type * as contract18 from '#modules/needs/contract/engagement.ts';
import type * as contract21 from '#modules/needs/contract/need.ts';
import type * as contract22 from '#modules/needs/contract/offer.ts';
import type * as contract24 from '#modules/needs/contract/run.ts';
import type * as contract25 from '#modules/needs/contract/scenario.ts';
import type * as contract27 from '#modules/needs/contract/why.ts';
import type * as contract28 from '#modules/notify/contract.ts';
import type * as contract29 from '#modules/oversight/contract/audit.ts';
import type * as contract30 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract32 from '#modules/oversight/contract/retention.ts';
import type * as contract33 from '#modules/oversight/contract/rules.ts';
import type * as contract34 from '#modules/people/contract/account.ts';
import type * as contract35 from '#modules/people/contract/appointment.ts';
import type * as contract36 from '#modules/people/contract/asking.ts';
import type * as contract38 from '#modules/people/contract/claim.ts';
import type * as contract39 from '#modules/people/contract/contact.ts';
import type * as contract40 from '#modules/people/contract/copy.ts';
import type * as contract41 from '#modules/people/contract/device.ts';
import type * as contract42 from '#modules/people/contract/erasure.ts';
import type * as contract43 from '#modules/people/contract/factor.ts';
import type * as contract44 from '#modules/people/contract/family.ts';
import type * as contract45 from '#modules/people/contract/glass.ts';
import type * as contract46 from '#modules/people/contract/grant.ts';
import type * as contract47 from '#modules/people/contract/guardian.ts';
import type * as contract48 from '#modules/people/contract/hold.ts';
import type * as contract49 from '#modules/people/contract/identity.ts';
import type * as contract50 from '#modules/people/contract/leaving.ts';
import type * as contract51 from '#modules/people/contract/look.ts';
import type * as contract52 from '#modules/people/contract/one-time-code.ts';
import type * as contract53 from '#modules/people/contract/order.ts';
import type * as contract54 from '#modules/people/contract/own-data.ts';
import type * as contract56 from '#modules/people/contract/place.ts';
import type * as contract57 from '#modules/people/contract/promotion.ts';
import type * as contract58 from '#modules/people/contract/purpose.ts';
import type * as contract59 from '#modules/people/contract/reader.ts';
import type * as contract61 from '#modules/people/contract/request.ts';
import type * as contract64 from '#modules/people/contract/school-year.ts';
import type * as contract65 from '#modules/people/contract/session.ts';
import type * as contract66 from '#modules/people/contract/sign-in-record.ts';
import type * as contract67 from '#modules/people/contract/staff.ts';
import type * as contract68 from '#modules/people/contract/tree.ts';
import type * as contract69 from '#modules/resources/contract/language.ts';
import type * as contract71 from '#modules/resources/contract/provider.ts';
import type * as contract73 from '#modules/resources/contract/resource.ts';

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
  'messages.changeColumn': typeof contract7.changeColumn;
  'messages.followColumn': typeof contract7.followColumn;
  'messages.listColumns': typeof contract7.listColumns;
  'messages.openColumn': typeof contract7.openColumn;
  'messages.decideComment': typeof contract8.decideComment;
  'messages.listComments': typeof contract8.listComments;
  'messages.listHeldComments': typeof contract8.listHeldComments;
  'messages.withdrawComment': typeof contract8.withdrawComment;
  'messages.writeComment': typeof contract8.writeComment;
  'messages.editMessage': typeof contract9.editMessage;
  'messages.listConversations': typeof contract9.listConversations;
  'messages.listMessages': typeof contract9.listMessages;
  'messages.listTalkPartners': typeof contract9.listTalkPartners;
  'messages.noteRead': typeof contract9.noteRead;
  'messages.openConversation': typeof contract9.openConversation;
  'messages.readConversation': typeof contract9.readConversation;
  'messages.withdrawMessage': typeof contract9.withdrawMessage;
  'messages.writeMessage': typeof contract9.writeMessage;
  'messages.appealModeration': typeof contract11.appealModeration;
  'messages.decideModeration': typeof contract11.decideModeration;
  'messages.heedConcern': typeof contract11.heedConcern;
  'messages.listConcerns': typeof contract11.listConcerns;
  'messages.listModeration': typeof contract11.listModeration;
  'messages.reportMessage': typeof contract11.reportMessage;
  'messages.answerNotice': typeof contract12.answerNotice;
  'messages.approveNotice': typeof contract12.approveNotice;
  'messages.cancelNotice': typeof contract12.cancelNotice;
  'messages.listNoticePlaces': typeof contract12.listNoticePlaces;
  'messages.listNotices': typeof contract12.listNotices;
  'messages.listOpenReceipts': typeof contract12.listOpenReceipts;
  'messages.listSentNotices': typeof contract12.listSentNotices;
  'messages.listWaitingNotices': typeof contract12.listWaitingNotices;
  'messages.previewAudience': typeof contract12.previewAudience;
  'messages.readNotice': typeof contract12.readNotice;
  'messages.recallNotice': typeof contract12.recallNotice;
  'messages.refuseNotice': typeof contract12.refuseNotice;
  'messages.remindNotice': typeof contract12.remindNotice;
  'messages.sendNotice': typeof contract12.sendNotice;
  'messages.approvePost': typeof contract13.approvePost;
  'messages.changePost': typeof contract13.changePost;
  'messages.likePost': typeof contract13.likePost;
  'messages.listOwnPosts': typeof contract13.listOwnPosts;
  'messages.listPosts': typeof contract13.listPosts;
  'messages.listWaitingPosts': typeof contract13.listWaitingPosts;
  'messages.readPost': typeof contract13.readPost;
  'messages.readVersion': typeof contract13.readVersion;
  'messages.readWriting': typeof contract13.readWriting;
  'messages.returnPost': typeof contract13.returnPost;
  'messages.searchPosts': typeof contract13.searchPosts;
  'messages.submitPost': typeof contract13.submitPost;
  'messages.withdrawPost': typeof contract13.withdrawPost;
  'messages.writePost': typeof contract13.writePost;
  'messages.readPublicColumn': typeof contract14.readPublicColumn;
  'messages.readPublicFeed': typeof contract14.readPublicFeed;
  'messages.readPublicPost': typeof contract14.readPublicPost;
  'needs.downloadBoard': typeof contract16.downloadBoard;
  'needs.readBoard': typeof contract16.readBoard;
  'needs.readOutlook': typeof contract16.readOutlook;
  'needs.compareRunRows': typeof contract17.compareRunRows;
  'needs.compareRuns': typeof contract17.compareRuns;
  'needs.cancelMeeting': typeof contract18.cancelMeeting;
  'needs.completeEngagement': typeof contract18.completeEngagement;
  'needs.confirmMeeting': typeof contract18.confirmMeeting;
  'needs.endEngagement': typeof contract18.endEngagement;
  'needs.giveFeedback': typeof contract18.giveFeedback;
  'needs.listEngagements': typeof contract18.listEngagements;
  'needs.proposeMeeting': typeof contract18.proposeMeeting;
  'needs.readEngagement': typeof contract18.readEngagement;
  'needs.listNeeds': typeof contract21.listNeeds;
  'needs.openNeed': typeof contract21.openNeed;
  'needs.readNeed': typeof contract21.readNeed;
  'needs.withdrawNeed': typeof contract21.withdrawNeed;
  'needs.answerOffer': typeof contract22.answerOffer;
  'needs.listOffers': typeof contract22.listOffers;
  'needs.readOffer': typeof contract22.readOffer;
  'needs.cancelRun': typeof contract24.cancelRun;
  'needs.checkRun': typeof contract24.checkRun;
  'needs.discardRun': typeof contract24.discardRun;
  'needs.listRuns': typeof contract24.listRuns;
  'needs.readRun': typeof contract24.readRun;
  'needs.readRunPins': typeof contract24.readRunPins;
  'needs.readRunRows': typeof contract24.readRunRows;
  'needs.releaseRun': typeof contract24.releaseRun;
  'needs.startRun': typeof contract24.startRun;
  'needs.readScenario': typeof contract25.readScenario;
  'needs.readNeedWhy': typeof contract27.readNeedWhy;
  'notify.addDevice': typeof contract28.addDevice;
  'notify.dropDead': typeof contract28.dropDead;
  'notify.endDevice': typeof contract28.endDevice;
  'notify.listDead': typeof contract28.listDead;
  'notify.listen': typeof contract28.listen;
  'notify.markRead': typeof contract28.markRead;
  'notify.readInbox': typeof contract28.readInbox;
  'notify.readInboxSummary': typeof contract28.readInboxSummary;
  'notify.readWays': typeof contract28.readWays;
  'notify.retryDead': typeof contract28.retryDead;
  'notify.setReminders': typeof contract28.setReminders;
  'notify.setWays': typeof contract28.setWays;
  'oversight.readAuditState': typeof contract29.readAuditState;
  'oversight.searchAudit': typeof contract29.searchAudit;
  'oversight.verifyAudit': typeof contract29.verifyAudit;
  'oversight.askPack': typeof contract30.askPack;
  'oversight.cancelPack': typeof contract30.cancelPack;
  'oversight.downloadPackJson': typeof contract30.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract30.downloadPackPdf;
  'oversight.listPacks': typeof contract30.listPacks;
  'oversight.beginSweep': typeof contract32.beginSweep;
  'oversight.countDue': typeof contract32.countDue;
  'oversight.readRetention': typeof contract32.readRetention;
  'oversight.stopSweep': typeof contract32.stopSweep;
  'oversight.countSessions': typeof contract33.countSessions;
  'oversight.listRules': typeof contract33.listRules;
  'people.acceptInvitation': typeof contract34.acceptInvitation;
  'people.changePassword': typeof contract34.changePassword;
  'people.endSessions': typeof contract34.endSessions;
  'people.invite': typeof contract34.invite;
  'people.listPeople': typeof contract34.listPeople;
  'people.readInvitation': typeof contract34.readInvitation;
  'people.resetFactors': typeof contract34.resetFactors;
  'people.revokeInvitation': typeof contract34.revokeInvitation;
  'people.appoint': typeof contract35.appoint;
  'people.endAppointment': typeof contract35.endAppointment;
  'people.extendAppointment': typeof contract35.extendAppointment;
  'people.listAppointments': typeof contract35.listAppointments;
  'people.answerAsking': typeof contract36.answerAsking;
  'people.askPupil': typeof contract36.askPupil;
  'people.listAskings': typeof contract36.listAskings;
  'people.withdrawAsking': typeof contract36.withdrawAsking;
  'people.confirmClaim': typeof contract38.confirmClaim;
  'people.issueClaim': typeof contract38.issueClaim;
  'people.listClaims': typeof contract38.listClaims;
  'people.listOwnClaims': typeof contract38.listOwnClaims;
  'people.makeClaim': typeof contract38.makeClaim;
  'people.readClaim': typeof contract38.readClaim;
  'people.refuseClaim': typeof contract38.refuseClaim;
  'people.addContact': typeof contract39.addContact;
  'people.endContact': typeof contract39.endContact;
  'people.listContacts': typeof contract39.listContacts;
  'people.listLookedAfter': typeof contract39.listLookedAfter;
  'people.listWorkers': typeof contract39.listWorkers;
  'people.askCopy': typeof contract40.askCopy;
  'people.downloadCopyJson': typeof contract40.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract40.downloadCopyPdf;
  'people.readCopy': typeof contract40.readCopy;
  'people.endDevice': typeof contract41.endDevice;
  'people.endOtherDevices': typeof contract41.endOtherDevices;
  'people.listDevices': typeof contract41.listDevices;
  'people.downloadCertificateJson': typeof contract42.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract42.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract42.takeBackErasure;
  'people.addPasskey': typeof contract43.addPasskey;
  'people.askPasskey': typeof contract43.askPasskey;
  'people.beginCode': typeof contract43.beginCode;
  'people.beginPasskey': typeof contract43.beginPasskey;
  'people.confirmCode': typeof contract43.confirmCode;
  'people.finishSignIn': typeof contract43.finishSignIn;
  'people.listFactors': typeof contract43.listFactors;
  'people.removeFactor': typeof contract43.removeFactor;
  'people.renewRecoveryCodes': typeof contract43.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract43.signInWithPasskey;
  'people.decideConsent': typeof contract44.decideConsent;
  'people.listChildren': typeof contract44.listChildren;
  'people.readStops': typeof contract44.readStops;
  'people.deferGlass': typeof contract45.deferGlass;
  'people.listGlass': typeof contract45.listGlass;
  'people.openGlass': typeof contract45.openGlass;
  'people.reviewGlass': typeof contract45.reviewGlass;
  'people.askGrant': typeof contract46.askGrant;
  'people.decideGrant': typeof contract46.decideGrant;
  'people.endGrant': typeof contract46.endGrant;
  'people.endLending': typeof contract46.endLending;
  'people.lendRole': typeof contract46.lendRole;
  'people.listGrantRequests': typeof contract46.listGrantRequests;
  'people.listGrants': typeof contract46.listGrants;
  'people.listLendings': typeof contract46.listLendings;
  'people.rescopeGrant': typeof contract46.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract46.withdrawGrantRequest;
  'people.endGuardianship': typeof contract47.endGuardianship;
  'people.listFellowGuardians': typeof contract47.listFellowGuardians;
  'people.listGuardians': typeof contract47.listGuardians;
  'people.nameChildren': typeof contract47.nameChildren;
  'people.askHoldEnd': typeof contract48.askHoldEnd;
  'people.endHold': typeof contract48.endHold;
  'people.layHold': typeof contract48.layHold;
  'people.listHolds': typeof contract48.listHolds;
  'people.renewHold': typeof contract48.renewHold;
  'people.beginAtIssuer': typeof contract49.beginAtIssuer;
  'people.beginLink': typeof contract49.beginLink;
  'people.finishAtIssuer': typeof contract49.finishAtIssuer;
  'people.finishLink': typeof contract49.finishLink;
  'people.listIdentities': typeof contract49.listIdentities;
  'people.removeIdentity': typeof contract49.removeIdentity;
  'people.welcomeAtIssuer': typeof contract49.welcomeAtIssuer;
  'people.enrol': typeof contract50.enrol;
  'people.leave': typeof contract50.leave;
  'people.listLeavings': typeof contract50.listLeavings;
  'people.listMembers': typeof contract50.listMembers;
  'people.refuseLeaving': typeof contract50.refuseLeaving;
  'people.withdrawLeaving': typeof contract50.withdrawLeaving;
  'people.listLooks': typeof contract51.listLooks;
  'people.askForCode': typeof contract52.askForCode;
  'people.giveCode': typeof contract52.giveCode;
  'people.listDoors': typeof contract52.listDoors;
  'people.enterOrder': typeof contract53.enterOrder;
  'people.extendOrder': typeof contract53.extendOrder;
  'people.liftOrder': typeof contract53.liftOrder;
  'people.listOrders': typeof contract53.listOrders;
  'people.readOwnData': typeof contract54.readOwnData;
  'people.listClasses': typeof contract56.listClasses;
  'people.listOrganisations': typeof contract56.listOrganisations;
  'people.listPupils': typeof contract56.listPupils;
  'people.listRegions': typeof contract56.listRegions;
  'people.listTowns': typeof contract56.listTowns;
  'people.promote': typeof contract57.promote;
  'people.readPromotion': typeof contract57.readPromotion;
  'people.undoPromotion': typeof contract57.undoPromotion;
  'people.addPurposeText': typeof contract58.addPurposeText;
  'people.listPurposes': typeof contract58.listPurposes;
  'people.listReaders': typeof contract59.listReaders;
  'people.answerRequest': typeof contract61.answerRequest;
  'people.askRequest': typeof contract61.askRequest;
  'people.listOwnRequests': typeof contract61.listOwnRequests;
  'people.listRequests': typeof contract61.listRequests;
  'people.withdrawRequest': typeof contract61.withdrawRequest;
  'people.listSchoolYears': typeof contract64.listSchoolYears;
  'people.listSchools': typeof contract64.listSchools;
  'people.setSchoolYear': typeof contract64.setSchoolYear;
  'people.setSystem': typeof contract64.setSystem;
  'people.askProof': typeof contract65.askProof;
  'people.listCast': typeof contract65.listCast;
  'people.listCounties': typeof contract65.listCounties;
  'people.pickRole': typeof contract65.pickRole;
  'people.proveSelf': typeof contract65.proveSelf;
  'people.readMe': typeof contract65.readMe;
  'people.setUp': typeof contract65.setUp;
  'people.signIn': typeof contract65.signIn;
  'people.signOut': typeof contract65.signOut;
  'people.takeRole': typeof contract65.takeRole;
  'people.listSignIns': typeof contract66.listSignIns;
  'people.listSchoolClasses': typeof contract67.listSchoolClasses;
  'people.moveStaff': typeof contract67.moveStaff;
  'people.addArea': typeof contract68.addArea;
  'people.compareTree': typeof contract68.compareTree;
  'people.endArea': typeof contract68.endArea;
  'people.placeMember': typeof contract68.placeMember;
  'people.readTree': typeof contract68.readTree;
  'resources.addLanguage': typeof contract69.addLanguage;
  'resources.listLanguages': typeof contract69.listLanguages;
  'resources.listProviders': typeof contract71.listProviders;
  'resources.readProvider': typeof contract71.readProvider;
  'resources.renewVetting': typeof contract71.renewVetting;
  'resources.addResource': typeof contract73.addResource;
  'resources.changeResource': typeof contract73.changeResource;
  'resources.listCategories': typeof contract73.listCategories;
  'resources.moveResource': typeof contract73.moveResource;
  'resources.readResource': typeof contract73.readResource;
  'resources.searchResources': typeof contract73.searchResources;
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
  'messages.changeColumn': 'PUT /api/columns/:id',
  'messages.followColumn': 'PUT /api/columns/:id/following',
  'messages.listColumns': 'GET /api/columns',
  'messages.openColumn': 'POST /api/columns',
  'messages.decideComment': 'POST /api/comments/:id/decision',
  'messages.listComments': 'GET /api/posts/:id/comments',
  'messages.listHeldComments': 'GET /api/comments/held',
  'messages.withdrawComment': 'DELETE /api/comments/:id',
  'messages.writeComment': 'POST /api/posts/:id/comments',
  'messages.editMessage': 'PUT /api/messages/:id',
  'messages.listConversations': 'GET /api/conversations',
  'messages.listMessages': 'GET /api/conversations/:id/messages',
  'messages.listTalkPartners': 'GET /api/pupils/:id/talk-partners',
  'messages.noteRead': 'POST /api/conversations/:id/reading',
  'messages.openConversation': 'POST /api/conversations',
  'messages.readConversation': 'GET /api/conversations/:id',
  'messages.withdrawMessage': 'DELETE /api/messages/:id',
  'messages.writeMessage': 'POST /api/conversations/:id/messages',
  'messages.appealModeration': 'POST /api/messages/:id/appeal',
  'messages.decideModeration': 'POST /api/moderation/:id/decision',
  'messages.heedConcern': 'POST /api/concerns/:id/heeding',
  'messages.listConcerns': 'GET /api/concerns',
  'messages.listModeration': 'GET /api/moderation',
  'messages.reportMessage': 'POST /api/messages/:id/report',
  'messages.answerNotice': 'POST /api/notices/:id/receipt',
  'messages.approveNotice': 'POST /api/notices/:id/approval',
  'messages.cancelNotice': 'DELETE /api/notices/:id',
  'messages.listNoticePlaces': 'GET /api/notices/places',
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
  'messages.approvePost': 'POST /api/posts/:id/approval',
  'messages.changePost': 'PUT /api/posts/:id',
  'messages.likePost': 'PUT /api/posts/:id/like',
  'messages.listOwnPosts': 'GET /api/posts/own',
  'messages.listPosts': 'GET /api/posts',
  'messages.listWaitingPosts': 'GET /api/posts/waiting',
  'messages.readPost': 'GET /api/posts/:id',
  'messages.readVersion': 'GET /api/posts/:id/version',
  'messages.readWriting': 'GET /api/posts/:id/writing',
  'messages.returnPost': 'POST /api/posts/:id/return',
  'messages.searchPosts': 'GET /api/posts/search',
  'messages.submitPost': 'POST /api/posts/:id/submission',
  'messages.withdrawPost': 'POST /api/posts/:id/withdrawal',
  'messages.writePost': 'POST /api/posts',
  'messages.readPublicColumn': 'GET /p/:county/columns/:column',
  'messages.readPublicFeed': 'GET /p/:county/columns/:column/feed.xml',
  'messages.readPublicPost': 'GET /p/:county/:post',
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
  'notify.addDevice': 'POST /api/inbox/devices',
  'notify.dropDead': 'POST /api/deliveries/:id/drop',
  'notify.endDevice': 'POST /api/inbox/devices/end',
  'notify.listDead': 'GET /api/deliveries/dead',
  'notify.listen': 'GET /api/stream',
  'notify.markRead': 'POST /api/inbox/read',
  'notify.readInbox': 'GET /api/inbox',
  'notify.readInboxSummary': 'GET /api/inbox/summary',
  'notify.readWays': 'GET /api/inbox/ways',
  'notify.retryDead': 'POST /api/deliveries/:id/retry',
  'notify.setReminders': 'PUT /api/inbox/reminders',
  'notify.setWays': 'PUT /api/inbox/ways',
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
  'messages.noteRead': ['homeroom', 'teacher', 'guardian'],
  'messages.writeMessage': ['homeroom', 'teacher', 'guardian'],
  'messages.appealModeration': ['homeroom', 'teacher', 'guardian'],
  'messages.reportMessage': ['homeroom', 'teacher', 'guardian'],
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
  'notify.addDevice': ['signed_in'],
  'notify.endDevice': ['signed_in'],
  'notify.markRead': ['signed_in'],
  'notify.setReminders': ['signed_in'],
  'notify.setWays': ['signed_in'],
  'people.decideConsent': ['guardian', 'pupil'],
  'resources.moveResource': ['community_worker', 'provider_admin', 'volunteer'],
});

/** The readings whose last reply may be kept on the phone, and in which roles. */
export const kept = inRoles({
  'messages.listConversations': ['homeroom', 'teacher', 'guardian'],
  'messages.listMessages': ['homeroom', 'teacher', 'guardian'],
  'messages.readConversation': ['homeroom', 'teacher', 'guardian'],
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
  'notify.readWays': ['signed_in'],
  'people.listChildren': ['guardian', 'pupil'],
  'people.listFellowGuardians': ['guardian'],
  'people.listClasses': ['school_leader', 'homeroom', 'teacher', 'counsellor'],
  'people.listPurposes': ['signed_in'],
  'people.readMe': ['signed_in'],
  'resources.listLanguages': ['signed_in'],
  'resources.listCategories': ['signed_in'],
  'resources.searchResources': ['signed_in'],
});
