// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract4 from '#modules/exports/contract/export.ts';
import type * as contract13 from '#modules/governance/contract/raised-matter.ts';
import type * as contract21 from '#modules/messages/contract/attachment.ts';
import type * as contract23 from '#modules/messages/contract/column.ts';
import type * as contract24 from '#modules/messages/contract/comment.ts';
import type * as contract25 from '#modules/messages/contract/conversation.ts';
import type * as contract27 from '#modules/messages/contract/group.ts';
import type * as contract28 from '#modules/messages/contract/listed-picture.ts';
import type * as contract30 from '#modules/messages/contract/moderation.ts';
import type * as contract31 from '#modules/messages/contract/notice.ts';
import type * as contract34 from '#modules/messages/contract/post.ts';
import type * as contract35 from '#modules/messages/contract/printout.ts';
import type * as contract37 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract42 from '#modules/messages/contract/work-group.ts';
import type * as contract45 from '#modules/needs/contract/engagement.ts';
import type * as contract48 from '#modules/needs/contract/need.ts';
import type * as contract49 from '#modules/needs/contract/offer.ts';
import type * as contract54 from '#modules/needs/contract/why.ts';
import type * as contract55 from '#modules/notify/contract.ts';
import type * as contract61 from '#modules/people/contract/account.ts';
import type * as contract65 from '#modules/people/contract/claim.ts';
import type * as contract66 from '#modules/people/contract/contact.ts';
import type * as contract67 from '#modules/people/contract/copy.ts';
import type * as contract68 from '#modules/people/contract/device.ts';
import type * as contract69 from '#modules/people/contract/erasure.ts';
import type * as contract70 from '#modules/people/contract/factor.ts';
import type * as contract71 from '#modules/people/contract/family.ts';
import type * as contract72 from '#modules/people/contract/glass.ts';
import type * as contract73 from '#modules/people/contract/grant.ts';
import type * as contract74 from '#modules/people/contract/guardian.ts';
import type * as contract75 from '#modules/people/contract/hold.ts';
import type * as contract76 from '#modules/people/contract/identity.ts';
import type * as contract78 from '#modules/people/contract/look.ts';
import type * as contract79 from '#modules/people/contract/one-time-code.ts';
import type * as contract81 from '#modules/people/contract/own-data.ts';
import type * as contract83 from '#modules/people/contract/place.ts';
import type * as contract85 from '#modules/people/contract/purpose.ts';
import type * as contract86 from '#modules/people/contract/reader.ts';
import type * as contract88 from '#modules/people/contract/request.ts';
import type * as contract92 from '#modules/people/contract/session.ts';
import type * as contract93 from '#modules/people/contract/sign-in-record.ts';
import type * as contract96 from '#modules/resources/contract/language.ts';
import type * as contract100 from '#modules/resources/contract/resource.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract4.approveExport;
  'exports.listWaitingExports': typeof contract4.listWaitingExports;
  'exports.refuseExport': typeof contract4.refuseExport;
  'governance.listMatterKinds': typeof contract13.listMatterKinds;
  'governance.listRaisedMatters': typeof contract13.listRaisedMatters;
  'governance.raiseMatter': typeof contract13.raiseMatter;
  'governance.readRaisedMatter': typeof contract13.readRaisedMatter;
  'messages.beginUpload': typeof contract21.beginUpload;
  'messages.dropUpload': typeof contract21.dropUpload;
  'messages.finishUpload': typeof contract21.finishUpload;
  'messages.sendPiece': typeof contract21.sendPiece;
  'messages.showAttachment': typeof contract21.showAttachment;
  'messages.followColumn': typeof contract23.followColumn;
  'messages.listColumns': typeof contract23.listColumns;
  'messages.appealComment': typeof contract24.appealComment;
  'messages.decideComment': typeof contract24.decideComment;
  'messages.heedComment': typeof contract24.heedComment;
  'messages.listComments': typeof contract24.listComments;
  'messages.listHeldComments': typeof contract24.listHeldComments;
  'messages.reportComment': typeof contract24.reportComment;
  'messages.withdrawComment': typeof contract24.withdrawComment;
  'messages.writeComment': typeof contract24.writeComment;
  'messages.editMessage': typeof contract25.editMessage;
  'messages.listConversations': typeof contract25.listConversations;
  'messages.listMessages': typeof contract25.listMessages;
  'messages.listTalkPartners': typeof contract25.listTalkPartners;
  'messages.listTalkPupils': typeof contract25.listTalkPupils;
  'messages.noteRead': typeof contract25.noteRead;
  'messages.openConversation': typeof contract25.openConversation;
  'messages.readConversation': typeof contract25.readConversation;
  'messages.searchTalks': typeof contract25.searchTalks;
  'messages.withdrawMessage': typeof contract25.withdrawMessage;
  'messages.writeMessage': typeof contract25.writeMessage;
  'messages.listGroupMembers': typeof contract27.listGroupMembers;
  'messages.nameOneself': typeof contract27.nameOneself;
  'messages.appealRefusedPicture': typeof contract28.appealRefusedPicture;
  'messages.appealModeration': typeof contract30.appealModeration;
  'messages.countToDecide': typeof contract30.countToDecide;
  'messages.decideModeration': typeof contract30.decideModeration;
  'messages.heedConcern': typeof contract30.heedConcern;
  'messages.listConcerns': typeof contract30.listConcerns;
  'messages.listModeration': typeof contract30.listModeration;
  'messages.reportMessage': typeof contract30.reportMessage;
  'messages.answerNotice': typeof contract31.answerNotice;
  'messages.approveNotice': typeof contract31.approveNotice;
  'messages.listNotices': typeof contract31.listNotices;
  'messages.listSentNotices': typeof contract31.listSentNotices;
  'messages.listWaitingNotices': typeof contract31.listWaitingNotices;
  'messages.readNotice': typeof contract31.readNotice;
  'messages.refuseNotice': typeof contract31.refuseNotice;
  'messages.searchNotices': typeof contract31.searchNotices;
  'messages.approvePost': typeof contract34.approvePost;
  'messages.likePost': typeof contract34.likePost;
  'messages.listPosts': typeof contract34.listPosts;
  'messages.readPost': typeof contract34.readPost;
  'messages.readWriting': typeof contract34.readWriting;
  'messages.returnPost': typeof contract34.returnPost;
  'messages.searchPosts': typeof contract34.searchPosts;
  'messages.askOwnPrintout': typeof contract35.askOwnPrintout;
  'messages.fetchPrintout': typeof contract35.fetchPrintout;
  'messages.listPrintouts': typeof contract35.listPrintouts;
  'messages.askPupilTalk': typeof contract37.askPupilTalk;
  'messages.endMember': typeof contract42.endMember;
  'needs.cancelMeeting': typeof contract45.cancelMeeting;
  'needs.completeEngagement': typeof contract45.completeEngagement;
  'needs.confirmMeeting': typeof contract45.confirmMeeting;
  'needs.endEngagement': typeof contract45.endEngagement;
  'needs.giveFeedback': typeof contract45.giveFeedback;
  'needs.listEngagements': typeof contract45.listEngagements;
  'needs.proposeMeeting': typeof contract45.proposeMeeting;
  'needs.readEngagement': typeof contract45.readEngagement;
  'needs.listNeeds': typeof contract48.listNeeds;
  'needs.openNeed': typeof contract48.openNeed;
  'needs.readNeed': typeof contract48.readNeed;
  'needs.withdrawNeed': typeof contract48.withdrawNeed;
  'needs.answerOffer': typeof contract49.answerOffer;
  'needs.listOffers': typeof contract49.listOffers;
  'needs.readOffer': typeof contract49.readOffer;
  'needs.readNeedWhy': typeof contract54.readNeedWhy;
  'notify.addDevice': typeof contract55.addDevice;
  'notify.askMailCode': typeof contract55.askMailCode;
  'notify.confirmMail': typeof contract55.confirmMail;
  'notify.endDevice': typeof contract55.endDevice;
  'notify.endMail': typeof contract55.endMail;
  'notify.markRead': typeof contract55.markRead;
  'notify.readInbox': typeof contract55.readInbox;
  'notify.readInboxSummary': typeof contract55.readInboxSummary;
  'notify.readWays': typeof contract55.readWays;
  'notify.setReminders': typeof contract55.setReminders;
  'notify.setWays': typeof contract55.setWays;
  'people.acceptInvitation': typeof contract61.acceptInvitation;
  'people.changePassword': typeof contract61.changePassword;
  'people.endSessions': typeof contract61.endSessions;
  'people.invite': typeof contract61.invite;
  'people.listPeople': typeof contract61.listPeople;
  'people.readInvitation': typeof contract61.readInvitation;
  'people.resetFactors': typeof contract61.resetFactors;
  'people.revokeInvitation': typeof contract61.revokeInvitation;
  'people.confirmClaim': typeof contract65.confirmClaim;
  'people.issueClaim': typeof contract65.issueClaim;
  'people.listClaims': typeof contract65.listClaims;
  'people.listOwnClaims': typeof contract65.listOwnClaims;
  'people.makeClaim': typeof contract65.makeClaim;
  'people.readClaim': typeof contract65.readClaim;
  'people.refuseClaim': typeof contract65.refuseClaim;
  'people.listLookedAfter': typeof contract66.listLookedAfter;
  'people.askCopy': typeof contract67.askCopy;
  'people.downloadCopyFiles': typeof contract67.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract67.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract67.downloadCopyPdf;
  'people.readCopy': typeof contract67.readCopy;
  'people.endDevice': typeof contract68.endDevice;
  'people.endOtherDevices': typeof contract68.endOtherDevices;
  'people.listDevices': typeof contract68.listDevices;
  'people.downloadCertificateJson': typeof contract69.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract69.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract69.takeBackErasure;
  'people.addPasskey': typeof contract70.addPasskey;
  'people.askPasskey': typeof contract70.askPasskey;
  'people.beginCode': typeof contract70.beginCode;
  'people.beginPasskey': typeof contract70.beginPasskey;
  'people.confirmCode': typeof contract70.confirmCode;
  'people.finishSignIn': typeof contract70.finishSignIn;
  'people.listFactors': typeof contract70.listFactors;
  'people.removeFactor': typeof contract70.removeFactor;
  'people.renewRecoveryCodes': typeof contract70.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract70.signInWithPasskey;
  'people.decideConsent': typeof contract71.decideConsent;
  'people.listChildren': typeof contract71.listChildren;
  'people.readStops': typeof contract71.readStops;
  'people.deferGlass': typeof contract72.deferGlass;
  'people.listGlass': typeof contract72.listGlass;
  'people.reviewGlass': typeof contract72.reviewGlass;
  'people.decideGrant': typeof contract73.decideGrant;
  'people.endLending': typeof contract73.endLending;
  'people.lendRole': typeof contract73.lendRole;
  'people.listGrantRequests': typeof contract73.listGrantRequests;
  'people.listLendings': typeof contract73.listLendings;
  'people.listFellowGuardians': typeof contract74.listFellowGuardians;
  'people.nameChildren': typeof contract74.nameChildren;
  'people.endHold': typeof contract75.endHold;
  'people.listHolds': typeof contract75.listHolds;
  'people.beginAtIssuer': typeof contract76.beginAtIssuer;
  'people.listLooks': typeof contract78.listLooks;
  'people.askForCode': typeof contract79.askForCode;
  'people.giveCode': typeof contract79.giveCode;
  'people.listDoors': typeof contract79.listDoors;
  'people.readOwnData': typeof contract81.readOwnData;
  'people.listClasses': typeof contract83.listClasses;
  'people.listOrganisations': typeof contract83.listOrganisations;
  'people.listPupils': typeof contract83.listPupils;
  'people.listRegions': typeof contract83.listRegions;
  'people.listPurposes': typeof contract85.listPurposes;
  'people.listReaders': typeof contract86.listReaders;
  'people.askRequest': typeof contract88.askRequest;
  'people.listOwnRequests': typeof contract88.listOwnRequests;
  'people.withdrawRequest': typeof contract88.withdrawRequest;
  'people.askProof': typeof contract92.askProof;
  'people.listCast': typeof contract92.listCast;
  'people.listCounties': typeof contract92.listCounties;
  'people.pickRole': typeof contract92.pickRole;
  'people.proveSelf': typeof contract92.proveSelf;
  'people.readMe': typeof contract92.readMe;
  'people.signIn': typeof contract92.signIn;
  'people.signOut': typeof contract92.signOut;
  'people.takeRole': typeof contract92.takeRole;
  'people.listSignIns': typeof contract93.listSignIns;
  'resources.listLanguages': typeof contract96.listLanguages;
  'resources.listCategories': typeof contract100.listCategories;
  'resources.moveResource': typeof contract100.moveResource;
  'resources.searchResources': typeof contract100.searchResources;
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
