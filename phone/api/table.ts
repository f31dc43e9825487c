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
import type * as contract18 from '#modules/messages/contract/opening.ts';
import type * as contract19 from '#modules/messages/contract/post.ts';
import type * as contract20 from '#modules/messages/contract/printout.ts';
import type * as contract21 from '#modules/messages/contract/public-page.ts';
import type * as contract22 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract24 from '#modules/messages/contract/robot.ts';
import type * as contract26 from '#modules/messages/contract/slip.ts';
import type * as contract27 from '#modules/messages/contract/work-group.ts';
import type * as contract28 from '#modules/needs/contract/board.ts';
import type * as contract29 from '#modules/needs/contract/compare-runs.ts';
import type * as contract30 from '#modules/needs/contract/engagement.ts';
import type * as contract33 from '#modules/needs/contract/need.ts';
import type * as contract34 from '#modules/needs/contract/offer.ts';
import type * as contract36 from '#modules/needs/contract/run.ts';
import type * as contract37 from '#modules/needs/contract/scenario.ts';
import type * as contract39 from '#modules/needs/contract/why.ts';
import type * as contract40 from '#modules/notify/contract.ts';
import type * as contract41 from '#modules/oversight/contract/audit.ts';
import type * as contract42 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract44 from '#modules/oversight/contract/retention.ts';
import type * as contract45 from '#modules/oversight/contract/rules.ts';
import type * as contract46 from '#modules/people/contract/account.ts';
import type * as contract47 from '#modules/people/contract/appointment.ts';
import type * as contract48 from '#modules/people/contract/asking.ts';
import type * as contract50 from '#modules/people/contract/claim.ts';
import type * as contract51 from '#modules/people/contract/contact.ts';
import type * as contract52 from '#modules/people/contract/copy.ts';
import type * as contract53 from '#modules/people/contract/device.ts';
import type * as contract54 from '#modules/people/contract/erasure.ts';
import type * as contract55 from '#modules/people/contract/factor.ts';
import type * as contract56 from '#modules/people/contract/family.ts';
import type * as contract57 from '#modules/people/contract/glass.ts';
import type * as contract58 from '#modules/people/contract/grant.ts';
import type * as contract59 from '#modules/people/contract/guardian.ts';
import type * as contract60 from '#modules/people/contract/hold.ts';
import type * as contract61 from '#modules/people/contract/identity.ts';
import type * as contract62 from '#modules/people/contract/leaving.ts';
import type * as contract63 from '#modules/people/contract/look.ts';
import type * as contract64 from '#modules/people/contract/one-time-code.ts';
import type * as contract65 from '#modules/people/contract/order.ts';
import type * as contract66 from '#modules/people/contract/own-data.ts';
import type * as contract68 from '#modules/people/contract/place.ts';
import type * as contract69 from '#modules/people/contract/promotion.ts';
import type * as contract70 from '#modules/people/contract/purpose.ts';
import type * as contract71 from '#modules/people/contract/reader.ts';
import type * as contract73 from '#modules/people/contract/request.ts';
import type * as contract76 from '#modules/people/contract/school-year.ts';
import type * as contract77 from '#modules/people/contract/session.ts';
import type * as contract78 from '#modules/people/contract/sign-in-record.ts';
import type * as contract79 from '#modules/people/contract/staff.ts';
import type * as contract80 from '#modules/people/contract/tree.ts';
import type * as contract81 from '#modules/resources/contract/language.ts';
import type * as contract83 from '#modules/resources/contract/provider.ts';
import type * as contract85 from '#modules/resources/contract/resource.ts';

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
  'messages.appealComment': typeof contract9.appealComment;
  'messages.decideComment': typeof contract9.decideComment;
  'messages.heedComment': typeof contract9.heedComment;
  'messages.listComments': typeof contract9.listComments;
  'messages.listHeldComments': typeof contract9.listHeldComments;
  'messages.reportComment': typeof contract9.reportComment;
  'messages.withdrawComment': typeof contract9.withdrawComment;
  'messages.writeComment': typeof contract9.writeComment;
  'messages.editMessage': typeof contract10.editMessage;
  'messages.listConversations': typeof contract10.listConversations;
  'messages.listMessages': typeof contract10.listMessages;
  'messages.listTalkPartners': typeof contract10.listTalkPartners;
  'messages.listTalkPupils': typeof contract10.listTalkPupils;
  'messages.noteRead': typeof contract10.noteRead;
  'messages.openConversation': typeof contract10.openConversation;
  'messages.readConversation': typeof contract10.readConversation;
  'messages.searchTalks': typeof contract10.searchTalks;
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
  'messages.countOpenings': typeof contract18.countOpenings;
  'messages.decideOpening': typeof contract18.decideOpening;
  'messages.enterDemand': typeof contract18.enterDemand;
  'messages.listOpenings': typeof contract18.listOpenings;
  'messages.openInEmergency': typeof contract18.openInEmergency;
  'messages.readOpening': typeof contract18.readOpening;
  'messages.showOpened': typeof contract18.showOpened;
  'messages.takeOpening': typeof contract18.takeOpening;
  'messages.approvePost': typeof contract19.approvePost;
  'messages.changePost': typeof contract19.changePost;
  'messages.likePost': typeof contract19.likePost;
  'messages.listOwnPosts': typeof contract19.listOwnPosts;
  'messages.listPosts': typeof contract19.listPosts;
  'messages.listWaitingPosts': typeof contract19.listWaitingPosts;
  'messages.readPost': typeof contract19.readPost;
  'messages.readVersion': typeof contract19.readVersion;
  'messages.readWriting': typeof contract19.readWriting;
  'messages.returnPost': typeof contract19.returnPost;
  'messages.searchPosts': typeof contract19.searchPosts;
  'messages.submitPost': typeof contract19.submitPost;
  'messages.withdrawPost': typeof contract19.withdrawPost;
  'messages.writePost': typeof contract19.writePost;
  'messages.askOwnPrintout': typeof contract20.askOwnPrintout;
  'messages.askPrintout': typeof contract20.askPrintout;
  'messages.fetchPrintout': typeof contract20.fetchPrintout;
  'messages.listPrintouts': typeof contract20.listPrintouts;
  'messages.readPublicColumn': typeof contract21.readPublicColumn;
  'messages.readPublicFeed': typeof contract21.readPublicFeed;
  'messages.readPublicPost': typeof contract21.readPublicPost;
  'messages.showPublicPicture': typeof contract21.showPublicPicture;
  'messages.showPublicVideo': typeof contract21.showPublicVideo;
  'messages.askPupilTalk': typeof contract22.askPupilTalk;
  'messages.listFitAdults': typeof contract22.listFitAdults;
  'messages.listPupilTalks': typeof contract22.listPupilTalks;
  'messages.pairAdults': typeof contract22.pairAdults;
  'messages.addRobot': typeof contract24.addRobot;
  'messages.endRobot': typeof contract24.endRobot;
  'messages.listRobots': typeof contract24.listRobots;
  'messages.tryRobot': typeof contract24.tryRobot;
  'messages.enterSlip': typeof contract26.enterSlip;
  'messages.lookAtSlip': typeof contract26.lookAtSlip;
  'messages.closeWorkGroup': typeof contract27.closeWorkGroup;
  'messages.endMember': typeof contract27.endMember;
  'messages.giveWorkGroup': typeof contract27.giveWorkGroup;
  'messages.inviteMember': typeof contract27.inviteMember;
  'messages.listColleagues': typeof contract27.listColleagues;
  'messages.listKeepers': typeof contract27.listKeepers;
  'messages.listWorkGroups': typeof contract27.listWorkGroups;
  'messages.openWorkGroup': typeof contract27.openWorkGroup;
  'messages.takeWorkGroup': typeof contract27.takeWorkGroup;
  'needs.downloadBoard': typeof contract28.downloadBoard;
  'needs.readBoard': typeof contract28.readBoard;
  'needs.readOutlook': typeof contract28.readOutlook;
  'needs.compareRunRows': typeof contract29.compareRunRows;
  'needs.compareRuns': typeof contract29.compareRuns;
  'needs.cancelMeeting': typeof contract30.cancelMeeting;
  'needs.completeEngagement': typeof contract30.completeEngagement;
  'needs.confirmMeeting': typeof contract30.confirmMeeting;
  'needs.endEngagement': typeof contract30.endEngagement;
  'needs.giveFeedback': typeof contract30.giveFeedback;
  'needs.listEngagements': typeof contract30.listEngagements;
  'needs.proposeMeeting': typeof contract30.proposeMeeting;
  'needs.readEngagement': typeof contract30.readEngagement;
  'needs.listNeeds': typeof contract33.listNeeds;
  'needs.openNeed': typeof contract33.openNeed;
  'needs.readNeed': typeof contract33.readNeed;
  'needs.withdrawNeed': typeof contract33.withdrawNeed;
  'needs.answerOffer': typeof contract34.answerOffer;
  'needs.listOffers': typeof contract34.listOffers;
  'needs.readOffer': typeof contract34.readOffer;
  'needs.cancelRun': typeof contract36.cancelRun;
  'needs.checkRun': typeof contract36.checkRun;
  'needs.discardRun': typeof contract36.discardRun;
  'needs.listRuns': typeof contract36.listRuns;
  'needs.readRun': typeof contract36.readRun;
  'needs.readRunPins': typeof contract36.readRunPins;
  'needs.readRunRows': typeof contract36.readRunRows;
  'needs.releaseRun': typeof contract36.releaseRun;
  'needs.startRun': typeof contract36.startRun;
  'needs.readScenario': typeof contract37.readScenario;
  'needs.readNeedWhy': typeof contract39.readNeedWhy;
  'notify.addDevice': typeof contract40.addDevice;
  'notify.askMailCode': typeof contract40.askMailCode;
  'notify.confirmMail': typeof contract40.confirmMail;
  'notify.dropDead': typeof contract40.dropDead;
  'notify.endDevice': typeof contract40.endDevice;
  'notify.endMail': typeof contract40.endMail;
  'notify.listDead': typeof contract40.listDead;
  'notify.listen': typeof contract40.listen;
  'notify.markRead': typeof contract40.markRead;
  'notify.readInbox': typeof contract40.readInbox;
  'notify.readInboxSummary': typeof contract40.readInboxSummary;
  'notify.readSchoolHours': typeof contract40.readSchoolHours;
  'notify.readWays': typeof contract40.readWays;
  'notify.retryDead': typeof contract40.retryDead;
  'notify.setReminders': typeof contract40.setReminders;
  'notify.setSchoolHours': typeof contract40.setSchoolHours;
  'notify.setWays': typeof contract40.setWays;
  'oversight.readAuditState': typeof contract41.readAuditState;
  'oversight.searchAudit': typeof contract41.searchAudit;
  'oversight.verifyAudit': typeof contract41.verifyAudit;
  'oversight.askPack': typeof contract42.askPack;
  'oversight.cancelPack': typeof contract42.cancelPack;
  'oversight.downloadPackJson': typeof contract42.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract42.downloadPackPdf;
  'oversight.listPacks': typeof contract42.listPacks;
  'oversight.beginSweep': typeof contract44.beginSweep;
  'oversight.countDue': typeof contract44.countDue;
  'oversight.readRetention': typeof contract44.readRetention;
  'oversight.stopSweep': typeof contract44.stopSweep;
  'oversight.countSessions': typeof contract45.countSessions;
  'oversight.listRules': typeof contract45.listRules;
  'people.acceptInvitation': typeof contract46.acceptInvitation;
  'people.changePassword': typeof contract46.changePassword;
  'people.endSessions': typeof contract46.endSessions;
  'people.invite': typeof contract46.invite;
  'people.listPeople': typeof contract46.listPeople;
  'people.readInvitation': typeof contract46.readInvitation;
  'people.resetFactors': typeof contract46.resetFactors;
  'people.revokeInvitation': typeof contract46.revokeInvitation;
  'people.appoint': typeof contract47.appoint;
  'people.endAppointment': typeof contract47.endAppointment;
  'people.extendAppointment': typeof contract47.extendAppointment;
  'people.listAppointments': typeof contract47.listAppointments;
  'people.answerAsking': typeof contract48.answerAsking;
  'people.askPupil': typeof contract48.askPupil;
  'people.listAskings': typeof contract48.listAskings;
  'people.withdrawAsking': typeof contract48.withdrawAsking;
  'people.confirmClaim': typeof contract50.confirmClaim;
  'people.issueClaim': typeof contract50.issueClaim;
  'people.listClaims': typeof contract50.listClaims;
  'people.listOwnClaims': typeof contract50.listOwnClaims;
  'people.makeClaim': typeof contract50.makeClaim;
  'people.readClaim': typeof contract50.readClaim;
  'people.refuseClaim': typeof contract50.refuseClaim;
  'people.addContact': typeof contract51.addContact;
  'people.endContact': typeof contract51.endContact;
  'people.listContacts': typeof contract51.listContacts;
  'people.listLookedAfter': typeof contract51.listLookedAfter;
  'people.listWorkers': typeof contract51.listWorkers;
  'people.askCopy': typeof contract52.askCopy;
  'people.downloadCopyFiles': typeof contract52.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract52.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract52.downloadCopyPdf;
  'people.readCopy': typeof contract52.readCopy;
  'people.endDevice': typeof contract53.endDevice;
  'people.endOtherDevices': typeof contract53.endOtherDevices;
  'people.listDevices': typeof contract53.listDevices;
  'people.downloadCertificateJson': typeof contract54.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract54.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract54.takeBackErasure;
  'people.addPasskey': typeof contract55.addPasskey;
  'people.askPasskey': typeof contract55.askPasskey;
  'people.beginCode': typeof contract55.beginCode;
  'people.beginPasskey': typeof contract55.beginPasskey;
  'people.confirmCode': typeof contract55.confirmCode;
  'people.finishSignIn': typeof contract55.finishSignIn;
  'people.listFactors': typeof contract55.listFactors;
  'people.removeFactor': typeof contract55.removeFactor;
  'people.renewRecoveryCodes': typeof contract55.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract55.signInWithPasskey;
  'people.decideConsent': typeof contract56.decideConsent;
  'people.listChildren': typeof contract56.listChildren;
  'people.readStops': typeof contract56.readStops;
  'people.deferGlass': typeof contract57.deferGlass;
  'people.listGlass': typeof contract57.listGlass;
  'people.openGlass': typeof contract57.openGlass;
  'people.reviewGlass': typeof contract57.reviewGlass;
  'people.askGrant': typeof contract58.askGrant;
  'people.decideGrant': typeof contract58.decideGrant;
  'people.endGrant': typeof contract58.endGrant;
  'people.endLending': typeof contract58.endLending;
  'people.lendRole': typeof contract58.lendRole;
  'people.listGrantRequests': typeof contract58.listGrantRequests;
  'people.listGrants': typeof contract58.listGrants;
  'people.listLendings': typeof contract58.listLendings;
  'people.rescopeGrant': typeof contract58.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract58.withdrawGrantRequest;
  'people.endGuardianship': typeof contract59.endGuardianship;
  'people.listFellowGuardians': typeof contract59.listFellowGuardians;
  'people.listGuardians': typeof contract59.listGuardians;
  'people.nameChildren': typeof contract59.nameChildren;
  'people.askHoldEnd': typeof contract60.askHoldEnd;
  'people.endHold': typeof contract60.endHold;
  'people.layHold': typeof contract60.layHold;
  'people.listHolds': typeof contract60.listHolds;
  'people.renewHold': typeof contract60.renewHold;
  'people.beginAtIssuer': typeof contract61.beginAtIssuer;
  'people.beginLink': typeof contract61.beginLink;
  'people.finishAtIssuer': typeof contract61.finishAtIssuer;
  'people.finishLink': typeof contract61.finishLink;
  'people.listIdentities': typeof contract61.listIdentities;
  'people.removeIdentity': typeof contract61.removeIdentity;
  'people.welcomeAtIssuer': typeof contract61.welcomeAtIssuer;
  'people.enrol': typeof contract62.enrol;
  'people.leave': typeof contract62.leave;
  'people.listLeavings': typeof contract62.listLeavings;
  'people.listMembers': typeof contract62.listMembers;
  'people.refuseLeaving': typeof contract62.refuseLeaving;
  'people.withdrawLeaving': typeof contract62.withdrawLeaving;
  'people.listLooks': typeof contract63.listLooks;
  'people.askForCode': typeof contract64.askForCode;
  'people.giveCode': typeof contract64.giveCode;
  'people.listDoors': typeof contract64.listDoors;
  'people.enterOrder': typeof contract65.enterOrder;
  'people.extendOrder': typeof contract65.extendOrder;
  'people.liftOrder': typeof contract65.liftOrder;
  'people.listOrders': typeof contract65.listOrders;
  'people.readOwnData': typeof contract66.readOwnData;
  'people.listClasses': typeof contract68.listClasses;
  'people.listOrganisations': typeof contract68.listOrganisations;
  'people.listPupils': typeof contract68.listPupils;
  'people.listRegions': typeof contract68.listRegions;
  'people.listTowns': typeof contract68.listTowns;
  'people.promote': typeof contract69.promote;
  'people.readPromotion': typeof contract69.readPromotion;
  'people.undoPromotion': typeof contract69.undoPromotion;
  'people.addPurposeText': typeof contract70.addPurposeText;
  'people.listPurposes': typeof contract70.listPurposes;
  'people.listReaders': typeof contract71.listReaders;
  'people.answerRequest': typeof contract73.answerRequest;
  'people.askRequest': typeof contract73.askRequest;
  'people.listOwnRequests': typeof contract73.listOwnRequests;
  'people.listRequests': typeof contract73.listRequests;
  'people.withdrawRequest': typeof contract73.withdrawRequest;
  'people.listSchoolYears': typeof contract76.listSchoolYears;
  'people.listSchools': typeof contract76.listSchools;
  'people.setSchoolYear': typeof contract76.setSchoolYear;
  'people.setSystem': typeof contract76.setSystem;
  'people.askProof': typeof contract77.askProof;
  'people.listCast': typeof contract77.listCast;
  'people.listCounties': typeof contract77.listCounties;
  'people.pickRole': typeof contract77.pickRole;
  'people.proveSelf': typeof contract77.proveSelf;
  'people.readMe': typeof contract77.readMe;
  'people.setUp': typeof contract77.setUp;
  'people.signIn': typeof contract77.signIn;
  'people.signOut': typeof contract77.signOut;
  'people.takeRole': typeof contract77.takeRole;
  'people.listSignIns': typeof contract78.listSignIns;
  'people.listSchoolClasses': typeof contract79.listSchoolClasses;
  'people.moveStaff': typeof contract79.moveStaff;
  'people.addArea': typeof contract80.addArea;
  'people.compareTree': typeof contract80.compareTree;
  'people.endArea': typeof contract80.endArea;
  'people.placeMember': typeof contract80.placeMember;
  'people.readTree': typeof contract80.readTree;
  'resources.addLanguage': typeof contract81.addLanguage;
  'resources.listLanguages': typeof contract81.listLanguages;
  'resources.listProviders': typeof contract83.listProviders;
  'resources.readProvider': typeof contract83.readProvider;
  'resources.renewVetting': typeof contract83.renewVetting;
  'resources.addResource': typeof contract85.addResource;
  'resources.changeResource': typeof contract85.changeResource;
  'resources.listCategories': typeof contract85.listCategories;
  'resources.moveResource': typeof contract85.moveResource;
  'resources.readResource': typeof contract85.readResource;
  'resources.searchResources': typeof contract85.searchResources;
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
  'messages.appealComment': 'POST /api/comments/:id/appeal',
  'messages.decideComment': 'POST /api/comments/:id/decision',
  'messages.heedComment': 'POST /api/comments/:id/heeding',
  'messages.listComments': 'GET /api/posts/:id/comments',
  'messages.listHeldComments': 'GET /api/comments/held',
  'messages.reportComment': 'POST /api/comments/:id/report',
  'messages.withdrawComment': 'DELETE /api/comments/:id',
  'messages.writeComment': 'POST /api/posts/:id/comments',
  'messages.editMessage': 'PUT /api/messages/:id',
  'messages.listConversations': 'GET /api/conversations',
  'messages.listMessages': 'GET /api/conversations/:id/messages',
  'messages.listTalkPartners': 'GET /api/pupils/:id/talk-partners',
  'messages.listTalkPupils': 'GET /api/talk-pupils',
  'messages.noteRead': 'POST /api/conversations/:id/reading',
  'messages.openConversation': 'POST /api/conversations',
  'messages.readConversation': 'GET /api/conversations/:id',
  'messages.searchTalks': 'GET /api/conversations/search',
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
  'messages.countOpenings': 'GET /api/openings/counts',
  'messages.decideOpening': 'POST /api/openings/:id/decision',
  'messages.enterDemand': 'POST /api/openings/demand',
  'messages.listOpenings': 'GET /api/openings',
  'messages.openInEmergency': 'POST /api/openings/emergency',
  'messages.readOpening': 'GET /api/openings/:id/messages',
  'messages.showOpened': 'GET /api/openings/:id/file',
  'messages.takeOpening': 'GET /api/openings/:id/paper',
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
  'messages.askPupilTalk': 'POST /api/pupil-talks',
  'messages.listFitAdults': 'GET /api/pupil-talks/:id/adults',
  'messages.listPupilTalks': 'GET /api/pupil-talks',
  'messages.pairAdults': 'PUT /api/pupil-talks/:id/adults',
  'messages.addRobot': 'POST /api/robots',
  'messages.endRobot': 'DELETE /api/robots/:id',
  'messages.listRobots': 'GET /api/robots',
  'messages.tryRobot': 'POST /api/robots/:id/trial',
  'messages.enterSlip': 'POST /api/slips/answer',
  'messages.lookAtSlip': 'POST /api/slips/look',
  'messages.closeWorkGroup': 'PUT /api/work-groups/:id/closing',
  'messages.endMember': 'POST /api/conversations/:id/leaving',
  'messages.giveWorkGroup': 'PUT /api/work-groups/:id/keeper',
  'messages.inviteMember': 'POST /api/conversations/:id/members',
  'messages.listColleagues': 'GET /api/conversations/:id/colleagues',
  'messages.listKeepers': 'GET /api/work-groups/:id/keepers',
  'messages.listWorkGroups': 'GET /api/work-groups',
  'messages.openWorkGroup': 'POST /api/work-groups',
  'messages.takeWorkGroup': 'POST /api/work-groups/:id/taking',
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
  'messages.listConversations': 'iQSdzu3w',
  'messages.listMessages': 'sRrk1aQv',
  'messages.readConversation': 'eUr7gu3S',
  'messages.listNotices': 'L54DbTBf',
  'messages.readNotice': '8aKIC59p',
  'needs.listEngagements': 'IbP9Zj9h',
  'needs.readEngagement': '1wa3jX2p',
  'needs.listNeeds': 'Apsc5AVM',
  'needs.readNeed': 'PXXywjUH',
  'needs.listOffers': '1_kJ-Vgo',
  'needs.readOffer': 'da05sdkI',
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
