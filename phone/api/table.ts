// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract9 from '#modules/exports/contract/export.ts';
import type * as contract12 from '#modules/governance/contract/attendance.ts';
import type * as contract25 from '#modules/governance/contract/raised-matter.ts';
import type * as contract30 from '#modules/governance/contract/vote.ts';
import type * as contract36 from '#modules/messages/contract/attachment.ts';
import type * as contract38 from '#modules/messages/contract/column.ts';
import type * as contract39 from '#modules/messages/contract/comment.ts';
import type * as contract40 from '#modules/messages/contract/conversation.ts';
import type * as contract42 from '#modules/messages/contract/group.ts';
import type * as contract43 from '#modules/messages/contract/listed-picture.ts';
import type * as contract45 from '#modules/messages/contract/moderation.ts';
import type * as contract46 from '#modules/messages/contract/notice.ts';
import type * as contract49 from '#modules/messages/contract/post.ts';
import type * as contract50 from '#modules/messages/contract/printout.ts';
import type * as contract52 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract57 from '#modules/messages/contract/work-group.ts';
import type * as contract60 from '#modules/needs/contract/engagement.ts';
import type * as contract63 from '#modules/needs/contract/need.ts';
import type * as contract64 from '#modules/needs/contract/offer.ts';
import type * as contract69 from '#modules/needs/contract/why.ts';
import type * as contract70 from '#modules/notify/contract.ts';
import type * as contract76 from '#modules/people/contract/account.ts';
import type * as contract80 from '#modules/people/contract/claim.ts';
import type * as contract81 from '#modules/people/contract/contact.ts';
import type * as contract82 from '#modules/people/contract/copy.ts';
import type * as contract83 from '#modules/people/contract/device.ts';
import type * as contract84 from '#modules/people/contract/erasure.ts';
import type * as contract85 from '#modules/people/contract/factor.ts';
import type * as contract86 from '#modules/people/contract/family.ts';
import type * as contract87 from '#modules/people/contract/glass.ts';
import type * as contract88 from '#modules/people/contract/grant.ts';
import type * as contract89 from '#modules/people/contract/guardian.ts';
import type * as contract90 from '#modules/people/contract/hold.ts';
import type * as contract91 from '#modules/people/contract/identity.ts';
import type * as contract93 from '#modules/people/contract/look.ts';
import type * as contract94 from '#modules/people/contract/one-time-code.ts';
import type * as contract96 from '#modules/people/contract/own-data.ts';
import type * as contract98 from '#modules/people/contract/place.ts';
import type * as contract100 from '#modules/people/contract/purpose.ts';
import type * as contract101 from '#modules/people/contract/reader.ts';
import type * as contract103 from '#modules/people/contract/request.ts';
import type * as contract107 from '#modules/people/contract/session.ts';
import type * as contract108 from '#modules/people/contract/sign-in-record.ts';
import type * as contract111 from '#modules/resources/contract/language.ts';
import type * as contract115 from '#modules/resources/contract/resource.ts';
import type * as contract116 from '#modules/surveys/contract/ballot.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract9.approveExport;
  'exports.listWaitingExports': typeof contract9.listWaitingExports;
  'exports.refuseExport': typeof contract9.refuseExport;
  'governance.attendConference': typeof contract12.attendConference;
  'governance.listMatterKinds': typeof contract25.listMatterKinds;
  'governance.listRaisedMatters': typeof contract25.listRaisedMatters;
  'governance.raiseMatter': typeof contract25.raiseMatter;
  'governance.readRaisedMatter': typeof contract25.readRaisedMatter;
  'governance.castVote': typeof contract30.castVote;
  'governance.listVotes': typeof contract30.listVotes;
  'messages.beginUpload': typeof contract36.beginUpload;
  'messages.dropUpload': typeof contract36.dropUpload;
  'messages.finishUpload': typeof contract36.finishUpload;
  'messages.sendPiece': typeof contract36.sendPiece;
  'messages.showAttachment': typeof contract36.showAttachment;
  'messages.followColumn': typeof contract38.followColumn;
  'messages.listColumns': typeof contract38.listColumns;
  'messages.appealComment': typeof contract39.appealComment;
  'messages.decideComment': typeof contract39.decideComment;
  'messages.heedComment': typeof contract39.heedComment;
  'messages.listComments': typeof contract39.listComments;
  'messages.listHeldComments': typeof contract39.listHeldComments;
  'messages.reportComment': typeof contract39.reportComment;
  'messages.withdrawComment': typeof contract39.withdrawComment;
  'messages.writeComment': typeof contract39.writeComment;
  'messages.editMessage': typeof contract40.editMessage;
  'messages.listConversations': typeof contract40.listConversations;
  'messages.listMessages': typeof contract40.listMessages;
  'messages.listTalkPartners': typeof contract40.listTalkPartners;
  'messages.listTalkPupils': typeof contract40.listTalkPupils;
  'messages.noteRead': typeof contract40.noteRead;
  'messages.openConversation': typeof contract40.openConversation;
  'messages.readConversation': typeof contract40.readConversation;
  'messages.searchTalks': typeof contract40.searchTalks;
  'messages.withdrawMessage': typeof contract40.withdrawMessage;
  'messages.writeMessage': typeof contract40.writeMessage;
  'messages.listGroupMembers': typeof contract42.listGroupMembers;
  'messages.nameOneself': typeof contract42.nameOneself;
  'messages.appealRefusedPicture': typeof contract43.appealRefusedPicture;
  'messages.appealModeration': typeof contract45.appealModeration;
  'messages.countToDecide': typeof contract45.countToDecide;
  'messages.decideModeration': typeof contract45.decideModeration;
  'messages.heedConcern': typeof contract45.heedConcern;
  'messages.listConcerns': typeof contract45.listConcerns;
  'messages.listModeration': typeof contract45.listModeration;
  'messages.reportMessage': typeof contract45.reportMessage;
  'messages.answerNotice': typeof contract46.answerNotice;
  'messages.approveNotice': typeof contract46.approveNotice;
  'messages.listNotices': typeof contract46.listNotices;
  'messages.listSentNotices': typeof contract46.listSentNotices;
  'messages.listWaitingNotices': typeof contract46.listWaitingNotices;
  'messages.readNotice': typeof contract46.readNotice;
  'messages.refuseNotice': typeof contract46.refuseNotice;
  'messages.searchNotices': typeof contract46.searchNotices;
  'messages.approvePost': typeof contract49.approvePost;
  'messages.likePost': typeof contract49.likePost;
  'messages.listPosts': typeof contract49.listPosts;
  'messages.readPost': typeof contract49.readPost;
  'messages.readWriting': typeof contract49.readWriting;
  'messages.returnPost': typeof contract49.returnPost;
  'messages.searchPosts': typeof contract49.searchPosts;
  'messages.askOwnPrintout': typeof contract50.askOwnPrintout;
  'messages.fetchPrintout': typeof contract50.fetchPrintout;
  'messages.listPrintouts': typeof contract50.listPrintouts;
  'messages.askPupilTalk': typeof contract52.askPupilTalk;
  'messages.endMember': typeof contract57.endMember;
  'needs.cancelMeeting': typeof contract60.cancelMeeting;
  'needs.completeEngagement': typeof contract60.completeEngagement;
  'needs.confirmMeeting': typeof contract60.confirmMeeting;
  'needs.endEngagement': typeof contract60.endEngagement;
  'needs.giveFeedback': typeof contract60.giveFeedback;
  'needs.listEngagements': typeof contract60.listEngagements;
  'needs.proposeMeeting': typeof contract60.proposeMeeting;
  'needs.readEngagement': typeof contract60.readEngagement;
  'needs.listNeeds': typeof contract63.listNeeds;
  'needs.openNeed': typeof contract63.openNeed;
  'needs.readNeed': typeof contract63.readNeed;
  'needs.withdrawNeed': typeof contract63.withdrawNeed;
  'needs.answerOffer': typeof contract64.answerOffer;
  'needs.listOffers': typeof contract64.listOffers;
  'needs.readOffer': typeof contract64.readOffer;
  'needs.readNeedWhy': typeof contract69.readNeedWhy;
  'notify.addDevice': typeof contract70.addDevice;
  'notify.askMailCode': typeof contract70.askMailCode;
  'notify.confirmMail': typeof contract70.confirmMail;
  'notify.endDevice': typeof contract70.endDevice;
  'notify.endMail': typeof contract70.endMail;
  'notify.markRead': typeof contract70.markRead;
  'notify.readInbox': typeof contract70.readInbox;
  'notify.readInboxSummary': typeof contract70.readInboxSummary;
  'notify.readWays': typeof contract70.readWays;
  'notify.setReminders': typeof contract70.setReminders;
  'notify.setWays': typeof contract70.setWays;
  'people.acceptInvitation': typeof contract76.acceptInvitation;
  'people.changePassword': typeof contract76.changePassword;
  'people.endSessions': typeof contract76.endSessions;
  'people.invite': typeof contract76.invite;
  'people.listPeople': typeof contract76.listPeople;
  'people.readInvitation': typeof contract76.readInvitation;
  'people.resetFactors': typeof contract76.resetFactors;
  'people.revokeInvitation': typeof contract76.revokeInvitation;
  'people.confirmClaim': typeof contract80.confirmClaim;
  'people.issueClaim': typeof contract80.issueClaim;
  'people.listClaims': typeof contract80.listClaims;
  'people.listOwnClaims': typeof contract80.listOwnClaims;
  'people.makeClaim': typeof contract80.makeClaim;
  'people.readClaim': typeof contract80.readClaim;
  'people.refuseClaim': typeof contract80.refuseClaim;
  'people.listLookedAfter': typeof contract81.listLookedAfter;
  'people.askCopy': typeof contract82.askCopy;
  'people.downloadCopyFiles': typeof contract82.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract82.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract82.downloadCopyPdf;
  'people.readCopy': typeof contract82.readCopy;
  'people.endDevice': typeof contract83.endDevice;
  'people.endOtherDevices': typeof contract83.endOtherDevices;
  'people.listDevices': typeof contract83.listDevices;
  'people.downloadCertificateJson': typeof contract84.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract84.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract84.takeBackErasure;
  'people.addPasskey': typeof contract85.addPasskey;
  'people.askPasskey': typeof contract85.askPasskey;
  'people.beginCode': typeof contract85.beginCode;
  'people.beginPasskey': typeof contract85.beginPasskey;
  'people.confirmCode': typeof contract85.confirmCode;
  'people.finishSignIn': typeof contract85.finishSignIn;
  'people.listFactors': typeof contract85.listFactors;
  'people.removeFactor': typeof contract85.removeFactor;
  'people.renewRecoveryCodes': typeof contract85.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract85.signInWithPasskey;
  'people.decideConsent': typeof contract86.decideConsent;
  'people.listChildren': typeof contract86.listChildren;
  'people.readStops': typeof contract86.readStops;
  'people.deferGlass': typeof contract87.deferGlass;
  'people.listGlass': typeof contract87.listGlass;
  'people.reviewGlass': typeof contract87.reviewGlass;
  'people.decideGrant': typeof contract88.decideGrant;
  'people.endLending': typeof contract88.endLending;
  'people.lendRole': typeof contract88.lendRole;
  'people.listGrantRequests': typeof contract88.listGrantRequests;
  'people.listLendings': typeof contract88.listLendings;
  'people.listFellowGuardians': typeof contract89.listFellowGuardians;
  'people.nameChildren': typeof contract89.nameChildren;
  'people.endHold': typeof contract90.endHold;
  'people.listHolds': typeof contract90.listHolds;
  'people.beginAtIssuer': typeof contract91.beginAtIssuer;
  'people.listLooks': typeof contract93.listLooks;
  'people.askForCode': typeof contract94.askForCode;
  'people.giveCode': typeof contract94.giveCode;
  'people.listDoors': typeof contract94.listDoors;
  'people.readOwnData': typeof contract96.readOwnData;
  'people.listClasses': typeof contract98.listClasses;
  'people.listOrganisations': typeof contract98.listOrganisations;
  'people.listPupils': typeof contract98.listPupils;
  'people.listRegions': typeof contract98.listRegions;
  'people.listPurposes': typeof contract100.listPurposes;
  'people.listReaders': typeof contract101.listReaders;
  'people.askRequest': typeof contract103.askRequest;
  'people.listOwnRequests': typeof contract103.listOwnRequests;
  'people.withdrawRequest': typeof contract103.withdrawRequest;
  'people.askProof': typeof contract107.askProof;
  'people.listCast': typeof contract107.listCast;
  'people.listCounties': typeof contract107.listCounties;
  'people.pickRole': typeof contract107.pickRole;
  'people.proveSelf': typeof contract107.proveSelf;
  'people.readMe': typeof contract107.readMe;
  'people.signIn': typeof contract107.signIn;
  'people.signOut': typeof contract107.signOut;
  'people.takeRole': typeof contract107.takeRole;
  'people.listSignIns': typeof contract108.listSignIns;
  'resources.listLanguages': typeof contract111.listLanguages;
  'resources.listCategories': typeof contract115.listCategories;
  'resources.moveResource': typeof contract115.moveResource;
  'resources.searchResources': typeof contract115.searchResources;
  'surveys.castBallot': typeof contract116.castBallot;
  'surveys.declineSurvey': typeof contract116.declineSurvey;
  'surveys.listInvitations': typeof contract116.listInvitations;
  'surveys.lookAtSheet': typeof contract116.lookAtSheet;
  'surveys.readBallotKey': typeof contract116.readBallotKey;
  'surveys.reportPressure': typeof contract116.reportPressure;
  'surveys.signBallot': typeof contract116.signBallot;
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
