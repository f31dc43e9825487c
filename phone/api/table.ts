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
import type * as contract20 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract22 from '#modules/messages/contract/robot.ts';
import type * as contract24 from '#modules/messages/contract/slip.ts';
import type * as contract25 from '#modules/messages/contract/work-group.ts';
import type * as contract26 from '#modules/needs/contract/board.ts';
import type * as contract27 from '#modules/needs/contract/compare-runs.ts';
import type * as contract28 from '#modules/needs/contract/engagement.ts';
import type * as contract31 from '#modules/needs/contract/need.ts';
import type * as contract32 from '#modules/needs/contract/offer.ts';
import type * as contract34 from '#modules/needs/contract/run.ts';
import type * as contract35 from '#modules/needs/contract/scenario.ts';
import type * as contract37 from '#modules/needs/contract/why.ts';
import type * as contract38 from '#modules/notify/contract.ts';
import type * as contract39 from '#modules/oversight/contract/audit.ts';
import type * as contract40 from '#modules/oversight/contract/minors-audit.ts';
import type * as contract42 from '#modules/oversight/contract/retention.ts';
import type * as contract43 from '#modules/oversight/contract/rules.ts';
import type * as contract44 from '#modules/people/contract/account.ts';
import type * as contract45 from '#modules/people/contract/appointment.ts';
import type * as contract46 from '#modules/people/contract/asking.ts';
import type * as contract48 from '#modules/people/contract/claim.ts';
import type * as contract49 from '#modules/people/contract/contact.ts';
import type * as contract50 from '#modules/people/contract/copy.ts';
import type * as contract51 from '#modules/people/contract/device.ts';
import type * as contract52 from '#modules/people/contract/erasure.ts';
import type * as contract53 from '#modules/people/contract/factor.ts';
import type * as contract54 from '#modules/people/contract/family.ts';
import type * as contract55 from '#modules/people/contract/glass.ts';
import type * as contract56 from '#modules/people/contract/grant.ts';
import type * as contract57 from '#modules/people/contract/guardian.ts';
import type * as contract58 from '#modules/people/contract/hold.ts';
import type * as contract59 from '#modules/people/contract/identity.ts';
import type * as contract60 from '#modules/people/contract/leaving.ts';
import type * as contract61 from '#modules/people/contract/look.ts';
import type * as contract62 from '#modules/people/contract/one-time-code.ts';
import type * as contract63 from '#modules/people/contract/order.ts';
import type * as contract64 from '#modules/people/contract/own-data.ts';
import type * as contract66 from '#modules/people/contract/place.ts';
import type * as contract67 from '#modules/people/contract/promotion.ts';
import type * as contract68 from '#modules/people/contract/purpose.ts';
import type * as contract69 from '#modules/people/contract/reader.ts';
import type * as contract71 from '#modules/people/contract/request.ts';
import type * as contract74 from '#modules/people/contract/school-year.ts';
import type * as contract75 from '#modules/people/contract/session.ts';
import type * as contract76 from '#modules/people/contract/sign-in-record.ts';
import type * as contract77 from '#modules/people/contract/staff.ts';
import type * as contract78 from '#modules/people/contract/tree.ts';
import type * as contract79 from '#modules/resources/contract/language.ts';
import type * as contract81 from '#modules/resources/contract/provider.ts';
import type * as contract83 from '#modules/resources/contract/resource.ts';

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
  'messages.askPupilTalk': typeof contract20.askPupilTalk;
  'messages.listFitAdults': typeof contract20.listFitAdults;
  'messages.listPupilTalks': typeof contract20.listPupilTalks;
  'messages.pairAdults': typeof contract20.pairAdults;
  'messages.addRobot': typeof contract22.addRobot;
  'messages.endRobot': typeof contract22.endRobot;
  'messages.listRobots': typeof contract22.listRobots;
  'messages.tryRobot': typeof contract22.tryRobot;
  'messages.enterSlip': typeof contract24.enterSlip;
  'messages.lookAtSlip': typeof contract24.lookAtSlip;
  'messages.closeWorkGroup': typeof contract25.closeWorkGroup;
  'messages.endMember': typeof contract25.endMember;
  'messages.giveWorkGroup': typeof contract25.giveWorkGroup;
  'messages.inviteMember': typeof contract25.inviteMember;
  'messages.listColleagues': typeof contract25.listColleagues;
  'messages.listKeepers': typeof contract25.listKeepers;
  'messages.listWorkGroups': typeof contract25.listWorkGroups;
  'messages.openWorkGroup': typeof contract25.openWorkGroup;
  'messages.takeWorkGroup': typeof contract25.takeWorkGroup;
  'needs.downloadBoard': typeof contract26.downloadBoard;
  'needs.readBoard': typeof contract26.readBoard;
  'needs.readOutlook': typeof contract26.readOutlook;
  'needs.compareRunRows': typeof contract27.compareRunRows;
  'needs.compareRuns': typeof contract27.compareRuns;
  'needs.cancelMeeting': typeof contract28.cancelMeeting;
  'needs.completeEngagement': typeof contract28.completeEngagement;
  'needs.confirmMeeting': typeof contract28.confirmMeeting;
  'needs.endEngagement': typeof contract28.endEngagement;
  'needs.giveFeedback': typeof contract28.giveFeedback;
  'needs.listEngagements': typeof contract28.listEngagements;
  'needs.proposeMeeting': typeof contract28.proposeMeeting;
  'needs.readEngagement': typeof contract28.readEngagement;
  'needs.listNeeds': typeof contract31.listNeeds;
  'needs.openNeed': typeof contract31.openNeed;
  'needs.readNeed': typeof contract31.readNeed;
  'needs.withdrawNeed': typeof contract31.withdrawNeed;
  'needs.answerOffer': typeof contract32.answerOffer;
  'needs.listOffers': typeof contract32.listOffers;
  'needs.readOffer': typeof contract32.readOffer;
  'needs.cancelRun': typeof contract34.cancelRun;
  'needs.checkRun': typeof contract34.checkRun;
  'needs.discardRun': typeof contract34.discardRun;
  'needs.listRuns': typeof contract34.listRuns;
  'needs.readRun': typeof contract34.readRun;
  'needs.readRunPins': typeof contract34.readRunPins;
  'needs.readRunRows': typeof contract34.readRunRows;
  'needs.releaseRun': typeof contract34.releaseRun;
  'needs.startRun': typeof contract34.startRun;
  'needs.readScenario': typeof contract35.readScenario;
  'needs.readNeedWhy': typeof contract37.readNeedWhy;
  'notify.addDevice': typeof contract38.addDevice;
  'notify.askMailCode': typeof contract38.askMailCode;
  'notify.confirmMail': typeof contract38.confirmMail;
  'notify.dropDead': typeof contract38.dropDead;
  'notify.endDevice': typeof contract38.endDevice;
  'notify.endMail': typeof contract38.endMail;
  'notify.listDead': typeof contract38.listDead;
  'notify.listen': typeof contract38.listen;
  'notify.markRead': typeof contract38.markRead;
  'notify.readInbox': typeof contract38.readInbox;
  'notify.readInboxSummary': typeof contract38.readInboxSummary;
  'notify.readSchoolHours': typeof contract38.readSchoolHours;
  'notify.readWays': typeof contract38.readWays;
  'notify.retryDead': typeof contract38.retryDead;
  'notify.setReminders': typeof contract38.setReminders;
  'notify.setSchoolHours': typeof contract38.setSchoolHours;
  'notify.setWays': typeof contract38.setWays;
  'oversight.readAuditState': typeof contract39.readAuditState;
  'oversight.searchAudit': typeof contract39.searchAudit;
  'oversight.verifyAudit': typeof contract39.verifyAudit;
  'oversight.askPack': typeof contract40.askPack;
  'oversight.cancelPack': typeof contract40.cancelPack;
  'oversight.downloadPackJson': typeof contract40.downloadPackJson;
  'oversight.downloadPackPdf': typeof contract40.downloadPackPdf;
  'oversight.listPacks': typeof contract40.listPacks;
  'oversight.beginSweep': typeof contract42.beginSweep;
  'oversight.countDue': typeof contract42.countDue;
  'oversight.readRetention': typeof contract42.readRetention;
  'oversight.stopSweep': typeof contract42.stopSweep;
  'oversight.countSessions': typeof contract43.countSessions;
  'oversight.listRules': typeof contract43.listRules;
  'people.acceptInvitation': typeof contract44.acceptInvitation;
  'people.changePassword': typeof contract44.changePassword;
  'people.endSessions': typeof contract44.endSessions;
  'people.invite': typeof contract44.invite;
  'people.listPeople': typeof contract44.listPeople;
  'people.readInvitation': typeof contract44.readInvitation;
  'people.resetFactors': typeof contract44.resetFactors;
  'people.revokeInvitation': typeof contract44.revokeInvitation;
  'people.appoint': typeof contract45.appoint;
  'people.endAppointment': typeof contract45.endAppointment;
  'people.extendAppointment': typeof contract45.extendAppointment;
  'people.listAppointments': typeof contract45.listAppointments;
  'people.answerAsking': typeof contract46.answerAsking;
  'people.askPupil': typeof contract46.askPupil;
  'people.listAskings': typeof contract46.listAskings;
  'people.withdrawAsking': typeof contract46.withdrawAsking;
  'people.confirmClaim': typeof contract48.confirmClaim;
  'people.issueClaim': typeof contract48.issueClaim;
  'people.listClaims': typeof contract48.listClaims;
  'people.listOwnClaims': typeof contract48.listOwnClaims;
  'people.makeClaim': typeof contract48.makeClaim;
  'people.readClaim': typeof contract48.readClaim;
  'people.refuseClaim': typeof contract48.refuseClaim;
  'people.addContact': typeof contract49.addContact;
  'people.endContact': typeof contract49.endContact;
  'people.listContacts': typeof contract49.listContacts;
  'people.listLookedAfter': typeof contract49.listLookedAfter;
  'people.listWorkers': typeof contract49.listWorkers;
  'people.askCopy': typeof contract50.askCopy;
  'people.downloadCopyFiles': typeof contract50.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract50.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract50.downloadCopyPdf;
  'people.readCopy': typeof contract50.readCopy;
  'people.endDevice': typeof contract51.endDevice;
  'people.endOtherDevices': typeof contract51.endOtherDevices;
  'people.listDevices': typeof contract51.listDevices;
  'people.downloadCertificateJson': typeof contract52.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract52.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract52.takeBackErasure;
  'people.addPasskey': typeof contract53.addPasskey;
  'people.askPasskey': typeof contract53.askPasskey;
  'people.beginCode': typeof contract53.beginCode;
  'people.beginPasskey': typeof contract53.beginPasskey;
  'people.confirmCode': typeof contract53.confirmCode;
  'people.finishSignIn': typeof contract53.finishSignIn;
  'people.listFactors': typeof contract53.listFactors;
  'people.removeFactor': typeof contract53.removeFactor;
  'people.renewRecoveryCodes': typeof contract53.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract53.signInWithPasskey;
  'people.decideConsent': typeof contract54.decideConsent;
  'people.listChildren': typeof contract54.listChildren;
  'people.readStops': typeof contract54.readStops;
  'people.deferGlass': typeof contract55.deferGlass;
  'people.listGlass': typeof contract55.listGlass;
  'people.openGlass': typeof contract55.openGlass;
  'people.reviewGlass': typeof contract55.reviewGlass;
  'people.askGrant': typeof contract56.askGrant;
  'people.decideGrant': typeof contract56.decideGrant;
  'people.endGrant': typeof contract56.endGrant;
  'people.endLending': typeof contract56.endLending;
  'people.lendRole': typeof contract56.lendRole;
  'people.listGrantRequests': typeof contract56.listGrantRequests;
  'people.listGrants': typeof contract56.listGrants;
  'people.listLendings': typeof contract56.listLendings;
  'people.rescopeGrant': typeof contract56.rescopeGrant;
  'people.withdrawGrantRequest': typeof contract56.withdrawGrantRequest;
  'people.endGuardianship': typeof contract57.endGuardianship;
  'people.listFellowGuardians': typeof contract57.listFellowGuardians;
  'people.listGuardians': typeof contract57.listGuardians;
  'people.nameChildren': typeof contract57.nameChildren;
  'people.askHoldEnd': typeof contract58.askHoldEnd;
  'people.endHold': typeof contract58.endHold;
  'people.layHold': typeof contract58.layHold;
  'people.listHolds': typeof contract58.listHolds;
  'people.renewHold': typeof contract58.renewHold;
  'people.beginAtIssuer': typeof contract59.beginAtIssuer;
  'people.beginLink': typeof contract59.beginLink;
  'people.finishAtIssuer': typeof contract59.finishAtIssuer;
  'people.finishLink': typeof contract59.finishLink;
  'people.listIdentities': typeof contract59.listIdentities;
  'people.removeIdentity': typeof contract59.removeIdentity;
  'people.welcomeAtIssuer': typeof contract59.welcomeAtIssuer;
  'people.enrol': typeof contract60.enrol;
  'people.leave': typeof contract60.leave;
  'people.listLeavings': typeof contract60.listLeavings;
  'people.listMembers': typeof contract60.listMembers;
  'people.refuseLeaving': typeof contract60.refuseLeaving;
  'people.withdrawLeaving': typeof contract60.withdrawLeaving;
  'people.listLooks': typeof contract61.listLooks;
  'people.askForCode': typeof contract62.askForCode;
  'people.giveCode': typeof contract62.giveCode;
  'people.listDoors': typeof contract62.listDoors;
  'people.enterOrder': typeof contract63.enterOrder;
  'people.extendOrder': typeof contract63.extendOrder;
  'people.liftOrder': typeof contract63.liftOrder;
  'people.listOrders': typeof contract63.listOrders;
  'people.readOwnData': typeof contract64.readOwnData;
  'people.listClasses': typeof contract66.listClasses;
  'people.listOrganisations': typeof contract66.listOrganisations;
  'people.listPupils': typeof contract66.listPupils;
  'people.listRegions': typeof contract66.listRegions;
  'people.listTowns': typeof contract66.listTowns;
  'people.promote': typeof contract67.promote;
  'people.readPromotion': typeof contract67.readPromotion;
  'people.undoPromotion': typeof contract67.undoPromotion;
  'people.addPurposeText': typeof contract68.addPurposeText;
  'people.listPurposes': typeof contract68.listPurposes;
  'people.listReaders': typeof contract69.listReaders;
  'people.answerRequest': typeof contract71.answerRequest;
  'people.askRequest': typeof contract71.askRequest;
  'people.listOwnRequests': typeof contract71.listOwnRequests;
  'people.listRequests': typeof contract71.listRequests;
  'people.withdrawRequest': typeof contract71.withdrawRequest;
  'people.listSchoolYears': typeof contract74.listSchoolYears;
  'people.listSchools': typeof contract74.listSchools;
  'people.setSchoolYear': typeof contract74.setSchoolYear;
  'people.setSystem': typeof contract74.setSystem;
  'people.askProof': typeof contract75.askProof;
  'people.listCast': typeof contract75.listCast;
  'people.listCounties': typeof contract75.listCounties;
  'people.pickRole': typeof contract75.pickRole;
  'people.proveSelf': typeof contract75.proveSelf;
  'people.readMe': typeof contract75.readMe;
  'people.setUp': typeof contract75.setUp;
  'people.signIn': typeof contract75.signIn;
  'people.signOut': typeof contract75.signOut;
  'people.takeRole': typeof contract75.takeRole;
  'people.listSignIns': typeof contract76.listSignIns;
  'people.listSchoolClasses': typeof contract77.listSchoolClasses;
  'people.moveStaff': typeof contract77.moveStaff;
  'people.addArea': typeof contract78.addArea;
  'people.compareTree': typeof contract78.compareTree;
  'people.endArea': typeof contract78.endArea;
  'people.placeMember': typeof contract78.placeMember;
  'people.readTree': typeof contract78.readTree;
  'resources.addLanguage': typeof contract79.addLanguage;
  'resources.listLanguages': typeof contract79.listLanguages;
  'resources.listProviders': typeof contract81.listProviders;
  'resources.readProvider': typeof contract81.readProvider;
  'resources.renewVetting': typeof contract81.renewVetting;
  'resources.addResource': typeof contract83.addResource;
  'resources.changeResource': typeof contract83.changeResource;
  'resources.listCategories': typeof contract83.listCategories;
  'resources.moveResource': typeof contract83.moveResource;
  'resources.readResource': typeof contract83.readResource;
  'resources.searchResources': typeof contract83.searchResources;
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
  'messages.listConversations': '7_a17TgD',
  'messages.listMessages': 'sRrk1aQv',
  'messages.readConversation': 'PWp20oKq',
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
