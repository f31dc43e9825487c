import '#modules/messages/contract/refusals.ts';
import { attachmentPolicy } from '#modules/messages/server/attachments/access.ts';
import { columnPolicy } from '#modules/messages/server/columns/access.ts';
import { appearDue, tellOfPost } from '#modules/messages/server/columns/appear.ts';
import '#modules/messages/server/columns/show-attached.ts';
import '#modules/messages/server/columns/store/retention.ts';
import { tellOverdueComments } from '#modules/messages/server/columns/tell-overdue-comments.ts';
import { talkPolicy } from '#modules/messages/server/conversations/access.ts';
import '#modules/messages/server/conversations/give-files.ts';
import { openingPolicy } from '#modules/messages/server/openings/access.ts';
import '#modules/messages/server/openings/store/retention.ts';
import { watchOpenings } from '#modules/messages/server/openings/watch-openings.ts';
import { pupilTalkPolicy } from '#modules/messages/server/pupil-talks/access.ts';
import { workPolicy } from '#modules/messages/server/conversations/work-access.ts';
import '#modules/messages/server/conversations/show-attached.ts';
import { talksTopic } from '#modules/messages/server/conversations/talks-topic.ts';
import { deliverDue } from '#modules/messages/server/conversations/deliver-due.ts';
import { moderationPolicy } from '#modules/messages/server/moderation/access.ts';
import '#modules/messages/server/moderation/store/retention.ts';
import { tellOverdue } from '#modules/messages/server/moderation/tell-overdue.ts';
import { picturePolicy } from '#modules/messages/server/pictures/access.ts';
import '#modules/messages/server/pictures/store/retention.ts';
import { noticePolicy } from '#modules/messages/server/notices/access.ts';
import '#modules/messages/server/notices/give-files.ts';
import '#modules/messages/server/notices/show-attached.ts';
import { leaveDue } from '#modules/messages/server/notices/leave-due.ts';
import { leaveNotice } from '#modules/messages/server/notices/leave-notice.ts';
import { tellAgain } from '#modules/messages/server/notices/tell-again.ts';
import { printoutPolicy } from '#modules/messages/server/printouts/access.ts';
import { makePrintout } from '#modules/messages/server/printouts/make-printout.ts';
import '#modules/messages/server/keep-looks-untold.ts';
import '#modules/messages/server/retention.ts';
import { robotPolicy } from '#modules/messages/server/robots/access.ts';
import { routes } from '#modules/messages/server/routes.ts';
import { slipPolicy } from '#modules/messages/server/slips/access.ts';
import { words } from '#modules/messages/words.ts';
import type { Module } from '#platform/module.ts';

export const messages: Module = {
  name: 'messages',
  routes,
  policy: [
    ...attachmentPolicy,
    ...noticePolicy,
    ...printoutPolicy,
    ...slipPolicy,
    ...columnPolicy,
    ...talkPolicy,
    ...workPolicy,
    ...pupilTalkPolicy,
    ...openingPolicy,
    ...moderationPolicy,
    ...picturePolicy,
    ...robotPolicy,
  ],
  topics: [talksTopic],
  words,
  jobs: [
    makePrintout,
    leaveNotice,
    leaveDue,
    tellAgain,
    tellOfPost,
    appearDue,
    deliverDue,
    tellOverdue,
    tellOverdueComments,
    watchOpenings,
  ],
};
