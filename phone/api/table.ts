// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract4 from '#modules/exports/contract/export.ts';
import type * as contract10 from '#modules/governance/contract/raised-matter.ts';
import type * as contract17 from '#modules/messages/contract/attachment.ts';
import type * as contract19 from '#modules/messages/contract/column.ts';
import type * as contract20 from '#modules/messages/contract/comment.ts';
import type * as contract21 from '#modules/messages/contract/conversation.ts';
import type * as contract23 from '#modules/messages/contract/group.ts';
import type * as contract24 from '#modules/messages/contract/listed-picture.ts';
import type * as contract26 from '#modules/messages/contract/moderation.ts';
import type * as contract27 from '#modules/messages/contract/notice.ts';
import type * as contract30 from '#modules/messages/contract/post.ts';
import type * as contract31 from '#modules/messages/contract/printout.ts';
import type * as contract33 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract38 from '#modules/messages/contract/work-group.ts';
import type * as contract41 from '#modules/needs/contract/engagement.ts';
import type * as contract44 from '#modules/needs/contract/need.ts';
import type * as contract45 from '#modules/needs/contract/offer.ts';
import type * as contract50 from '#modules/needs/contract/why.ts';
import type * as contract51 from '#modules/notify/contract.ts';
import type * as contract57 from '#modules/people/contract/account.ts';
import type * as contract61 from '#modules/people/contract/claim.ts';
import type * as contract62 from '#modules/people/contract/contact.ts';
import type * as contract63 from '#modules/people/contract/copy.ts';
import type * as contract64 from '#modules/people/contract/device.ts';
import type * as contract65 from '#modules/people/contract/erasure.ts';
import type * as contract66 from '#modules/people/contract/factor.ts';
import type * as contract67 from '#modules/people/contract/family.ts';
import type * as contract68 from '#modules/people/contract/glass.ts';
import type * as contract69 from '#modules/people/contract/grant.ts';
import type * as contract70 from '#modules/people/contract/guardian.ts';
import type * as contract71 from '#modules/people/contract/hold.ts';
import type * as contract72 from '#modules/people/contract/identity.ts';
import type * as contract74 from '#modules/people/contract/look.ts';
import type * as contract75 from '#modules/people/contract/one-time-code.ts';
import type * as contract77 from '#modules/people/contract/own-data.ts';
import type * as contract79 from '#modules/people/contract/place.ts';
import type * as contract81 from '#modules/people/contract/purpose.ts';
import type * as contract82 from '#modules/people/contract/reader.ts';
import type * as contract84 from '#modules/people/contract/request.ts';
import type * as contract88 from '#modules/people/contract/session.ts';
import type * as contract89 from '#modules/people/contract/sign-in-record.ts';
import type * as contract92 from '#modules/resources/contract/language.ts';
import type * as contract96 from '#modules/resources/contract/resource.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract4.approveExport;
  'exports.listWaitingExports': typeof contract4.listWaitingExports;
  'exports.refuseExport': typeof contract4.refuseExport;
  'governance.listMatterKinds': typeof contract10.listMatterKinds;
  'governance.listRaisedMatters': typeof contract10.listRaisedMatters;
  'governance.raiseMatter': typeof contract10.raiseMatter;
  'governance.readRaisedMatter': typeof contract10.readRaisedMatter;
  'messages.beginUpload': typeof contract17.beginUpload;
  'messages.dropUpload': typeof contract17.dropUpload;
  'messages.finishUpload': typeof contract17.finishUpload;
  'messages.sendPiece': typeof contract17.sendPiece;
  'messages.showAttachment': typeof contract17.showAttachment;
  'messages.followColumn': typeof contract19.followColumn;
  'messages.listColumns': typeof contract19.listColumns;
  'messages.appealComment': typeof contract20.appealComment;
  'messages.decideComment': typeof contract20.decideComment;
  'messages.heedComment': typeof contract20.heedComment;
  'messages.listComments': typeof contract20.listComments;
  'messages.listHeldComments': typeof contract20.listHeldComments;
  'messages.reportComment': typeof contract20.reportComment;
  'messages.withdrawComment': typeof contract20.withdrawComment;
  'messages.writeComment': typeof contract20.writeComment;
  'messages.editMessage': typeof contract21.editMessage;
  'messages.listConversations': typeof contract21.listConversations;
  'messages.listMessages': typeof contract21.listMessages;
  'messages.listTalkPartners': typeof contract21.listTalkPartners;
  'messages.listTalkPupils': typeof contract21.listTalkPupils;
  'messages.noteRead': typeof contract21.noteRead;
  'messages.openConversation': typeof contract21.openConversation;
  'messages.readConversation': typeof contract21.readConversation;
  'messages.searchTalks': typeof contract21.searchTalks;
  'messages.withdrawMessage': typeof contract21.withdrawMessage;
  'messages.writeMessage': typeof contract21.writeMessage;
  'messages.listGroupMembers': typeof contract23.listGroupMembers;
  'messages.nameOneself': typeof contract23.nameOneself;
  'messages.appealRefusedPicture': typeof contract24.appealRefusedPicture;
  'messages.appealModeration': typeof contract26.appealModeration;
  'messages.countToDecide': typeof contract26.countToDecide;
  'messages.decideModeration': typeof contract26.decideModeration;
  'messages.heedConcern': typeof contract26.heedConcern;
  'messages.listConcerns': typeof contract26.listConcerns;
  'messages.listModeration': typeof contract26.listModeration;
  'messages.reportMessage': typeof contract26.reportMessage;
  'messages.answerNotice': typeof contract27.answerNotice;
  'messages.approveNotice': typeof contract27.approveNotice;
  'messages.listNotices': typeof contract27.listNotices;
  'messages.listSentNotices': typeof contract27.listSentNotices;
  'messages.listWaitingNotices': typeof contract27.listWaitingNotices;
  'messages.readNotice': typeof contract27.readNotice;
  'messages.refuseNotice': typeof contract27.refuseNotice;
  'messages.searchNotices': typeof contract27.searchNotices;
  'messages.approvePost': typeof contract30.approvePost;
  'messages.likePost': typeof contract30.likePost;
  'messages.listPosts': typeof contract30.listPosts;
  'messages.readPost': typeof contract30.readPost;
  'messages.readWriting': typeof contract30.readWriting;
  'messages.returnPost': typeof contract30.returnPost;
  'messages.searchPosts': typeof contract30.searchPosts;
  'messages.askOwnPrintout': typeof contract31.askOwnPrintout;
  'messages.fetchPrintout': typeof contract31.fetchPrintout;
  'messages.listPrintouts': typeof contract31.listPrintouts;
  'messages.askPupilTalk': typeof contract33.askPupilTalk;
  'messages.endMember': typeof contract38.endMember;
  'needs.cancelMeeting': typeof contract41.cancelMeeting;
  'needs.completeEngagement': typeof contract41.completeEngagement;
  'needs.confirmMeeting': typeof contract41.confirmMeeting;
  'needs.endEngagement': typeof contract41.endEngagement;
  'needs.giveFeedback': typeof contract41.giveFeedback;
  'needs.listEngagements': typeof contract41.listEngagements;
  'needs.proposeMeeting': typeof contract41.proposeMeeting;
  'needs.readEngagement': typeof contract41.readEngagement;
  'needs.listNeeds': typeof contract44.listNeeds;
  'needs.openNeed': typeof contract44.openNeed;
  'needs.readNeed': typeof contract44.readNeed;
  'needs.withdrawNeed': typeof contract44.withdrawNeed;
  'needs.answerOffer': typeof contract45.answerOffer;
  'needs.listOffers': typeof contract45.listOffers;
  'needs.readOffer': typeof contract45.readOffer;
  'needs.readNeedWhy': typeof contract50.readNeedWhy;
  'notify.addDevice': typeof contract51.addDevice;
  'notify.askMailCode': typeof contract51.askMailCode;
  'notify.confirmMail': typeof contract51.confirmMail;
  'notify.endDevice': typeof contract51.endDevice;
  'notify.endMail': typeof contract51.endMail;
  'notify.markRead': typeof contract51.markRead;
  'notify.readInbox': typeof contract51.readInbox;
  'notify.readInboxSummary': typeof contract51.readInboxSummary;
  'notify.readWays': typeof contract51.readWays;
  'notify.setReminders': typeof contract51.setReminders;
  'notify.setWays': typeof contract51.setWays;
  'people.acceptInvitation': typeof contract57.acceptInvitation;
  'people.changePassword': typeof contract57.changePassword;
  'people.endSessions': typeof contract57.endSessions;
  'people.invite': typeof contract57.invite;
  'people.listPeople': typeof contract57.listPeople;
  'people.readInvitation': typeof contract57.readInvitation;
  'people.resetFactors': typeof contract57.resetFactors;
  'people.revokeInvitation': typeof contract57.revokeInvitation;
  'people.confirmClaim': typeof contract61.confirmClaim;
  'people.issueClaim': typeof contract61.issueClaim;
  'people.listClaims': typeof contract61.listClaims;
  'people.listOwnClaims': typeof contract61.listOwnClaims;
  'people.makeClaim': typeof contract61.makeClaim;
  'people.readClaim': typeof contract61.readClaim;
  'people.refuseClaim': typeof contract61.refuseClaim;
  'people.listLookedAfter': typeof contract62.listLookedAfter;
  'people.askCopy': typeof contract63.askCopy;
  'people.downloadCopyFiles': typeof contract63.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract63.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract63.downloadCopyPdf;
  'people.readCopy': typeof contract63.readCopy;
  'people.endDevice': typeof contract64.endDevice;
  'people.endOtherDevices': typeof contract64.endOtherDevices;
  'people.listDevices': typeof contract64.listDevices;
  'people.downloadCertificateJson': typeof contract65.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract65.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract65.takeBackErasure;
  'people.addPasskey': typeof contract66.addPasskey;
  'people.askPasskey': typeof contract66.askPasskey;
  'people.beginCode': typeof contract66.beginCode;
  'people.beginPasskey': typeof contract66.beginPasskey;
  'people.confirmCode': typeof contract66.confirmCode;
  'people.finishSignIn': typeof contract66.finishSignIn;
  'people.listFactors': typeof contract66.listFactors;
  'people.removeFactor': typeof contract66.removeFactor;
  'people.renewRecoveryCodes': typeof contract66.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract66.signInWithPasskey;
  'people.decideConsent': typeof contract67.decideConsent;
  'people.listChildren': typeof contract67.listChildren;
  'people.readStops': typeof contract67.readStops;
  'people.deferGlass': typeof contract68.deferGlass;
  'people.listGlass': typeof contract68.listGlass;
  'people.reviewGlass': typeof contract68.reviewGlass;
  'people.decideGrant': typeof contract69.decideGrant;
  'people.endLending': typeof contract69.endLending;
  'people.lendRole': typeof contract69.lendRole;
  'people.listGrantRequests': typeof contract69.listGrantRequests;
  'people.listLendings': typeof contract69.listLendings;
  'people.listFellowGuardians': typeof contract70.listFellowGuardians;
  'people.nameChildren': typeof contract70.nameChildren;
  'people.endHold': typeof contract71.endHold;
  'people.listHolds': typeof contract71.listHolds;
  'people.beginAtIssuer': typeof contract72.beginAtIssuer;
  'people.listLooks': typeof contract74.listLooks;
  'people.askForCode': typeof contract75.askForCode;
  'people.giveCode': typeof contract75.giveCode;
  'people.listDoors': typeof contract75.listDoors;
  'people.readOwnData': typeof contract77.readOwnData;
  'people.listClasses': typeof contract79.listClasses;
  'people.listOrganisations': typeof contract79.listOrganisations;
  'people.listPupils': typeof contract79.listPupils;
  'people.listRegions': typeof contract79.listRegions;
  'people.listPurposes': typeof contract81.listPurposes;
  'people.listReaders': typeof contract82.listReaders;
  'people.askRequest': typeof contract84.askRequest;
  'people.listOwnRequests': typeof contract84.listOwnRequests;
  'people.withdrawRequest': typeof contract84.withdrawRequest;
  'people.askProof': typeof contract88.askProof;
  'people.listCast': typeof contract88.listCast;
  'people.listCounties': typeof contract88.listCounties;
  'people.pickRole': typeof contract88.pickRole;
  'people.proveSelf': typeof contract88.proveSelf;
  'people.readMe': typeof contract88.readMe;
  'people.signIn': typeof contract88.signIn;
  'people.signOut': typeof contract88.signOut;
  'people.takeRole': typeof contract88.takeRole;
  'people.listSignIns': typeof contract89.listSignIns;
  'resources.listLanguages': typeof contract92.listLanguages;
  'resources.listCategories': typeof contract96.listCategories;
  'resources.moveResource': typeof contract96.moveResource;
  'resources.searchResources': typeof contract96.searchResources;
}

/** Where each endpoint is. */
export const table: Readonly<Record<keyof Endpoints, string>> = {
  'exports.approveExport': 'POST /api/exports/:id/approval',
  'exports.listWaitingExports': 'GET /api/exports/waiting',
  'exports.refuseExport': 'POST /api/exports/:id/refusal',
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
