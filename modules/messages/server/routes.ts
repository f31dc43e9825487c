import { attachmentRoutes } from '#modules/messages/server/attachments/routes.ts';
import { columnRoutes } from '#modules/messages/server/columns/routes.ts';
import { noticeRoutes } from '#modules/messages/server/notices/routes.ts';
import { talkRoutes } from '#modules/messages/server/conversations/routes.ts';
import { openingRoutes } from '#modules/messages/server/openings/routes.ts';
import { pupilTalkRoutes } from '#modules/messages/server/pupil-talks/routes.ts';
import { pictureRoutes } from '#modules/messages/server/pictures/routes.ts';
import { moderationRoutes } from '#modules/messages/server/moderation/routes.ts';
import { robotRoutes } from '#modules/messages/server/robots/routes.ts';
import { printoutRoutes } from '#modules/messages/server/printouts/routes.ts';
import { slipRoutes } from '#modules/messages/server/slips/routes.ts';

export const routes = [
  ...attachmentRoutes,
  ...noticeRoutes,
  ...columnRoutes,
  ...talkRoutes,
  ...pupilTalkRoutes,
  ...openingRoutes,
  ...moderationRoutes,
  ...pictureRoutes,
  ...robotRoutes,
  ...printoutRoutes,
  ...slipRoutes,
];
