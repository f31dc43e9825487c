// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract0 from '#modules/exports/contract/export.ts';
import type * as contract3 from '#modules/intake/contract/limit.ts';
import type * as contract5 from '#modules/intake/contract/run.ts';
import type * as contract6 from '#modules/messages/contract/attachment.ts';
import type * as contract8 from '#modules/messages/contract/column.ts';
import type * as contract9 from '#modules/messages/contract/comment.ts';
import type * as contract10 from '#modules/messages/contract/conversation.ts';
import type * as contract12 from '#modules/messages/contract/listed-word.ts';
import type * as contract13 from '#modules/messages/contract/moderation.ts';
import type * as contract14 from '#modules/messages/contract/notice.ts';
import type * as contract15 from '#modules/messages/contract/post.ts';
import type * as contract16 from '#modules/messages/contract/printout.ts';
import type * as contract17 from '#modules/messages/contract/public-page.ts';
import type * as contract19 from '#modules/messages/contract/robot.ts';
import type * as contract21 from '#modules/needs/contract/board.ts';
import type * as contract22 from '#modules/needs/contract/compare-runs.ts';
import type * as contract23 from '#modules/needs/contract/engagement.ts';
import type * as contract26 from '#modules/needs/contract/need.ts';
import type * as contract27 from '#modules/needs/contract/offer.ts';
import type * as contract29 from '#modules/needs/contract/run.ts';
import type * as contract30 from '#modules/needs/contract/scenario.ts';
import type * as contract32 from '#modules/needs/contract/why.ts';
import type * as contract33 from '#modules/notify/contract.ts';
import type * as contract34 from '#modules/oversight/contract/audit.ts';
import type * as contract35 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract37 from '#modules/oversight/contract/retention.ts';
import type * as contract38 from '#modules/oversight/contract/rules.ts';
import type * as contract39 from '#modules/people/contract/account.ts';
import type * as contract40 from '#modules/people/contract/appointment.ts';
import type * as contract41 from '#modules/people/contract/asking.ts';
import type * as contract43 from '#modules/people/contract/claim.ts';
import type * as contract44 from '#modules/people/contract/contact.ts';
import type * as contract45 from '#modules/people/contract/copy.ts';
import type * as contract46 from '#modules/people/contract/device.ts';
import type * as contract47 from '#modules/people/contract/erasure.ts';
import type * as contract48 from '#modules/people/contract/factor.ts';
import type * as contract49 from '#modules/people/contract/family.ts';
import type * as contract50 from '#modules/people/contract/glass.ts';
import type * as contract51 from '#modules/people/contract/grant.ts';
import type * as contract52 from '#modules/people/contract/guardian.ts';
import type * as contract53 from '#modules/people/contract/hold.ts';
import type * as contract54 from '#modules/people/contract/identity.ts';
import type * as contract55 from '#modules/people/contract/leaving.ts';
import type * as contract56 from '#modules/people/contract/look.ts';
import type * as contract57 from '#modules/people/contract/one-time-code.ts';
import type * as contract58 from '#modules/people/contract/order.ts';
import type * as contract59 from '#modules/people/contract/own-data.ts';
import type * as contract61 from '#modules/people/contract/place.ts';
import type * as contract62 from '#modules/people/contract/promotion.ts';
import type * as contract63 from '#modules/people/contract/purpose.ts';
import type * as contract64 from '#modules/people/contract/reader.ts';
import type * as contract66 from '#modules/people/contract/request.ts';
import type * as contract69 from '#modules/people/contract/school-year.ts';
import type * as contract70 from '#modules/people/contract/session.ts';
import type * as contract71 from '#modules/people/contract/sign-in-record.ts';
import type * as contract72 from '#modules/people/contract/staff.ts';
import type * as contract73 from '#modules/people/contract/tree.ts';
import type * as contract74 from '#modules/resources/contract/language.ts';
import type * as contract76 from '#modules/resources/contract/provider.ts';
import type * as contract78 from '#modules/resources/contract/resource.ts';

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
  'messages.beginUpload': typeof contract6.beginUpload;
  'messages.dropUpload': typeof contract6.dropUpload;
  'messages.finishUpload': typeof contract6.finishUpload;
  'messages.sendPiece': typeof contract6.sendPiece;
  'messages.showAttachment': typeof contract6.showAttachment;
  'messages.changeColumn': typeof contract8.changeColumn;
  'messages.followColumn': typeof contract8.followColumn;
  'messages.listColumns': typeof contract8.listColumns;
  'messages.openColumn': typeof contract8.openColumn;
  'messages.decideComment': typeof contract9.decideComment;
  'messages.listComments': typeof contract9.listComments;
  'messages.listHeldComments': typeof contract9.listHeldComments;
  'messages.withdrawComment': typeof contract9.withdrawComment;
  'messages.writeComment': typeof contract9.writeComment;
  'messages.editMessage': typeof contract10.editMessage;
  'messages.listConversations': typeof contract10.listConversations;
  'messages.listMessages': typeof contract10.listMessages;
  'messages.listTalkPartners': typeof contract10.listTalkPartners;
  'messages.noteRead': typeof contract10.noteRead;
  'messages.openConversation': typeof contract10.openConversation;
  'messages.readConversation': typeof contract10.readConversation;
  'messages.withdrawMessage': typeof contract10.withdrawMessage;
  'messages.writeMessage': typeof contract10.writeMessage;
  'messages.addListedWord': typeof contract12.addListedWord;
  'messages.endListedWord': typeof contract12.endListedWord;
  'messages.listListedWords': typeof contract12.listListedWords;
  'messages.tryListedWords': typeof contract12.tryListedWords;
  'messages.appealModeration': typeof contract13.appealModeration;
  'messages.decideModeration': typeof contract13.decideModeration;
  'messages.heedConcern': typeof contract13.heedConcern;
  'messages.listConcerns': typeof contract13.listConcerns;
  'messages.listModeration': typeof contract13.listModeration;
  'messages.reportMessage': typeof contract13.reportMessage;
  'messages.answerNotice': typeof contract14.answerNotice;
  'messages.approveNotice': typeof contract14.approveNotice;
  'messages.cancelNotice': typeof contract14.cancelNotice;
  'messages.listNoticePlaces': typeof contract14.listNoticePlaces;
  'messages.listNotices': typeof contract14.listNotices;
  'messages.listOpenReceipts': typeof contract14.listOpenReceipts;
  'messages.listSentNotices': typeof contract14.listSentNotices;
  'messages.listWaitingNotices': typeof contract14.listWaitingNotices;
  'messages.previewAudience': typeof contract14.previewAudience;
  'messages.readNotice': typeof contract14.readNotice;
  'messages.recallNotice': typeof contract14.recallNotice;
  'messages.refuseNotice': typeof contract14.refuseNotice;
  'messages.remindNotice': typeof contract14.remindNotice;
  'messages.searchNotices': typeof contract14.searchNotices;
  'messages.sendNotice': typeof contract14.sendNotice;
  'messages.approvePost': typeof contract15.approvePost;
  'messages.changePost': typeof contract15.changePost;
  'messages.likePost': typeof contract15.likePost;
  'messages.listOwnPosts': typeof contract15.listOwnPosts;
  'messages.listPosts': typeof contract15.listPosts;
  'messages.listWaitingPosts': typeof contract15.listWaitingPosts;
  'messages.readPost': typeof contract15.readPost;
  'messages.readVersion': typeof contract15.readVersion;
  'messages.readWriting': typeof contract15.readWriting;
  'messages.returnPost': typeof contract15.returnPost;
  'messages.searchPosts': typeof contract15.searchPosts;
  'messages.submitPost': typeof contract15.submitPost;
  'messages.withdrawPost': typeof contract15.withdrawPost;
  'messages.writePost': typeof contract15.writePost;
  'messages.askOwnPrintout': typeof contract16.askOwnPrintout;
  'messages.askPrintout': typeof contract16.askPrintout;
  'messages.fetchPrintout': typeof contract16.fetchPrintout;
  'messages.listPrintouts': typeof contract16.listPrintouts;
  'messages.readPublicColumn': typeof contract17.readPublicColumn;
  'messages.readPublicFeed': typeof contract17.readPublicFeed;
  'messages.readPublicPost': typeof contract17.readPublicPost;
  'messages.addRobot': typeof contract19.addRobot;
  'messages.endRobot': typeof contract19.endRobot;
  'messages.listRobots': typeof contract19.listRobots;
  'messages.tryRobot': typeof contract19.tryRobot;
  'needs.downloadBoard': typeof contract21.downloadBoard;
  'needs.readBoard': typeof contract21.readBoard;
  'needs.readOutlook': typeof contract21.readOutlook;
  'needs.compareRunRows': typeof contract22.compareRunRows;
  'needs.compareRuns': typeof contract22.compareRuns;
  'needs.cancelMeeting': typeof contract23.cancelMeeting;
  'needs.completeEngagement': typeof contract23.completeEngagement;
  'needs.confirmMeeting': typeof contract23.confirmMeeting;
  'needs.endEngagement': typeof contract23.endEngagement;
  'needs.giveFeedback': typeof contract23.giveFeedback;
  'needs.listEngagements': typeof contract23.listEngagements;
  'needs.proposeMeeting': typeof contract23.proposeMeeting;
  'needs.readEngagement': typeof contract23.readEngagement;
  'needs.listNeeds': typeof contract26.listNeeds;
  'needs.openNeed': typeof contract26.openNeed;
  'needs.readNeed': typeof contract26.readNeed;
  'needs.withdrawNeed': typeof contract26.withdrawNeed;
  'needs.answerOffer': typeof contract27.answerOffer;
  'needs.listOffers': typeof contract27.listOffers;
  'needs.readOffer': typeof contract27.readOffer;
  'needs.cancelRun': typeof contract29.cancelRun;
  'needs.checkRun': typeof contract29.checkRun;
  'needs.discardRun': typeof contract29.discardRun;
  'needs.listRuns': typeof contract29.listRuns;
  'needs.readRun': typeof contract29.readRun;
  'needs.readRunPins': typeof contract29.readRunPins;
  'needs.readRunRows': typeof contract29.readRunRows;
  'needs.releaseRun': typeof contract29.releaseRun;
  'needs.startRun': typeof contract29.startRun;
  'needs.readScenario': typeof contract30.readScenario;
  'needs.readNeedWhy': typeof contract32.readNeedWhy;
  'notify.addDevice': typeof contract33.addDevice;
  'notify.askMailCode': typeof contract33.askMailCode;
  'notify.confirmMail': typeof contract33.confirmMail;
  'notify.dropDead': typeof contract33.dropDead;
  'notify.endDevice': typeof contract33.endDevice;
  'notify.endMail': typeof contract33.endMail;
  'notify.listDead': typeof contract33.listDead;
  'notify.listen': typeof contract33.listen;
  'notify.markRead': typeof contract33.markRead;
  'notify.readInbox': typeof contract33.readInbox;
  'notify.readInboxSummary': typeof contract33.readInboxSummary;
  'notify.readSchoolHours': typeof contract33.readSchoolHours;
  'notify.readWays': typeof contract33.readWays;
  'notify.retryDead': typeof contract33.retryDead;
  'notify.setReminders': typeof contract33.setReminders;
  'notify.setSchoolHours': typeof contract33.setSchoolHours;
  'notify.setWays': typeof contract33.setWays;
  'oversight.readAuditState': typeof contract34.readAuditState;
  'oversight.searchAudit': typeof contract34.searchAudit;
  'oversight.verifyAudit': typeof contract34.verifyAudit;
  'oversight.askPack': typeof contract35.askPack;
  'oversight.cancelPack': typeof contract35.cancelPack;
  'oversight.downloadPackJson': typeof contract35.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract35.downloadPackPdf;
  'oversight.listPacks': typeof contract35.listPacks;
  'oversight.beginSweep': typeof contract37.beginSweep;
  'oversight.countDue': typeof contract37.countDue;
  'oversight.readRetention': typeof contract37.readRetention;
  'oversight.stopSweep': typeof contract37.stopSweep;
  'oversight.countSessions': typeof contract38.countSessions;
  'oversight.listRules': typeof contract38.listRules;
  'people.acceptInvitation': typeof contract39.acceptInvitation;
  'people.changePassword': typeof contract39.changePassword;
  'people.endSessions': typeof contract39.endSessions;
  'people.invite': typeof contract39.invite;
  'people.listPeople': typeof contract39.listPeople;
  'people.readInvitation': typeof contract39.readInvitation;
  'people.resetFactors': typeof contract39.resetFactors;
  'people.revokeInvitation': typeof contract39.revokeInvitation;
  'people.appoint': typeof contract40.appoint;
  'people.endAppointment': typeof contract40.endAppointment;
  'people.extendAppointment': typeof contract40.extendAppointment;
  'people.listAppointments': typeof contract40.listAppointments;
  'people.answerAsking': typeof contract41.answerAsking;
  'people.askPupil': typeof contract41.askPupil;
  'people.listAskings': typeof contract41.listAskings;
  'people.withdrawAsking': typeof contract41.withdrawAsking;
  'people.confirmClaim': typeof contract43.confirmClaim;
  'people.issueClaim': typeof contract43.issueClaim;
  'people.listClaims': typeof contract43.listClaims;
  'people.listOwnClaims': typeof contract43.listOwnClaims;
  'people.makeClaim': typeof contract43.makeClaim;
  'people.readClaim': typeof contract43.readClaim;
  'people.refuseClaim': typeof contract43.refuseClaim;
  'people.addContact': typeof contract44.addContact;
  'people.endContact': typeof contract44.endContact;
  'people.listContacts': typeof contract44.listContacts;
  'people.listLookedAfter': typeof contract44.listLookedAfter;
  'people.listWorkers': typeof contract44.listWorkers;
  'people.askCopy': typeof contract45.askCopy;
  'people.downloadCopyJson': typeof contract45.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract45.downloadCopyPdf;
  'people.readCopy': typeof contract45.readCopy;
  'people.endDevice': typeof contract46.endDevice;
  'people.endOtherDevices': typeof contract46.endOtherDevices;
  'people.listDevices': typeof contract46.listDevices;
  'people.downloadCertificateJson': typeof contract47.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract47.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract47.takeBackErasure;
  'people.addPasskey': typeof contract48.addPasskey;
  'people.askPasskey': typeof contract48.askPasskey;
  'people.beginCode': typeof contract48.beginCode;
  'people.beginPasskey': typeof contract48.beginPasskey;
  'people.confirmCode': typeof contract48.confirmCode;
  'people.finishSignIn': typeof contract48.finishSignIn;
  'people.listFactors': typeof contract48.listFactors;
  'people.removeFactor': typeof contract48.removeFactor;
  'people.renewRecoveryCodes': typeof contract48.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract48.signInWithPasskey;
  'people.decideConsent': typeof contract49.decideConsent;
  'people.listChildren': typeof contract49.listChildren;
  'people.readStops': typeof contract49.readStops;
  'people.deferGlass': typeof contract50.deferGlass;
  'people.listGlass': typeof contract50.listGlass;
  'people.openGlass': typeof contract50.openGlass;
  'people.reviewGlass': typeof contract50.reviewGlass;
  'people.askGrant': typeof contract51.askGrant;
  'people.decideGrant': typeof contract51.decideGrant;
  'people.endGrant': typeof contract51.endGrant;
  'people.endLending': typeof contract51.endLending;
  'people.lendRole': typeof contract51.lendRole;
  'people.listGrantRequests': typeof contract51.listGrantRequests;
  'people.listGrants': typeof contract51.listGrants;
  'people.listLendings': typeof contract51.listLendings;
  'people.rescopeGrant': typeof contract51.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract51.withdrawGrantRequest;
  'people.endGuardianship': typeof contract52.endGuardianship;
  'people.listFellowGuardians': typeof contract52.listFellowGuardians;
  'people.listGuardians': typeof contract52.listGuardians;
  'people.nameChildren': typeof contract52.nameChildren;
  'people.askHoldEnd': typeof contract53.askHoldEnd;
  'people.endHold': typeof contract53.endHold;
  'people.layHold': typeof contract53.layHold;
  'people.listHolds': typeof contract53.listHolds;
  'people.renewHold': typeof contract53.renewHold;
  'people.beginAtIssuer': typeof contract54.beginAtIssuer;
  'people.beginLink': typeof contract54.beginLink;
  'people.finishAtIssuer': typeof contract54.finishAtIssuer;
  'people.finishLink': typeof contract54.finishLink;
  'people.listIdentities': typeof contract54.listIdentities;
  'people.removeIdentity': typeof contract54.removeIdentity;
  'people.welcomeAtIssuer': typeof contract54.welcomeAtIssuer;
  'people.enrol': typeof contract55.enrol;
  'people.leave': typeof contract55.leave;
  'people.listLeavings': typeof contract55.listLeavings;
  'people.listMembers': typeof contract55.listMembers;
  'people.refuseLeaving': typeof contract55.refuseLeaving;
  'people.withdrawLeaving': typeof contract55.withdrawLeaving;
  'people.listLooks': typeof contract56.listLooks;
  'people.askForCode': typeof contract57.askForCode;
  'people.giveCode': typeof contract57.giveCode;
  'people.listDoors': typeof contract57.listDoors;
  'people.enterOrder': typeof contract58.enterOrder;
  'people.extendOrder': typeof contract58.extendOrder;
  'people.liftOrder': typeof contract58.liftOrder;
  'people.listOrders': typeof contract58.listOrders;
  'people.readOwnData': typeof contract59.readOwnData;
  'people.listClasses': typeof contract61.listClasses;
  'people.listOrganisations': typeof contract61.listOrganisations;
  'people.listPupils': typeof contract61.listPupils;
  'people.listRegions': typeof contract61.listRegions;
  'people.listTowns': typeof contract61.listTowns;
  'people.promote': typeof contract62.promote;
  'people.readPromotion': typeof contract62.readPromotion;
  'people.undoPromotion': typeof contract62.undoPromotion;
  'people.addPurposeText': typeof contract63.addPurposeText;
  'people.listPurposes': typeof contract63.listPurposes;
  'people.listReaders': typeof contract64.listReaders;
  'people.answerRequest': typeof contract66.answerRequest;
  'people.askRequest': typeof contract66.askRequest;
  'people.listOwnRequests': typeof contract66.listOwnRequests;
  'people.listRequests': typeof contract66.listRequests;
  'people.withdrawRequest': typeof contract66.withdrawRequest;
  'people.listSchoolYears': typeof contract69.listSchoolYears;
  'people.listSchools': typeof contract69.listSchools;
  'people.setSchoolYear': typeof contract69.setSchoolYear;
  'people.setSystem': typeof contract69.setSystem;
  'people.askProof': typeof contract70.askProof;
  'people.listCast': typeof contract70.listCast;
  'people.listCounties': typeof contract70.listCounties;
  'people.pickRole': typeof contract70.pickRole;
  'people.proveSelf': typeof contract70.proveSelf;
  'people.readMe': typeof contract70.readMe;
  'people.setUp': typeof contract70.setUp;
  'people.signIn': typeof contract70.signIn;
  'people.signOut': typeof contract70.signOut;
  'people.takeRole': typeof contract70.takeRole;
  'people.listSignIns': typeof contract71.listSignIns;
  'people.listSchoolClasses': typeof contract72.listSchoolClasses;
  'people.moveStaff': typeof contract72.moveStaff;
  'people.addArea': typeof contract73.addArea;
  'people.compareTree': typeof contract73.compareTree;
  'people.endArea': typeof contract73.endArea;
  'people.placeMember': typeof contract73.placeMember;
  'people.readTree': typeof contract73.readTree;
  'resources.addLanguage': typeof contract74.addLanguage;
  'resources.listLanguages': typeof contract74.listLanguages;
  'resources.listProviders': typeof contract76.listProviders;
  'resources.readProvider': typeof contract76.readProvider;
  'resources.renewVetting': typeof contract76.renewVetting;
  'resources.addResource': typeof contract78.addResource;
  'resources.changeResource': typeof contract78.changeResource;
  'resources.listCategories': typeof contract78.listCategories;
  'resources.moveResource': typeof contract78.moveResource;
  'resources.readResource': typeof contract78.readResource;
  'resources.searchResources': typeof contract78.searchResources;
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
  'messages.beginUpload': 'POST /api/attachments',
  'messages.dropUpload': 'DELETE /api/attachments/:id',
  'messages.finishUpload': 'POST /api/attachments/:id/finish',
  'messages.sendPiece': 'PUT /api/attachments/:id/bytes',
  'messages.showAttachment': 'GET /api/attachments/:id/file',
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
  'messages.addListedWord': 'POST /api/listed-words',
  'messages.endListedWord': 'POST /api/listed-words/:id/end',
  'messages.listListedWords': 'GET /api/listed-words',
  'messages.tryListedWords': 'POST /api/listed-words/trial',
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
  'messages.askOwnPrintout': 'POST /api/notices/:id/receipt/printout',
  'messages.askPrintout': 'POST /api/notices/:id/printouts',
  'messages.fetchPrintout': 'GET /api/printouts/:id/file',
  'messages.listPrintouts': 'GET /api/printouts',
  'messages.readPublicColumn': 'GET /p/:county/columns/:column',
  'messages.readPublicFeed': 'GET /p/:county/columns/:column/feed.xml',
  'messages.readPublicPost': 'GET /p/:county/:post',
  'messages.addRobot': 'POST /api/robots',
  'messages.endRobot': 'DELETE /api/robots/:id',
  'messages.listRobots': 'GET /api/robots',
  'messages.tryRobot': 'POST /api/robots/:id/trial',
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
  'notify.askMailCode': 'POST /api/inbox/mail',
  'notify.confirmMail': 'POST /api/inbox/mail/confirm',
  'notify.dropDead': 'POST /api/deliveries/:id/drop',
  'notify.endDevice': 'POST /api/inbox/devices/end',
  'notify.endMail': 'POST /api/inbox/mail/end',
  'notify.listDead': 'GET /api/deliveries/dead',
  'notify.listen': 'GET /api/stream',
  'notify.markRead': 'POST /api/inbox/read',
  'notify.readInbox': 'GET /api/inbox',
  'notify.readInboxSummary': 'GET /api/inbox/summary',
  'notify.readSchoolHours': 'GET /api/inbox/school-hours',
  'notify.readWays': 'GET /api/inbox/ways',
  'notify.retryDead': 'POST /api/deliveries/:id/retry',
  'notify.setReminders': 'PUT /api/inbox/reminders',
  'notify.setSchoolHours': 'PUT /api/inbox/school-hours',
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
  'messages.noteRead': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian'],
  'messages.writeMessage': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian'],
  'messages.appealModeration': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian'],
  'messages.reportMessage': ['school_leader', 'homeroom', 'teacher', 'counsellor', 'guardian'],
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

