import type { PhonePage } from '#phone/ui/phone-page.ts';

/** Answering what others ask to take out, for a second person who has only a phone at hand. */
export const pages: readonly PhonePage[] = [
  {
    path: '/exports',
    title: { zh: '核准导出', en: 'Approve exports' },
    tab: 70,
    roles: ['school_leader', 'security_admin'],
    load: async () => (await import('./WaitingScreen.tsx')).WaitingScreen,
  },
];
