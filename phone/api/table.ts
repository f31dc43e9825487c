// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract0 from '#modules/exports/contract/export.ts';
import type * as contract3 from '#modules/intake/contract/limit.ts';
import type * as contract5 from '#modules/intake/contract/run.ts';
import type * as contract6 from '#modules/messages/contract/attachment.ts';
import type * as contract8 from '#modules/messages/contract/column.ts';
import type * as contract9 from '#modules/messages/contract/comment.ts';
import type * as contract10 from '#modules/messages/contract/conversation.ts';
import type * as contract12 from '#modules/messages/contract/group.ts';
import type * as contract13 from '#modules/messages/contract/listed-picture.ts';
import type * as contract14 from '#modules/messages/contract/listed-word.ts';
import type * as contract15 from '#modules/messages/contract/moderation.ts';
import type * as contract16 from '#modules/messages/contract/notice.ts';
import type * as contract17 from '#modules/messages/contract/post.ts';
import type * as contract18 from '#modules/messages/contract/printout.ts';
import type * as contract19 from '#modules/messages/contract/public-page.ts';
import type * as contract21 from '#modules/messages/contract/robot.ts';
import type * as contract23 from '#modules/messages/contract/slip.ts';
import type * as contract24 from '#modules/messages/contract/work-group.ts';
import type * as contract25 from '#modules/needs/contract/board.ts';
import type * as contract26 from '#modules/needs/contract/compare-runs.ts';
import type * as contract27 from '#modules/needs/contract/engagement.ts';
import type * as contract30 from '#modules/needs/contract/need.ts';
import type * as contract31 from '#modules/needs/contract/offer.ts';
import type * as contract33 from '#modules/needs/contract/run.ts';
import type * as contract34 from '#modules/needs/contract/scenario.ts';
import type * as contract36 from '#modules/needs/contract/why.ts';
import type * as contract37 from '#modules/notify/contract.ts';
import type * as contract38 from '#modules/oversight/contract/audit.ts';
import type * as contract39 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract41 from '#modules/oversight/contract/retention.ts';
import type * as contract42 from '#modules/oversight/contract/rules.ts';
import type * as contract43 from '#modules/people/contract/account.ts';
import type * as contract44 from '#modules/people/contract/appointment.ts';
import type * as contract45 from '#modules/people/contract/asking.ts';
import type * as contract47 from '#modules/people/contract/claim.ts';
import type * as contract48 from '#modules/people/contract/contact.ts';
import type * as contract49 from '#modules/people/contract/copy.ts';
import type * as contract50 from '#modules/people/contract/device.ts';
import type * as contract51 from '#modules/people/contract/erasure.ts';
import type * as contract52 from '#modules/people/contract/factor.ts';
import type * as contract53 from '#modules/people/contract/family.ts';
import type * as contract54 from '#modules/people/contract/glass.ts';
import type * as contract55 from '#modules/people/contract/grant.ts';
import type * as contract56 from '#modules/people/contract/guardian.ts';
import type * as contract57 from '#modules/people/contract/hold.ts';
import type * as contract58 from '#modules/people/contract/identity.ts';
import type * as contract59 from '#modules/people/contract/leaving.ts';
import type * as contract60 from '#modules/people/contract/look.ts';
import type * as contract61 from '#modules/people/contract/one-time-code.ts';
import type * as contract62 from '#modules/people/contract/order.ts';
import type * as contract63 from '#modules/people/contract/own-data.ts';
import type * as contract65 from '#modules/people/contract/place.ts';
import type * as contract66 from '#modules/people/contract/promotion.ts';
import type * as contract67 from '#modules/people/contract/purpose.ts';
import type * as contract68 from '#modules/people/contract/reader.ts';
import type * as contract70 from '#modules/people/contract/request.ts';
import type * as contract73 from '#modules/people/contract/school-year.ts';
import type * as contract74 from '#modules/people/contract/session.ts';
import type * as contract75 from '#modules/people/contract/sign-in-record.ts';
import type * as contract76 from '#modules/people/contract/staff.ts';
import type * as contract77 from '#modules/people/contract/tree.ts';
import type * as contract78 from '#modules/resources/contract/language.ts';
import type * as contract80 from '#modules/resources/contract/provider.ts';
import type * as contract82 from '#modules/resources/contract/resource.ts';

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
  'messages.keepGroup': typeof contract12.keepGroup;
  'messages.listGroupMembers': typeof contract12.listGroupMembers;
  'messages.nameOneself': typeof contract12.nameOneself;
  'messages.openGroup': typeof contract12.openGroup;
  'messages.appealRefusedPicture': typeof contract13.appealRefusedPicture;
  'messages.decideRefusedPicture': typeof contract13.decideRefusedPicture;
  'messages.endListedPicture': typeof contract13.endListedPicture;
  'messages.listListedPictures': typeof contract13.listListedPictures;
  'messages.listRefusedPictures': typeof contract13.listRefusedPictures;
  'messages.addListedWord': typeof contract14.addListedWord;
  'messages.endListedWord': typeof contract14.endListedWord;
  'messages.listListedWords': typeof contract14.listListedWords;
  'messages.tryListedWords': typeof contract14.tryListedWords;
  'messages.appealModeration': typeof contract15.appealModeration;
  'messages.decideModeration': typeof contract15.decideModeration;
  'messages.heedConcern': typeof contract15.heedConcern;
  'messages.listConcerns': typeof contract15.listConcerns;
  'messages.listModeration': typeof contract15.listModeration;
  'messages.reportMessage': typeof contract15.reportMessage;
  'messages.answerNotice': typeof contract16.answerNotice;
  'messages.approveNotice': typeof contract16.approveNotice;
  'messages.cancelNotice': typeof contract16.cancelNotice;
  'messages.listNoticePlaces': typeof contract16.listNoticePlaces;
  'messages.listNotices': typeof contract16.listNotices;
  'messages.listOpenReceipts': typeof contract16.listOpenReceipts;
  'messages.listSentNotices': typeof contract16.listSentNotices;
  'messages.listWaitingNotices': typeof contract16.listWaitingNotices;
  'messages.previewAudience': typeof contract16.previewAudience;
  'messages.readNotice': typeof contract16.readNotice;
  'messages.recallNotice': typeof contract16.recallNotice;
  'messages.refuseNotice': typeof contract16.refuseNotice;
  'messages.remindNotice': typeof contract16.remindNotice;
  'messages.searchNotices': typeof contract16.searchNotices;
  'messages.sendNotice': typeof contract16.sendNotice;
  'messages.approvePost': typeof contract17.approvePost;
  'messages.changePost': typeof contract17.changePost;
  'messages.likePost': typeof contract17.likePost;
  'messages.listOwnPosts': typeof contract17.listOwnPosts;
  'messages.listPosts': typeof contract17.listPosts;
  'messages.listWaitingPosts': typeof contract17.listWaitingPosts;
  'messages.readPost': typeof contract17.readPost;
  'messages.readVersion': typeof contract17.readVersion;
  'messages.readWriting': typeof contract17.readWriting;
  'messages.returnPost': typeof contract17.returnPost;
  'messages.searchPosts': typeof contract17.searchPosts;
  'messages.submitPost': typeof contract17.submitPost;
  'messages.withdrawPost': typeof contract17.withdrawPost;
  'messages.writePost': typeof contract17.writePost;
  'messages.askOwnPrintout': typeof contract18.askOwnPrintout;
  'messages.askPrintout': typeof contract18.askPrintout;
  'messages.fetchPrintout': typeof contract18.fetchPrintout;
  'messages.listPrintouts': typeof contract18.listPrintouts;
  'messages.readPublicColumn': typeof contract19.readPublicColumn;
  'messages.readPublicFeed': typeof contract19.readPublicFeed;
  'messages.readPublicPost': typeof contract19.readPublicPost;
  'messages.showPublicPicture': typeof contract19.showPublicPicture;
  'messages.showPublicVideo': typeof contract19.showPublicVideo;
  'messages.addRobot': typeof contract21.addRobot;
  'messages.endRobot': typeof contract21.endRobot;
  'messages.listRobots': typeof contract21.listRobots;
  'messages.tryRobot': typeof contract21.tryRobot;
  'messages.enterSlip': typeof contract23.enterSlip;
  'messages.lookAtSlip': typeof contract23.lookAtSlip;
  'messages.closeWorkGroup': typeof contract24.closeWorkGroup;
  'messages.endMember': typeof contract24.endMember;
  'messages.inviteMember': typeof contract24.inviteMember;
  'messages.listColleagues': typeof contract24.listColleagues;
  'messages.listWorkGroups': typeof contract24.listWorkGroups;
  'messages.openWorkGroup': typeof contract24.openWorkGroup;
  'needs.downloadBoard': typeof contract25.downloadBoard;
  'needs.readBoard': typeof contract25.readBoard;
  'needs.readOutlook': typeof contract25.readOutlook;
  'needs.compareRunRows': typeof contract26.compareRunRows;
  'needs.compareRuns': typeof contract26.compareRuns;
  'needs.cancelMeeting': typeof contract27.cancelMeeting;
  'needs.completeEngagement': typeof contract27.completeEngagement;
  'needs.confirmMeeting': typeof contract27.confirmMeeting;
  'needs.endEngagement': typeof contract27.endEngagement;
  'needs.giveFeedback': typeof contract27.giveFeedback;
  'needs.listEngagements': typeof contract27.listEngagements;
  'needs.proposeMeeting': typeof contract27.proposeMeeting;
  'needs.readEngagement': typeof contract27.readEngagement;
  'needs.listNeeds': typeof contract30.listNeeds;
  'needs.openNeed': typeof contract30.openNeed;
  'needs.readNeed': typeof contract30.readNeed;
  'needs.withdrawNeed': typeof contract30.withdrawNeed;
  'needs.answerOffer': typeof contract31.answerOffer;
  'needs.listOffers': typeof contract31.listOffers;
  'needs.readOffer': typeof contract31.readOffer;
  'needs.cancelRun': typeof contract33.cancelRun;
  'needs.checkRun': typeof contract33.checkRun;
  'needs.discardRun': typeof contract33.discardRun;
  'needs.listRuns': typeof contract33.listRuns;
  'needs.readRun': typeof contract33.readRun;
  'needs.readRunPins': typeof contract33.readRunPins;
  'needs.readRunRows': typeof contract33.readRunRows;
  'needs.releaseRun': typeof contract33.releaseRun;
  'needs.startRun': typeof contract33.startRun;
  'needs.readScenario': typeof contract34.readScenario;
  'needs.readNeedWhy': typeof contract36.readNeedWhy;
  'notify.addDevice': typeof contract37.addDevice;
  'notify.askMailCode': typeof contract37.askMailCode;
  'notify.confirmMail': typeof contract37.confirmMail;
  'notify.dropDead': typeof contract37.dropDead;
  'notify.endDevice': typeof contract37.endDevice;
  'notify.endMail': typeof contract37.endMail;
  'notify.listDead': typeof contract37.listDead;
  'notify.listen': typeof contract37.listen;
  'notify.markRead': typeof contract37.markRead;
  'notify.readInbox': typeof contract37.readInbox;
  'notify.readInboxSummary': typeof contract37.readInboxSummary;
  'notify.readSchoolHours': typeof contract37.readSchoolHours;
  'notify.readWays': typeof contract37.readWays;
  'notify.retryDead': typeof contract37.retryDead;
  'notify.setReminders': typeof contract37.setReminders;
  'notify.setSchoolHours': typeof contract37.setSchoolHours;
  'notify.setWays': typeof contract37.setWays;
  'oversight.readAuditState': typeof contract38.readAuditState;
  'oversight.searchAudit': typeof contract38.searchAudit;
  'oversight.verifyAudit': typeof contract38.verifyAudit;
  'oversight.askPack': typeof contract39.askPack;
  'oversight.cancelPack': typeof contract39.cancelPack;
  'oversight.downloadPackJson': typeof contract39.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract39.downloadPackPdf;
  'oversight.listPacks': typeof contract39.listPacks;
  'oversight.beginSweep': typeof contract41.beginSweep;
  'oversight.countDue': typeof contract41.countDue;
  'oversight.readRetention': typeof contract41.readRetention;
  'oversight.stopSweep': typeof contract41.stopSweep;
  'oversight.countSessions': typeof contract42.countSessions;
  'oversight.listRules': typeof contract42.listRules;
  'people.acceptInvitation': typeof contract43.acceptInvitation;
  'people.changePassword': typeof contract43.changePassword;
  'people.endSessions': typeof contract43.endSessions;
  'people.invite': typeof contract43.invite;
  'people.listPeople': typeof contract43.listPeople;
  'people.readInvitation': typeof contract43.readInvitation;
  'people.resetFactors': typeof contract43.resetFactors;
  'people.revokeInvitation': typeof contract43.revokeInvitation;
  'people.appoint': typeof contract44.appoint;
  'people.endAppointment': typeof contract44.endAppointment;
  'people.extendAppointment': typeof contract44.extendAppointment;
  'people.listAppointments': typeof contract44.listAppointments;
  'people.answerAsking': typeof contract45.answerAsking;
  'people.askPupil': typeof contract45.askPupil;
  'people.listAskings': typeof contract45.listAskings;
  'people.withdrawAsking': typeof contract45.withdrawAsking;
  'people.confirmClaim': typeof contract47.confirmClaim;
  'people.issueClaim': typeof contract47.issueClaim;
  'people.listClaims': typeof contract47.listClaims;
  'people.listOwnClaims': typeof contract47.listOwnClaims;
  'people.makeClaim': typeof contract47.makeClaim;
  'people.readClaim': typeof contract47.readClaim;
  'people.refuseClaim': typeof contract47.refuseClaim;
  'people.addContact': typeof contract48.addContact;
  'people.endContact': typeof contract48.endContact;
  'people.listContacts': typeof contract48.listContacts;
  'people.listLookedAfter': typeof contract48.listLookedAfter;
  'people.listWorkers': typeof contract48.listWorkers;
  'people.askCopy': typeof contract49.askCopy;
  'people.downloadCopyFiles': typeof contract49.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract49.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract49.downloadCopyPdf;
  'people.readCopy': typeof contract49.readCopy;
  'people.endDevice': typeof contract50.endDevice;
  'people.endOtherDevices': typeof contract50.endOtherDevices;
  'people.listDevices': typeof contract50.listDevices;
  'people.downloadCertificateJson': typeof contract51.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract51.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract51.takeBackErasure;
  'people.addPasskey': typeof contract52.addPasskey;
  'people.askPasskey': typeof contract52.askPasskey;
  'people.beginCode': typeof contract52.beginCode;
  'people.beginPasskey': typeof contract52.beginPasskey;
  'people.confirmCode': typeof contract52.confirmCode;
  'people.finishSignIn': typeof contract52.finishSignIn;
  'people.listFactors': typeof contract52.listFactors;
  'people.removeFactor': typeof contract52.removeFactor;
  'people.renewRecoveryCodes': typeof contract52.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract52.signInWithPasskey;
  'people.decideConsent': typeof contract53.decideConsent;
  'people.listChildren': typeof contract53.listChildren;
  'people.readStops': typeof contract53.readStops;
  'people.deferGlass': typeof contract54.deferGlass;
  'people.listGlass': typeof contract54.listGlass;
  'people.openGlass': typeof contract54.openGlass;
  'people.reviewGlass': typeof contract54.reviewGlass;
  'people.askGrant': typeof contract55.askGrant;
  'people.decideGrant': typeof contract55.decideGrant;
  'people.endGrant': typeof contract55.endGrant;
  'people.endLending': typeof contract55.endLending;
  'people.lendRole': typeof contract55.lendRole;
  'people.listGrantRequests': typeof contract55.listGrantRequests;
  'people.listGrants': typeof contract55.listGrants;
  'people.listLendings': typeof contract55.listLendings;
  'people.rescopeGrant': typeof contract55.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract55.withdrawGrantRequest;
  'people.endGuardianship': typeof contract56.endGuardianship;
  'people.listFellowGuardians': typeof contract56.listFellowGuardians;
  'people.listGuardians': typeof contract56.listGuardians;
  'people.nameChildren': typeof contract56.nameChildren;
  'people.askHoldEnd': typeof contract57.askHoldEnd;
  'people.endHold': typeof contract57.endHold;
  'people.layHold': typeof contract57.layHold;
  'people.listHolds': typeof contract57.listHolds;
  'people.renewHold': typeof contract57.renewHold;
  'people.beginAtIssuer': typeof contract58.beginAtIssuer;
  'people.beginLink': typeof contract58.beginLink;
  'people.finishAtIssuer': typeof contract58.finishAtIssuer;
  'people.finishLink': typeof contract58.finishLink;
  'people.listIdentities': typeof contract58.listIdentities;
  'people.removeIdentity': typeof contract58.removeIdentity;
  'people.welcomeAtIssuer': typeof contract58.welcomeAtIssuer;
  'people.enrol': typeof contract59.enrol;
  'people.leave': typeof contract59.leave;
  'people.listLeavings': typeof contract59.listLeavings;
  'people.listMembers': typeof contract59.listMembers;
  'people.refuseLeaving': typeof contract59.refuseLeaving;
  'people.withdrawLeaving': typeof contract59.withdrawLeaving;
  'people.listLooks': typeof contract60.listLooks;
  'people.askForCode': typeof contract61.askForCode;
  'people.giveCode': typeof contract61.giveCode;
  'people.listDoors': typeof contract61.listDoors;
  'people.enterOrder': typeof contract62.enterOrder;
  'people.extendOrder': typeof contract62.extendOrder;
  'people.liftOrder': typeof contract62.liftOrder;
  'people.listOrders': typeof contract62.listOrders;
  'people.readOwnData': typeof contract63.readOwnData;
  'people.listClasses': typeof contract65.listClasses;
  'people.listOrganisations': typeof contract65.listOrganisations;
  'people.listPupils': typeof contract65.listPupils;
  'people.listRegions': typeof contract65.listRegions;
  'people.listTowns': typeof contract65.listTowns;
  'people.promote': typeof contract66.promote;
  'people.readPromotion': typeof contract66.readPromotion;
  'people.undoPromotion': typeof contract66.undoPromotion;
  'people.addPurposeText': typeof contract67.addPurposeText;
  'people.listPurposes': typeof contract67.listPurposes;
  'people.listReaders': typeof contract68.listReaders;
  'people.answerRequest': typeof contract70.answerRequest;
  'people.askRequest': typeof contract70.askRequest;
  'people.listOwnRequests': typeof contract70.listOwnRequests;
  'people.listRequests': typeof contract70.listRequests;
  'people.withdrawRequest': typeof contract70.withdrawRequest;
  'people.listSchoolYears': typeof contract73.listSchoolYears;
  'people.listSchools': typeof contract73.listSchools;
  'people.setSchoolYear': typeof contract73.setSchoolYear;
  'people.setSystem': typeof contract73.setSystem;
  'people.askProof': typeof contract74.askProof;
  'people.listCast': typeof contract74.listCast;
  'people.listCounties': typeof contract74.listCounties;
  'people.pickRole': typeof contract74.pickRole;
  'people.proveSelf': typeof contract74.proveSelf;
  'people.readMe': typeof contract74.readMe;
  'people.setUp': typeof contract74.setUp;
  'people.signIn': typeof contract74.signIn;
  'people.signOut': typeof contract74.signOut;
  'people.takeRole': typeof contract74.takeRole;
  'people.listSignIns': typeof contract75.listSignIns;
  'people.listSchoolClasses': typeof contract76.listSchoolClasses;
  'people.moveStaff': typeof contract76.moveStaff;
  'people.addArea': typeof contract77.addArea;
  'people.compareTree': typeof contract77.compareTree;
  'people.endArea': typeof contract77.endArea;
  'people.placeMember': typeof contract77.placeMember;
  'people.readTree': typeof contract77.readTree;
  'resources.addLanguage': typeof contract78.addLanguage;
  'resources.listLanguages': typeof contract78.listLanguages;
  'resources.listProviders': typeof contract80.listProviders;
  'resources.readProvider': typeof contract80.readProvider;
  'resources.renewVetting': typeof contract80.renewVetting;
  'resources.addResource': typeof contract82.addResource;
  'resources.changeResource': typeof contract82.changeResource;
  'resources.listCategories': typeof contract82.listCategories;
  'resources.moveResource': typeof contract82.moveResource;
  'resources.readResource': typeof contract82.readResource;
  'resources.searchResources': typeof contract82.searchResources;
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
  'messages.keepGroup': 'PUT /api/conversations/:id/rules',
  'messages.listGroupMembers': 'GET /api/conversations/:id/members',
  'messages.nameOneself': 'PUT /api/conversations/:id/name',
  'messages.openGroup': 'POST /api/groups',
  'messages.appealRefusedPicture': 'POST /api/attachments/:id/appeal',
  'messages.decideRefusedPicture': 'POST /api/refused-pictures/:id/decision',
  'messages.endListedPicture': 'POST /api/listed-pictures/:id/end',
  'messages.listListedPictures': 'GET /api/listed-pictures',
  'messages.listRefusedPictures': 'GET /api/refused-pictures',
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
  'messages.showPublicPicture': 'GET /p/:county/:post/pictures/:picture',
  'messages.showPublicVideo': 'GET /p/:county/:post/videos/:video',
  'messages.addRobot': 'POST /api/robots',
  'messages.endRobot': 'DELETE /api/robots/:id',
  'messages.listRobots': 'GET /api/robots',
  'messages.tryRobot': 'POST /api/robots/:id/trial',
  'messages.enterSlip': 'POST /api/slips/answer',
  'messages.lookAtSlip': 'POST /api/slips/look',
  'messages.closeWorkGroup': 'PUT /api/work-groups/:id/closing',
  'messages.endMember': 'POST /api/conversations/:id/leaving',
  'messages.inviteMember': 'POST /api/conversations/:id/members',
  'messages.listColleagues': 'GET /api/conversations/:id/colleagues',
  'messages.listWorkGroups': 'GET /api/work-groups',
  'messages.openWorkGroup': 'POST /api/work-groups',
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
  'people.downloadCopyFiles': 'GET /api/children/:id/copy/files',
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
  'messages.noteRead': ['official', 'school_leader', 'homeroom', 'teacher', 'counsellor', 'safeguard_lead', 'guardian', 'community_worker', 'provider_admin'],
  'messages.writeMessage': ['official', 'school_leader', 'homeroom', 'teacher', 'counsellor', 'safeguard_lead', 'guardian', 'community_worker', 'provider_admin'],
  'messages.appealModeration': ['official', 'school_leader', 'homeroom', 'teacher', 'counsellor', 'safeguard_lead', 'guardian', 'community_worker', 'provider_admin'],
  'messages.reportMessage': ['official', 'school_leader', 'homeroom', 'teacher', 'counsellor', 'safeguard_lead', 'guardian', 'community_worker', 'provider_admin'],
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
  'messages.listConversations': ['guardian'],
  'messages.listMessages': ['guardian'],
  'messages.readConversation': ['guardian'],
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
  'messages.listConversations': 'm0ATYGbL',
  'messages.listMessages': 'sRrk1aQv',
  'messages.readConversation': '5aRtE1L3',
  'messages.listNotices': '_5h3vJkx',
  'messages.readNotice': 'PRcjnirm',
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
