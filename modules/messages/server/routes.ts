import { noticeRoutes } from '#modules/messages/server/notices/routes.ts';

export const routes = [...noticeRoutes];
