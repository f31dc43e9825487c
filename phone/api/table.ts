// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as contract18 from '#modules/exports/contract/export.ts';
import type * as contract21 from '#modules/governance/contract/attendance.ts';
import type * as contract35 from '#modules/governance/contract/raised-matter.ts';
import type * as contract40 from '#modules/governance/contract/vote.ts';
import type * as contract46 from '#modules/messages/contract/attachment.ts';
import type * as contract48 from '#modules/messages/contract/column.ts';
import type * as contract49 from '#modules/messages/contract/comment.ts';
import type * as contract50 from '#modules/messages/contract/conversation.ts';
import type * as contract52 from '#modules/messages/contract/group.ts';
import type * as contract53 from '#modules/messages/contract/listed-picture.ts';
import type * as contract55 from '#modules/messages/contract/moderation.ts';
import type * as contract56 from '#modules/messages/contract/notice.ts';
import type * as contract59 from '#modules/messages/contract/post.ts';
import type * as contract60 from '#modules/messages/contract/printout.ts';
import type * as contract62 from '#modules/messages/contract/pupil-talk.ts';
import type * as contract67 from '#modules/messages/contract/work-group.ts';
import type * as contract70 from '#modules/needs/contract/engagement.ts';
import type * as contract73 from '#modules/needs/contract/need.ts';
import type * as contract74 from '#modules/needs/contract/offer.ts';
import type * as contract79 from '#modules/needs/contract/why.ts';
import type * as contract80 from '#modules/notify/contract.ts';
import type * as contract86 from '#modules/people/contract/account.ts';
import type * as contract90 from '#modules/people/contract/claim.ts';
import type * as contract91 from '#modules/people/contract/contact.ts';
import type * as contract92 from '#modules/people/contract/copy.ts';
import type * as contract93 from '#modules/people/contract/device.ts';
import type * as contract94 from '#modules/people/contract/erasure.ts';
import type * as contract95 from '#modules/people/contract/factor.ts';
import type * as contract96 from '#modules/people/contract/family.ts';
import type * as contract97 from '#modules/people/contract/glass.ts';
import type * as contract98 from '#modules/people/contract/grant.ts';
import type * as contract99 from '#modules/people/contract/guardian.ts';
import type * as contract100 from '#modules/people/contract/hold.ts';
import type * as contract101 from '#modules/people/contract/identity.ts';
import type * as contract103 from '#modules/people/contract/look.ts';
import type * as contract104 from '#modules/people/contract/one-time-code.ts';
import type * as contract106 from '#modules/people/contract/own-data.ts';
import type * as contract108 from '#modules/people/contract/place.ts';
import type * as contract110 from '#modules/people/contract/purpose.ts';
import type * as contract111 from '#modules/people/contract/reader.ts';
import type * as contract113 from '#modules/people/contract/request.ts';
import type * as contract117 from '#modules/people/contract/session.ts';
import type * as contract118 from '#modules/people/contract/sign-in-record.ts';
import type * as contract121 from '#modules/resources/contract/language.ts';
import type * as contract125 from '#modules/resources/contract/resource.ts';
import type * as contract126 from '#modules/surveys/contract/ballot.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof contract18.approveExport;
  'exports.listWaitingExports': typeof contract18.listWaitingExports;
  'exports.refuseExport': typeof contract18.refuseExport;
  'governance.attendConference': typeof contract21.attendConference;
  'governance.listMatterKinds': typeof contract35.listMatterKinds;
  'governance.listRaisedMatters': typeof contract35.listRaisedMatters;
  'governance.raiseMatter': typeof contract35.raiseMatter;
  'governance.readRaisedMatter': typeof contract35.readRaisedMatter;
  'governance.castVote': typeof contract40.castVote;
  'governance.listVotes': typeof contract40.listVotes;
  'messages.beginUpload': typeof contract46.beginUpload;
  'messages.dropUpload': typeof contract46.dropUpload;
  'messages.finishUpload': typeof contract46.finishUpload;
  'messages.sendPiece': typeof contract46.sendPiece;
  'messages.showAttachment': typeof contract46.showAttachment;
  'messages.followColumn': typeof contract48.followColumn;
  'messages.listColumns': typeof contract48.listColumns;
  'messages.appealComment': typeof contract49.appealComment;
  'messages.decideComment': typeof contract49.decideComment;
  'messages.heedComment': typeof contract49.heedComment;
  'messages.listComments': typeof contract49.listComments;
  'messages.listHeldComments': typeof contract49.listHeldComments;
  'messages.reportComment': typeof contract49.reportComment;
  'messages.withdrawComment': typeof contract49.withdrawComment;
  'messages.writeComment': typeof contract49.writeComment;
  'messages.editMessage': typeof contract50.editMessage;
  'messages.listConversations': typeof contract50.listConversations;
  'messages.listMessages': typeof contract50.listMessages;
  'messages.listTalkPartners': typeof contract50.listTalkPartners;
  'messages.listTalkPupils': typeof contract50.listTalkPupils;
  'messages.noteRead': typeof contract50.noteRead;
  'messages.openConversation': typeof contract50.openConversation;
  'messages.readConversation': typeof contract50.readConversation;
  'messages.searchTalks': typeof contract50.searchTalks;
  'messages.withdrawMessage': typeof contract50.withdrawMessage;
  'messages.writeMessage': typeof contract50.writeMessage;
  'messages.listGroupMembers': typeof contract52.listGroupMembers;
  'messages.nameOneself': typeof contract52.nameOneself;
  'messages.appealRefusedPicture': typeof contract53.appealRefusedPicture;
  'messages.appealModeration': typeof contract55.appealModeration;
  'messages.countToDecide': typeof contract55.countToDecide;
  'messages.decideModeration': typeof contract55.decideModeration;
  'messages.heedConcern': typeof contract55.heedConcern;
  'messages.listConcerns': typeof contract55.listConcerns;
  'messages.listModeration': typeof contract55.listModeration;
  'messages.reportMessage': typeof contract55.reportMessage;
  'messages.answerNotice': typeof contract56.answerNotice;
  'messages.approveNotice': typeof contract56.approveNotice;
  'messages.listNotices': typeof contract56.listNotices;
  'messages.listSentNotices': typeof contract56.listSentNotices;
  'messages.listWaitingNotices': typeof contract56.listWaitingNotices;
  'messages.readNotice': typeof contract56.readNotice;
  'messages.refuseNotice': typeof contract56.refuseNotice;
  'messages.searchNotices': typeof contract56.searchNotices;
  'messages.approvePost': typeof contract59.approvePost;
  'messages.likePost': typeof contract59.likePost;
  'messages.listPosts': typeof contract59.listPosts;
  'messages.readPost': typeof contract59.readPost;
  'messages.readWriting': typeof contract59.readWriting;
  'messages.returnPost': typeof contract59.returnPost;
  'messages.searchPosts': typeof contract59.searchPosts;
  'messages.askOwnPrintout': typeof contract60.askOwnPrintout;
  'messages.fetchPrintout': typeof contract60.fetchPrintout;
  'messages.listPrintouts': typeof contract60.listPrintouts;
  'messages.askPupilTalk': typeof contract62.askPupilTalk;
  'messages.endMember': typeof contract67.endMember;
  'needs.cancelMeeting': typeof contract70.cancelMeeting;
  'needs.completeEngagement': typeof contract70.completeEngagement;
  'needs.confirmMeeting': typeof contract70.confirmMeeting;
  'needs.endEngagement': typeof contract70.endEngagement;
  'needs.giveFeedback': typeof contract70.giveFeedback;
  'needs.listEngagements': typeof contract70.listEngagements;
  'needs.proposeMeeting': typeof contract70.proposeMeeting;
  'needs.readEngagement': typeof contract70.readEngagement;
  'needs.listNeeds': typeof contract73.listNeeds;
  'needs.openNeed': typeof contract73.openNeed;
  'needs.readNeed': typeof contract73.readNeed;
  'needs.withdrawNeed': typeof contract73.withdrawNeed;
  'needs.answerOffer': typeof contract74.answerOffer;
  'needs.listOffers': typeof contract74.listOffers;
  'needs.readOffer': typeof contract74.readOffer;
  'needs.readNeedWhy': typeof contract79.readNeedWhy;
  'notify.addDevice': typeof contract80.addDevice;
  'notify.askMailCode': typeof contract80.askMailCode;
  'notify.confirmMail': typeof contract80.confirmMail;
  'notify.endDevice': typeof contract80.endDevice;
  'notify.endMail': typeof contract80.endMail;
  'notify.markRead': typeof contract80.markRead;
  'notify.readInbox': typeof contract80.readInbox;
  'notify.readInboxSummary': typeof contract80.readInboxSummary;
  'notify.readWays': typeof contract80.readWays;
  'notify.setReminders': typeof contract80.setReminders;
  'notify.setWays': typeof contract80.setWays;
  'people.acceptInvitation': typeof contract86.acceptInvitation;
  'people.changePassword': typeof contract86.changePassword;
  'people.endSessions': typeof contract86.endSessions;
  'people.invite': typeof contract86.invite;
  'people.listPeople': typeof contract86.listPeople;
  'people.readInvitation': typeof contract86.readInvitation;
  'people.resetFactors': typeof contract86.resetFactors;
  'people.revokeInvitation': typeof contract86.revokeInvitation;
  'people.confirmClaim': typeof contract90.confirmClaim;
  'people.issueClaim': typeof contract90.issueClaim;
  'people.listClaims': typeof contract90.listClaims;
  'people.listOwnClaims': typeof contract90.listOwnClaims;
  'people.makeClaim': typeof contract90.makeClaim;
  'people.readClaim': typeof contract90.readClaim;
  'people.refuseClaim': typeof contract90.refuseClaim;
  'people.listLookedAfter': typeof contract91.listLookedAfter;
  'people.askCopy': typeof contract92.askCopy;
  'people.downloadCopyFiles': typeof contract92.downloadCopyFiles;
  'people.downloadCopyJson': typeof contract92.downloadCopyJson;
  'people.downloadCopyPdf': typeof contract92.downloadCopyPdf;
  'people.readCopy': typeof contract92.readCopy;
  'people.endDevice': typeof contract93.endDevice;
  'people.endOtherDevices': typeof contract93.endOtherDevices;
  'people.listDevices': typeof contract93.listDevices;
  'people.downloadCertificateJson': typeof contract94.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof contract94.downloadCertificatePdf;
  'people.takeBackErasure': typeof contract94.takeBackErasure;
  'people.addPasskey': typeof contract95.addPasskey;
  'people.askPasskey': typeof contract95.askPasskey;
  'people.beginCode': typeof contract95.beginCode;
  'people.beginPasskey': typeof contract95.beginPasskey;
  'people.confirmCode': typeof contract95.confirmCode;
  'people.finishSignIn': typeof contract95.finishSignIn;
  'people.listFactors': typeof contract95.listFactors;
  'people.removeFactor': typeof contract95.removeFactor;
  'people.renewRecoveryCodes': typeof contract95.renewRecoveryCodes;
  'people.signInWithPasskey': typeof contract95.signInWithPasskey;
  'people.decideConsent': typeof contract96.decideConsent;
  'people.listChildren': typeof contract96.listChildren;
  'people.readStops': typeof contract96.readStops;
  'people.deferGlass': typeof contract97.deferGlass;
  'people.listGlass': typeof contract97.listGlass;
  'people.reviewGlass': typeof contract97.reviewGlass;
  'people.decideGrant': typeof contract98.decideGrant;
  'people.endLending': typeof contract98.endLending;
  'people.lendRole': typeof contract98.lendRole;
  'people.listGrantRequests': typeof contract98.listGrantRequests;
  'people.listLendings': typeof contract98.listLendings;
  'people.listFellowGuardians': typeof contract99.listFellowGuardians;
  'people.nameChildren': typeof contract99.nameChildren;
  'people.endHold': typeof contract100.endHold;
  'people.listHolds': typeof contract100.listHolds;
  'people.beginAtIssuer': typeof contract101.beginAtIssuer;
  'people.listLooks': typeof contract103.listLooks;
  'people.askForCode': typeof contract104.askForCode;
  'people.giveCode': typeof contract104.giveCode;
  'people.listDoors': typeof contract104.listDoors;
  'people.readOwnData': typeof contract106.readOwnData;
  'people.listClasses': typeof contract108.listClasses;
  'people.listOrganisations': typeof contract108.listOrganisations;
  'people.listPupils': typeof contract108.listPupils;
  'people.listRegions': typeof contract108.listRegions;
  'people.listPurposes': typeof contract110.listPurposes;
  'people.listReaders': typeof contract111.listReaders;
  'people.askRequest': typeof contract113.askRequest;
  'people.listOwnRequests': typeof contract113.listOwnRequests;
  'people.withdrawRequest': typeof contract113.withdrawRequest;
  'people.askProof': typeof contract117.askProof;
  'people.listCast': typeof contract117.listCast;
  'people.listCounties': typeof contract117.listCounties;
  'people.pickRole': typeof contract117.pickRole;
  'people.proveSelf': typeof contract117.proveSelf;
  'people.readMe': typeof contract117.readMe;
  'people.signIn': typeof contract117.signIn;
  'people.signOut': typeof contract117.signOut;
  'people.takeRole': typeof contract117.takeRole;
  'people.listSignIns': typeof contract118.listSignIns;
  'resources.listLanguages': typeof contract121.listLanguages;
  'resources.listCategories': typeof contract125.listCategories;
  'resources.moveResource': typeof contract125.moveResource;
  'resources.searchResources': typeof contract125.searchResources;
  'surveys.castBallot': typeof contract126.castBallot;
  'surveys.declineSurvey': typeof contract126.declineSurvey;
  'surveys.listInvitations': typeof contract126.listInvitations;
  'surveys.lookAtSheet': typeof contract126.lookAtSheet;
  'surveys.readBallotKey': typeof contract126.readBallotKey;
  'surveys.reportPressure': typeof contract126.reportPressure;
  'surveys.signBallot': typeof contract126.signBallot;
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
