import { NoticesCount } from '#modules/messages/phone/NoticesCount.tsx';
import { NoticesWaiting } from '#modules/messages/phone/NoticesWaiting.tsx';
import type { PhonePage } from '#phone/ui/phone-page.ts';

/** The notices somebody got. */
export const pages: readonly PhonePage[] = [
  {
    path: '/notices',
    title: { zh: '通知', en: 'Notices' },
    tab: 35,
    roles: 'everyone',
    load: async () => (await import('./NoticesScreen.tsx')).NoticesScreen,
  },
  {
    path: '/notices/:id',
    title: { zh: '通知', en: 'Notice' },
    roles: 'everyone',
    load: async () => (await import('./NoticeScreen.tsx')).NoticeScreen,
  },
];

/** What the plain home says of them. */
export const waits = [NoticesCount];

/** What comes first of a day. */
export const today = [NoticesWaiting];
