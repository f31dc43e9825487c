// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.
import type * as exportsExport from '#modules/exports/contract/export.ts';
import type * as governanceAttendance from '#modules/governance/contract/attendance.ts';
import type * as governanceRaisedMatter from '#modules/governance/contract/raised-matter.ts';
import type * as governanceVote from '#modules/governance/contract/vote.ts';
import type * as messagesAttachment from '#modules/messages/contract/attachment.ts';
import type * as messagesColumn from '#modules/messages/contract/column.ts';
import type * as messagesComment from '#modules/messages/contract/comment.ts';
import type * as messagesConversation from '#modules/messages/contract/conversation.ts';
import type * as messagesGroup from '#modules/messages/contract/group.ts';
import type * as messagesListedPicture from '#modules/messages/contract/listed-picture.ts';
import type * as messagesModeration from '#modules/messages/contract/moderation.ts';
import type * as messagesNotice from '#modules/messages/contract/notice.ts';
import type * as messagesPost from '#modules/messages/contract/post.ts';
import type * as messagesPrintout from '#modules/messages/contract/printout.ts';
import type * as messagesPupilTalk from '#modules/messages/contract/pupil-talk.ts';
import type * as messagesWorkGroup from '#modules/messages/contract/work-group.ts';
import type * as needsEngagement from '#modules/needs/contract/engagement.ts';
import type * as needsNeed from '#modules/needs/contract/need.ts';
import type * as needsOffer from '#modules/needs/contract/offer.ts';
import type * as needsWhy from '#modules/needs/contract/why.ts';
import type * as notify from '#modules/notify/contract.ts';
import type * as peopleAccount from '#modules/people/contract/account.ts';
import type * as peopleClaim from '#modules/people/contract/claim.ts';
import type * as peopleContact from '#modules/people/contract/contact.ts';
import type * as peopleCopy from '#modules/people/contract/copy.ts';
import type * as peopleDevice from '#modules/people/contract/device.ts';
import type * as peopleErasure from '#modules/people/contract/erasure.ts';
import type * as peopleFactor from '#modules/people/contract/factor.ts';
import type * as peopleFamily from '#modules/people/contract/family.ts';
import type * as peopleGlass from '#modules/people/contract/glass.ts';
import type * as peopleGrant from '#modules/people/contract/grant.ts';
import type * as peopleGuardian from '#modules/people/contract/guardian.ts';
import type * as peopleHold from '#modules/people/contract/hold.ts';
import type * as peopleIdentity from '#modules/people/contract/identity.ts';
import type * as peopleLook from '#modules/people/contract/look.ts';
import type * as peopleOneTimeCode from '#modules/people/contract/one-time-code.ts';
import type * as peopleOwnData from '#modules/people/contract/own-data.ts';
import type * as peoplePlace from '#modules/people/contract/place.ts';
import type * as peoplePurpose from '#modules/people/contract/purpose.ts';
import type * as peopleReader from '#modules/people/contract/reader.ts';
import type * as peopleRequest from '#modules/people/contract/request.ts';
import type * as peopleSession from '#modules/people/contract/session.ts';
import type * as peopleSignInRecord from '#modules/people/contract/sign-in-record.ts';
import type * as resourcesLanguage from '#modules/resources/contract/language.ts';
import type * as resourcesResource from '#modules/resources/contract/resource.ts';
import type * as surveysBallot from '#modules/surveys/contract/ballot.ts';

