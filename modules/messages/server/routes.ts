import { columnRoutes } from '#modules/messages/server/columns/routes.ts';
import { noticeRoutes } from '#modules/messages/server/notices/routes.ts';

export const routes = [...noticeRoutes, ...columnRoutes];
