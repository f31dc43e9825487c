// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract4 from '#modules/exports/contract/export.ts';
import type * as contract7 from '#modules/governance/contract/attendance.ts';
import type * as contract15 from '#modules/governance/contract/raised-matter.ts';
import type * as contract23 from '#modules/messages/contract/attachment.ts';
import type * as contract25 from '#modules/messages/contract/column.ts';
import type * as contract26 from '#modules/messages/contract/comment.ts';
import type * as contract27 from '#modules/messages/contract/conversation.ts';
import type * as contract29 from '#modules/messages/contract/group.ts';
import type * as contract30 from '#modules/messages/contract/listed-picture.ts';
import type * as contract32 from '#modules/messages/contract/moderation.ts';
import type * as contract33 from '#modules/messages/contract/notice.ts';
import type * as contract36 from '#modules/messages/contract/post.ts';
import type * as contract37 from '#modules/messages/contract/printout.ts';
import type * as contract39 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract44 from '#modules/messages/contract/work-group.ts';
import type * as contract47 from '#modules/needs/contract/engagement.ts';
import type * as contract50 from '#modules/needs/contract/need.ts';
import type * as contract51 from '#modules/needs/contract/offer.ts';
import type * as contract56 from '#modules/needs/contract/why.ts';
import type * as contract57 from '#modules/notify/contract.ts';
import type * as contract63 from '#modules/people/contract/account.ts';
import type * as contract67 from '#modules/people/contract/claim.ts';
import type * as contract68 from '#modules/people/contract/contact.ts';
import type * as contract69 from '#modules/people/contract/copy.ts';
import type * as contract70 from '#modules/people/contract/device.ts';
import type * as contract71 from '#modules/people/contract/erasure.ts';
import type * as contract72 from '#modules/people/contract/factor.ts';
import type * as contract73 from '#modules/people/contract/family.ts';
import type * as contract74 from '#modules/people/contract/glass.ts';
import type * as contract75 from '#modules/people/contract/grant.ts';
import type * as contract76 from '#modules/people/contract/guardian.ts';
import type * as contract77 from '#modules/people/contract/hold.ts';
import type * as contract78 from '#modules/people/contract/identity.ts';
import type * as contract80 from '#modules/people/contract/look.ts';
import type * as contract81 from '#modules/people/contract/one-time-code.ts';
import type * as contract83 from '#modules/people/contract/own-data.ts';
import type * as contract85 from '#modules/people/contract/place.ts';
import type * as contract87 from '#modules/people/contract/purpose.ts';
import type * as contract88 from '#modules/people/contract/reader.ts';
import type * as contract90 from '#modules/people/contract/request.ts';
import type * as contract94 from '#modules/people/contract/session.ts';
import type * as contract95 from '#modules/people/contract/sign-in-record.ts';
import type * as contract98 from '#modules/resources/contract/language.ts';
import type * as contract102 from '#modules/resources/contract/resource.ts';
import type * as contract103 from '#modules/surveys/contract/ballot.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract4.approveExport;
  'exports.listWaitingExports': typeof contract4.listWaitingExports;
  'exports.refuseExport': typeof contract4.refuseExport;
  'governance.attendConference': typeof contract7.attendConference;
  'governance.listMatterKinds': typeof contract15.listMatterKinds;
  'governance.listRaisedMatters': typeof contract15.listRaisedMatters;
  'governance.raiseMatter': typeof contract15.raiseMatter;
  'governance.readRaisedMatter': typeof contract15.readRaisedMatter;
  'messages.beginUpload': typeof contract23.beginUpload;
  'messages.dropUpload': typeof contract23.dropUpload;
  'messages.finishUpload': typeof contract23.finishUpload;
  'messages.sendPiece': typeof contract23.sendPiece;
  'messages.showAttachment': typeof contract23.showAttachment;
  'messages.followColumn': typeof contract25.followColumn;
  'messages.listColumns': typeof contract25.listColumns;
  'messages.appealComment': typeof contract26.appealComment;
  'messages.decideComment': typeof contract26.decideComment;
  'messages.heedComment': typeof contract26.heedComment;
  'messages.listComments': typeof contract26.listComments;
  'messages.listHeldComments': typeof contract26.listHeldComments;
  'messages.reportComment': typeof contract26.reportComment;
  'messages.withdrawComment': typeof contract26.withdrawComment;
  'messages.writeComment': typeof contract26.writeComment;
  'messages.editMessage': typeof contract27.editMessage;
  'messages.listConversations': typeof contract27.listConversations;
  'messages.listMessages': typeof contract27.listMessages;
  'messages.listTalkPartners': typeof contract27.listTalkPartners;
  'messages.listTalkPupils': typeof contract27.listTalkPupils;
  'messages.noteRead': typeof contract27.noteRead;
  'messages.openConversation': typeof contract27.openConversation;
  'messages.readConversation': typeof contract27.readConversation;
  'messages.searchTalks': typeof contract27.searchTalks;
  'messages.withdrawMessage': typeof contract27.withdrawMessage;
  'messages.writeMessage': typeof contract27.writeMessage;
  'messages.listGroupMembers': typeof contract29.listGroupMembers;
  'messages.nameOneself': typeof contract29.nameOneself;
  'messages.appealRefusedPicture': typeof contract30.appealRefusedPicture;
  'messages.appealModeration': typeof contract32.appealModeration;
  'messages.countToDecide': typeof contract32.countToDecide;
  'messages.decideModeration': typeof contract32.decideModeration;
  'messages.heedConcern': typeof contract32.heedConcern;
  'messages.listConcerns': typeof contract32.listConcerns;
  'messages.listModeration': typeof contract32.listModeration;
  'messages.reportMessage': typeof contract32.reportMessage;
  'messages.answerNotice': typeof contract33.answerNotice;
  'messages.approveNotice': typeof contract33.approveNotice;
  'messages.listNotices': typeof contract33.listNotices;
  'messages.listSentNotices': typeof contract33.listSentNotices;
  'messages.listWaitingNotices': typeof contract33.listWaitingNotices;
  'messages.readNotice': typeof contract33.readNotice;
  'messages.refuseNotice': typeof contract33.refuseNotice;
  'messages.searchNotices': typeof contract33.searchNotices;
  'messages.approvePost': typeof contract36.approvePost;
  'messages.likePost': typeof contract36.likePost;
  'messages.listPosts': typeof contract36.listPosts;
  'messages.readPost': typeof contract36.readPost;
  'messages.readWriting': typeof contract36.readWriting;
  'messages.returnPost': typeof contract36.returnPost;
  'messages.searchPosts': typeof contract36.searchPosts;
  'messages.askOwnPrintout': typeof contract37.askOwnPrintout;
  'messages.fetchPrintout': typeof contract37.fetchPrintout;
  'messages.listPrintouts': typeof contract37.listPrintouts;
  'messages.askPupilTalk': typeof contract39.askPupilTalk;
  'messages.endMember': typeof contract44.endMember;
  'needs.cancelMeeting': typeof contract47.cancelMeeting;
  'needs.completeEngagement': typeof contract47.completeEngagement;
  'needs.confirmMeeting': typeof contract47.confirmMeeting;
  'needs.endEngagement': typeof contract47.endEngagement;
  'needs.giveFeedback': typeof contract47.giveFeedback;
  'needs.listEngagements': typeof contract47.listEngagements;
  'needs.proposeMeeting': typeof contract47.proposeMeeting;
  'needs.readEngagement': typeof contract47.readEngagement;
  'needs.listNeeds': typeof contract50.listNeeds;
  'needs.openNeed': typeof contract50.openNeed;
  'needs.readNeed': typeof contract50.readNeed;
  'needs.withdrawNeed': typeof contract50.withdrawNeed;
  'needs.answerOffer': typeof contract51.answerOffer;
  'needs.listOffers': typeof contract51.listOffers;
  'needs.readOffer': typeof contract51.readOffer;
  'needs.readNeedWhy': typeof contract56.readNeedWhy;
  'notify.addDevice': typeof contract57.addDevice;
  'notify.askMailCode': typeof contract57.askMailCode;
  'notify.confirmMail': typeof contract57.confirmMail;
  'notify.endDevice': typeof contract57.endDevice;
  'notify.endMail': typeof contract57.endMail;
  'notify.markRead': typeof contract57.markRead;
  'notify.readInbox': typeof contract57.readInbox;
  'notify.readInboxSummary': typeof contract57.readInboxSummary;
  'notify.readWays': typeof contract57.readWays;
  'notify.setReminders': typeof contract57.setReminders;
  'notify.setWays': typeof contract57.setWays;
  'people.acceptInvitation': typeof contract63.acceptInvitation;
  'people.changePassword': typeof contract63.changePassword;
  'people.endSessions': typeof contract63.endSessions;
  'people.invite': typeof contract63.invite;
  'people.listPeople': typeof contract63.listPeople;
  'people.readInvitation': typeof contract63.readInvitation;
  'people.resetFactors': typeof contract63.resetFactors;
  'people.revokeInvitation': typeof contract63.revokeInvitation;
  'people.confirmClaim': typeof contract67.confirmClaim;
  'people.issueClaim': typeof contract67.issueClaim;
  'people.listClaims': typeof contract67.listClaims;
  'people.listOwnClaims': typeof contract67.listOwnClaims;
  'people.makeClaim': typeof contract67.makeClaim;
  'people.readClaim': typeof contract67.readClaim;
  'people.refuseClaim': typeof contract67.refuseClaim;
  'people.listLookedAfter': typeof contract68.listLookedAfter;
  'people.askCopy': typeof contract69.askCopy;
  'people.downloadCopyFiles': typeof contract69.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract69.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract69.downloadCopyPdf;
  'people.readCopy': typeof contract69.readCopy;
  'people.endDevice': typeof contract70.endDevice;
  'people.endOtherDevices': typeof contract70.endOtherDevices;
  'people.listDevices': typeof contract70.listDevices;
  'people.downloadCertificateJson': typeof contract71.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract71.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract71.takeBackErasure;
  'people.addPasskey': typeof contract72.addPasskey;
  'people.askPasskey': typeof contract72.askPasskey;
  'people.beginCode': typeof contract72.beginCode;
  'people.beginPasskey': typeof contract72.beginPasskey;
  'people.confirmCode': typeof contract72.confirmCode;
  'people.finishSignIn': typeof contract72.finishSignIn;
  'people.listFactors': typeof contract72.listFactors;
  'people.removeFactor': typeof contract72.removeFactor;
  'people.renewRecoveryCodes': typeof contract72.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract72.signInWithPasskey;
  'people.decideConsent': typeof contract73.decideConsent;
  'people.listChildren': typeof contract73.listChildren;
  'people.readStops': typeof contract73.readStops;
  'people.deferGlass': typeof contract74.deferGlass;
  'people.listGlass': typeof contract74.listGlass;
  'people.reviewGlass': typeof contract74.reviewGlass;
  'people.decideGrant': typeof contract75.decideGrant;
  'people.endLending': typeof contract75.endLending;
  'people.lendRole': typeof contract75.lendRole;
  'people.listGrantRequests': typeof contract75.listGrantRequests;
  'people.listLendings': typeof contract75.listLendings;
  'people.listFellowGuardians': typeof contract76.listFellowGuardians;
  'people.nameChildren': typeof contract76.nameChildren;
  'people.endHold': typeof contract77.endHold;
  'people.listHolds': typeof contract77.listHolds;
  'people.beginAtIssuer': typeof contract78.beginAtIssuer;
  'people.listLooks': typeof contract80.listLooks;
  'people.askForCode': typeof contract81.askForCode;
  'people.giveCode': typeof contract81.giveCode;
  'people.listDoors': typeof contract81.listDoors;
  'people.readOwnData': typeof contract83.readOwnData;
  'people.listClasses': typeof contract85.listClasses;
  'people.listOrganisations': typeof contract85.listOrganisations;
  'people.listPupils': typeof contract85.listPupils;
  'people.listRegions': typeof contract85.listRegions;
  'people.listPurposes': typeof contract87.listPurposes;
  'people.listReaders': typeof contract88.listReaders;
  'people.askRequest': typeof contract90.askRequest;
  'people.listOwnRequests': typeof contract90.listOwnRequests;
  'people.withdrawRequest': typeof contract90.withdrawRequest;
  'people.askProof': typeof contract94.askProof;
  'people.listCast': typeof contract94.listCast;
  'people.listCounties': typeof contract94.listCounties;
  'people.pickRole': typeof contract94.pickRole;
  'people.proveSelf': typeof contract94.proveSelf;
  'people.readMe': typeof contract94.readMe;
  'people.signIn': typeof contract94.signIn;
  'people.signOut': typeof contract94.signOut;
  'people.takeRole': typeof contract94.takeRole;
  'people.listSignIns': typeof contract95.listSignIns;
  'resources.listLanguages': typeof contract98.listLanguages;
  'resources.listCategories': typeof contract102.listCategories;
  'resources.moveResource': typeof contract102.moveResource;
  'resources.searchResources': typeof contract102.searchResources;
  'surveys.castBallot': typeof contract103.castBallot;
  'surveys.declineSurvey': typeof contract103.declineSurvey;
  'surveys.listInvitations': typeof contract103.listInvitations;
  'surveys.lookAtSheet': typeof contract103.lookAtSheet;
  'surveys.readBallotKey': typeof contract103.readBallotKey;
  'surveys.reportPressure': typeof contract103.reportPressure;
  'surveys.signBallot': typeof contract103.signBallot;
}

