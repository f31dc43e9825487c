// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract0 from '#modules/exports/contract/export.ts';
import type * as contract10 from '#modules/messages/contract/attachment.ts';
import type * as contract12 from '#modules/messages/contract/column.ts';
import type * as contract13 from '#modules/messages/contract/comment.ts';
import type * as contract14 from '#modules/messages/contract/conversation.ts';
import type * as contract16 from '#modules/messages/contract/group.ts';
import type * as contract17 from '#modules/messages/contract/listed-picture.ts';
import type * as contract19 from '#modules/messages/contract/moderation.ts';
import type * as contract20 from '#modules/messages/contract/notice.ts';
import type * as contract23 from '#modules/messages/contract/post.ts';
import type * as contract24 from '#modules/messages/contract/printout.ts';
import type * as contract26 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract31 from '#modules/messages/contract/work-group.ts';
import type * as contract34 from '#modules/needs/contract/engagement.ts';
import type * as contract37 from '#modules/needs/contract/need.ts';
import type * as contract38 from '#modules/needs/contract/offer.ts';
import type * as contract43 from '#modules/needs/contract/why.ts';
import type * as contract44 from '#modules/notify/contract.ts';
import type * as contract50 from '#modules/people/contract/account.ts';
import type * as contract54 from '#modules/people/contract/claim.ts';
import type * as contract55 from '#modules/people/contract/contact.ts';
import type * as contract56 from '#modules/people/contract/copy.ts';
import type * as contract57 from '#modules/people/contract/device.ts';
import type * as contract58 from '#modules/people/contract/erasure.ts';
import type * as contract59 from '#modules/people/contract/factor.ts';
import type * as contract60 from '#modules/people/contract/family.ts';
import type * as contract61 from '#modules/people/contract/glass.ts';
import type * as contract62 from '#modules/people/contract/grant.ts';
import type * as contract63 from '#modules/people/contract/guardian.ts';
import type * as contract64 from '#modules/people/contract/hold.ts';
import type * as contract65 from '#modules/people/contract/identity.ts';
import type * as contract67 from '#modules/people/contract/look.ts';
import type * as contract68 from '#modules/people/contract/one-time-code.ts';
import type * as contract70 from '#modules/people/contract/own-data.ts';
import type * as contract72 from '#modules/people/contract/place.ts';
import type * as contract74 from '#modules/people/contract/purpose.ts';
import type * as contract75 from '#modules/people/contract/reader.ts';
import type * as contract77 from '#modules/people/contract/request.ts';
import type * as contract81 from '#modules/people/contract/session.ts';
import type * as contract82 from '#modules/people/contract/sign-in-record.ts';
import type * as contract85 from '#modules/resources/contract/language.ts';
import type * as contract89 from '#modules/resources/contract/resource.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract0.approveExport;
  'exports.listWaitingExports': typeof contract0.listWaitingExports;
  'exports.refuseExport': typeof contract0.refuseExport;
  'messages.beginUpload': typeof contract10.beginUpload;
  'messages.dropUpload': typeof contract10.dropUpload;
  'messages.finishUpload': typeof contract10.finishUpload;
  'messages.sendPiece': typeof contract10.sendPiece;
  'messages.showAttachment': typeof contract10.showAttachment;
  'messages.followColumn': typeof contract12.followColumn;
  'messages.listColumns': typeof contract12.listColumns;
  'messages.appealComment': typeof contract13.appealComment;
  'messages.decideComment': typeof contract13.decideComment;
  'messages.heedComment': typeof contract13.heedComment;
  'messages.listComments': typeof contract13.listComments;
  'messages.listHeldComments': typeof contract13.listHeldComments;
  'messages.reportComment': typeof contract13.reportComment;
  'messages.withdrawComment': typeof contract13.withdrawComment;
  'messages.writeComment': typeof contract13.writeComment;
  'messages.editMessage': typeof contract14.editMessage;
  'messages.listConversations': typeof contract14.listConversations;
  'messages.listMessages': typeof contract14.listMessages;
  'messages.listTalkPartners': typeof contract14.listTalkPartners;
  'messages.listTalkPupils': typeof contract14.listTalkPupils;
  'messages.noteRead': typeof contract14.noteRead;
  'messages.openConversation': typeof contract14.openConversation;
  'messages.readConversation': typeof contract14.readConversation;
  'messages.searchTalks': typeof contract14.searchTalks;
  'messages.withdrawMessage': typeof contract14.withdrawMessage;
  'messages.writeMessage': typeof contract14.writeMessage;
  'messages.listGroupMembers': typeof contract16.listGroupMembers;
  'messages.nameOneself': typeof contract16.nameOneself;
  'messages.appealRefusedPicture': typeof contract17.appealRefusedPicture;
  'messages.appealModeration': typeof contract19.appealModeration;
  'messages.decideModeration': typeof contract19.decideModeration;
  'messages.heedConcern': typeof contract19.heedConcern;
  'messages.listConcerns': typeof contract19.listConcerns;
  'messages.listModeration': typeof contract19.listModeration;
  'messages.reportMessage': typeof contract19.reportMessage;
  'messages.answerNotice': typeof contract20.answerNotice;
  'messages.approveNotice': typeof contract20.approveNotice;
  'messages.listNotices': typeof contract20.listNotices;
  'messages.listSentNotices': typeof contract20.listSentNotices;
  'messages.listWaitingNotices': typeof contract20.listWaitingNotices;
  'messages.readNotice': typeof contract20.readNotice;
  'messages.refuseNotice': typeof contract20.refuseNotice;
  'messages.searchNotices': typeof contract20.searchNotices;
  'messages.approvePost': typeof contract23.approvePost;
  'messages.likePost': typeof contract23.likePost;
  'messages.listPosts': typeof contract23.listPosts;
  'messages.readPost': typeof contract23.readPost;
  'messages.readWriting': typeof contract23.readWriting;
  'messages.returnPost': typeof contract23.returnPost;
  'messages.searchPosts': typeof contract23.searchPosts;
  'messages.askOwnPrintout': typeof contract24.askOwnPrintout;
  'messages.fetchPrintout': typeof contract24.fetchPrintout;
  'messages.listPrintouts': typeof contract24.listPrintouts;
  'messages.askPupilTalk': typeof contract26.askPupilTalk;
  'messages.endMember': typeof contract31.endMember;
  'needs.cancelMeeting': typeof contract34.cancelMeeting;
  'needs.completeEngagement': typeof contract34.completeEngagement;
  'needs.confirmMeeting': typeof contract34.confirmMeeting;
  'needs.endEngagement': typeof contract34.endEngagement;
  'needs.giveFeedback': typeof contract34.giveFeedback;
  'needs.listEngagements': typeof contract34.listEngagements;
  'needs.proposeMeeting': typeof contract34.proposeMeeting;
  'needs.readEngagement': typeof contract34.readEngagement;
  'needs.listNeeds': typeof contract37.listNeeds;
  'needs.openNeed': typeof contract37.openNeed;
  'needs.readNeed': typeof contract37.readNeed;
  'needs.withdrawNeed': typeof contract37.withdrawNeed;
  'needs.answerOffer': typeof contract38.answerOffer;
  'needs.listOffers': typeof contract38.listOffers;
  'needs.readOffer': typeof contract38.readOffer;
  'needs.readNeedWhy': typeof contract43.readNeedWhy;
  'notify.addDevice': typeof contract44.addDevice;
  'notify.askMailCode': typeof contract44.askMailCode;
  'notify.confirmMail': typeof contract44.confirmMail;
  'notify.endDevice': typeof contract44.endDevice;
  'notify.endMail': typeof contract44.endMail;
  'notify.markRead': typeof contract44.markRead;
  'notify.readInbox': typeof contract44.readInbox;
  'notify.readInboxSummary': typeof contract44.readInboxSummary;
  'notify.readWays': typeof contract44.readWays;
  'notify.setReminders': typeof contract44.setReminders;
  'notify.setWays': typeof contract44.setWays;
  'people.acceptInvitation': typeof contract50.acceptInvitation;
  'people.changePassword': typeof contract50.changePassword;
  'people.endSessions': typeof contract50.endSessions;
  'people.invite': typeof contract50.invite;
  'people.listPeople': typeof contract50.listPeople;
  'people.readInvitation': typeof contract50.readInvitation;
  'people.resetFactors': typeof contract50.resetFactors;
  'people.revokeInvitation': typeof contract50.revokeInvitation;
  'people.confirmClaim': typeof contract54.confirmClaim;
  'people.issueClaim': typeof contract54.issueClaim;
  'people.listClaims': typeof contract54.listClaims;
  'people.listOwnClaims': typeof contract54.listOwnClaims;
  'people.makeClaim': typeof contract54.makeClaim;
  'people.readClaim': typeof contract54.readClaim;
  'people.refuseClaim': typeof contract54.refuseClaim;
  'people.listLookedAfter': typeof contract55.listLookedAfter;
  'people.askCopy': typeof contract56.askCopy;
  'people.downloadCopyFiles': typeof contract56.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract56.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract56.downloadCopyPdf;
  'people.readCopy': typeof contract56.readCopy;
  'people.endDevice': typeof contract57.endDevice;
  'people.endOtherDevices': typeof contract57.endOtherDevices;
  'people.listDevices': typeof contract57.listDevices;
  'people.downloadCertificateJson': typeof contract58.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract58.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract58.takeBackErasure;
  'people.addPasskey': typeof contract59.addPasskey;
  'people.askPasskey': typeof contract59.askPasskey;
  'people.beginCode': typeof contract59.beginCode;
  'people.beginPasskey': typeof contract59.beginPasskey;
  'people.confirmCode': typeof contract59.confirmCode;
  'people.finishSignIn': typeof contract59.finishSignIn;
  'people.listFactors': typeof contract59.listFactors;
  'people.removeFactor': typeof contract59.removeFactor;
  'people.renewRecoveryCodes': typeof contract59.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract59.signInWithPasskey;
  'people.decideConsent': typeof contract60.decideConsent;
  'people.listChildren': typeof contract60.listChildren;
  'people.readStops': typeof contract60.readStops;
  'people.deferGlass': typeof contract61.deferGlass;
  'people.listGlass': typeof contract61.listGlass;
  'people.reviewGlass': typeof contract61.reviewGlass;
  'people.decideGrant': typeof contract62.decideGrant;
  'people.endLending': typeof contract62.endLending;
  'people.lendRole': typeof contract62.lendRole;
  'people.listGrantRequests': typeof contract62.listGrantRequests;
  'people.listLendings': typeof contract62.listLendings;
  'people.listFellowGuardians': typeof contract63.listFellowGuardians;
  'people.nameChildren': typeof contract63.nameChildren;
  'people.endHold': typeof contract64.endHold;
  'people.listHolds': typeof contract64.listHolds;
  'people.beginAtIssuer': typeof contract65.beginAtIssuer;
  'people.listLooks': typeof contract67.listLooks;
  'people.askForCode': typeof contract68.askForCode;
  'people.giveCode': typeof contract68.giveCode;
  'people.listDoors': typeof contract68.listDoors;
  'people.readOwnData': typeof contract70.readOwnData;
  'people.listClasses': typeof contract72.listClasses;
  'people.listPupils': typeof contract72.listPupils;
  'people.listPurposes': typeof contract74.listPurposes;
  'people.listReaders': typeof contract75.listReaders;
  'people.askRequest': typeof contract77.askRequest;
  'people.listOwnRequests': typeof contract77.listOwnRequests;
  'people.withdrawRequest': typeof contract77.withdrawRequest;
  'people.askProof': typeof contract81.askProof;
  'people.listCast': typeof contract81.listCast;
  'people.listCounties': typeof contract81.listCounties;
  'people.pickRole': typeof contract81.pickRole;
  'people.proveSelf': typeof contract81.proveSelf;
  'people.readMe': typeof contract81.readMe;
  'people.signIn': typeof contract81.signIn;
  'people.signOut': typeof contract81.signOut;
  'people.takeRole': typeof contract81.takeRole;
  'people.listSignIns': typeof contract82.listSignIns;
  'resources.listLanguages': typeof contract85.listLanguages;
  'resources.listCategories': typeof contract89.listCategories;
  'resources.moveResource': typeof contract89.moveResource;
  'resources.searchResources': typeof contract89.searchResources;
}

/** Where each endpoint is. */
export const table: Readonly<Record<keyof Endpoints, string>> = {
  'exports.approveExport': 'POST /api/exports/:id/approval',
  'exports.listWaitingExports': 'GET /api/exports/waiting',
  'exports.refuseExport': 'POST /api/exports/:id/refusal',
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
  'people.listPupils': 'GET /api/classes/:id/pupils',
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
