// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract14 from '#modules/exports/contract/export.ts';
import type * as contract17 from '#modules/governance/contract/attendance.ts';
import type * as contract30 from '#modules/governance/contract/raised-matter.ts';
import type * as contract35 from '#modules/governance/contract/vote.ts';
import type * as contract41 from '#modules/messages/contract/attachment.ts';
import type * as contract43 from '#modules/messages/contract/column.ts';
import type * as contract44 from '#modules/messages/contract/comment.ts';
import type * as contract45 from '#modules/messages/contract/conversation.ts';
import type * as contract47 from '#modules/messages/contract/group.ts';
import type * as contract48 from '#modules/messages/contract/listed-picture.ts';
import type * as contract50 from '#modules/messages/contract/moderation.ts';
import type * as contract51 from '#modules/messages/contract/notice.ts';
import type * as contract54 from '#modules/messages/contract/post.ts';
import type * as contract55 from '#modules/messages/contract/printout.ts';
import type * as contract57 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract62 from '#modules/messages/contract/work-group.ts';
import type * as contract65 from '#modules/needs/contract/engagement.ts';
import type * as contract68 from '#modules/needs/contract/need.ts';
import type * as contract69 from '#modules/needs/contract/offer.ts';
import type * as contract74 from '#modules/needs/contract/why.ts';
import type * as contract75 from '#modules/notify/contract.ts';
import type * as contract81 from '#modules/people/contract/account.ts';
import type * as contract85 from '#modules/people/contract/claim.ts';
import type * as contract86 from '#modules/people/contract/contact.ts';
import type * as contract87 from '#modules/people/contract/copy.ts';
import type * as contract88 from '#modules/people/contract/device.ts';
import type * as contract89 from '#modules/people/contract/erasure.ts';
import type * as contract90 from '#modules/people/contract/factor.ts';
import type * as contract91 from '#modules/people/contract/family.ts';
import type * as contract92 from '#modules/people/contract/glass.ts';
import type * as contract93 from '#modules/people/contract/grant.ts';
import type * as contract94 from '#modules/people/contract/guardian.ts';
import type * as contract95 from '#modules/people/contract/hold.ts';
import type * as contract96 from '#modules/people/contract/identity.ts';
import type * as contract98 from '#modules/people/contract/look.ts';
import type * as contract99 from '#modules/people/contract/one-time-code.ts';
import type * as contract101 from '#modules/people/contract/own-data.ts';
import type * as contract103 from '#modules/people/contract/place.ts';
import type * as contract105 from '#modules/people/contract/purpose.ts';
import type * as contract106 from '#modules/people/contract/reader.ts';
import type * as contract108 from '#modules/people/contract/request.ts';
import type * as contract112 from '#modules/people/contract/session.ts';
import type * as contract113 from '#modules/people/contract/sign-in-record.ts';
import type * as contract116 from '#modules/resources/contract/language.ts';
import type * as contract120 from '#modules/resources/contract/resource.ts';
import type * as contract121 from '#modules/surveys/contract/ballot.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract14.approveExport;
  'exports.listWaitingExports': typeof contract14.listWaitingExports;
  'exports.refuseExport': typeof contract14.refuseExport;
  'governance.attendConference': typeof contract17.attendConference;
  'governance.listMatterKinds': typeof contract30.listMatterKinds;
  'governance.listRaisedMatters': typeof contract30.listRaisedMatters;
  'governance.raiseMatter': typeof contract30.raiseMatter;
  'governance.readRaisedMatter': typeof contract30.readRaisedMatter;
  'governance.castVote': typeof contract35.castVote;
  'governance.listVotes': typeof contract35.listVotes;
  'messages.beginUpload': typeof contract41.beginUpload;
  'messages.dropUpload': typeof contract41.dropUpload;
  'messages.finishUpload': typeof contract41.finishUpload;
  'messages.sendPiece': typeof contract41.sendPiece;
  'messages.showAttachment': typeof contract41.showAttachment;
  'messages.followColumn': typeof contract43.followColumn;
  'messages.listColumns': typeof contract43.listColumns;
  'messages.appealComment': typeof contract44.appealComment;
  'messages.decideComment': typeof contract44.decideComment;
  'messages.heedComment': typeof contract44.heedComment;
  'messages.listComments': typeof contract44.listComments;
  'messages.listHeldComments': typeof contract44.listHeldComments;
  'messages.reportComment': typeof contract44.reportComment;
  'messages.withdrawComment': typeof contract44.withdrawComment;
  'messages.writeComment': typeof contract44.writeComment;
  'messages.editMessage': typeof contract45.editMessage;
  'messages.listConversations': typeof contract45.listConversations;
  'messages.listMessages': typeof contract45.listMessages;
  'messages.listTalkPartners': typeof contract45.listTalkPartners;
  'messages.listTalkPupils': typeof contract45.listTalkPupils;
  'messages.noteRead': typeof contract45.noteRead;
  'messages.openConversation': typeof contract45.openConversation;
  'messages.readConversation': typeof contract45.readConversation;
  'messages.searchTalks': typeof contract45.searchTalks;
  'messages.withdrawMessage': typeof contract45.withdrawMessage;
  'messages.writeMessage': typeof contract45.writeMessage;
  'messages.listGroupMembers': typeof contract47.listGroupMembers;
  'messages.nameOneself': typeof contract47.nameOneself;
  'messages.appealRefusedPicture': typeof contract48.appealRefusedPicture;
  'messages.appealModeration': typeof contract50.appealModeration;
  'messages.countToDecide': typeof contract50.countToDecide;
  'messages.decideModeration': typeof contract50.decideModeration;
  'messages.heedConcern': typeof contract50.heedConcern;
  'messages.listConcerns': typeof contract50.listConcerns;
  'messages.listModeration': typeof contract50.listModeration;
  'messages.reportMessage': typeof contract50.reportMessage;
  'messages.answerNotice': typeof contract51.answerNotice;
  'messages.approveNotice': typeof contract51.approveNotice;
  'messages.listNotices': typeof contract51.listNotices;
  'messages.listSentNotices': typeof contract51.listSentNotices;
  'messages.listWaitingNotices': typeof contract51.listWaitingNotices;
  'messages.readNotice': typeof contract51.readNotice;
  'messages.refuseNotice': typeof contract51.refuseNotice;
  'messages.searchNotices': typeof contract51.searchNotices;
  'messages.approvePost': typeof contract54.approvePost;
  'messages.likePost': typeof contract54.likePost;
  'messages.listPosts': typeof contract54.listPosts;
  'messages.readPost': typeof contract54.readPost;
  'messages.readWriting': typeof contract54.readWriting;
  'messages.returnPost': typeof contract54.returnPost;
  'messages.searchPosts': typeof contract54.searchPosts;
  'messages.askOwnPrintout': typeof contract55.askOwnPrintout;
  'messages.fetchPrintout': typeof contract55.fetchPrintout;
  'messages.listPrintouts': typeof contract55.listPrintouts;
  'messages.askPupilTalk': typeof contract57.askPupilTalk;
  'messages.endMember': typeof contract62.endMember;
  'needs.cancelMeeting': typeof contract65.cancelMeeting;
  'needs.completeEngagement': typeof contract65.completeEngagement;
  'needs.confirmMeeting': typeof contract65.confirmMeeting;
  'needs.endEngagement': typeof contract65.endEngagement;
  'needs.giveFeedback': typeof contract65.giveFeedback;
  'needs.listEngagements': typeof contract65.listEngagements;
  'needs.proposeMeeting': typeof contract65.proposeMeeting;
  'needs.readEngagement': typeof contract65.readEngagement;
  'needs.listNeeds': typeof contract68.listNeeds;
  'needs.openNeed': typeof contract68.openNeed;
  'needs.readNeed': typeof contract68.readNeed;
  'needs.withdrawNeed': typeof contract68.withdrawNeed;
  'needs.answerOffer': typeof contract69.answerOffer;
  'needs.listOffers': typeof contract69.listOffers;
  'needs.readOffer': typeof contract69.readOffer;
  'needs.readNeedWhy': typeof contract74.readNeedWhy;
  'notify.addDevice': typeof contract75.addDevice;
  'notify.askMailCode': typeof contract75.askMailCode;
  'notify.confirmMail': typeof contract75.confirmMail;
  'notify.endDevice': typeof contract75.endDevice;
  'notify.endMail': typeof contract75.endMail;
  'notify.markRead': typeof contract75.markRead;
  'notify.readInbox': typeof contract75.readInbox;
  'notify.readInboxSummary': typeof contract75.readInboxSummary;
  'notify.readWays': typeof contract75.readWays;
  'notify.setReminders': typeof contract75.setReminders;
  'notify.setWays': typeof contract75.setWays;
  'people.acceptInvitation': typeof contract81.acceptInvitation;
  'people.changePassword': typeof contract81.changePassword;
  'people.endSessions': typeof contract81.endSessions;
  'people.invite': typeof contract81.invite;
  'people.listPeople': typeof contract81.listPeople;
  'people.readInvitation': typeof contract81.readInvitation;
  'people.resetFactors': typeof contract81.resetFactors;
  'people.revokeInvitation': typeof contract81.revokeInvitation;
  'people.confirmClaim': typeof contract85.confirmClaim;
  'people.issueClaim': typeof contract85.issueClaim;
  'people.listClaims': typeof contract85.listClaims;
  'people.listOwnClaims': typeof contract85.listOwnClaims;
  'people.makeClaim': typeof contract85.makeClaim;
  'people.readClaim': typeof contract85.readClaim;
  'people.refuseClaim': typeof contract85.refuseClaim;
  'people.listLookedAfter': typeof contract86.listLookedAfter;
  'people.askCopy': typeof contract87.askCopy;
  'people.downloadCopyFiles': typeof contract87.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract87.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract87.downloadCopyPdf;
  'people.readCopy': typeof contract87.readCopy;
  'people.endDevice': typeof contract88.endDevice;
  'people.endOtherDevices': typeof contract88.endOtherDevices;
  'people.listDevices': typeof contract88.listDevices;
  'people.downloadCertificateJson': typeof contract89.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract89.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract89.takeBackErasure;
  'people.addPasskey': typeof contract90.addPasskey;
  'people.askPasskey': typeof contract90.askPasskey;
  'people.beginCode': typeof contract90.beginCode;
  'people.beginPasskey': typeof contract90.beginPasskey;
  'people.confirmCode': typeof contract90.confirmCode;
  'people.finishSignIn': typeof contract90.finishSignIn;
  'people.listFactors': typeof contract90.listFactors;
  'people.removeFactor': typeof contract90.removeFactor;
  'people.renewRecoveryCodes': typeof contract90.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract90.signInWithPasskey;
  'people.decideConsent': typeof contract91.decideConsent;
  'people.listChildren': typeof contract91.listChildren;
  'people.readStops': typeof contract91.readStops;
  'people.deferGlass': typeof contract92.deferGlass;
  'people.listGlass': typeof contract92.listGlass;
  'people.reviewGlass': typeof contract92.reviewGlass;
  'people.decideGrant': typeof contract93.decideGrant;
  'people.endLending': typeof contract93.endLending;
  'people.lendRole': typeof contract93.lendRole;
  'people.listGrantRequests': typeof contract93.listGrantRequests;
  'people.listLendings': typeof contract93.listLendings;
  'people.listFellowGuardians': typeof contract94.listFellowGuardians;
  'people.nameChildren': typeof contract94.nameChildren;
  'people.endHold': typeof contract95.endHold;
  'people.listHolds': typeof contract95.listHolds;
  'people.beginAtIssuer': typeof contract96.beginAtIssuer;
  'people.listLooks': typeof contract98.listLooks;
  'people.askForCode': typeof contract99.askForCode;
  'people.giveCode': typeof contract99.giveCode;
  'people.listDoors': typeof contract99.listDoors;
  'people.readOwnData': typeof contract101.readOwnData;
  'people.listClasses': typeof contract103.listClasses;
  'people.listOrganisations': typeof contract103.listOrganisations;
  'people.listPupils': typeof contract103.listPupils;
  'people.listRegions': typeof contract103.listRegions;
  'people.listPurposes': typeof contract105.listPurposes;
  'people.listReaders': typeof contract106.listReaders;
  'people.askRequest': typeof contract108.askRequest;
  'people.listOwnRequests': typeof contract108.listOwnRequests;
  'people.withdrawRequest': typeof contract108.withdrawRequest;
  'people.askProof': typeof contract112.askProof;
  'people.listCast': typeof contract112.listCast;
  'people.listCounties': typeof contract112.listCounties;
  'people.pickRole': typeof contract112.pickRole;
  'people.proveSelf': typeof contract112.proveSelf;
  'people.readMe': typeof contract112.readMe;
  'people.signIn': typeof contract112.signIn;
  'people.signOut': typeof contract112.signOut;
  'people.takeRole': typeof contract112.takeRole;
  'people.listSignIns': typeof contract113.listSignIns;
  'resources.listLanguages': typeof contract116.listLanguages;
  'resources.listCategories': typeof contract120.listCategories;
  'resources.moveResource': typeof contract120.moveResource;
  'resources.searchResources': typeof contract120.searchResources;
  'surveys.castBallot': typeof contract121.castBallot;
  'surveys.declineSurvey': typeof contract121.declineSurvey;
  'surveys.listInvitations': typeof contract121.listInvitations;
  'surveys.lookAtSheet': typeof contract121.lookAtSheet;
  'surveys.readBallotKey': typeof contract121.readBallotKey;
  'surveys.reportPressure': typeof contract121.reportPressure;
  'surveys.signBallot': typeof contract121.signBallot;
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
  'governance.castVote': 'POST /api/votes/:id/ballots',
  'governance.listVotes': 'GET /api/conferences/:id/votes',
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