/** Where each endpoint is. */
export const table: Readonly<Record<keyof Endpoints, string>> = {
  'exports.approveExport': 'POST /api/exports/:id/approval',
  'exports.listWaitingExports': 'GET /api/exports/waiting',
  'exports.refuseExport': 'POST /api/exports/:id/refusal',
  'governance.attendConference': 'POST /api/conferences/:id/attendance',
  'governance.listMatterKinds': 'GET /api/matters/kinds',
  'governance.listRaisedMatters': 'GET /api/matters',
  'governance.raiseMatter': 'POST /api/matters',
  'governance.readRaisedMatter': 'GET /api/matters/:id',
  'messages.beginUpload': 'POST /api/attachments',
  'messages.dropUpload': 'DELETE /api/attachments/:id',
  'messages.finishUpload': 'POST /api/attachments/:id/finish',
  'messages.sendPiece': 'PUT /api/attachments/:id/bytes',
  'messages.showAttachment': 'GET /api/attachments/:id/file',
  'messages.followColumn': 'PUT /api/columns/:id/following',
  'messages.listColumns': 'GET /api/columns',
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
  'messages.listGroupMembers': 'GET /api/conversations/:id/members',
  'messages.nameOneself': 'PUT /api/conversations/:id/name',
  'messages.appealRefusedPicture': 'POST /api/attachments/:id/appeal',
  'messages.appealModeration': 'POST /api/messages/:id/appeal',
  'messages.countToDecide': 'GET /api/to-decide',
  'messages.decideModeration': 'POST /api/moderation/:id/decision',
  'messages.heedConcern': 'POST /api/concerns/:id/heeding',
  'messages.listConcerns': 'GET /api/concerns',
  'messages.listModeration': 'GET /api/moderation',
  'messages.reportMessage': 'POST /api/messages/:id/report',
  'messages.answerNotice': 'POST /api/notices/:id/receipt',
  'messages.approveNotice': 'POST /api/notices/:id/approval',
  'messages.listNotices': 'GET /api/notices',
  'messages.listSentNotices': 'GET /api/notices/sent',
  'messages.listWaitingNotices': 'GET /api/notices/waiting',
  'messages.readNotice': 'GET /api/notices/:id',
  'messages.refuseNotice': 'POST /api/notices/:id/refusal',
  'messages.searchNotices': 'GET /api/notices/search',
  'messages.approvePost': 'POST /api/posts/:id/approval',
  'messages.likePost': 'PUT /api/posts/:id/like',
  'messages.listPosts': 'GET /api/posts',
  'messages.readPost': 'GET /api/posts/:id',
  'messages.readWriting': 'GET /api/posts/:id/writing',
  'messages.returnPost': 'POST /api/posts/:id/return',
  'messages.searchPosts': 'GET /api/posts/search',
  'messages.askOwnPrintout': 'POST /api/notices/:id/receipt/printout',
  'messages.fetchPrintout': 'GET /api/printouts/:id/file',
  'messages.listPrintouts': 'GET /api/printouts',
  'messages.askPupilTalk': 'POST /api/pupil-talks',
  'messages.endMember': 'POST /api/conversations/:id/leaving',
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
  'needs.readNeedWhy': 'GET /api/needs/:id/why',
  'notify.addDevice': 'POST /api/inbox/devices',
  'notify.askMailCode': 'POST /api/inbox/mail',
  'notify.confirmMail': 'POST /api/inbox/mail/confirm',
  'notify.endDevice': 'POST /api/inbox/devices/end',
  'notify.endMail': 'POST /api/inbox/mail/end',
  'notify.markRead': 'POST /api/inbox/read',
  'notify.readInbox': 'GET /api/inbox',
  'notify.readInboxSummary': 'GET /api/inbox/summary',
  'notify.readWays': 'GET /api/inbox/ways',
  'notify.setReminders': 'PUT /api/inbox/reminders',
  'notify.setWays': 'PUT /api/inbox/ways',
  'people.acceptInvitation': 'POST /api/welcome/account',
  'people.changePassword': 'PUT /api/account/password',
  'people.endSessions': 'DELETE /api/people/:id/sessions',
  'people.invite': 'POST /api/invitations',
  'people.listPeople': 'GET /api/people',
  'people.readInvitation': 'POST /api/welcome',
  'people.resetFactors': 'DELETE /api/people/:id/factors',
  'people.revokeInvitation': 'DELETE /api/people/:id/invitation',
  'people.confirmClaim': 'POST /api/claims/:id/confirm',
  'people.issueClaim': 'POST /api/pupils/:id/claims',
  'people.listClaims': 'GET /api/claims',
  'people.listOwnClaims': 'GET /api/claims/own',
  'people.makeClaim': 'POST /api/claims',
  'people.readClaim': 'POST /api/claims/look',
  'people.refuseClaim': 'POST /api/claims/:id/refuse',
  'people.listLookedAfter': 'GET /api/contacts',
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
  'people.reviewGlass': 'POST /api/glass/:id/review',
  'people.decideGrant': 'POST /api/grant-requests/:id/decision',
  'people.endLending': 'DELETE /api/delegations/:id',
  'people.lendRole': 'POST /api/delegations',
  'people.listGrantRequests': 'GET /api/grant-requests',
  'people.listLendings': 'GET /api/delegations',
  'people.listFellowGuardians': 'GET /api/children/:id/guardians',
  'people.nameChildren': 'GET /api/children/names',
  'people.endHold': 'POST /api/holds/:id/end',
  'people.listHolds': 'GET /api/holds',
  'people.beginAtIssuer': 'POST /api/session/issuer',
  'people.listLooks': 'GET /api/children/:id/looks',
  'people.askForCode': 'POST /api/session/code',
  'people.giveCode': 'POST /api/session/code/sign-in',
  'people.listDoors': 'GET /api/session/doors',
  'people.readOwnData': 'GET /api/children/:id/data',
  'people.listClasses': 'GET /api/classes',
  'people.listOrganisations': 'GET /api/organisations',
  'people.listPupils': 'GET /api/classes/:id/pupils',
  'people.listRegions': 'GET /api/regions',
  'people.listPurposes': 'GET /api/purposes',
  'people.listReaders': 'GET /api/pupils/:id/readers',
  'people.askRequest': 'POST /api/children/:id/requests',
  'people.listOwnRequests': 'GET /api/children/:id/requests',
  'people.withdrawRequest': 'POST /api/requests/:id/withdraw',
  'people.askProof': 'POST /api/session/proof/challenge',
  'people.listCast': 'GET /api/demo/cast',
  'people.listCounties': 'GET /api/counties',
  'people.pickRole': 'POST /api/demo/session',
  'people.proveSelf': 'POST /api/session/proof',
  'people.readMe': 'GET /api/me',
  'people.signIn': 'POST /api/session',
  'people.signOut': 'DELETE /api/session',
  'people.takeRole': 'PUT /api/session/role',
  'people.listSignIns': 'GET /api/account/sign-ins',
  'resources.listLanguages': 'GET /api/languages',
  'resources.listCategories': 'GET /api/categories',
  'resources.moveResource': 'PUT /api/resources/:id/state',
  'resources.searchResources': 'GET /api/resources',
  'surveys.castBallot': 'POST /p/:county/ballots',
  'surveys.declineSurvey': 'POST /api/surveys/:id/refusals',
  'surveys.listInvitations': 'GET /api/survey-invitations',
  'surveys.lookAtSheet': 'POST /p/:county/ballots/looks',
  'surveys.readBallotKey': 'POST /api/surveys/:id/ballot-keys',
  'surveys.reportPressure': 'POST /p/:county/ballots/pressures',
  'surveys.signBallot': 'POST /api/surveys/:id/ballots',
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
  'surveys.listInvitations': ['homeroom', 'teacher', 'counsellor', 'guardian'],
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
  'surveys.listInvitations': 'yuWhtdqb',
};