/** The endpoints the phone calls, by module and name. */
export interface Endpoints {
  'exports.approveExport': typeof exportsExport.approveExport;
  'exports.listWaitingExports': typeof exportsExport.listWaitingExports;
  'exports.refuseExport': typeof exportsExport.refuseExport;
  'governance.attendConference': typeof governanceAttendance.attendConference;
  'governance.listMatterKinds': typeof governanceRaisedMatter.listMatterKinds;
  'governance.listRaisedMatters': typeof governanceRaisedMatter.listRaisedMatters;
  'governance.raiseMatter': typeof governanceRaisedMatter.raiseMatter;
  'governance.readRaisedMatter': typeof governanceRaisedMatter.readRaisedMatter;
  'governance.castVote': typeof governanceVote.castVote;
  'governance.listVotes': typeof governanceVote.listVotes;
  'messages.beginUpload': typeof messagesAttachment.beginUpload;
  'messages.dropUpload': typeof messagesAttachment.dropUpload;
  'messages.finishUpload': typeof messagesAttachment.finishUpload;
  'messages.sendPiece': typeof messagesAttachment.sendPiece;
  'messages.showAttachment': typeof messagesAttachment.showAttachment;
  'messages.followColumn': typeof messagesColumn.followColumn;
  'messages.listColumns': typeof messagesColumn.listColumns;
  'messages.appealComment': typeof messagesComment.appealComment;
  'messages.decideComment': typeof messagesComment.decideComment;
  'messages.heedComment': typeof messagesComment.heedComment;
  'messages.listComments': typeof messagesComment.listComments;
  'messages.listHeldComments': typeof messagesComment.listHeldComments;
  'messages.reportComment': typeof messagesComment.reportComment;
  'messages.withdrawComment': typeof messagesComment.withdrawComment;
  'messages.writeComment': typeof messagesComment.writeComment;
  'messages.editMessage': typeof messagesConversation.editMessage;
  'messages.listConversations': typeof messagesConversation.listConversations;
  'messages.listMessages': typeof messagesConversation.listMessages;
  'messages.listTalkPartners': typeof messagesConversation.listTalkPartners;
  'messages.listTalkPupils': typeof messagesConversation.listTalkPupils;
  'messages.noteRead': typeof messagesConversation.noteRead;
  'messages.openConversation': typeof messagesConversation.openConversation;
  'messages.readConversation': typeof messagesConversation.readConversation;
  'messages.searchTalks': typeof messagesConversation.searchTalks;
  'messages.withdrawMessage': typeof messagesConversation.withdrawMessage;
  'messages.writeMessage': typeof messagesConversation.writeMessage;
  'messages.listGroupMembers': typeof messagesGroup.listGroupMembers;
  'messages.nameOneself': typeof messagesGroup.nameOneself;
  'messages.appealRefusedPicture': typeof messagesListedPicture.appealRefusedPicture;
  'messages.appealModeration': typeof messagesModeration.appealModeration;
  'messages.countToDecide': typeof messagesModeration.countToDecide;
  'messages.decideModeration': typeof messagesModeration.decideModeration;
  'messages.heedConcern': typeof messagesModeration.heedConcern;
  'messages.listConcerns': typeof messagesModeration.listConcerns;
  'messages.listModeration': typeof messagesModeration.listModeration;
  'messages.reportMessage': typeof messagesModeration.reportMessage;
  'messages.answerNotice': typeof messagesNotice.answerNotice;
  'messages.approveNotice': typeof messagesNotice.approveNotice;
  'messages.listNotices': typeof messagesNotice.listNotices;
  'messages.listSentNotices': typeof messagesNotice.listSentNotices;
  'messages.listWaitingNotices': typeof messagesNotice.listWaitingNotices;
  'messages.readNotice': typeof messagesNotice.readNotice;
  'messages.refuseNotice': typeof messagesNotice.refuseNotice;
  'messages.searchNotices': typeof messagesNotice.searchNotices;
  'messages.approvePost': typeof messagesPost.approvePost;
  'messages.likePost': typeof messagesPost.likePost;
  'messages.listPosts': typeof messagesPost.listPosts;
  'messages.readPost': typeof messagesPost.readPost;
  'messages.readWriting': typeof messagesPost.readWriting;
  'messages.returnPost': typeof messagesPost.returnPost;
  'messages.searchPosts': typeof messagesPost.searchPosts;
  'messages.askOwnPrintout': typeof messagesPrintout.askOwnPrintout;
  'messages.fetchPrintout': typeof messagesPrintout.fetchPrintout;
  'messages.listPrintouts': typeof messagesPrintout.listPrintouts;
  'messages.askPupilTalk': typeof messagesPupilTalk.askPupilTalk;
  'messages.endMember': typeof messagesWorkGroup.endMember;
  'needs.cancelMeeting': typeof needsEngagement.cancelMeeting;
  'needs.completeEngagement': typeof needsEngagement.completeEngagement;
  'needs.confirmMeeting': typeof needsEngagement.confirmMeeting;
  'needs.endEngagement': typeof needsEngagement.endEngagement;
  'needs.giveFeedback': typeof needsEngagement.giveFeedback;
  'needs.listEngagements': typeof needsEngagement.listEngagements;
  'needs.proposeMeeting': typeof needsEngagement.proposeMeeting;
  'needs.readEngagement': typeof needsEngagement.readEngagement;
  'needs.listNeeds': typeof needsNeed.listNeeds;
  'needs.openNeed': typeof needsNeed.openNeed;
  'needs.readNeed': typeof needsNeed.readNeed;
  'needs.withdrawNeed': typeof needsNeed.withdrawNeed;
  'needs.answerOffer': typeof needsOffer.answerOffer;
  'needs.listOffers': typeof needsOffer.listOffers;
  'needs.readOffer': typeof needsOffer.readOffer;
  'needs.readNeedWhy': typeof needsWhy.readNeedWhy;
  'notify.addDevice': typeof notify.addDevice;
  'notify.askMailCode': typeof notify.askMailCode;
  'notify.confirmMail': typeof notify.confirmMail;
  'notify.endDevice': typeof notify.endDevice;
  'notify.endMail': typeof notify.endMail;
  'notify.markRead': typeof notify.markRead;
  'notify.readInbox': typeof notify.readInbox;
  'notify.readInboxSummary': typeof notify.readInboxSummary;
  'notify.readWays': typeof notify.readWays;
  'notify.setReminders': typeof notify.setReminders;
  'notify.setWays': typeof notify.setWays;
  'people.acceptInvitation': typeof peopleAccount.acceptInvitation;
  'people.changePassword': typeof peopleAccount.changePassword;
  'people.endSessions': typeof peopleAccount.endSessions;
  'people.invite': typeof peopleAccount.invite;
  'people.listPeople': typeof peopleAccount.listPeople;
  'people.readInvitation': typeof peopleAccount.readInvitation;
  'people.resetFactors': typeof peopleAccount.resetFactors;
  'people.revokeInvitation': typeof peopleAccount.revokeInvitation;
  'people.confirmClaim': typeof peopleClaim.confirmClaim;
  'people.issueClaim': typeof peopleClaim.issueClaim;
  'people.listClaims': typeof peopleClaim.listClaims;
  'people.listOwnClaims': typeof peopleClaim.listOwnClaims;
  'people.makeClaim': typeof peopleClaim.makeClaim;
  'people.readClaim': typeof peopleClaim.readClaim;
  'people.refuseClaim': typeof peopleClaim.refuseClaim;
  'people.listLookedAfter': typeof peopleContact.listLookedAfter;
  'people.askCopy': typeof peopleCopy.askCopy;
  'people.downloadCopyFiles': typeof peopleCopy.downloadCopyFiles;
  'people.downloadCopyJson': typeof peopleCopy.downloadCopyJson;
  'people.downloadCopyPdf': typeof peopleCopy.downloadCopyPdf;
  'people.readCopy': typeof peopleCopy.readCopy;
  'people.endDevice': typeof peopleDevice.endDevice;
  'people.endOtherDevices': typeof peopleDevice.endOtherDevices;
  'people.listDevices': typeof peopleDevice.listDevices;
  'people.downloadCertificateJson': typeof peopleErasure.downloadCertificateJson;
  'people.downloadCertificatePdf': typeof peopleErasure.downloadCertificatePdf;
  'people.takeBackErasure': typeof peopleErasure.takeBackErasure;
  'people.addPasskey': typeof peopleFactor.addPasskey;
  'people.askPasskey': typeof peopleFactor.askPasskey;
  'people.beginCode': typeof peopleFactor.beginCode;
  'people.beginPasskey': typeof peopleFactor.beginPasskey;
  'people.confirmCode': typeof peopleFactor.confirmCode;
  'people.finishSignIn': typeof peopleFactor.finishSignIn;
  'people.listFactors': typeof peopleFactor.listFactors;
  'people.removeFactor': typeof peopleFactor.removeFactor;
  'people.renewRecoveryCodes': typeof peopleFactor.renewRecoveryCodes;
  'people.signInWithPasskey': typeof peopleFactor.signInWithPasskey;
  'people.decideConsent': typeof peopleFamily.decideConsent;
  'people.listChildren': typeof peopleFamily.listChildren;
  'people.readStops': typeof peopleFamily.readStops;
  'people.deferGlass': typeof peopleGlass.deferGlass;
  'people.listGlass': typeof peopleGlass.listGlass;
  'people.reviewGlass': typeof peopleGlass.reviewGlass;
  'people.decideGrant': typeof peopleGrant.decideGrant;
  'people.endLending': typeof peopleGrant.endLending;
  'people.lendRole': typeof peopleGrant.lendRole;
  'people.listGrantRequests': typeof peopleGrant.listGrantRequests;
  'people.listLendings': typeof peopleGrant.listLendings;
  'people.listFellowGuardians': typeof peopleGuardian.listFellowGuardians;
  'people.nameChildren': typeof peopleGuardian.nameChildren;
  'people.endHold': typeof peopleHold.endHold;
  'people.listHolds': typeof peopleHold.listHolds;
  'people.beginAtIssuer': typeof peopleIdentity.beginAtIssuer;
  'people.listLooks': typeof peopleLook.listLooks;
  'people.askForCode': typeof peopleOneTimeCode.askForCode;
  'people.giveCode': typeof peopleOneTimeCode.giveCode;
  'people.listDoors': typeof peopleOneTimeCode.listDoors;
  'people.readOwnData': typeof peopleOwnData.readOwnData;
  'people.listClasses': typeof peoplePlace.listClasses;
  'people.listOrganisations': typeof peoplePlace.listOrganisations;
  'people.listPupils': typeof peoplePlace.listPupils;
  'people.listRegions': typeof peoplePlace.listRegions;
  'people.listPurposes': typeof peoplePurpose.listPurposes;
  'people.listReaders': typeof peopleReader.listReaders;
  'people.askRequest': typeof peopleRequest.askRequest;
  'people.listOwnRequests': typeof peopleRequest.listOwnRequests;
  'people.withdrawRequest': typeof peopleRequest.withdrawRequest;
  'people.askProof': typeof peopleSession.askProof;
  'people.listCast': typeof peopleSession.listCast;
  'people.listCounties': typeof peopleSession.listCounties;
  'people.pickRole': typeof peopleSession.pickRole;
  'people.proveSelf': typeof peopleSession.proveSelf;
  'people.readMe': typeof peopleSession.readMe;
  'people.signIn': typeof peopleSession.signIn;
  'people.signOut': typeof peopleSession.signOut;
  'people.takeRole': typeof peopleSession.takeRole;
  'people.listSignIns': typeof peopleSignInRecord.listSignIns;
  'resources.listLanguages': typeof resourcesLanguage.listLanguages;
  'resources.listCategories': typeof resourcesResource.listCategories;
  'resources.moveResource': typeof resourcesResource.moveResource;
  'resources.searchResources': typeof resourcesResource.searchResources;
  'surveys.castBallot': typeof surveysBallot.castBallot;
  'surveys.declineSurvey': typeof surveysBallot.declineSurvey;
  'surveys.listInvitations': typeof surveysBallot.listInvitations;
  'surveys.lookAtSheet': typeof surveysBallot.lookAtSheet;
  'surveys.readBallotKey': typeof surveysBallot.readBallotKey;
  'surveys.reportPressure': typeof surveysBallot.reportPressure;
  'surveys.signBallot': typeof surveysBallot.signBallot;
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