/** What their replies look like: what an older app kept is shown by a newer one only where nothing of it has changed. */
export const shapes: Readonly<Partial<Record<keyof Endpoints, string>>> = {
  'messages.listConversations': 'ICP8IFYc',
  'messages.listMessages': 'St78QURh',
  'messages.readConversation': 'J3egfkQN',
  'messages.listNotices': '26vhHEge',
  'messages.readNotice': '_ZGr_wAH',
  'needs.listEngagements': 'IbP9Zj9h',
  'needs.readEngagement': '1wa3jX2p',
  'needs.listNeeds': 'Apsc5AVM',
  'needs.readNeed': 'PXXywjUH',
  'needs.listOffers': 'zpU9KNM-',
  'needs.readOffer': 'L_92zQdj',
  'needs.readNeedWhy': 'FgVb-To2',
  'notify.readInbox': 'dRWiFiY3',
  'notify.readInboxSummary': 'FuCHum6g',
  'notify.readWays': 'YdfuAvh6',
  'people.listChildren': 'WEX7iXVM',
  'people.listFellowGuardians': 'VwZeaUbr',
  'people.listClasses': 'LFWUOa2_',
  'people.listPurposes': 'S3Md9sYM',
  'people.readMe': 'tY71qFyv',
  'resources.listLanguages': '6PKDjwII',
  'resources.listCategories': 'LaudaRaw',
  'resources.searchResources': 'VoXZYpyX',
};
