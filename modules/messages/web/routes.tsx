import type { StaffPage } from '#web/ui/staff-page.ts';

const senders = ['homeroom', 'counsellor', 'school_leader', 'official'];

/** The screens of notices for staff. */
export const pages: readonly StaffPage[] = [
  {
    path: '/notices',
    title: { zh: '收到的通知', en: 'Notices to me' },
    group: 'work',
    order: 60,
    icon: 'bell',
    roles: 'everyone',
    load: async () => (await import('./NoticesPage.tsx')).NoticesPage,
  },
  {
    path: '/notices/$id',
    title: { zh: '通知', en: 'Notice' },
    roles: 'everyone',
    load: async () => (await import('./NoticePage.tsx')).NoticePage,
  },
  {
    path: '/sent-notices',
    title: { zh: '发通知', en: 'Notices I send' },
    group: 'work',
    order: 55,
    icon: 'list',
    roles: senders,
    load: async () => (await import('./SentNoticesPage.tsx')).SentNoticesPage,
  },
  {
    path: '/sent-notices/new',
    title: { zh: '写通知', en: 'Write a notice' },
    roles: senders,
    load: async () => (await import('./ComposePage.tsx')).ComposePage,
  },
];
