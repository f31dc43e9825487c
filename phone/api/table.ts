// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract9 from '#modules/exports/contract/export.ts';
import type * as contract12 from '#modules/governance/contract/attendance.ts';
import type * as contract25 from '#modules/governance/contract/raised-matter.ts';
import type * as contract34 from '#modules/messages/contract/attachment.ts';
import type * as contract36 from '#modules/messages/contract/column.ts';
import type * as contract37 from '#modules/messages/contract/comment.ts';
import type * as contract38 from '#modules/messages/contract/conversation.ts';
import type * as contract40 from '#modules/messages/contract/group.ts';
import type * as contract41 from '#modules/messages/contract/listed-picture.ts';
import type * as contract43 from '#modules/messages/contract/moderation.ts';
import type * as contract44 from '#modules/messages/contract/notice.ts';
import type * as contract47 from '#modules/messages/contract/post.ts';
import type * as contract48 from '#modules/messages/contract/printout.ts';
import type * as contract50 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract55 from '#modules/messages/contract/work-group.ts';
import type * as contract58 from '#modules/needs/contract/engagement.ts';
import type * as contract61 from '#modules/needs/contract/need.ts';
import type * as contract62 from '#modules/needs/contract/offer.ts';
import type * as contract67 from '#modules/needs/contract/why.ts';
import type * as contract68 from '#modules/notify/contract.ts';
import type * as contract74 from '#modules/people/contract/account.ts';
import type * as contract78 from '#modules/people/contract/claim.ts';
import type * as contract79 from '#modules/people/contract/contact.ts';
import type * as contract80 from '#modules/people/contract/copy.ts';
import type * as contract81 from '#modules/people/contract/device.ts';
import type * as contract82 from '#modules/people/contract/erasure.ts';
import type * as contract83 from '#modules/people/contract/factor.ts';
import type * as contract84 from '#modules/people/contract/family.ts';
import type * as contract85 from '#modules/people/contract/glass.ts';
import type * as contract86 from '#modules/people/contract/grant.ts';
import type * as contract87 from '#modules/people/contract/guardian.ts';
import type * as contract88 from '#modules/people/contract/hold.ts';
import type * as contract89 from '#modules/people/contract/identity.ts';
import type * as contract91 from '#modules/people/contract/look.ts';
import type * as contract92 from '#modules/people/contract/one-time-code.ts';
import type * as contract94 from '#modules/people/contract/own-data.ts';
import type * as contract96 from '#modules/people/contract/place.ts';
import type * as contract98 from '#modules/people/contract/purpose.ts';
import type * as contract99 from '#modules/people/contract/reader.ts';
import type * as contract101 from '#modules/people/contract/request.ts';
import type * as contract105 from '#modules/people/contract/session.ts';
import type * as contract106 from '#modules/people/contract/sign-in-record.ts';
import type * as contract109 from '#modules/resources/contract/language.ts';
import type * as contract113 from '#modules/resources/contract/resource.ts';
import type * as contract114 from '#modules/surveys/contract/ballot.ts';

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
  'messages.beginUpload': typeof contract34.beginUpload;
  'messages.dropUpload': typeof contract34.dropUpload;
  'messages.finishUpload': typeof contract34.finishUpload;
  'messages.sendPiece': typeof contract34.sendPiece;
  'messages.showAttachment': typeof contract34.showAttachment;
  'messages.followColumn': typeof contract36.followColumn;
  'messages.listColumns': typeof contract36.listColumns;
  'messages.appealComment': typeof contract37.appealComment;
  'messages.decideComment': typeof contract37.decideComment;
  'messages.heedComment': typeof contract37.heedComment;
  'messages.listComments': typeof contract37.listComments;
  'messages.listHeldComments': typeof contract37.listHeldComments;
  'messages.reportComment': typeof contract37.reportComment;
  'messages.withdrawComment': typeof contract37.withdrawComment;
  'messages.writeComment': typeof contract37.writeComment;
  'messages.editMessage': typeof contract38.editMessage;
  'messages.listConversations': typeof contract38.listConversations;
  'messages.listMessages': typeof contract38.listMessages;
  'messages.listTalkPartners': typeof contract38.listTalkPartners;
  'messages.listTalkPupils': typeof contract38.listTalkPupils;
  'messages.noteRead': typeof contract38.noteRead;
  'messages.openConversation': typeof contract38.openConversation;
  'messages.readConversation': typeof contract38.readConversation;
  'messages.searchTalks': typeof contract38.searchTalks;
  'messages.withdrawMessage': typeof contract38.withdrawMessage;
  'messages.writeMessage': typeof contract38.writeMessage;
  'messages.listGroupMembers': typeof contract40.listGroupMembers;
  'messages.nameOneself': typeof contract40.nameOneself;
  'messages.appealRefusedPicture': typeof contract41.appealRefusedPicture;
  'messages.appealModeration': typeof contract43.appealModeration;
  'messages.countToDecide': typeof contract43.countToDecide;
  'messages.decideModeration': typeof contract43.decideModeration;
  'messages.heedConcern': typeof contract43.heedConcern;
  'messages.listConcerns': typeof contract43.listConcerns;
  'messages.listModeration': typeof contract43.listModeration;
  'messages.reportMessage': typeof contract43.reportMessage;
  'messages.answerNotice': typeof contract44.answerNotice;
  'messages.approveNotice': typeof contract44.approveNotice;
  'messages.listNotices': typeof contract44.listNotices;
  'messages.listSentNotices': typeof contract44.listSentNotices;
  'messages.listWaitingNotices': typeof contract44.listWaitingNotices;
  'messages.readNotice': typeof contract44.readNotice;
  'messages.refuseNotice': typeof contract44.refuseNotice;
  'messages.searchNotices': typeof contract44.searchNotices;
  'messages.approvePost': typeof contract47.approvePost;
  'messages.likePost': typeof contract47.likePost;
  'messages.listPosts': typeof contract47.listPosts;
  'messages.readPost': typeof contract47.readPost;
  'messages.readWriting': typeof contract47.readWriting;
  'messages.returnPost': typeof contract47.returnPost;
  'messages.searchPosts': typeof contract47.searchPosts;
  'messages.askOwnPrintout': typeof contract48.askOwnPrintout;
  'messages.fetchPrintout': typeof contract48.fetchPrintout;
  'messages.listPrintouts': typeof contract48.listPrintouts;
  'messages.askPupilTalk': typeof contract50.askPupilTalk;
  'messages.endMember': typeof contract55.endMember;
  'needs.cancelMeeting': typeof contract58.cancelMeeting;
  'needs.completeEngagement': typeof contract58.completeEngagement;
  'needs.confirmMeeting': typeof contract58.confirmMeeting;
  'needs.endEngagement': typeof contract58.endEngagement;
  'needs.giveFeedback': typeof contract58.giveFeedback;
  'needs.listEngagements': typeof contract58.listEngagements;
  'needs.proposeMeeting': typeof contract58.proposeMeeting;
  'needs.readEngagement': typeof contract58.readEngagement;
  'needs.listNeeds': typeof contract61.listNeeds;
  'needs.openNeed': typeof contract61.openNeed;
  'needs.readNeed': typeof contract61.readNeed;
  'needs.withdrawNeed': typeof contract61.withdrawNeed;
  'needs.answerOffer': typeof contract62.answerOffer;
  'needs.listOffers': typeof contract62.listOffers;
  'needs.readOffer': typeof contract62.readOffer;
  'needs.readNeedWhy': typeof contract67.readNeedWhy;
  'notify.addDevice': typeof contract68.addDevice;
  'notify.askMailCode': typeof contract68.askMailCode;
  'notify.confirmMail': typeof contract68.confirmMail;
  'notify.endDevice': typeof contract68.endDevice;
  'notify.endMail': typeof contract68.endMail;
  'notify.markRead': typeof contract68.markRead;
  'notify.readInbox': typeof contract68.readInbox;
  'notify.readInboxSummary': typeof contract68.readInboxSummary;
  'notify.readWays': typeof contract68.readWays;
  'notify.setReminders': typeof contract68.setReminders;
  'notify.setWays': typeof contract68.setWays;
  'people.acceptInvitation': typeof contract74.acceptInvitation;
  'people.changePassword': typeof contract74.changePassword;
  'people.endSessions': typeof contract74.endSessions;
  'people.invite': typeof contract74.invite;
  'people.listPeople': typeof contract74.listPeople;
  'people.readInvitation': typeof contract74.readInvitation;
  'people.resetFactors': typeof contract74.resetFactors;
  'people.revokeInvitation': typeof contract74.revokeInvitation;
  'people.confirmClaim': typeof contract78.confirmClaim;
  'people.issueClaim': typeof contract78.issueClaim;
  'people.listClaims': typeof contract78.listClaims;
  'people.listOwnClaims': typeof contract78.listOwnClaims;
  'people.makeClaim': typeof contract78.makeClaim;
  'people.readClaim': typeof contract78.readClaim;
  'people.refuseClaim': typeof contract78.refuseClaim;
  'people.listLookedAfter': typeof contract79.listLookedAfter;
  'people.askCopy': typeof contract80.askCopy;
  'people.downloadCopyFiles': typeof contract80.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract80.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract80.downloadCopyPdf;
  'people.readCopy': typeof contract80.readCopy;
  'people.endDevice': typeof contract81.endDevice;
  'people.endOtherDevices': typeof contract81.endOtherDevices;
  'people.listDevices': typeof contract81.listDevices;
  'people.downloadCertificateJson': typeof contract82.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract82.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract82.takeBackErasure;
  'people.addPasskey': typeof contract83.addPasskey;
  'people.askPasskey': typeof contract83.askPasskey;
  'people.beginCode': typeof contract83.beginCode;
  'people.beginPasskey': typeof contract83.beginPasskey;
  'people.confirmCode': typeof contract83.confirmCode;
  'people.finishSignIn': typeof contract83.finishSignIn;
  'people.listFactors': typeof contract83.listFactors;
  'people.removeFactor': typeof contract83.removeFactor;
  'people.renewRecoveryCodes': typeof contract83.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract83.signInWithPasskey;
  'people.decideConsent': typeof contract84.decideConsent;
  'people.listChildren': typeof contract84.listChildren;
  'people.readStops': typeof contract84.readStops;
  'people.deferGlass': typeof contract85.deferGlass;
  'people.listGlass': typeof contract85.listGlass;
  'people.reviewGlass': typeof contract85.reviewGlass;
  'people.decideGrant': typeof contract86.decideGrant;
  'people.endLending': typeof contract86.endLending;
  'people.lendRole': typeof contract86.lendRole;
  'people.listGrantRequests': typeof contract86.listGrantRequests;
  'people.listLendings': typeof contract86.listLendings;
  'people.listFellowGuardians': typeof contract87.listFellowGuardians;
  'people.nameChildren': typeof contract87.nameChildren;
  'people.endHold': typeof contract88.endHold;
  'people.listHolds': typeof contract88.listHolds;
  'people.beginAtIssuer': typeof contract89.beginAtIssuer;
  'people.listLooks': typeof contract91.listLooks;
  'people.askForCode': typeof contract92.askForCode;
  'people.giveCode': typeof contract92.giveCode;
  'people.listDoors': typeof contract92.listDoors;
  'people.readOwnData': typeof contract94.readOwnData;
  'people.listClasses': typeof contract96.listClasses;
  'people.listOrganisations': typeof contract96.listOrganisations;
  'people.listPupils': typeof contract96.listPupils;
  'people.listRegions': typeof contract96.listRegions;
  'people.listPurposes': typeof contract98.listPurposes;
  'people.listReaders': typeof contract99.listReaders;
  'people.askRequest': typeof contract101.askRequest;
  'people.listOwnRequests': typeof contract101.listOwnRequests;
  'people.withdrawRequest': typeof contract101.withdrawRequest;
  'people.askProof': typeof contract105.askProof;
  'people.listCast': typeof contract105.listCast;
  'people.listCounties': typeof contract105.listCounties;
  'people.pickRole': typeof contract105.pickRole;
  'people.proveSelf': typeof contract105.proveSelf;
  'people.readMe': typeof contract105.readMe;
  'people.signIn': typeof contract105.signIn;
  'people.signOut': typeof contract105.signOut;
  'people.takeRole': typeof contract105.takeRole;
  'people.listSignIns': typeof contract106.listSignIns;
  'resources.listLanguages': typeof contract109.listLanguages;
  'resources.listCategories': typeof contract113.listCategories;
  'resources.moveResource': typeof contract113.moveResource;
  'resources.searchResources': typeof contract113.searchResources;
  'surveys.castBallot': typeof contract114.castBallot;
  'surveys.declineSurvey': typeof contract114.declineSurvey;
  'surveys.listInvitations': typeof contract114.listInvitations;
  'surveys.lookAtSheet': typeof contract114.lookAtSheet;
  'surveys.readBallotKey': typeof contract114.readBallotKey;
  'surveys.reportPressure': typeof contract114.reportPressure;
  'surveys.signBallot': typeof contract114.signBallot;
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
