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
import type * as contract17 from '#modules/needs/contract/board.ts';
import type * as contract18 from '#modules/needs/contract/compare-runs.ts';
import type * as contract19 from '#modules/needs/contract/engagement.ts';
import type * as contract22 from '#modules/needs/contract/need.ts';
import type * as contract23 from '#modules/needs/contract/offer.ts';
import type * as contract25 from '#modules/needs/contract/run.ts';
import type * as contract26 from '#modules/needs/contract/scenario.ts';
import type * as contract28 from '#modules/needs/contract/why.ts';
import type * as contract29 from '#modules/notify/contract.ts';
import type * as contract30 from '#modules/oversight/contract/audit.ts';
import type * as contract31 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract33 from '#modules/oversight/contract/retention.ts';
import type * as contract34 from '#modules/oversight/contract/rules.ts';
import type * as contract35 from '#modules/people/contract/account.ts';
import type * as contract36 from '#modules/people/contract/appointment.ts';
import type * as contract37 from '#modules/people/contract/asking.ts';
import type * as contract39 from '#modules/people/contract/claim.ts';
import type * as contract40 from '#modules/people/contract/contact.ts';
import type * as contract41 from '#modules/people/contract/copy.ts';
import type * as contract42 from '#modules/people/contract/device.ts';
import type * as contract43 from '#modules/people/contract/erasure.ts';
import type * as contract44 from '#modules/people/contract/factor.ts';
import type * as contract45 from '#modules/people/contract/family.ts';
import type * as contract46 from '#modules/people/contract/glass.ts';
import type * as contract47 from '#modules/people/contract/grant.ts';
import type * as contract48 from '#modules/people/contract/guardian.ts';
import type * as contract49 from '#modules/people/contract/hold.ts';
import type * as contract50 from '#modules/people/contract/identity.ts';
import type * as contract51 from '#modules/people/contract/leaving.ts';
import type * as contract52 from '#modules/people/contract/look.ts';
import type * as contract53 from '#modules/people/contract/one-time-code.ts';
import type * as contract54 from '#modules/people/contract/order.ts';
import type * as contract55 from '#modules/people/contract/own-data.ts';
import type * as contract57 from '#modules/people/contract/place.ts';
import type * as contract58 from '#modules/people/contract/promotion.ts';
import type * as contract59 from '#modules/people/contract/purpose.ts';
import type * as contract60 from '#modules/people/contract/reader.ts';
import type * as contract62 from '#modules/people/contract/request.ts';
import type * as contract65 from '#modules/people/contract/school-year.ts';
import type * as contract66 from '#modules/people/contract/session.ts';
import type * as contract67 from '#modules/people/contract/sign-in-record.ts';
import type * as contract68 from '#modules/people/contract/staff.ts';
import type * as contract69 from '#modules/people/contract/tree.ts';
import type * as contract70 from '#modules/resources/contract/language.ts';
import type * as contract72 from '#modules/resources/contract/provider.ts';
import type * as contract74 from '#modules/resources/contract/resource.ts';

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
  'messages.searchNotices': typeof contract12.searchNotices;
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
  'needs.downloadBoard': typeof contract17.downloadBoard;
  'needs.readBoard': typeof contract17.readBoard;
  'needs.readOutlook': typeof contract17.readOutlook;
  'needs.compareRunRows': typeof contract18.compareRunRows;
  'needs.compareRuns': typeof contract18.compareRuns;
  'needs.cancelMeeting': typeof contract19.cancelMeeting;
  'needs.completeEngagement': typeof contract19.completeEngagement;
  'needs.confirmMeeting': typeof contract19.confirmMeeting;
  'needs.endEngagement': typeof contract19.endEngagement;
  'needs.giveFeedback': typeof contract19.giveFeedback;
  'needs.listEngagements': typeof contract19.listEngagements;
  'needs.proposeMeeting': typeof contract19.proposeMeeting;
  'needs.readEngagement': typeof contract19.readEngagement;
  'needs.listNeeds': typeof contract22.listNeeds;
  'needs.openNeed': typeof contract22.openNeed;
  'needs.readNeed': typeof contract22.readNeed;
  'needs.withdrawNeed': typeof contract22.withdrawNeed;
  'needs.answerOffer': typeof contract23.answerOffer;
  'needs.listOffers': typeof contract23.listOffers;
  'needs.readOffer': typeof contract23.readOffer;
  'needs.cancelRun': typeof contract25.cancelRun;
  'needs.checkRun': typeof contract25.checkRun;
  'needs.discardRun': typeof contract25.discardRun;
  'needs.listRuns': typeof contract25.listRuns;
  'needs.readRun': typeof contract25.readRun;
  'needs.readRunPins': typeof contract25.readRunPins;
  'needs.readRunRows': typeof contract25.readRunRows;
  'needs.releaseRun': typeof contract25.releaseRun;
  'needs.startRun': typeof contract25.startRun;
  'needs.readScenario': typeof contract26.readScenario;
  'needs.readNeedWhy': typeof contract28.readNeedWhy;
  'notify.addDevice': typeof contract29.addDevice;
  'notify.dropDead': typeof contract29.dropDead;
  'notify.endDevice': typeof contract29.endDevice;
  'notify.listDead': typeof contract29.listDead;
  'notify.listen': typeof contract29.listen;
  'notify.markRead': typeof contract29.markRead;
  'notify.readInbox': typeof contract29.readInbox;
  'notify.readInboxSummary': typeof contract29.readInboxSummary;
  'notify.readWays': typeof contract29.readWays;
  'notify.retryDead': typeof contract29.retryDead;
  'notify.setReminders': typeof contract29.setReminders;
  'notify.setWays': typeof contract29.setWays;
  'oversight.readAuditState': typeof contract30.readAuditState;
  'oversight.searchAudit': typeof contract30.searchAudit;
  'oversight.verifyAudit': typeof contract30.verifyAudit;
  'oversight.askPack': typeof contract31.askPack;
  'oversight.cancelPack': typeof contract31.cancelPack;
  'oversight.downloadPackJson': typeof contract31.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract31.downloadPackPdf;
  'oversight.listPacks': typeof contract31.listPacks;
  'oversight.beginSweep': typeof contract33.beginSweep;
  'oversight.countDue': typeof contract33.countDue;
  'oversight.readRetention': typeof contract33.readRetention;
  'oversight.stopSweep': typeof contract33.stopSweep;
  'oversight.countSessions': typeof contract34.countSessions;
  'oversight.listRules': typeof contract34.listRules;
  'people.acceptInvitation': typeof contract35.acceptInvitation;
  'people.changePassword': typeof contract35.changePassword;
  'people.endSessions': typeof contract35.endSessions;
  'people.invite': typeof contract35.invite;
  'people.listPeople': typeof contract35.listPeople;
  'people.readInvitation': typeof contract35.readInvitation;
  'people.resetFactors': typeof contract35.resetFactors;
  'people.revokeInvitation': typeof contract35.revokeInvitation;
  'people.appoint': typeof contract36.appoint;
  'people.endAppointment': typeof contract36.endAppointment;
  'people.extendAppointment': typeof contract36.extendAppointment;
  'people.listAppointments': typeof contract36.listAppointments;
  'people.answerAsking': typeof contract37.answerAsking;
  'people.askPupil': typeof contract37.askPupil;
  'people.listAskings': typeof contract37.listAskings;
  'people.withdrawAsking': typeof contract37.withdrawAsking;
  'people.confirmClaim': typeof contract39.confirmClaim;
  'people.issueClaim': typeof contract39.issueClaim;
  'people.listClaims': typeof contract39.listClaims;
  'people.listOwnClaims': typeof contract39.listOwnClaims;
  'people.makeClaim': typeof contract39.makeClaim;
  'people.readClaim': typeof contract39.readClaim;
  'people.refuseClaim': typeof contract39.refuseClaim;
  'people.addContact': typeof contract40.addContact;
  'people.endContact': typeof contract40.endContact;
  'people.listContacts': typeof contract40.listContacts;
  'people.listLookedAfter': typeof contract40.listLookedAfter;
  'people.listWorkers': typeof contract40.listWorkers;
  'people.askCopy': typeof contract41.askCopy;
  'people.downloadCopyJson': typeof contract41.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract41.downloadCopyPdf;
  'people.readCopy': typeof contract41.readCopy;
  'people.endDevice': typeof contract42.endDevice;
  'people.endOtherDevices': typeof contract42.endOtherDevices;
  'people.listDevices': typeof contract42.listDevices;
  'people.downloadCertificateJson': typeof contract43.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract43.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract43.takeBackErasure;
  'people.addPasskey': typeof contract44.addPasskey;
  'people.askPasskey': typeof contract44.askPasskey;
  'people.beginCode': typeof contract44.beginCode;
  'people.beginPasskey': typeof contract44.beginPasskey;
  'people.confirmCode': typeof contract44.confirmCode;
  'people.finishSignIn': typeof contract44.finishSignIn;
  'people.listFactors': typeof contract44.listFactors;
  'people.removeFactor': typeof contract44.removeFactor;
  'people.renewRecoveryCodes': typeof contract44.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract44.signInWithPasskey;
  'people.decideConsent': typeof contract45.decideConsent;
  'people.listChildren': typeof contract45.listChildren;
  'people.readStops': typeof contract45.readStops;
  'people.deferGlass': typeof contract46.deferGlass;
  'people.listGlass': typeof contract46.listGlass;
  'people.openGlass': typeof contract46.openGlass;
  'people.reviewGlass': typeof contract46.reviewGlass;
  'people.askGrant': typeof contract47.askGrant;
  'people.decideGrant': typeof contract47.decideGrant;
  'people.endGrant': typeof contract47.endGrant;
  'people.endLending': typeof contract47.endLending;
  'people.lendRole': typeof contract47.lendRole;
  'people.listGrantRequests': typeof contract47.listGrantRequests;
  'people.listGrants': typeof contract47.listGrants;
  'people.listLendings': typeof contract47.listLendings;
  'people.rescopeGrant': typeof contract47.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract47.withdrawGrantRequest;
  'people.endGuardianship': typeof contract48.endGuardianship;
  'people.listFellowGuardians': typeof contract48.listFellowGuardians;
  'people.listGuardians': typeof contract48.listGuardians;
  'people.nameChildren': typeof contract48.nameChildren;
  'people.askHoldEnd': typeof contract49.askHoldEnd;
  'people.endHold': typeof contract49.endHold;
  'people.layHold': typeof contract49.layHold;
  'people.listHolds': typeof contract49.listHolds;
  'people.renewHold': typeof contract49.renewHold;
  'people.beginAtIssuer': typeof contract50.beginAtIssuer;
  'people.beginLink': typeof contract50.beginLink;
  'people.finishAtIssuer': typeof contract50.finishAtIssuer;
  'people.finishLink': typeof contract50.finishLink;
  'people.listIdentities': typeof contract50.listIdentities;
  'people.removeIdentity': typeof contract50.removeIdentity;
  'people.welcomeAtIssuer': typeof contract50.welcomeAtIssuer;
  'people.enrol': typeof contract51.enrol;
  'people.leave': typeof contract51.leave;
  'people.listLeavings': typeof contract51.listLeavings;
  'people.listMembers': typeof contract51.listMembers;
  'people.refuseLeaving': typeof contract51.refuseLeaving;
  'people.withdrawLeaving': typeof contract51.withdrawLeaving;
  'people.listLooks': typeof contract52.listLooks;
  'people.askForCode': typeof contract53.askForCode;
  'people.giveCode': typeof contract53.giveCode;
  'people.listDoors': typeof contract53.listDoors;
  'people.enterOrder': typeof contract54.enterOrder;
  'people.extendOrder': typeof contract54.extendOrder;
  'people.liftOrder': typeof contract54.liftOrder;
  'people.listOrders': typeof contract54.listOrders;
  'people.readOwnData': typeof contract55.readOwnData;
  'people.listClasses': typeof contract57.listClasses;
  'people.listOrganisations': typeof contract57.listOrganisations;
  'people.listPupils': typeof contract57.listPupils;
  'people.listRegions': typeof contract57.listRegions;
  'people.listTowns': typeof contract57.listTowns;
  'people.promote': typeof contract58.promote;
  'people.readPromotion': typeof contract58.readPromotion;
  'people.undoPromotion': typeof contract58.undoPromotion;
  'people.addPurposeText': typeof contract59.addPurposeText;
  'people.listPurposes': typeof contract59.listPurposes;
  'people.listReaders': typeof contract60.listReaders;
  'people.answerRequest': typeof contract62.answerRequest;
  'people.askRequest': typeof contract62.askRequest;
  'people.listOwnRequests': typeof contract62.listOwnRequests;
  'people.listRequests': typeof contract62.listRequests;
  'people.withdrawRequest': typeof contract62.withdrawRequest;
  'people.listSchoolYears': typeof contract65.listSchoolYears;
  'people.listSchools': typeof contract65.listSchools;
  'people.setSchoolYear': typeof contract65.setSchoolYear;
  'people.setSystem': typeof contract65.setSystem;
  'people.askProof': typeof contract66.askProof;
  'people.listCast': typeof contract66.listCast;
  'people.listCounties': typeof contract66.listCounties;
  'people.pickRole': typeof contract66.pickRole;
  'people.proveSelf': typeof contract66.proveSelf;
  'people.readMe': typeof contract66.readMe;
  'people.setUp': typeof contract66.setUp;
  'people.signIn': typeof contract66.signIn;
  'people.signOut': typeof contract66.signOut;
  'people.takeRole': typeof contract66.takeRole;
  'people.listSignIns': typeof contract67.listSignIns;
  'people.listSchoolClasses': typeof contract68.listSchoolClasses;
  'people.moveStaff': typeof contract68.moveStaff;
  'people.addArea': typeof contract69.addArea;
  'people.compareTree': typeof contract69.compareTree;
  'people.endArea': typeof contract69.endArea;
  'people.placeMember': typeof contract69.placeMember;
  'people.readTree': typeof contract69.readTree;
  'resources.addLanguage': typeof contract70.addLanguage;
  'resources.listLanguages': typeof contract70.listLanguages;
  'resources.listProviders': typeof contract72.listProviders;
  'resources.readProvider': typeof contract72.readProvider;
  'resources.renewVetting': typeof contract72.renewVetting;
  'resources.addResource': typeof contract74.addResource;
  'resources.changeResource': typeof contract74.changeResource;
  'resources.listCategories': typeof contract74.listCategories;
  'resources.moveResource': typeof contract74.moveResource;
  'resources.readResource': typeof contract74.readResource;
  'resources.searchResources': typeof contract74.searchResources;
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
  'messages.searchNotices': 'GET /api/notices/search',
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
