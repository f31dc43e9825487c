import { call } from '#phone/api/call.ts';
import type { PhonePage } from '#phone/ui/phone-page.ts';
import type { InboxSource } from '#platform/browser/use-stream.ts';

/** The inbox on the phone, and how often it rings. */
export const pages: readonly PhonePage[] = [
  {
    path: '/inbox',
    title: { zh: '消息', en: 'Inbox' },
    tab: 40,
    roles: 'everyone',
    load: async () => (await import('./InboxScreen.tsx')).InboxScreen,
  },
  {
    path: '/reminders',
    title: { zh: '提醒', en: 'Reminders' },
    tab: 'own',
    roles: 'everyone',
    load: async () => (await import('./RemindersScreen.tsx')).RemindersScreen,
  },
];

/** How many messages are unread. */
export const inbox: InboxSource = {
  path: '/inbox',
  unread: async (signal) => (await call('notify.readInboxSummary', {}, { signal })).unread,
};
