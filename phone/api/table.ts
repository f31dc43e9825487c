// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract0 from '#modules/exports/contract/export.ts';
import type * as contract13 from '#modules/messages/contract/attachment.ts';
import type * as contract15 from '#modules/messages/contract/column.ts';
import type * as contract16 from '#modules/messages/contract/comment.ts';
import type * as contract17 from '#modules/messages/contract/conversation.ts';
import type * as contract19 from '#modules/messages/contract/group.ts';
import type * as contract20 from '#modules/messages/contract/listed-picture.ts';
import type * as contract22 from '#modules/messages/contract/moderation.ts';
import type * as contract23 from '#modules/messages/contract/notice.ts';
import type * as contract26 from '#modules/messages/contract/post.ts';
import type * as contract27 from '#modules/messages/contract/printout.ts';
import type * as contract29 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract34 from '#modules/messages/contract/work-group.ts';
import type * as contract37 from '#modules/needs/contract/engagement.ts';
import type * as contract40 from '#modules/needs/contract/need.ts';
import type * as contract41 from '#modules/needs/contract/offer.ts';
import type * as contract46 from '#modules/needs/contract/why.ts';
import type * as contract47 from '#modules/notify/contract.ts';
import type * as contract53 from '#modules/people/contract/account.ts';
import type * as contract57 from '#modules/people/contract/claim.ts';
import type * as contract58 from '#modules/people/contract/contact.ts';
import type * as contract59 from '#modules/people/contract/copy.ts';
import type * as contract60 from '#modules/people/contract/device.ts';
import type * as contract61 from '#modules/people/contract/erasure.ts';
import type * as contract62 from '#modules/people/contract/factor.ts';
import type * as contract63 from '#modules/people/contract/family.ts';
import type * as contract64 from '#modules/people/contract/glass.ts';
import type * as contract65 from '#modules/people/contract/grant.ts';
import type * as contract66 from '#modules/people/contract/guardian.ts';
import type * as contract67 from '#modules/people/contract/hold.ts';
import type * as contract68 from '#modules/people/contract/identity.ts';
import type * as contract70 from '#modules/people/contract/look.ts';
import type * as contract71 from '#modules/people/contract/one-time-code.ts';
import type * as contract73 from '#modules/people/contract/own-data.ts';
import type * as contract75 from '#modules/people/contract/place.ts';
import type * as contract77 from '#modules/people/contract/purpose.ts';
import type * as contract78 from '#modules/people/contract/reader.ts';
import type * as contract80 from '#modules/people/contract/request.ts';
import type * as contract84 from '#modules/people/contract/session.ts';
import type * as contract85 from '#modules/people/contract/sign-in-record.ts';
import type * as contract88 from '#modules/resources/contract/language.ts';
import type * as contract92 from '#modules/resources/contract/resource.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract0.approveExport;
  'exports.listWaitingExports': typeof contract0.listWaitingExports;
  'exports.refuseExport': typeof contract0.refuseExport;
  'messages.beginUpload': typeof contract13.beginUpload;
  'messages.dropUpload': typeof contract13.dropUpload;
  'messages.finishUpload': typeof contract13.finishUpload;
  'messages.sendPiece': typeof contract13.sendPiece;
  'messages.showAttachment': typeof contract13.showAttachment;
  'messages.followColumn': typeof contract15.followColumn;
  'messages.listColumns': typeof contract15.listColumns;
  'messages.appealComment': typeof contract16.appealComment;
  'messages.decideComment': typeof contract16.decideComment;
  'messages.heedComment': typeof contract16.heedComment;
  'messages.listComments': typeof contract16.listComments;
  'messages.listHeldComments': typeof contract16.listHeldComments;
  'messages.reportComment': typeof contract16.reportComment;
  'messages.withdrawComment': typeof contract16.withdrawComment;
  'messages.writeComment': typeof contract16.writeComment;
  'messages.editMessage': typeof contract17.editMessage;
  'messages.listConversations': typeof contract17.listConversations;
  'messages.listMessages': typeof contract17.listMessages;
  'messages.listTalkPartners': typeof contract17.listTalkPartners;
  'messages.listTalkPupils': typeof contract17.listTalkPupils;
  'messages.noteRead': typeof contract17.noteRead;
  'messages.openConversation': typeof contract17.openConversation;
  'messages.readConversation': typeof contract17.readConversation;
  'messages.searchTalks': typeof contract17.searchTalks;
  'messages.withdrawMessage': typeof contract17.withdrawMessage;
  'messages.writeMessage': typeof contract17.writeMessage;
  'messages.listGroupMembers': typeof contract19.listGroupMembers;
  'messages.nameOneself': typeof contract19.nameOneself;
  'messages.appealRefusedPicture': typeof contract20.appealRefusedPicture;
  'messages.appealModeration': typeof contract22.appealModeration;
  'messages.decideModeration': typeof contract22.decideModeration;
  'messages.heedConcern': typeof contract22.heedConcern;
  'messages.listConcerns': typeof contract22.listConcerns;
  'messages.listModeration': typeof contract22.listModeration;
  'messages.reportMessage': typeof contract22.reportMessage;
  'messages.answerNotice': typeof contract23.answerNotice;
  'messages.approveNotice': typeof contract23.approveNotice;
  'messages.listNotices': typeof contract23.listNotices;
  'messages.listSentNotices': typeof contract23.listSentNotices;
  'messages.listWaitingNotices': typeof contract23.listWaitingNotices;
  'messages.readNotice': typeof contract23.readNotice;
  'messages.refuseNotice': typeof contract23.refuseNotice;
  'messages.searchNotices': typeof contract23.searchNotices;
  'messages.approvePost': typeof contract26.approvePost;
  'messages.likePost': typeof contract26.likePost;
  'messages.listPosts': typeof contract26.listPosts;
  'messages.readPost': typeof contract26.readPost;
  'messages.readWriting': typeof contract26.readWriting;
  'messages.returnPost': typeof contract26.returnPost;
  'messages.searchPosts': typeof contract26.searchPosts;
  'messages.askOwnPrintout': typeof contract27.askOwnPrintout;
  'messages.fetchPrintout': typeof contract27.fetchPrintout;
  'messages.listPrintouts': typeof contract27.listPrintouts;
  'messages.askPupilTalk': typeof contract29.askPupilTalk;
  'messages.endMember': typeof contract34.endMember;
  'needs.cancelMeeting': typeof contract37.cancelMeeting;
  'needs.completeEngagement': typeof contract37.completeEngagement;
  'needs.confirmMeeting': typeof contract37.confirmMeeting;
  'needs.endEngagement': typeof contract37.endEngagement;
  'needs.giveFeedback': typeof contract37.giveFeedback;
  'needs.listEngagements': typeof contract37.listEngagements;
  'needs.proposeMeeting': typeof contract37.proposeMeeting;
  'needs.readEngagement': typeof contract37.readEngagement;
  'needs.listNeeds': typeof contract40.listNeeds;
  'needs.openNeed': typeof contract40.openNeed;
  'needs.readNeed': typeof contract40.readNeed;
  'needs.withdrawNeed': typeof contract40.withdrawNeed;
  'needs.answerOffer': typeof contract41.answerOffer;
  'needs.listOffers': typeof contract41.listOffers;
  'needs.readOffer': typeof contract41.readOffer;
  'needs.readNeedWhy': typeof contract46.readNeedWhy;
  'notify.addDevice': typeof contract47.addDevice;
  'notify.askMailCode': typeof contract47.askMailCode;
  'notify.confirmMail': typeof contract47.confirmMail;
  'notify.endDevice': typeof contract47.endDevice;
  'notify.endMail': typeof contract47.endMail;
  'notify.markRead': typeof contract47.markRead;
  'notify.readInbox': typeof contract47.readInbox;
  'notify.readInboxSummary': typeof contract47.readInboxSummary;
  'notify.readWays': typeof contract47.readWays;
  'notify.setReminders': typeof contract47.setReminders;
  'notify.setWays': typeof contract47.setWays;
  'people.acceptInvitation': typeof contract53.acceptInvitation;
  'people.changePassword': typeof contract53.changePassword;
  'people.endSessions': typeof contract53.endSessions;
  'people.invite': typeof contract53.invite;
  'people.listPeople': typeof contract53.listPeople;
  'people.readInvitation': typeof contract53.readInvitation;
  'people.resetFactors': typeof contract53.resetFactors;
  'people.revokeInvitation': typeof contract53.revokeInvitation;
  'people.confirmClaim': typeof contract57.confirmClaim;
  'people.issueClaim': typeof contract57.issueClaim;
  'people.listClaims': typeof contract57.listClaims;
  'people.listOwnClaims': typeof contract57.listOwnClaims;
  'people.makeClaim': typeof contract57.makeClaim;
  'people.readClaim': typeof contract57.readClaim;
  'people.refuseClaim': typeof contract57.refuseClaim;
  'people.listLookedAfter': typeof contract58.listLookedAfter;
  'people.askCopy': typeof contract59.askCopy;
  'people.downloadCopyFiles': typeof contract59.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract59.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract59.downloadCopyPdf;
  'people.readCopy': typeof contract59.readCopy;
  'people.endDevice': typeof contract60.endDevice;
  'people.endOtherDevices': typeof contract60.endOtherDevices;
  'people.listDevices': typeof contract60.listDevices;
  'people.downloadCertificateJson': typeof contract61.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract61.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract61.takeBackErasure;
  'people.addPasskey': typeof contract62.addPasskey;
  'people.askPasskey': typeof contract62.askPasskey;
  'people.beginCode': typeof contract62.beginCode;
  'people.beginPasskey': typeof contract62.beginPasskey;
  'people.confirmCode': typeof contract62.confirmCode;
  'people.finishSignIn': typeof contract62.finishSignIn;
  'people.listFactors': typeof contract62.listFactors;
  'people.removeFactor': typeof contract62.removeFactor;
  'people.renewRecoveryCodes': typeof contract62.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract62.signInWithPasskey;
  'people.decideConsent': typeof contract63.decideConsent;
  'people.listChildren': typeof contract63.listChildren;
  'people.readStops': typeof contract63.readStops;
  'people.deferGlass': typeof contract64.deferGlass;
  'people.listGlass': typeof contract64.listGlass;
  'people.reviewGlass': typeof contract64.reviewGlass;
  'people.decideGrant': typeof contract65.decideGrant;
  'people.endLending': typeof contract65.endLending;
  'people.lendRole': typeof contract65.lendRole;
  'people.listGrantRequests': typeof contract65.listGrantRequests;
  'people.listLendings': typeof contract65.listLendings;
  'people.listFellowGuardians': typeof contract66.listFellowGuardians;
  'people.nameChildren': typeof contract66.nameChildren;
  'people.endHold': typeof contract67.endHold;
  'people.listHolds': typeof contract67.listHolds;
  'people.beginAtIssuer': typeof contract68.beginAtIssuer;
  'people.listLooks': typeof contract70.listLooks;
  'people.askForCode': typeof contract71.askForCode;
  'people.giveCode': typeof contract71.giveCode;
  'people.listDoors': typeof contract71.listDoors;
  'people.readOwnData': typeof contract73.readOwnData;
  'people.listClasses': typeof contract75.listClasses;
  'people.listPupils': typeof contract75.listPupils;
  'people.listPurposes': typeof contract77.listPurposes;
  'people.listReaders': typeof contract78.listReaders;
  'people.askRequest': typeof contract80.askRequest;
  'people.listOwnRequests': typeof contract80.listOwnRequests;
  'people.withdrawRequest': typeof contract80.withdrawRequest;
  'people.askProof': typeof contract84.askProof;
  'people.listCast': typeof contract84.listCast;
  'people.listCounties': typeof contract84.listCounties;
  'people.pickRole': typeof contract84.pickRole;
  'people.proveSelf': typeof contract84.proveSelf;
  'people.readMe': typeof contract84.readMe;
  'people.signIn': typeof contract84.signIn;
  'people.signOut': typeof contract84.signOut;
  'people.takeRole': typeof contract84.takeRole;
  'people.listSignIns': typeof contract85.listSignIns;
  'resources.listLanguages': typeof contract88.listLanguages;
  'resources.listCategories': typeof contract92.listCategories;
  'resources.moveResource': typeof contract92.moveResource;
  'resources.searchResources': typeof contract92.searchResources;
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
