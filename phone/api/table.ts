// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract0 from '#modules/exports/contract/export.ts';
import type * as contract3 from '#modules/intake/contract/limit.ts';
import type * as contract5 from '#modules/intake/contract/run.ts';
import type * as contract6 from '#modules/messages/contract/attachment.ts';
import type * as contract8 from '#modules/messages/contract/column.ts';
import type * as contract9 from '#modules/messages/contract/comment.ts';
import type * as contract10 from '#modules/messages/contract/conversation.ts';
import type * as contract12 from '#modules/messages/contract/moderation.ts';
import type * as contract13 from '#modules/messages/contract/notice.ts';
import type * as contract14 from '#modules/messages/contract/post.ts';
import type * as contract15 from '#modules/messages/contract/public-page.ts';
import type * as contract17 from '#modules/messages/contract/robot.ts';
import type * as contract19 from '#modules/needs/contract/board.ts';
import type * as contract20 from '#modules/needs/contract/compare-runs.ts';
import type * as contract21 from '#modules/needs/contract/engagement.ts';
import type * as contract24 from '#modules/needs/contract/need.ts';
import type * as contract25 from '#modules/needs/contract/offer.ts';
import type * as contract27 from '#modules/needs/contract/run.ts';
import type * as contract28 from '#modules/needs/contract/scenario.ts';
import type * as contract30 from '#modules/needs/contract/why.ts';
import type * as contract31 from '#modules/notify/contract.ts';
import type * as contract32 from '#modules/oversight/contract/audit.ts';
import type * as contract33 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract35 from '#modules/oversight/contract/retention.ts';
import type * as contract36 from '#modules/oversight/contract/rules.ts';
import type * as contract37 from '#modules/people/contract/account.ts';
import type * as contract38 from '#modules/people/contract/appointment.ts';
import type * as contract39 from '#modules/people/contract/asking.ts';
import type * as contract41 from '#modules/people/contract/claim.ts';
import type * as contract42 from '#modules/people/contract/contact.ts';
import type * as contract43 from '#modules/people/contract/copy.ts';
import type * as contract44 from '#modules/people/contract/device.ts';
import type * as contract45 from '#modules/people/contract/erasure.ts';
import type * as contract46 from '#modules/people/contract/factor.ts';
import type * as contract47 from '#modules/people/contract/family.ts';
import type * as contract48 from '#modules/people/contract/glass.ts';
import type * as contract49 from '#modules/people/contract/grant.ts';
import type * as contract50 from '#modules/people/contract/guardian.ts';
import type * as contract51 from '#modules/people/contract/hold.ts';
import type * as contract52 from '#modules/people/contract/identity.ts';
import type * as contract53 from '#modules/people/contract/leaving.ts';
import type * as contract54 from '#modules/people/contract/look.ts';
import type * as contract55 from '#modules/people/contract/one-time-code.ts';
import type * as contract56 from '#modules/people/contract/order.ts';
import type * as contract57 from '#modules/people/contract/own-data.ts';
import type * as contract59 from '#modules/people/contract/place.ts';
import type * as contract60 from '#modules/people/contract/promotion.ts';
import type * as contract61 from '#modules/people/contract/purpose.ts';
import type * as contract62 from '#modules/people/contract/reader.ts';
import type * as contract64 from '#modules/people/contract/request.ts';
import type * as contract67 from '#modules/people/contract/school-year.ts';
import type * as contract68 from '#modules/people/contract/session.ts';
import type * as contract69 from '#modules/people/contract/sign-in-record.ts';
import type * as contract70 from '#modules/people/contract/staff.ts';
import type * as contract71 from '#modules/people/contract/tree.ts';
import type * as contract72 from '#modules/resources/contract/language.ts';
import type * as contract74 from '#modules/resources/contract/provider.ts';
import type * as contract76 from '#modules/resources/contract/resource.ts';

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
  'messages.appealModeration': typeof contract12.appealModeration;
  'messages.decideModeration': typeof contract12.decideModeration;
  'messages.heedConcern': typeof contract12.heedConcern;
  'messages.listConcerns': typeof contract12.listConcerns;
  'messages.listModeration': typeof contract12.listModeration;
  'messages.reportMessage': typeof contract12.reportMessage;
  'messages.answerNotice': typeof contract13.answerNotice;
  'messages.approveNotice': typeof contract13.approveNotice;
  'messages.cancelNotice': typeof contract13.cancelNotice;
  'messages.listNoticePlaces': typeof contract13.listNoticePlaces;
  'messages.listNotices': typeof contract13.listNotices;
  'messages.listOpenReceipts': typeof contract13.listOpenReceipts;
  'messages.listSentNotices': typeof contract13.listSentNotices;
  'messages.listWaitingNotices': typeof contract13.listWaitingNotices;
  'messages.previewAudience': typeof contract13.previewAudience;
  'messages.readNotice': typeof contract13.readNotice;
  'messages.recallNotice': typeof contract13.recallNotice;
  'messages.refuseNotice': typeof contract13.refuseNotice;
  'messages.remindNotice': typeof contract13.remindNotice;
  'messages.searchNotices': typeof contract13.searchNotices;
  'messages.sendNotice': typeof contract13.sendNotice;
  'messages.approvePost': typeof contract14.approvePost;
  'messages.changePost': typeof contract14.changePost;
  'messages.likePost': typeof contract14.likePost;
  'messages.listOwnPosts': typeof contract14.listOwnPosts;
  'messages.listPosts': typeof contract14.listPosts;
  'messages.listWaitingPosts': typeof contract14.listWaitingPosts;
  'messages.readPost': typeof contract14.readPost;
  'messages.readVersion': typeof contract14.readVersion;
  'messages.readWriting': typeof contract14.readWriting;
  'messages.returnPost': typeof contract14.returnPost;
  'messages.searchPosts': typeof contract14.searchPosts;
  'messages.submitPost': typeof contract14.submitPost;
  'messages.withdrawPost': typeof contract14.withdrawPost;
  'messages.writePost': typeof contract14.writePost;
  'messages.readPublicColumn': typeof contract15.readPublicColumn;
  'messages.readPublicFeed': typeof contract15.readPublicFeed;
  'messages.readPublicPost': typeof contract15.readPublicPost;
  'messages.addRobot': typeof contract17.addRobot;
  'messages.endRobot': typeof contract17.endRobot;
  'messages.listRobots': typeof contract17.listRobots;
  'messages.tryRobot': typeof contract17.tryRobot;
  'needs.downloadBoard': typeof contract19.downloadBoard;
  'needs.readBoard': typeof contract19.readBoard;
  'needs.readOutlook': typeof contract19.readOutlook;
  'needs.compareRunRows': typeof contract20.compareRunRows;
  'needs.compareRuns': typeof contract20.compareRuns;
  'needs.cancelMeeting': typeof contract21.cancelMeeting;
  'needs.completeEngagement': typeof contract21.completeEngagement;
  'needs.confirmMeeting': typeof contract21.confirmMeeting;
  'needs.endEngagement': typeof contract21.endEngagement;
  'needs.giveFeedback': typeof contract21.giveFeedback;
  'needs.listEngagements': typeof contract21.listEngagements;
  'needs.proposeMeeting': typeof contract21.proposeMeeting;
  'needs.readEngagement': typeof contract21.readEngagement;
  'needs.listNeeds': typeof contract24.listNeeds;
  'needs.openNeed': typeof contract24.openNeed;
  'needs.readNeed': typeof contract24.readNeed;
  'needs.withdrawNeed': typeof contract24.withdrawNeed;
  'needs.answerOffer': typeof contract25.answerOffer;
  'needs.listOffers': typeof contract25.listOffers;
  'needs.readOffer': typeof contract25.readOffer;
  'needs.cancelRun': typeof contract27.cancelRun;
  'needs.checkRun': typeof contract27.checkRun;
  'needs.discardRun': typeof contract27.discardRun;
  'needs.listRuns': typeof contract27.listRuns;
  'needs.readRun': typeof contract27.readRun;
  'needs.readRunPins': typeof contract27.readRunPins;
  'needs.readRunRows': typeof contract27.readRunRows;
  'needs.releaseRun': typeof contract27.releaseRun;
  'needs.startRun': typeof contract27.startRun;
  'needs.readScenario': typeof contract28.readScenario;
  'needs.readNeedWhy': typeof contract30.readNeedWhy;
  'notify.addDevice': typeof contract31.addDevice;
  'notify.askMailCode': typeof contract31.askMailCode;
  'notify.confirmMail': typeof contract31.confirmMail;
  'notify.dropDead': typeof contract31.dropDead;
  'notify.endDevice': typeof contract31.endDevice;
  'notify.endMail': typeof contract31.endMail;
  'notify.listDead': typeof contract31.listDead;
  'notify.listen': typeof contract31.listen;
  'notify.markRead': typeof contract31.markRead;
  'notify.readInbox': typeof contract31.readInbox;
  'notify.readInboxSummary': typeof contract31.readInboxSummary;
  'notify.readWays': typeof contract31.readWays;
  'notify.retryDead': typeof contract31.retryDead;
  'notify.setReminders': typeof contract31.setReminders;
  'notify.setWays': typeof contract31.setWays;
  'oversight.readAuditState': typeof contract32.readAuditState;
  'oversight.searchAudit': typeof contract32.searchAudit;
  'oversight.verifyAudit': typeof contract32.verifyAudit;
  'oversight.askPack': typeof contract33.askPack;
  'oversight.cancelPack': typeof contract33.cancelPack;
  'oversight.downloadPackJson': typeof contract33.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract33.downloadPackPdf;
  'oversight.listPacks': typeof contract33.listPacks;
  'oversight.beginSweep': typeof contract35.beginSweep;
  'oversight.countDue': typeof contract35.countDue;
  'oversight.readRetention': typeof contract35.readRetention;
  'oversight.stopSweep': typeof contract35.stopSweep;
  'oversight.countSessions': typeof contract36.countSessions;
  'oversight.listRules': typeof contract36.listRules;
  'people.acceptInvitation': typeof contract37.acceptInvitation;
  'people.changePassword': typeof contract37.changePassword;
  'people.endSessions': typeof contract37.endSessions;
  'people.invite': typeof contract37.invite;
  'people.listPeople': typeof contract37.listPeople;
  'people.readInvitation': typeof contract37.readInvitation;
  'people.resetFactors': typeof contract37.resetFactors;
  'people.revokeInvitation': typeof contract37.revokeInvitation;
  'people.appoint': typeof contract38.appoint;
  'people.endAppointment': typeof contract38.endAppointment;
  'people.extendAppointment': typeof contract38.extendAppointment;
  'people.listAppointments': typeof contract38.listAppointments;
  'people.answerAsking': typeof contract39.answerAsking;
  'people.askPupil': typeof contract39.askPupil;
  'people.listAskings': typeof contract39.listAskings;
  'people.withdrawAsking': typeof contract39.withdrawAsking;
  'people.confirmClaim': typeof contract41.confirmClaim;
  'people.issueClaim': typeof contract41.issueClaim;
  'people.listClaims': typeof contract41.listClaims;
  'people.listOwnClaims': typeof contract41.listOwnClaims;
  'people.makeClaim': typeof contract41.makeClaim;
  'people.readClaim': typeof contract41.readClaim;
  'people.refuseClaim': typeof contract41.refuseClaim;
  'people.addContact': typeof contract42.addContact;
  'people.endContact': typeof contract42.endContact;
  'people.listContacts': typeof contract42.listContacts;
  'people.listLookedAfter': typeof contract42.listLookedAfter;
  'people.listWorkers': typeof contract42.listWorkers;
  'people.askCopy': typeof contract43.askCopy;
  'people.downloadCopyJson': typeof contract43.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract43.downloadCopyPdf;
  'people.readCopy': typeof contract43.readCopy;
  'people.endDevice': typeof contract44.endDevice;
  'people.endOtherDevices': typeof contract44.endOtherDevices;
  'people.listDevices': typeof contract44.listDevices;
  'people.downloadCertificateJson': typeof contract45.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract45.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract45.takeBackErasure;
  'people.addPasskey': typeof contract46.addPasskey;
  'people.askPasskey': typeof contract46.askPasskey;
  'people.beginCode': typeof contract46.beginCode;
  'people.beginPasskey': typeof contract46.beginPasskey;
  'people.confirmCode': typeof contract46.confirmCode;
  'people.finishSignIn': typeof contract46.finishSignIn;
  'people.listFactors': typeof contract46.listFactors;
  'people.removeFactor': typeof contract46.removeFactor;
  'people.renewRecoveryCodes': typeof contract46.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract46.signInWithPasskey;
  'people.decideConsent': typeof contract47.decideConsent;
  'people.listChildren': typeof contract47.listChildren;
  'people.readStops': typeof contract47.readStops;
  'people.deferGlass': typeof contract48.deferGlass;
  'people.listGlass': typeof contract48.listGlass;
  'people.openGlass': typeof contract48.openGlass;
  'people.reviewGlass': typeof contract48.reviewGlass;
  'people.askGrant': typeof contract49.askGrant;
  'people.decideGrant': typeof contract49.decideGrant;
  'people.endGrant': typeof contract49.endGrant;
  'people.endLending': typeof contract49.endLending;
  'people.lendRole': typeof contract49.lendRole;
  'people.listGrantRequests': typeof contract49.listGrantRequests;
  'people.listGrants': typeof contract49.listGrants;
  'people.listLendings': typeof contract49.listLendings;
  'people.rescopeGrant': typeof contract49.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract49.withdrawGrantRequest;
  'people.endGuardianship': typeof contract50.endGuardianship;
  'people.listFellowGuardians': typeof contract50.listFellowGuardians;
  'people.listGuardians': typeof contract50.listGuardians;
  'people.nameChildren': typeof contract50.nameChildren;
  'people.askHoldEnd': typeof contract51.askHoldEnd;
  'people.endHold': typeof contract51.endHold;
  'people.layHold': typeof contract51.layHold;
  'people.listHolds': typeof contract51.listHolds;
  'people.renewHold': typeof contract51.renewHold;
  'people.beginAtIssuer': typeof contract52.beginAtIssuer;
  'people.beginLink': typeof contract52.beginLink;
  'people.finishAtIssuer': typeof contract52.finishAtIssuer;
  'people.finishLink': typeof contract52.finishLink;
  'people.listIdentities': typeof contract52.listIdentities;
  'people.removeIdentity': typeof contract52.removeIdentity;
  'people.welcomeAtIssuer': typeof contract52.welcomeAtIssuer;
  'people.enrol': typeof contract53.enrol;
  'people.leave': typeof contract53.leave;
  'people.listLeavings': typeof contract53.listLeavings;
  'people.listMembers': typeof contract53.listMembers;
  'people.refuseLeaving': typeof contract53.refuseLeaving;
  'people.withdrawLeaving': typeof contract53.withdrawLeaving;
  'people.listLooks': typeof contract54.listLooks;
  'people.askForCode': typeof contract55.askForCode;
  'people.giveCode': typeof contract55.giveCode;
  'people.listDoors': typeof contract55.listDoors;
  'people.enterOrder': typeof contract56.enterOrder;
  'people.extendOrder': typeof contract56.extendOrder;
  'people.liftOrder': typeof contract56.liftOrder;
  'people.listOrders': typeof contract56.listOrders;
  'people.readOwnData': typeof contract57.readOwnData;
  'people.listClasses': typeof contract59.listClasses;
  'people.listOrganisations': typeof contract59.listOrganisations;
  'people.listPupils': typeof contract59.listPupils;
  'people.listRegions': typeof contract59.listRegions;
  'people.listTowns': typeof contract59.listTowns;
  'people.promote': typeof contract60.promote;
  'people.readPromotion': typeof contract60.readPromotion;
  'people.undoPromotion': typeof contract60.undoPromotion;
  'people.addPurposeText': typeof contract61.addPurposeText;
  'people.listPurposes': typeof contract61.listPurposes;
  'people.listReaders': typeof contract62.listReaders;
  'people.answerRequest': typeof contract64.answerRequest;
  'people.askRequest': typeof contract64.askRequest;
  'people.listOwnRequests': typeof contract64.listOwnRequests;
  'people.listRequests': typeof contract64.listRequests;
  'people.withdrawRequest': typeof contract64.withdrawRequest;
  'people.listSchoolYears': typeof contract67.listSchoolYears;
  'people.listSchools': typeof contract67.listSchools;
  'people.setSchoolYear': typeof contract67.setSchoolYear;
  'people.setSystem': typeof contract67.setSystem;
  'people.askProof': typeof contract68.askProof;
  'people.listCast': typeof contract68.listCast;
  'people.listCounties': typeof contract68.listCounties;
  'people.pickRole': typeof contract68.pickRole;
  'people.proveSelf': typeof contract68.proveSelf;
  'people.readMe': typeof contract68.readMe;
  'people.setUp': typeof contract68.setUp;
  'people.signIn': typeof contract68.signIn;
  'people.signOut': typeof contract68.signOut;
  'people.takeRole': typeof contract68.takeRole;
  'people.listSignIns': typeof contract69.listSignIns;
  'people.listSchoolClasses': typeof contract70.listSchoolClasses;
  'people.moveStaff': typeof contract70.moveStaff;
  'people.addArea': typeof contract71.addArea;
  'people.compareTree': typeof contract71.compareTree;
  'people.endArea': typeof contract71.endArea;
  'people.placeMember': typeof contract71.placeMember;
  'people.readTree': typeof contract71.readTree;
  'resources.addLanguage': typeof contract72.addLanguage;
  'resources.listLanguages': typeof contract72.listLanguages;
  'resources.listProviders': typeof contract74.listProviders;
  'resources.readProvider': typeof contract74.readProvider;
  'resources.renewVetting': typeof contract74.renewVetting;
  'resources.addResource': typeof contract76.addResource;
  'resources.changeResource': typeof contract76.changeResource;
  'resources.listCategories': typeof contract76.listCategories;
  'resources.moveResource': typeof contract76.moveResource;
  'resources.readResource': typeof contract76.readResource;
  'resources.searchResources': typeof contract76.searchResources;
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
  'notify.readInboxSummary': '6qJvkVs7',
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
