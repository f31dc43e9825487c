// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract9 from '#modules/exports/contract/export.ts';
import type * as contract12 from '#modules/governance/contract/attendance.ts';
import type * as contract20 from '#modules/governance/contract/raised-matter.ts';
import type * as contract29 from '#modules/messages/contract/attachment.ts';
import type * as contract31 from '#modules/messages/contract/column.ts';
import type * as contract32 from '#modules/messages/contract/comment.ts';
import type * as contract33 from '#modules/messages/contract/conversation.ts';
import type * as contract35 from '#modules/messages/contract/group.ts';
import type * as contract36 from '#modules/messages/contract/listed-picture.ts';
import type * as contract38 from '#modules/messages/contract/moderation.ts';
import type * as contract39 from '#modules/messages/contract/notice.ts';
import type * as contract42 from '#modules/messages/contract/post.ts';
import type * as contract43 from '#modules/messages/contract/printout.ts';
import type * as contract45 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract50 from '#modules/messages/contract/work-group.ts';
import type * as contract53 from '#modules/needs/contract/engagement.ts';
import type * as contract56 from '#modules/needs/contract/need.ts';
import type * as contract57 from '#modules/needs/contract/offer.ts';
import type * as contract62 from '#modules/needs/contract/why.ts';
import type * as contract63 from '#modules/notify/contract.ts';
import type * as contract69 from '#modules/people/contract/account.ts';
import type * as contract73 from '#modules/people/contract/claim.ts';
import type * as contract74 from '#modules/people/contract/contact.ts';
import type * as contract75 from '#modules/people/contract/copy.ts';
import type * as contract76 from '#modules/people/contract/device.ts';
import type * as contract77 from '#modules/people/contract/erasure.ts';
import type * as contract78 from '#modules/people/contract/factor.ts';
import type * as contract79 from '#modules/people/contract/family.ts';
import type * as contract80 from '#modules/people/contract/glass.ts';
import type * as contract81 from '#modules/people/contract/grant.ts';
import type * as contract82 from '#modules/people/contract/guardian.ts';
import type * as contract83 from '#modules/people/contract/hold.ts';
import type * as contract84 from '#modules/people/contract/identity.ts';
import type * as contract86 from '#modules/people/contract/look.ts';
import type * as contract87 from '#modules/people/contract/one-time-code.ts';
import type * as contract89 from '#modules/people/contract/own-data.ts';
import type * as contract91 from '#modules/people/contract/place.ts';
import type * as contract93 from '#modules/people/contract/purpose.ts';
import type * as contract94 from '#modules/people/contract/reader.ts';
import type * as contract96 from '#modules/people/contract/request.ts';
import type * as contract100 from '#modules/people/contract/session.ts';
import type * as contract101 from '#modules/people/contract/sign-in-record.ts';
import type * as contract104 from '#modules/resources/contract/language.ts';
import type * as contract108 from '#modules/resources/contract/resource.ts';
import type * as contract109 from '#modules/surveys/contract/ballot.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract9.approveExport;
  'exports.listWaitingExports': typeof contract9.listWaitingExports;
  'exports.refuseExport': typeof contract9.refuseExport;
  'governance.attendConference': typeof contract12.attendConference;
  'governance.listMatterKinds': typeof contract20.listMatterKinds;
  'governance.listRaisedMatters': typeof contract20.listRaisedMatters;
  'governance.raiseMatter': typeof contract20.raiseMatter;
  'governance.readRaisedMatter': typeof contract20.readRaisedMatter;
  'messages.beginUpload': typeof contract29.beginUpload;
  'messages.dropUpload': typeof contract29.dropUpload;
  'messages.finishUpload': typeof contract29.finishUpload;
  'messages.sendPiece': typeof contract29.sendPiece;
  'messages.showAttachment': typeof contract29.showAttachment;
  'messages.followColumn': typeof contract31.followColumn;
  'messages.listColumns': typeof contract31.listColumns;
  'messages.appealComment': typeof contract32.appealComment;
  'messages.decideComment': typeof contract32.decideComment;
  'messages.heedComment': typeof contract32.heedComment;
  'messages.listComments': typeof contract32.listComments;
  'messages.listHeldComments': typeof contract32.listHeldComments;
  'messages.reportComment': typeof contract32.reportComment;
  'messages.withdrawComment': typeof contract32.withdrawComment;
  'messages.writeComment': typeof contract32.writeComment;
  'messages.editMessage': typeof contract33.editMessage;
  'messages.listConversations': typeof contract33.listConversations;
  'messages.listMessages': typeof contract33.listMessages;
  'messages.listTalkPartners': typeof contract33.listTalkPartners;
  'messages.listTalkPupils': typeof contract33.listTalkPupils;
  'messages.noteRead': typeof contract33.noteRead;
  'messages.openConversation': typeof contract33.openConversation;
  'messages.readConversation': typeof contract33.readConversation;
  'messages.searchTalks': typeof contract33.searchTalks;
  'messages.withdrawMessage': typeof contract33.withdrawMessage;
  'messages.writeMessage': typeof contract33.writeMessage;
  'messages.listGroupMembers': typeof contract35.listGroupMembers;
  'messages.nameOneself': typeof contract35.nameOneself;
  'messages.appealRefusedPicture': typeof contract36.appealRefusedPicture;
  'messages.appealModeration': typeof contract38.appealModeration;
  'messages.countToDecide': typeof contract38.countToDecide;
  'messages.decideModeration': typeof contract38.decideModeration;
  'messages.heedConcern': typeof contract38.heedConcern;
  'messages.listConcerns': typeof contract38.listConcerns;
  'messages.listModeration': typeof contract38.listModeration;
  'messages.reportMessage': typeof contract38.reportMessage;
  'messages.answerNotice': typeof contract39.answerNotice;
  'messages.approveNotice': typeof contract39.approveNotice;
  'messages.listNotices': typeof contract39.listNotices;
  'messages.listSentNotices': typeof contract39.listSentNotices;
  'messages.listWaitingNotices': typeof contract39.listWaitingNotices;
  'messages.readNotice': typeof contract39.readNotice;
  'messages.refuseNotice': typeof contract39.refuseNotice;
  'messages.searchNotices': typeof contract39.searchNotices;
  'messages.approvePost': typeof contract42.approvePost;
  'messages.likePost': typeof contract42.likePost;
  'messages.listPosts': typeof contract42.listPosts;
  'messages.readPost': typeof contract42.readPost;
  'messages.readWriting': typeof contract42.readWriting;
  'messages.returnPost': typeof contract42.returnPost;
  'messages.searchPosts': typeof contract42.searchPosts;
  'messages.askOwnPrintout': typeof contract43.askOwnPrintout;
  'messages.fetchPrintout': typeof contract43.fetchPrintout;
  'messages.listPrintouts': typeof contract43.listPrintouts;
  'messages.askPupilTalk': typeof contract45.askPupilTalk;
  'messages.endMember': typeof contract50.endMember;
  'needs.cancelMeeting': typeof contract53.cancelMeeting;
  'needs.completeEngagement': typeof contract53.completeEngagement;
  'needs.confirmMeeting': typeof contract53.confirmMeeting;
  'needs.endEngagement': typeof contract53.endEngagement;
  'needs.giveFeedback': typeof contract53.giveFeedback;
  'needs.listEngagements': typeof contract53.listEngagements;
  'needs.proposeMeeting': typeof contract53.proposeMeeting;
  'needs.readEngagement': typeof contract53.readEngagement;
  'needs.listNeeds': typeof contract56.listNeeds;
  'needs.openNeed': typeof contract56.openNeed;
  'needs.readNeed': typeof contract56.readNeed;
  'needs.withdrawNeed': typeof contract56.withdrawNeed;
  'needs.answerOffer': typeof contract57.answerOffer;
  'needs.listOffers': typeof contract57.listOffers;
  'needs.readOffer': typeof contract57.readOffer;
  'needs.readNeedWhy': typeof contract62.readNeedWhy;
  'notify.addDevice': typeof contract63.addDevice;
  'notify.askMailCode': typeof contract63.askMailCode;
  'notify.confirmMail': typeof contract63.confirmMail;
  'notify.endDevice': typeof contract63.endDevice;
  'notify.endMail': typeof contract63.endMail;
  'notify.markRead': typeof contract63.markRead;
  'notify.readInbox': typeof contract63.readInbox;
  'notify.readInboxSummary': typeof contract63.readInboxSummary;
  'notify.readWays': typeof contract63.readWays;
  'notify.setReminders': typeof contract63.setReminders;
  'notify.setWays': typeof contract63.setWays;
  'people.acceptInvitation': typeof contract69.acceptInvitation;
  'people.changePassword': typeof contract69.changePassword;
  'people.endSessions': typeof contract69.endSessions;
  'people.invite': typeof contract69.invite;
  'people.listPeople': typeof contract69.listPeople;
  'people.readInvitation': typeof contract69.readInvitation;
  'people.resetFactors': typeof contract69.resetFactors;
  'people.revokeInvitation': typeof contract69.revokeInvitation;
  'people.confirmClaim': typeof contract73.confirmClaim;
  'people.issueClaim': typeof contract73.issueClaim;
  'people.listClaims': typeof contract73.listClaims;
  'people.listOwnClaims': typeof contract73.listOwnClaims;
  'people.makeClaim': typeof contract73.makeClaim;
  'people.readClaim': typeof contract73.readClaim;
  'people.refuseClaim': typeof contract73.refuseClaim;
  'people.listLookedAfter': typeof contract74.listLookedAfter;
  'people.askCopy': typeof contract75.askCopy;
  'people.downloadCopyFiles': typeof contract75.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract75.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract75.downloadCopyPdf;
  'people.readCopy': typeof contract75.readCopy;
  'people.endDevice': typeof contract76.endDevice;
  'people.endOtherDevices': typeof contract76.endOtherDevices;
  'people.listDevices': typeof contract76.listDevices;
  'people.downloadCertificateJson': typeof contract77.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract77.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract77.takeBackErasure;
  'people.addPasskey': typeof contract78.addPasskey;
  'people.askPasskey': typeof contract78.askPasskey;
  'people.beginCode': typeof contract78.beginCode;
  'people.beginPasskey': typeof contract78.beginPasskey;
  'people.confirmCode': typeof contract78.confirmCode;
  'people.finishSignIn': typeof contract78.finishSignIn;
  'people.listFactors': typeof contract78.listFactors;
  'people.removeFactor': typeof contract78.removeFactor;
  'people.renewRecoveryCodes': typeof contract78.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract78.signInWithPasskey;
  'people.decideConsent': typeof contract79.decideConsent;
  'people.listChildren': typeof contract79.listChildren;
  'people.readStops': typeof contract79.readStops;
  'people.deferGlass': typeof contract80.deferGlass;
  'people.listGlass': typeof contract80.listGlass;
  'people.reviewGlass': typeof contract80.reviewGlass;
  'people.decideGrant': typeof contract81.decideGrant;
  'people.endLending': typeof contract81.endLending;
  'people.lendRole': typeof contract81.lendRole;
  'people.listGrantRequests': typeof contract81.listGrantRequests;
  'people.listLendings': typeof contract81.listLendings;
  'people.listFellowGuardians': typeof contract82.listFellowGuardians;
  'people.nameChildren': typeof contract82.nameChildren;
  'people.endHold': typeof contract83.endHold;
  'people.listHolds': typeof contract83.listHolds;
  'people.beginAtIssuer': typeof contract84.beginAtIssuer;
  'people.listLooks': typeof contract86.listLooks;
  'people.askForCode': typeof contract87.askForCode;
  'people.giveCode': typeof contract87.giveCode;
  'people.listDoors': typeof contract87.listDoors;
  'people.readOwnData': typeof contract89.readOwnData;
  'people.listClasses': typeof contract91.listClasses;
  'people.listOrganisations': typeof contract91.listOrganisations;
  'people.listPupils': typeof contract91.listPupils;
  'people.listRegions': typeof contract91.listRegions;
  'people.listPurposes': typeof contract93.listPurposes;
  'people.listReaders': typeof contract94.listReaders;
  'people.askRequest': typeof contract96.askRequest;
  'people.listOwnRequests': typeof contract96.listOwnRequests;
  'people.withdrawRequest': typeof contract96.withdrawRequest;
  'people.askProof': typeof contract100.askProof;
  'people.listCast': typeof contract100.listCast;
  'people.listCounties': typeof contract100.listCounties;
  'people.pickRole': typeof contract100.pickRole;
  'people.proveSelf': typeof contract100.proveSelf;
  'people.readMe': typeof contract100.readMe;
  'people.signIn': typeof contract100.signIn;
  'people.signOut': typeof contract100.signOut;
  'people.takeRole': typeof contract100.takeRole;
  'people.listSignIns': typeof contract101.listSignIns;
  'resources.listLanguages': typeof contract104.listLanguages;
  'resources.listCategories': typeof contract108.listCategories;
  'resources.moveResource': typeof contract108.moveResource;
  'resources.searchResources': typeof contract108.searchResources;
  'surveys.castBallot': typeof contract109.castBallot;
  'surveys.declineSurvey': typeof contract109.declineSurvey;
  'surveys.listInvitations': typeof contract109.listInvitations;
  'surveys.lookAtSheet': typeof contract109.lookAtSheet;
  'surveys.readBallotKey': typeof contract109.readBallotKey;
  'surveys.reportPressure': typeof contract109.reportPressure;
  'surveys.signBallot': typeof contract109.signBallot;
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
