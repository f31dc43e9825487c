import { readInboxSummary } from '#modules/notify/contract.ts';
import { call } from '#web/api/call.ts';
import type { InboxSource } from '#web/api/use-stream.ts';
import type { StaffPage } from '#web/ui/staff-page.ts';

/** The inbox of whoever is signed in. */
export const pages: readonly StaffPage[] = [
  {
    path: '/inbox',
    title: { zh: '消息', en: 'Inbox' },
    roles: 'everyone',
    load: async () => (await import('./InboxPage.tsx')).InboxPage,
  },
  {
    path: '/deliveries',
    title: { zh: '没有送出的消息', en: 'Messages that did not go out' },
    group: 'governance',
    order: 15,
    icon: 'bell',
    roles: ['system_admin'],
    load: async () => (await import('./DeadPage.tsx')).DeadPage,
  },
];

/** How many messages are unread, for the frame's bell. */
export const inbox: InboxSource = {
  path: '/inbox',
  unread: async (signal) => (await call(readInboxSummary, {}, { signal })).unread,
};
